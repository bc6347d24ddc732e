// The package as npm packs it, and a small project that installs and bundles it: offline, with a registry that can't be
// reached.
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { buildPackage } from '../../../scripts/lib/pack.mjs';
import { ROOT } from '../../../scripts/lib/project.mjs';

const run = promisify(execFile);
const shell = process.platform === 'win32';
const NOWHERE = { ...process.env, npm_config_registry: 'http://127.0.0.1:9/', npm_config_offline: 'true' };
const QUIET = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];

/** Builds and packs the package in `folder`; gives its path and its files. */
export async function packed(folder: string): Promise<{ file: string; files: string[] }> {
  const { file, files } = await buildPackage(join(folder, 'release'));
  return { file, files: files.map(({ path }) => path) };
}

/** A project with this one module that installs the package, checks it with TypeScript and builds it with Vite. */
export async function projectWith(folder: string, file: string, main: string): Promise<string> {
  const root = join(folder, 'project');
  mkdirSync(root);
  writeFileSync(join(root, 'package.json'), '{ "name": "a-project", "private": true, "type": "module" }');
  writeFileSync(join(root, 'main.ts'), main);
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A project</title><link rel="icon" href="data:,"><script type="module" src="/main.ts"></script></head><body></body></html>',
  );
  const cache = ['--cache', join(folder, 'cache')];
  await run('npm', ['install', ...QUIET, ...cache, file], { cwd: root, env: NOWHERE, shell });
  const options =
    '--ignoreConfig --noEmit --strict --target es2022 --module esnext --moduleResolution bundler';
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  await run(process.execPath, [tsc, ...options.split(' '), '--lib', 'es2022,dom', 'main.ts'], { cwd: root });
  await build({ root, configFile: false, logLevel: 'error' });
  return join(root, 'dist');
}

export function installed(folder: string): string[] {
  return readdirSync(join(folder, 'project', 'node_modules')).filter((name) => !name.startsWith('.'));
}
