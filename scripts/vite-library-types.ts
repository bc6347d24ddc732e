// Writes near-map.d.ts beside near-map.js: what src/contract.ts promises, as it stands there, and the class.
// That file holds types alone and imports nothing, so that the published types need no other package's.
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
