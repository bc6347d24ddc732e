// Defines a custom element once. If a page has loaded the library twice, the first definition stays.

/** @returns the class registered under this name; the given class where there are no custom elements */
export function defineOnce<T extends CustomElementConstructor>(name: string, element: T): T {
  const registry = globalThis.customElements;
  if (!registry) return element;
  if (!registry.get(name)) registry.define(name, element);
  return registry.get(name) as T;
}
