// For the package: the published data files as modules instead of files beside the script. Bundlers move scripts away
// from files beside them, each in its own way, but all of them follow `import()`, so the data need no configuration.
// Replaces src/published-data.ts with the same function.
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const FOLDER = fileURLToPath(new URL('../public/data/', import.meta.url));
const REPLACED = fileURLToPath(new URL('../src/published-data.ts', import.meta.url));

/** The files that the map reads; the schemas and the record of the boundaries are for editors of the data. */
export const isMapData = (name: string) =>
  /^(?:membership(?:\.\w\w|\.search|\.tiles)?|\w+\.topo)\.json$/.test(name);

export function packagedData(): Plugin {
  return {
    name: 'near-packaged-data',
    enforce: 'pre',
    load(id) {
      if (id !== REPLACED) return null;
      const rows = readdirSync(FOLDER)
        .filter(isMapData)
        .sort()
        .map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(`${FOLDER}${name}?raw`)})`);
      return `const FILES = { ${rows.join(', ')} };
        export function publishedData(name) {
          const read = FILES[name];
          if (!read) throw new RangeError('There is no data file "' + name + '" in the package');
          return { name, read: async () => (await read()).default };
        }`;
    },
  };
}

/** The chunk name of a data file; null for other modules. */
export function dataChunkName(facade: string | null | undefined): string | null {
  const [file = '', query] = facade?.split('?') ?? [];
  return query === 'raw' ? basename(file, '.json').replaceAll('.', '-') : null;
}
