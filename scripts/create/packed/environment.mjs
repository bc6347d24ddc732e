// What the package create-near-map has in place of the project: the site as Vite has made it, outlines and schemas, beside
// its script.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const own = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

export const COMMAND = 'npm create near-map --';
export const SCHEMAS = own('./schemas');
export const prepare = async () => {};
export const isTaken = () => false;
export const naturalEarth = async () => own('./outlines');

/** @param {string} data @param {string} site */
export async function buildSite(data, site) {
  process.env.NEAR_DATA = data;
  cpSync(own('./site'), site, { recursive: true });
  // It reads the data when it is loaded.
  const { finish } = await import('../../build/finish.ts');
  await finish(site, {
    inlineScript: readFileSync(own('./inline-script.js'), 'utf8'),
    minified: (css) => css,
    types: readFileSync(join(site, 'near-map.d.ts'), 'utf8'),
    writeDocumentation: () => {},
  });
  return true;
}
