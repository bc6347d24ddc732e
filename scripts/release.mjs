// `npm run release -- 0.2.0` (or major, minor, patch): sets the version, dates the change log, runs every check, and
// writes to `release/` the package, the site as an archive, both with their notices, and their checksums. Without a
// version it makes the files of the current version. It commits and publishes nothing: its last lines say how to do
// that. `--date=2026-01-31` dates the change log, `--out=folder` changes the folder, `--no-checks` skips the tests.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { requireNode } from './lib/node-version.mjs';
import { ensureInstalled, ROOT, run } from './lib/project.mjs';

/** The files that a release changes, restored where it fails. */
const CHANGED = ['package.json', 'package-lock.json', 'CHANGELOG.md'];
const text = (/** @type {string} */ name) => readFileSync(join(ROOT, name), 'utf8');

/**
 * @param {string} what
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function succeed(what, command, args, env) {
  const code = await run(command, args, env);
  if (code !== 0) throw new Error(`${what} ended with code ${code}; see its message above`);
}

/**
 * @param {string} requested
 * @param {string} date
 */
async function setVersion(requested, date) {
  const { nextVersion, releasedLog, withVersion } = await import('./lib/release-notes.mjs');
  const before = JSON.parse(text('package.json')).version;
  const version = nextVersion(before, requested);
  const log = releasedLog(text('CHANGELOG.md'), version, date);
  for (const name of ['package.json', 'package-lock.json'])
    writeFileSync(join(ROOT, name), withVersion(text(name), before, version));
  writeFileSync(join(ROOT, 'CHANGELOG.md'), log);
}

async function release() {
  requireNode();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      out: { type: 'string', default: 'release' },
      'no-checks': { type: 'boolean', default: false },
    },
  });
  const [requested] = positionals;
  await ensureInstalled();
  const { archive, writeChecksums } = await import('./lib/archive.mjs');
  const { buildPackage } = await import('./lib/pack.mjs');
  const { urlsOf } = await import('./lib/package-manifest.mjs');
  const { noticesOf } = await import('./lib/stage-package.mjs');
  const out = resolve(ROOT, values.out);
  if (out === ROOT)
    throw new Error('--out is the folder of the project; expected one of its own, such as release');
  const before = CHANGED.map((name) => ({ name, text: text(name) }));
  try {
    if (requested !== undefined) await setVersion(requested, values.date);
    const project = JSON.parse(text('package.json'));
    const notices = noticesOf(text('docs/data.md'));
    const site = process.env.SITE_URL || urlsOf(project).homepage;
    const env = { ...process.env, ...(site ? { SITE_URL: site } : {}) };
    if (!values['no-checks']) await succeed('npm test', 'npm', ['test'], env);
    // Built again, since a test run may have used another site or mode.
    await succeed('The build', 'npm', ['run', '--silent', 'build'], { ...env, NODE_ENV: 'production' });

    const name = `${project.name}-site-${project.version}`;
    const folder = join(out, 'site');
    mkdirSync(out, { recursive: true });
    // What a release before has left, and nothing else that may lie there.
    for (const old of readdirSync(out).filter((entry) =>
      /^(?:package|site|SHA256SUMS|near-map-[\w.-]+gz)$/.test(entry),
    ))
      rmSync(join(out, old), { recursive: true });
    cpSync(join(ROOT, 'dist'), folder, { recursive: true });
    for (const file of ['LICENSE', 'CHANGELOG.md']) cpSync(join(ROOT, file), join(folder, file));
    writeFileSync(join(folder, 'NOTICE.md'), notices);
    const { file: tarball } = await buildPackage(out, env);
    const archived = join(out, `${name}.tar.gz`);
    await archive(folder, archived, name);
    rmSync(folder, { recursive: true });
    console.log(`\n${writeChecksums(out, [tarball, archived])}`);
    console.log(`These and SHA256SUMS are in ${relative(ROOT, out) || out}. To publish them:`);
    console.log(`  git commit -am "Version ${project.version}" && git tag v${project.version}`);
    console.log(`  npm publish ${relative(ROOT, tarball)}`);
  } catch (error) {
    for (const { name, text: old } of before) writeFileSync(join(ROOT, name), old);
    throw error;
  }
}

release().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
