// Defines a custom element once. Where a page has loaded the library twice the first definition stays.

/**
 * @returns the class that the browser uses for this name; the given one where there are no custom elements
 */
export function defineOnce<T extends CustomElementConstructor>(name: string, element: T): T {
  const registry = globalThis.customElements;
  if (!registry) return element;
  if (!registry.get(name)) registry.define(name, element);
  return registry.get(name) as T;
}
