// Checks that this Node is recent enough, before anything else is loaded: on an older one the tools would fail with a
// message that names neither the cause nor the remedy.
import { readFileSync } from 'node:fs';

/** @param {string} version such as "20.19.0" */
const numbers = (version) => version.replace(/^v/, '').split('.').map(Number);

/**
 * Whether a version is in a range of the form used in package.json: `^20.19.0 || >=22.12.0`.
 * @param {string} version
 * @param {string} range
 */
export function isInRange(version, range) {
  const [major = 0, minor = 0, patch = 0] = numbers(version);
  return range.split('||').some((part) => {
    const [, sign, least] = /^(\^|>=)\s*(\d+(?:\.\d+){0,2})$/.exec(part.trim()) ?? [];
    if (least === undefined)
      throw new Error(`package.json: engines.node has "${part.trim()}"; expected ^x.y.z or >=x.y.z`);
    const [fromMajor = 0, fromMinor = 0, fromPatch = 0] = numbers(least);
    if (major !== fromMajor) return sign === '>=' && major > fromMajor;
    return minor !== fromMinor ? minor > fromMinor : patch >= fromPatch;
  });
}

/** Throws, in one sentence, where the project's tools don't run on this Node. */
export function requireNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  if (isInRange(version, engines.node)) return;
  const wanted = engines.node.replaceAll('^', '').replace(' || >=', ' or later in that line, or ');
  throw new Error(`This is Node ${version}; near-map needs Node ${wanted} or later: https://nodejs.org`);
}
