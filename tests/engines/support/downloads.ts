// The next file that a browser saves in a folder, for browsers that tell nobody of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedFile } from './driver.ts';

/** What browsers call a file that is not yet whole. */
const UNFINISHED = /\.(?:part|wkdownload)$/;

export async function savedIn(folder: string, work: () => Promise<void>): Promise<SavedFile> {
  const before = new Set(readdirSync(folder));
  await work();
  for (let round = 0; round < 150; round++) {
    const names = readdirSync(folder).filter((name) => !before.has(name));
    const [name] = names;
    // Firefox keeps a name free by an empty file.
    if (name !== undefined && !names.some((one) => UNFINISHED.test(one))) {
      const data = readFileSync(join(folder, name));
      if (data.length > 0) return { name, data };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No file was saved within 15 seconds');
}
