// Importing the element where there is no DOM, as on a server that renders a page, must not throw: its class and Lit
// name HTMLElement and document while they are loaded. This module, imported before them, puts empty stand-ins in their
// places; `removeStandIns`, called after them, takes the stand-ins away, so that other code sees no DOM where there is none.

const STAND_INS: Readonly<Record<string, unknown>> = {
  HTMLElement: class {},
  document: { createTreeWalker: () => null, createComment: () => null },
};

const added = 'document' in globalThis ? [] : Object.keys(STAND_INS).filter((name) => !(name in globalThis));
for (const name of added)
  Object.defineProperty(globalThis, name, { value: STAND_INS[name], configurable: true });

export function removeStandIns(): void {
  for (const name of added) Reflect.deleteProperty(globalThis, name);
}
