// The browser engines that the engine tests drive: where each one is on this machine, and what to install where it is
// not. Takes names from the command line, gives paths or a sentence; it starts nothing but `--version`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from './chromium.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} EngineName */
/** @typedef {{ name: EngineName, path: string }} Engine */

/** @type {readonly EngineName[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** @type {Record<EngineName, string>} */
const ADVICE = {
  chromium:
    'Chromium was not found. Debian: sudo apt-get install chromium. Elsewhere: CHROMIUM_PATH=/path/to/chromium.',
  firefox:
    'Firefox was not found. Debian: sudo apt-get install firefox-esr libgl1 libgl1-mesa-dri libegl1 (the last three draw WebGL without a graphics card). Elsewhere: FIREFOX_PATH=/path/to/firefox.',
  webkit:
    'WebKit was not found. Debian: sudo apt-get install webkit2gtk-driver. Elsewhere: WEBKIT_DRIVER_PATH=/path/to/WebKitWebDriver. It is WebKitGTK, which exists for Linux; Safari itself is not driven.',
};

const NO_DISPLAY =
  'There is no display (DISPLAY is empty) and Xvfb was not found: Firefox and WebKit draw WebGL only in a window. Debian: sudo apt-get install xvfb.';

/** @param {readonly string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find((file) => existsSync(file)) ?? null;
}

/**
 * The path that an environment variable names, which must exist; null where it names none.
 * @param {string} variable
 */
function fromEnvironment(variable) {
  const path = process.env[variable];
  if (!path) return null;
  if (existsSync(path)) return path;
  throw new Error(`${variable} is "${path}"; expected the path of a program`);
}

/** @param {string | null} file */
const ifItStarts = (file) =>
  file !== null && spawnSync(file, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0
    ? file
    : null;

/** @type {Record<EngineName, () => Promise<string | null> | string | null>} */
const FIND = {
  chromium: findChromium,
  firefox: () =>
    ifItStarts(
      fromEnvironment('FIREFOX_PATH') ??
        onPath(['firefox-esr', 'firefox', 'firefox.exe']) ??
        ['/Applications/Firefox.app/Contents/MacOS/firefox'].find((file) => existsSync(file)) ??
        null,
    ),
  webkit: () => fromEnvironment('WEBKIT_DRIVER_PATH') ?? onPath(['WebKitWebDriver']),
};

/** Whether a window needs a virtual display of our own. */
export const needsXvfb = () => process.platform === 'linux' && !process.env.DISPLAY;

/** The path of Xvfb, or null. */
export const findXvfb = () => onPath(['Xvfb']);

/**
 * The engines with these names.
 * @param {readonly string[]} names all three where there are none
 * @returns {EngineName[]}
 * @throws {RangeError} where a name is unknown
 */
export function namedEngines(names) {
  const unknown = names.find((name) => !(/** @type {readonly string[]} */ (ENGINES).includes(name)));
  if (unknown !== undefined)
    throw new RangeError(`Unknown engine "${unknown}"; expected ${ENGINES.join(', ')}`);
  return ENGINES.filter((name) => names.length === 0 || names.includes(name));
}

/**
 * Looks for engines.
 * @param {readonly EngineName[]} names
 * @returns {Promise<{ found: Engine[], missing: { name: EngineName, advice: string }[] }>}
 */
export async function findEngines(names) {
  /** @type {Engine[]} */
  const found = [];
  /** @type {{ name: EngineName, advice: string }[]} */
  const missing = [];
  for (const name of names) {
    const path = await FIND[name]();
    if (path === null) missing.push({ name, advice: ADVICE[name] });
    else if (name !== 'chromium' && needsXvfb() && findXvfb() === null)
      missing.push({ name, advice: NO_DISPLAY });
    else found.push({ name, path });
  }
  return { found, missing };
}
