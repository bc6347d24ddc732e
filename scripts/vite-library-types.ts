// Writes near-map.d.ts beside near-map.js: the text of src/contract.ts and the element's class. That file contains only
// types and imports nothing, so the published types depend on no other package.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const CONTRACT = new URL('../src/contract.ts', import.meta.url);

export function libraryTypes(): Plugin {
  return {
    name: 'near-library-types',
    apply: 'build',
    buildStart() {
      this.emitFile({
        type: 'asset',
        fileName: 'near-map.d.ts',
        source: `${readFileSync(CONTRACT, 'utf8')}\nexport declare const NearMap: NearMapClass;\n`,
      });
    },
  };
}
