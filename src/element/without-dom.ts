// Makes it possible to import the element where there is no DOM, as in server-side rendering: its class and Lit refer
// to HTMLElement and document while they are loaded. This module, imported before them, defines empty placeholders;
// `removeStandIns`, called after them, removes these, so that other code sees no DOM where there is none.

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
