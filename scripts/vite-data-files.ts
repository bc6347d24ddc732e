// Publishes the data as GeoJSON and CSV under `data/`, with stable URLs. The files are made by
// src/first-paint/data-files.ts, run through Vite because Node 20 runs no TypeScript.
import { readFileSync } from 'node:fs';
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
  };
}
