// Publishes the data as GeoJSON and CSV under `data/`, with stable URLs. The files are made by
// src/first-paint/data-files.ts, run through Vite because Node 20 runs no TypeScript. The facts and their texts are
// published without the white space between their values: an embed fetches 0.6 KB (brotli) less of them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const json = (name: string): unknown => JSON.parse(readFileSync(path(name), 'utf8'));

export function publishedData(): Plugin {
  return {
    name: 'near-published-data',
    apply: 'build',
    async generateBundle() {
      const { module } = await runnerImport<typeof import('../src/first-paint/data-files.ts')>(
        path('src/first-paint/data-files.ts'),
        { configFile: false },
      );
      const membership = json('public/data/membership.json') as {
        association: { boundaries: { middle: string } };
      };
      const topology = json(`public/data/${membership.association.boundaries.middle}`);
      for (const [name, source] of await module.dataFiles(membership, topology))
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
    },
    writeBundle({ dir }) {
      const folder = join(dir!, 'data');
      for (const name of readdirSync(folder).filter((file) =>
        /^membership\b.*(?<!schema)\.json$/.test(file),
      )) {
        const file = join(folder, name);
        writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
      }
    },
  };
}
