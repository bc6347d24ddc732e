// The types that are published beside near-map.js, on the site and in the package: src/contract.ts, which contains only
// types and imports nothing, so that they depend on no other package, and the element's class.
import { readFileSync } from 'node:fs';

export const libraryTypes = () =>
  `${readFileSync(new URL('../../src/contract.ts', import.meta.url), 'utf8')}\nexport declare const NearMap: NearMapClass;\nexport type NearMap = NearMapElement;\n`;
