// The command itself: what it prints and how it ends.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileWith } from '../support.ts';

const SCRIPT = fileURLToPath(new URL('../../../scripts/check-data.mjs', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-data-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, stdout, stderr };
}

test('the committed data: one line of sums', () => {
  const { status, stdout, stderr } = run();
  expect(stderr).toBe('');
  expect(stdout).toMatch(
    /^membership\.json: no problems\. 14 statements, 90 regions \(82 members, 2 associate, 1 special, 5 observers from secondary sources\).*\n$/,
  );
  expect(status).toBe(0);
}, 30_000);

test('a file that does not add up: its problems, and failure', () => {
  const spoilt = fileWith((file) => {
    file.statements[0]!.totals!.member = 30;
  });
  writeFileSync(join(folder, 'spoilt.json'), JSON.stringify(spoilt));
  const { status, stdout, stderr } = run('spoilt.json');
  expect(stdout).toBe('');
  expect(stderr).toBe(
    'spoilt.json, statement "1996" (1996): the source counts 30 members, but the regions listed as members then are 29. Add the missing region (its "tiers" must start "from": "1996") or correct "totals".\n1 problem found.\n',
  );
  expect(status).toBe(1);
}, 30_000);

test('texts in a language that the interface does not have', () => {
  const data = join(folder, 'data');
  cpSync(fileURLToPath(new URL('../../../public/data/', import.meta.url)), data, { recursive: true });
  const file = fileWith(({ association }) => {
    association.texts = { ...association.texts, fr: 'membership.fr.json' };
  });
  const texts = { ...JSON.parse(readFileSync(join(data, 'membership.ja.json'), 'utf8')), lang: 'fr' };
  writeFileSync(join(data, 'membership.json'), JSON.stringify(file));
  writeFileSync(join(data, 'membership.fr.json'), JSON.stringify(texts));
  const { stdout, stderr } = run('data/membership.json');
  expect(stderr).toBe('');
  expect(stdout).toContain('6 languages checked');
}, 30_000);

test('a file that is not JSON: the line of the error', () => {
  writeFileSync(join(folder, 'broken.json'), '{\n  "version": "2024-09",\n  "notes": [1 2]\n}\n');
  const { status, stderr } = run('broken.json');
  expect(stderr).toMatch(
    /^broken\.json: this is not valid JSON, line 3: .* Look there for a missing or extra comma/,
  );
  expect(status).toBe(1);
}, 30_000);

test.each([
  ['a file that is not there', 'nowhere.json', 'file not found.'],
  ['a folder in place of a file', '.', 'this is a folder; expected a file.'],
])(
  '%s',
  (_, name, problem) => {
    expect(run(name)).toEqual({
      status: 1,
      stdout: '',
      stderr: `${name}: ${problem}\n1 problem found.\n`,
    });
  },
  30_000,
);

test('an enlarged inset without a title, and one outside the frame, are named', () => {
  const spoilt = fileWith((file) => {
    const [first, second] = file.association.insets.filter(({ region }) => !region);
    delete first!.title;
    Object.assign(second!, { southWest: [10, 40], northEast: [14, 44] });
  });
  writeFileSync(join(folder, 'insets.json'), JSON.stringify(spoilt));
  const { status, stderr } = run('insets.json');
  expect(stderr).toContain('insets.json, association, inset "KR": it has no "title".');
  expect(stderr).toContain('insets.json, association, inset "JP": its box lies outside "frame"');
  expect(status).toBe(1);
}, 30_000);

test('the line, where the file has lines, and the files beside it, not those of the project', () => {
  const spoilt = fileWith((file) => {
    Object.assign(file.regions.find(({ id }) => id === 'KR-47')!.tiers[0]!, { from: 2008 });
  });
  const text = JSON.stringify(spoilt, null, 2);
  writeFileSync(join(folder, 'lines.json'), text);
  const { stderr } = run('lines.json');
  const line = text.split('\n').findIndex((one) => one.includes('"from": 2008')) + 1;
  expect(stderr).toMatch(new RegExp(`^lines\\.json, line ${line}, regions\\[\\d+\\] \\(KR-47\\)`));
  writeFileSync(join(folder, 'alone.json'), JSON.stringify(fileWith(), null, 2));
  const alone = run('alone.json');
  expect(alone.stderr).toContain(
    'alone.json, association: it names "low.topo.json", but there is no such file beside it.',
  );
  expect(alone.status).toBe(1);
}, 60_000);

test.each([
  ['<!doctype html><title>Not found</title>', 'an HTML page'],
  ['', 'an empty file'],
  ['{"type": "FeatureCollection", "features": [{}, {}]}', 'a GeoJSON FeatureCollection with 2 features'],
])(
  'boundaries that are something else: %s',
  (text, found) => {
    writeFileSync(join(folder, 'other.topo.json'), text);
    const file = fileWith(({ association }) => {
      association.boundaries = { low: 'other.topo.json', middle: 'other.topo.json' };
      delete association.texts;
      delete association.tiles;
    });
    writeFileSync(join(folder, 'facts.json'), JSON.stringify(file));
    const problem = `other.topo.json: expected a TopoJSON with "atoms" in "objects", shapes of regions such as "CN-HL", but found ${found}. "npm run create -- members.csv --out ../my-map --shapes FILE" makes one.\n`;
    expect(run('facts.json').stderr).toBe(`${problem}${problem}2 problems found.\n`);
    expect(run('other.topo.json').stderr).toContain(
      text.startsWith('{') ? 'is missing' : `but found ${found}.`,
    );
  },
  60_000,
);
