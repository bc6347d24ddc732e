// Computes a release's version and change log: the next version number, and CHANGELOG.md with the unreleased changes
// under that version.

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;

/**
 * @param {string} version the one before
 * @param {string} requested a version, or the part to increase: `major`, `minor`, `patch`
 */
export function nextVersion(version, requested) {
  const [, major = 0, minor = 0, patch = 0] = (VERSION.exec(version) ?? []).map(Number);
  const next = {
    major: `${major + 1}.0.0`,
    minor: `${major}.${minor + 1}.0`,
    patch: `${major}.${minor}.${patch + 1}`,
  };
  if (Object.hasOwn(next, requested)) return next[/** @type {keyof typeof next} */ (requested)];
  const given = VERSION.exec(requested);
  if (!given)
    throw new Error(
      `The version is "${requested}"; expected major, minor, patch or one such as ${next.minor}`,
    );
  const numbers = given.slice(1).map(Number);
  const before = [major, minor, patch];
  const first = numbers.findIndex((number, i) => number !== before[i]);
  if (first < 0 || /** @type {number} */ (numbers[first]) < /** @type {number} */ (before[first]))
    throw new Error(`The version is ${requested}; expected a later one than ${version}`);
  return requested;
}

/**
 * What has changed since the last release.
 * @param {string} log CHANGELOG.md
 */
export function unreleased(log) {
  const section = log.split(/^## \[Unreleased\]\n/m)[1]?.split(/^## \[/m)[0];
  if (section === undefined) throw new Error('CHANGELOG.md has no section "## [Unreleased]"');
  return section.trim();
}

/**
 * The change log with the unreleased changes under a version, and an empty section for later changes.
 * @param {string} log CHANGELOG.md
 * @param {string} version
 * @param {string} date ISO
 */
export function releasedLog(log, version, date) {
  if (unreleased(log) === '')
    throw new Error('CHANGELOG.md says nothing under "Unreleased"; expected what is new');
  if (log.includes(`## [${version}]`)) throw new Error(`CHANGELOG.md has a section for ${version} already`);
  return log.replace('## [Unreleased]\n', () => `## [Unreleased]\n\n## [${version}] - ${date}\n`);
}

/**
 * package.json or package-lock.json with another version of the project, otherwise unchanged.
 * @param {string} json
 * @param {string} before
 * @param {string} version
 */
export function withVersion(json, before, version) {
  const changed = json.replaceAll(
    new RegExp(`("name": "near-map",\\n\\s+"version": )"${before.replaceAll('.', '\\.')}"`, 'g'),
    (_, start) => `${start}"${version}"`,
  );
  if (changed === json) throw new Error(`expected "version": "${before}" after the project's name`);
  return changed;
}
