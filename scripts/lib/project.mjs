// Shared by `npm start` and `npm test`: whether everything is installed, and whether the build is newer than its
// sources. Uses Node only, since it runs before anything is installed.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DATA, isOther } from './data-folder.mjs';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The build's sources, files and folders. */
const SOURCES = [
  'index.html',
  'src',
  'public',
  'scripts',
  'docs',
  'examples',
  'ACCESSIBILITY.md',
  'CHANGELOG.md',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

/**
 * Runs a command in the project's folder with inherited output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code; 127 when it could not be started
 */
export async function run(command, args, env = process.env) {
  const { code } = await spawned(command, args, env, 'inherit');
  return code;
}

/**
 * The same, but its output is kept, for commands that run side by side.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export const runQuietly = (command, args, env = process.env) => spawned(command, args, env, 'pipe');

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {'inherit' | 'pipe'} stdio
 * @returns {Promise<{ code: number, output: string }>}
 */
function spawned(command, args, env, stdio) {
  return new Promise((resolve) => {
    // On Windows npm is a .cmd file, which only a shell can start.
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ['inherit', stdio, stdio], shell });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve({ code: 127, output });
    });
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} LockFile */

/**
 * @param {string} file
 * @returns {LockFile | null}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Whether node_modules has each package in the version of package-lock.json. */
export function isInstalled() {
  const requested = readLock(join(ROOT, 'package-lock.json'));
  const present = readLock(join(ROOT, 'node_modules', '.package-lock.json'));
  if (requested === null || present === null) return false;
  return Object.entries(requested.packages).every(([path, { version, optional }]) => {
    return path === '' || optional === true || present.packages[path]?.version === version;
  });
}

/** Installs what is missing. Throws when that fails. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing dependencies (npm ci) …');
  const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error(`npm ci failed with exit code ${code}; see the message above`);
}

/**
 * The latest change of a file, or of anything in a folder, the folder itself included: so a removed file shows.
 * @param {string} path
 * @returns {number} milliseconds, 0 where there is nothing
 */
function latestChange(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, latestChange(join(path, name))),
    found.mtimeMs,
  );
}

/**
 * Installs the packages of a folder of `tools/` where they are missing.
 * @param {string} name
 */
export async function ensureTools(name) {
  if (existsSync(join(ROOT, 'tools', name, 'node_modules'))) return;
  console.log(`Installing the packages of tools/${name} …`);
  const code = await run('npm', ['ci', '--prefix', `tools/${name}`, '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error(`The packages of tools/${name} could not be installed: see above.`);
}

/** Whether dist is missing, unfinished, older than its sources or of other data, of which alone it has the page in one file. */
export function isBuildStale(root = ROOT) {
  const [built, packed] = ['index.html', 'index.html.br'].map((name) =>
    statSync(join(root, 'dist', name), { throwIfNoEntry: false }),
  );
  // The last file of a build is the packed copy of its page: see scripts/build/compressed-copies.ts.
  if (built === undefined || packed === undefined || packed.mtimeMs < built.mtimeMs) return true;
  if (existsSync(join(root, 'dist/map.html')) !== isOther) return true;
  const facts = (/** @type {string} */ folder) => readFileSync(join(folder, 'membership.json'), 'utf8');
  if (isOther && facts(join(root, 'dist/data')) !== facts(DATA)) return true;
  return [...SOURCES, DATA].some((source) => latestChange(resolve(root, source)) > built.mtimeMs);
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    accessSync(existsSync(folder) ? folder : ROOT, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Builds where dist is missing or outdated; where it can't be written an outdated one is used. Throws when that fails. */
export async function ensureBuilt() {
  if (!isBuildStale()) return;
  const dist = join(ROOT, 'dist');
  if (!isWritable(dist)) {
    if (!existsSync(join(dist, 'index.html')))
      throw new Error(
        `${dist} cannot be written, so there is no build; expected a folder that you may write to`,
      );
    console.warn(`The build is older than its sources, and ${dist} cannot be written: it is used as it is.`);
    return;
  }
  console.log('Building …');
  // A test run sets NODE_ENV, with which libraries would be bundled in their development versions.
  const env = { ...process.env, NODE_ENV: 'production' };
  const code = await run('npm', ['run', '--silent', 'build'], env);
  if (code !== 0) throw new Error(`The build failed with exit code ${code}; see the message above`);
}
