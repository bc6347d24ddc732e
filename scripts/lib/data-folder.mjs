// The folder with the data of the map: that of `NEAR_DATA` or `npm run build -- --data`, else `config.data` in package.json,
// which a fork sets to its own. `public/data` stays the fixture of the tests. Uses Node only.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** @type {{ config?: { data?: string } }} */
const { config } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));

/** @param {string | undefined} asked @param {string | undefined} configured */
export function dataFolder(asked, configured) {
  const own = resolve(root, 'public/data');
  const folder = resolve(root, asked || configured || own);
  return { folder, isOther: folder !== own };
}

/** `isOther`: whether the data are those of another association. */
export const { folder: DATA, isOther } = dataFolder(process.env.NEAR_DATA, config?.data);
