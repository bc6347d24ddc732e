// Finds a Chromium for the browser tests, or installs one. By hand: Playwright finds its own and Google's, not a
// distribution's, and chrome-launcher would add packages for the two lists below and not check that the browser starts.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT, run } from './project.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const ADVICE = `No Chromium was found and none could be installed. One of these helps:
  - Debian:  sudo apt-get install chromium
  - any:     node node_modules/playwright-core/cli.js install --with-deps chromium
  - a Chromium or Chrome that you have:  CHROMIUM_PATH=/path/to/chromium npm test`;

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether it starts, and is a Chromium by its version: Ubuntu's chromium-browser, for example, may be a script that only refers to a snap.
 * @param {string} file
 */
function starts(file) {
  if (process.platform === 'win32') return existsSync(file);
  const { status, stdout } = spawnSync(file, ['--version'], { timeout: 30_000, encoding: 'utf8' });
  return status === 0 && /\d+(?:\.\d+){3}/.test(stdout);
}

async function ownedByPlaywright() {
  try {
    const { chromium } = await import('playwright-core');
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/**
 * The path of a Chromium that starts: CHROMIUM_PATH, the system's, the test tool's own; null when there is none.
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (isExecutable(named) && starts(named)) return named;
    throw new Error(`CHROMIUM_PATH is "${named}"; expected the path of a working Chromium`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [...onPath, ...ELSEWHERE, ...(await ownedByPlaywright())];
  return candidates.find((file) => isExecutable(file) && starts(file)) ?? null;
}

/**
 * Finds a Chromium or installs one: with Debian's packages where permitted, else with the test tool.
 * Throws with advice when neither works.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found !== null) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/etc/debian_version')) {
    console.log('No Chromium found; installing it (apt-get) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const code =
      (await run('apt-get', ['update', '-qq'], env)) ||
      (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env));
    const installed = code === 0 ? await findChromium() : null;
    if (installed !== null) return installed;
  }
  console.log('No Chromium found; installing one (playwright) …');
  const cli = join(ROOT, 'node_modules', 'playwright-core', 'cli.js');
  await run(process.execPath, [cli, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
  const installed = await findChromium();
  if (installed !== null) return installed;
  throw new Error(ADVICE);
}
