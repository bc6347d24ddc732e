// The library: `near-map.js`. Importing it defines <near-map>, once however often it is loaded; it puts nothing on the
// window. Where there is no DOM it can be imported too and defines nothing.

import type { NearMapClass } from './contract.ts';
import { NearMap as Element } from './element/near-map.ts';
import { removeStandIns } from './element/without-dom.ts';

removeStandIns();

/** The element's class, for `instanceof`. */
export const NearMap: NearMapClass =
  (globalThis.customElements?.get('near-map') as NearMapClass | undefined) ?? Element;
