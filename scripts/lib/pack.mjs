// Builds the package and packs it, as `npm run package`, a release and the tests need it.
import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './project.mjs';
import { stagePackage } from './stage-package.mjs';

const run = promisify(execFile);

/** @typedef {{ file: string, files: readonly { path: string, size: number }[], size: number, unpackedSize: number }} Packed */

/**
 * Packs a folder that holds a package; npm writes the same bytes for the same files.
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
 * @returns {Promise<Packed>}
 */
export async function buildPackage(into = join(ROOT, 'release')) {
  // Loaded late, since a script may install it first.
  const { build } = await import('vite');
  const folder = join(into, 'package');
  await build({
    root: ROOT,
    configFile: join(ROOT, 'vite.package.config.ts'),
    mode: 'production',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  stagePackage(ROOT, folder);
  return packFolder(folder, into);
}
