// A whole release but for its checks, made twice: in two copies of the project, in two folders and two time zones.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/project.mjs';

const SOURCES = /^(?!node_modules$|dist$|release$|tests$|tools$|\.git)/;
const folder = mkdtempSync(join(tmpdir(), 'near-map-release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the project; gives its path. */
function copied(name: string): string {
  const copy = join(folder, name);
  mkdirSync(copy, { recursive: true });
  for (const entry of readdirSync(ROOT).filter((one) => SOURCES.test(one)))
    cpSync(join(ROOT, entry), join(copy, entry), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

function release(copy: string, zone: string): void {
  const options = ['minor', '--no-checks', '--date=2026-11-27'];
  execFileSync(process.execPath, ['scripts/release.mjs', ...options], {
    cwd: copy,
    env: { ...process.env, TZ: zone, NODE_ENV: '' },
  });
}

test('the same source gives the same bytes, in any folder and time zone', () => {
  // Both copies first: an edit while the first release is made would be in the second one only.
  const [one, two] = [copied('one'), copied(join('further', 'down'))];
  release(one, 'Asia/Seoul');
  release(two, 'America/Lima');
  const read = (copy: string, name: string) => readFileSync(join(copy, name), 'utf8');
  const sums = read(one, 'release/SHA256SUMS');
  expect(sums).toMatch(
    /^\w{64} {2}near-map-\d+\.\d+\.0\.tgz\n\w{64} {2}near-map-site-\d+\.\d+\.0\.tar\.gz\n$/,
  );
  expect(read(two, 'release/SHA256SUMS')).toBe(sums);

  const { version } = JSON.parse(read(one, 'package.json'));
  expect(version).not.toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
  expect(read(one, 'CHANGELOG.md')).toContain(`## [Unreleased]\n\n## [${version}] - 2026-11-27\n`);
  expect(JSON.parse(read(one, 'release/package/package.json')).version).toBe(version);
  // Two whole builds with the packed copies: several minutes where other programs run.
}, 900_000);
