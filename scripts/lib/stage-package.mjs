// Assembles the package in a folder that has Vite's build: adds types, data, descriptions for editors, notices, a
// package.json and a README.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cssDataOf, htmlDataOf, manifestOf } from './element-docs.mjs';
import { libraryTypes } from './library-types.mjs';
import { packageManifest, packageReadme, urlsOf } from './package-manifest.mjs';

/**
 * The helper as a module: in the project it is a classic script that defines a function on the window.
 * @param {string} script public/near-host.js
 */
export function helperModule(script) {
  const [before, after, ...more] = script.split('globalThis.nearMap = ');
  if (after === undefined || more.length > 0)
    throw new Error('public/near-host.js: expected "globalThis.nearMap = " once');
  return `${before}export const nearMap = ${after}`;
}

/**
 * The sources and terms of the data, from the project's docs/data.md.
 * @param {string} document
 */
export function noticesOf(document) {
  const section = document.split(/^## Terms$/m)[1]?.split(/^## /m)[0];
  if (!section) throw new Error('docs/data.md has no section "Terms"');
  return `# Where the data come from, and their terms\n\n${section.trim()}\n`;
}

/** @param {unknown} value */
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * @param {string} root the project's folder
 * @param {string} folder with the output of `vite build --config vite.package.config.ts`
 */
export function stagePackage(root, folder) {
  if (!existsSync(join(folder, 'near-map.js'))) throw new Error(`${folder} holds no built near-map.js`);
  const read = (/** @type {string} */ name) => readFileSync(join(root, name), 'utf8');
  const write = (/** @type {string} */ name, /** @type {string} */ text) =>
    writeFileSync(join(folder, name), text);
  const project = JSON.parse(read('package.json'));
  const page = read('docs/element.md');

  write('package.json', json(packageManifest(project)));
  write('README.md', packageReadme(read('package/README.md'), urlsOf(project)));
  write('NOTICE.md', noticesOf(read('docs/data.md')));
  write('near-host.js', helperModule(read('public/near-host.js')));
  write('near-host.d.ts', read('package/near-host.d.ts'));
  write('near-map.d.ts', libraryTypes() + read('package/frameworks.d.ts'));
  write('custom-elements.json', json(manifestOf(page)));
  write('vscode.html-data.json', json(htmlDataOf(page)));
  write('vscode.css-data.json', json(cssDataOf(page)));
  for (const name of ['LICENSE', 'CHANGELOG.md']) cpSync(join(root, name), join(folder, name));
  mkdirSync(join(folder, 'docs'), { recursive: true });
  write('docs/element.md', page);
  const data = join(root, 'public/data');
  for (const name of readdirSync(data).filter((file) => file.endsWith('.json')))
    cpSync(join(data, name), join(folder, 'data', name));
}
