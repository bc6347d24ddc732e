// Keeps the files in assets/ of the release that is published now beside those of the new build, so that pages which
// browsers have open or in their caches still find their parts after an update.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of assets/: no folders above, and nothing that a server could run. */
const NAME = /^assets\/[\w-][\w.-]*\.(?:js|css|woff2|svg|png)$/;

/**
 * Downloads what the new build does not have; gives the names. Nothing if the site is not published yet.
 * @param {string} site the published site, with its closing slash
 * @param {string} folder the new build
 * @returns {Promise<string[]>}
 */
export async function keepAssets(site, folder) {
  const list = await fetch(`${site}assets.json`, { cache: 'no-store' });
  if (list.status === 404) return [];
  if (!list.ok) throw new Error(`${site}assets.json: the server answered ${list.status}`);
  const names = await list.json().catch(() => null);
  if (!Array.isArray(names)) throw new Error(`${site}assets.json: expected a list of file names`);
  const wrong = names.find((name) => typeof name !== 'string' || !NAME.test(name));
  if (wrong !== undefined)
    throw new Error(
      `${site}assets.json names ${JSON.stringify(wrong)}; expected files such as "assets/a-1.js"`,
    );
  const missing = /** @type {string[]} */ (names).filter((name) => !existsSync(join(folder, name)));
  for (const name of missing) {
    const file = await fetch(site + name);
    if (!file.ok) throw new Error(`${site}${name}: the server answered ${file.status}`);
    const target = join(folder, name);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, Buffer.from(await file.arrayBuffer()));
  }
  return missing;
}
