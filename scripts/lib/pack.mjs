// Builds the package and packs it, for `npm run package`, releases and tests.
import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './project.mjs';
import { stagePackage } from './stage-package.mjs';

const run = promisify(execFile);

/** @typedef {{ file: string, files: readonly { path: string, size: number }[], size: number, unpackedSize: number }} Packed */

/**
 * Packs the folder of a package; npm writes the same bytes for the same files.
 * @param {string} folder
 * @param {string} into where the tarball is written
 * @returns {Promise<Packed>}
 */
export async function packFolder(folder, into) {
  mkdirSync(into, { recursive: true });
  const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', into];
  const { stdout } = await run('npm', args, { cwd: folder, shell: process.platform === 'win32' });
  const [{ filename, files, size, unpackedSize }] = JSON.parse(stdout);
  return { file: join(into, filename), files, size, unpackedSize };
}

/**
 * Builds the package into `folder` and packs it beside it.
 * @param {string} [into] the folder for the tarball; the package itself is put together in `package/` in it
 * @param {NodeJS.ProcessEnv} [around] with SITE_URL where the site has one
 * @returns {Promise<Packed>}
 */
export async function buildPackage(into = join(ROOT, 'release'), around = process.env) {
  const folder = join(into, 'package');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const options = [
    '--config',
    'vite.package.config.ts',
    '--outDir',
    folder,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ];
  // A test run sets NODE_ENV, with which libraries would be bundled in their development versions.
  const env = { ...around, NODE_ENV: 'production' };
  await run(process.execPath, [vite, 'build', ...options], { cwd: ROOT, env });
  stagePackage(ROOT, folder);
  return packFolder(folder, into);
}
