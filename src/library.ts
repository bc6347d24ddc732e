// The library `near-map.js`. Importing it defines <near-map>, once however often it is loaded; it adds nothing to the
// window.
import type { NearMapClass } from './contract.ts';
import { NearMap as Element } from './element/near-map.ts';

/** The element's class, for `instanceof`. */
export const NearMap: NearMapClass =
  (globalThis.customElements?.get('near-map') as NearMapClass | undefined) ?? Element;
