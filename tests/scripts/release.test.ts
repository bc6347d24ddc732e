import { createHash } from 'node:crypto';
import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { list } from 'tar';
import { describe, expect, test } from 'vitest';
import { archive, writeChecksums } from '../../scripts/lib/archive.mjs';
import { nextVersion, releasedLog, withVersion } from '../../scripts/lib/release-notes.mjs';
import { folderWith, textOf } from '../support/project-file.ts';

const folder = folderWith();

describe('the version', () => {
  test.each([
    ['0.1.0', 'patch', '0.1.1'],
    ['0.1.9', 'minor', '0.2.0'],
    ['0.9.9', 'major', '1.0.0'],
    ['0.1.0', '0.10.0', '0.10.0'],
  ])('%s, %s: %s', (before, requested, next) => {
    expect(nextVersion(before, requested)).toBe(next);
  });

  test.each(['0.1.0', '0.0.9', 'v0.2.0', '0.2', 'next', 'toString'])('"%s" is refused', (requested) => {
    expect(() => nextVersion('0.1.0', requested)).toThrow(/^The version is .+; expected/);
  });

  test('goes into package.json and its lock, and nowhere else', () => {
    for (const name of ['package.json', 'package-lock.json']) {
      const { version } = JSON.parse(textOf(name));
      const changed = withVersion(textOf(name), version, '9.8.7');
      const count = (text: string) => text.split('"9.8.7"').length - 1;
      expect(JSON.parse(changed).version).toBe('9.8.7');
      expect(count(changed)).toBe(name === 'package.json' ? 1 : 2);
    }
  });
});

describe('the change log', () => {
  const LOG =
    '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A map.\n\n## [0.1.0] - 2026-01-01\n\n- Nothing.\n';

  test('gets a section for the version, under an empty one for the next', () => {
    const log = releasedLog(LOG, '0.2.0', '2026-11-27');
    expect(log).toContain(
      '## [Unreleased]\n\n## [0.2.0] - 2026-11-27\n\n### Added\n\n- A map.\n\n## [0.1.0]',
    );
    expect(() => releasedLog(log, '0.3.0', '2026-11-28')).toThrow('says nothing under "Unreleased"');
    expect(() => releasedLog(LOG, '0.1.0', '2026-11-27')).toThrow('has a section for 0.1.0 already');
  });

  test('of the project can be released', () => {
    expect(releasedLog(textOf('CHANGELOG.md'), '9.8.7', '2026-11-27')).toContain('## [9.8.7] - 2026-11-27');
  });
});

test('an archive has the same bytes whatever the files’ dates are, unpacks, and its checksum is right', async () => {
  const make = async (name: string, year: number) => {
    const names = year % 2 ? ['b.txt', 'data/a.json'] : ['data/a.json', 'b.txt'];
    const site = folderWith(Object.fromEntries(names.map((file) => [file, `content of ${file}`])));
    const date = new Date(Date.UTC(year, 1, 1));
    for (const file of names) utimesSync(join(site, file), date, date);
    const file = join(folder, `${name}.tar.gz`);
    await archive(site, file, 'site-1.0.0');
    return file;
  };
  const [one, two] = [await make('one', 2001), await make('two', 2002)];
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  const listed: string[] = [];
  await list({ file: one, onReadEntry: ({ path }) => void listed.push(path) });
  expect(listed).toEqual(['site-1.0.0/b.txt', 'site-1.0.0/data/a.json']);
  const hash = createHash('sha256').update(readFileSync(one)).digest('hex');
  expect(writeChecksums(folder, [one])).toBe(`${hash}  one.tar.gz\n`);
  expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(`${hash}  one.tar.gz\n`);
});
