// What `npm run check-data` says about a file and the files beside it, and how the command ends.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkData } from '../../../scripts/lib/check-data.mjs';
import * as geography from '../../../src/geography/index.ts';
import * as tilePlaces from '../../../src/membership/facts/tile-places.ts';
import * as fileChecks from '../../../src/membership/file-checks.ts';
import * as membership from '../../../src/membership/index.ts';
import { fileWith } from '../support.ts';

const path = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-data-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, json: unknown) =>
  writeFileSync(join(folder, name), typeof json === 'string' ? json : JSON.stringify(json, null, 2));
const check = (name: string, within = folder) =>
  checkData({ membership, fileChecks, tilePlaces, geography }, join(within, name), name);

test('the committed data: one line of sums', () => {
  const { problems, closing } = check('membership.json', path('public/data'));
  expect(problems).toEqual([]);
  expect(closing).toMatch(
    /^membership\.json: no problems\. 14 statements, 90 regions \(82 members, 2 associate, 1 special, 5 observers from secondary sources\)/,
  );
});

test('the command, on a file that does not add up: its problems, and failure', () => {
  const spoilt = fileWith((file) => {
    file.statements[0]!.totals!.member = 30;
  });
  write('spoilt.json', JSON.stringify(spoilt));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path('scripts/check-data.mjs'), 'spoilt.json'],
    { encoding: 'utf8', cwd: folder },
  );
  expect(stdout).toBe('');
  expect(stderr).toBe(
    'spoilt.json, statement "1996" (1996): the source counts 30 members, but the regions listed as members then are 29. Add the missing region (its "tiers" must start "from": "1996") or correct "totals".\n1 problem found.\n',
  );
  expect(status).toBe(1);
}, 30_000);

test('texts in a language that the interface does not have', () => {
  cpSync(path('public/data'), join(folder, 'data'), { recursive: true });
  const file = fileWith(({ association }) => {
    association.texts = { ...association.texts, fr: 'membership.fr.json' };
  });
  const texts = JSON.parse(readFileSync(join(folder, 'data/membership.ja.json'), 'utf8'));
  write('data/membership.json', file);
  write('data/membership.fr.json', { ...texts, lang: 'fr' });
  const { problems, closing } = check('data/membership.json');
  expect(problems).toEqual([]);
  expect(closing).toContain('6 languages checked');
});

test('a file that is not JSON: the line of the error', () => {
  write('broken.json', '{\n  "version": "2024-09",\n  "notes": [1 2]\n}\n');
  expect(check('broken.json').problems).toEqual([
    expect.stringMatching(
      /^broken\.json: this is not valid JSON, line 3: .* Look there for a missing or extra comma/,
    ),
  ]);
});

test.each([
  ['a file that is not there', 'nowhere.json', 'file not found.'],
  ['a folder in place of a file', '.', 'this is a folder; expected a file.'],
])('%s', (_, name, problem) => {
  expect(check(name)).toEqual({ problems: [`${name}: ${problem}`], closing: '1 problem found.' });
});

test('an enlarged inset without a title, and one outside the frame, are named', () => {
  const spoilt = fileWith((file) => {
    const [first, second] = file.association.insets.filter(({ region }) => !region);
    delete first!.title;
    Object.assign(second!, { southWest: [10, 40], northEast: [14, 44] });
  });
  write('insets.json', JSON.stringify(spoilt));
  const problems = check('insets.json').problems.join('\n');
  expect(problems).toContain('insets.json, association, inset "KR": it has no "title".');
  expect(problems).toContain('insets.json, association, inset "JP": its box lies outside "frame"');
});

test('the line, where the file has lines, and the files beside it, not those of the project', () => {
  const spoilt = fileWith((file) => {
    Object.assign(file.regions.find(({ id }) => id === 'KR-47')!.tiers[0]!, { from: 2008 });
  });
  const lines = JSON.stringify(spoilt, null, 2).split('\n');
  const line = lines.findIndex((one) => one.includes('"from": 2008')) + 1;
  write('lines.json', spoilt);
  expect(check('lines.json').problems[0]).toMatch(
    new RegExp(`^lines\\.json, line ${line}, regions\\[\\d+\\] \\(KR-47\\)`),
  );
  write('alone.json', fileWith());
  expect(check('alone.json').problems).toContain(
    'alone.json, association: it names "low.topo.json", but there is no such file beside it.',
  );
});

test.each([
  ['<!doctype html><title>Not found</title>', 'an HTML page'],
  ['', 'an empty file'],
])('boundaries that are something else: %s', (text, found) => {
  write('other.topo.json', text);
  const file = fileWith(({ association }) => {
    association.boundaries = { low: 'other.topo.json', middle: 'other.topo.json' };
    delete association.texts;
    delete association.tiles;
  });
  write('facts.json', file);
  const problem = `other.topo.json: expected a TopoJSON with "atoms" in "objects", shapes of regions such as "CN-HL", but found ${found}. "npm run create -- members.csv --out ../my-map --shapes FILE" makes one.`;
  expect(check('facts.json')).toEqual({ problems: [problem, problem], closing: '2 problems found.' });
  expect(check('other.topo.json').problems.join('\n')).toContain(`but found ${found}.`);
});
