// The library `near-map.js`. Importing it defines <near-map>, once however often it is loaded; it adds nothing to the
// window. Without a DOM it can be imported too and defines nothing.

import type { NearMapClass } from './contract.ts';
import { removeStandIns } from './element/without-dom.ts';
import { NearMap as Element } from './near-map.ts';

removeStandIns();

/** The element's class, for `instanceof`. */
export const NearMap: NearMapClass =
  (globalThis.customElements?.get('near-map') as NearMapClass | undefined) ?? Element;
