// Publishes the data as GeoJSON and CSV under `data/`, with stable URLs. The facts and their texts are published without
// the white space between their values: an embed fetches 0.6 KB (brotli) less of them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles } from '../../src/first-paint/data-files.ts';
import { isOther } from '../lib/data-folder.mjs';
import { boundaries, membership, readJson, writeFile } from './files.ts';

export async function writeDataFiles(dist: string): Promise<void> {
  const folder = join(dist, 'data');
  for (const [name, source] of await dataFiles(membership, boundaries('middle')))
    writeFile(folder, name, source);
  // Those of another association are edited where they lie.
  if (isOther) return;
  for (const name of readdirSync(folder).filter((file) => /^membership\b.*(?<!schema)\.json$/.test(file)))
    writeFile(folder, name, JSON.stringify(readJson(folder, name)));
}
