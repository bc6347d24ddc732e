// The library's door: `near-map.js`. Importing it defines <near-map>; it puts nothing on the window.
import type { NearMapClass } from './contract.ts';
import { NearMap as Element } from './near-map.ts';

/** The element's class, for `instanceof`. */
export const NearMap: NearMapClass = Element;
