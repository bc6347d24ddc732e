// A table of members as spreadsheets write it, and what is wrong with one, in a sentence with its row.
import { describe, expect, test } from 'vitest';
import { nearestId } from '../../scripts/create/nearest-id.mjs';
import { readTable } from '../../scripts/create/read-table.mjs';
import { csvOf } from '../../src/share/csv.ts';
import { facts, sceneWith } from '../support/facts.ts';

const read = (text: string) => readTable(new TextEncoder().encode(text), 'members.csv');
const HEAD = 'id,name,joined,left\n';

describe('a table of members', () => {
  test('is read with its lines, languages and dates of any precision', () => {
    const { rows, languages, problems } = read(
      '\ufeffid;name;joined;left;group;tier;source;name:ko\r\nFR;France;1958;;West;;https://a.example/;프랑스\r\nGB;"United ""Kingdom""; and more";1973-01;2020-02-01;West;Associate;;\r\n',
    );
    expect(problems).toEqual([]);
    expect(languages).toEqual(['ko']);
    expect(rows).toEqual([
      {
        line: 2,
        id: 'FR',
        names: { en: 'France', ko: '프랑스' },
        joined: '1958',
        group: 'West',
        source: 'https://a.example/',
      },
      {
        line: 3,
        id: 'GB',
        names: { en: 'United "Kingdom"; and more' },
        joined: '1973-01',
        left: '2020-02-01',
        group: 'West',
        tier: 'associate',
      },
    ]);
  });

  test('may have several rows of a member, one after the other', () => {
    expect(read(`${HEAD}GR,Greenland,1973,1985\nGR,Greenland,2030,\n`).problems).toEqual([]);
    expect(read(`${HEAD}GR,Greenland,1973,1985\nGR,Greenland,1985,\n`).problems).toEqual([]);
  });

  test('has empty rows and columns, as spreadsheets write them', () => {
    const { rows, problems } = read('id,name,joined,,\nFR,France,1958,,\n,,,,\n');
    expect([problems, rows.length]).toEqual([[], 1]);
  });

  test.for(['words', 'ids'] as const)(
    'is the table of intervals that a map exports, with titles of %s',
    async (titles) => {
      const file = csvOf(sceneWith({ date: '2024-09', observers: true }), { of: 'intervals', titles });
      const { rows, problems } = read(await file.text());
      expect(problems).toEqual([]);
      const stated = [...facts.regions.values()].flatMap(({ id, tiers }) =>
        tiers.flatMap(({ tier, from, until }) =>
          tier === 'not-stated' ? [] : { id, tier, joined: from, left: until },
        ),
      );
      expect(rows.map(({ id, tier, joined, left }) => ({ id, tier, joined, left }))).toEqual(stated);
      expect(rows[0]).toMatchObject({ group: 'China', source: expect.stringMatching(/^https?:\S+$/) });
    },
  );

  test('has texts with formulas and markup as they are', () => {
    const { rows, problems } = read(`${HEAD}A,=1+1,1958,\nB,<b>bold</b>,1958,\n`);
    expect(problems).toEqual([]);
    expect(rows.map(({ names }) => names.en)).toEqual(['=1+1', '<b>bold</b>']);
  });
});

test('names may be in any language, by its tag of BCP 47', () => {
  const { rows, languages, problems } = read(
    'id,name,joined,name:fr,name:PT-br\nDE,Germany,1958,Allemagne,\n',
  );
  expect(problems).toEqual([]);
  expect(languages).toEqual(['fr', 'pt-BR']);
  expect(rows[0]?.names).toEqual({ en: 'Germany', fr: 'Allemagne' });
  for (const column of ['name:en', 'name:french', 'name:'])
    expect(read(`id,name,joined,${column}\nDE,Germany,1958,x\n`).problems[0]).toContain(
      `the column "${column}" is unknown`,
    );
});

describe('is told of a table', () => {
  const cases: readonly (readonly [what: string, table: string, said: string])[] = [
    [
      'with one column',
      'members\nFrance\n',
      'members.csv: the first row has no column "id", "name", "joined". Expected the columns id, name, joined and, as you like, group, left, tier, source, name:ko; found "members".',
    ],
    ['without members', HEAD, 'members.csv: it has a first row, but no members below it.'],
    [
      'with a column that nobody knows',
      'id,name,joined,colour\nFR,France,1958,red\n',
      'members.csv: row 1: the column "colour" is unknown or there twice. Expected id, name, joined, group, left, tier, source, or names in another language, such as name:ko or name:fr.',
    ],
    [
      'with 50,000 rows',
      HEAD + Array.from({ length: 50_000 }, (_, i) => `R${i},Region ${i},1958,\n`).join(''),
      'members.csv: it has 50000 rows; at most 5000 are possible.',
    ],
    [
      'whose ids differ by capitals',
      `${HEAD}FR,France,1958,\nfr,France again,1958,\n`,
      'members.csv, row 3: the id "fr" differs from "FR" in row 2 by capitals only. Write both alike.',
    ],
    [
      'with a date that is none',
      `${HEAD}FR,France,1958-02-30,\n`,
      'members.csv, row 2: "joined" is "1958-02-30", which is not in the calendar.',
    ],
    [
      'with a day as people write it',
      `${HEAD}FR,France,1.1.1958,\n`,
      'members.csv, row 2: "joined" is "1.1.1958". Expected a date such as 2004, 2004-05 or 2004-05-01.',
    ],
    [
      'that has a member leave before it joins',
      `${HEAD}FR,France,1958,1957\n`,
      'members.csv, row 2: it left (1957) no later than it joined (1958).',
    ],
    [
      'with a member twice at once',
      `${HEAD}FR,France,1958,\nFR,France,1973,\n`,
      'members.csv, row 3: "FR" joined 1973, but by row 2 it was a member then. Give that row the day on which it left.',
    ],
    [
      'with one name for two',
      `${HEAD}CG,Congo,1960,\nCD,Congo,1960,\n`,
      'members.csv, row 3: "Congo" is also the name of "CG" in row 2.',
    ],
    [
      'with an id of other letters',
      `${HEAD}Ö,Austria,1995,\n`,
      'members.csv, row 2: the id "Ö" is none. Expected letters, digits and hyphens, such as "FR" or "JP-15".',
    ],
    ['without a name', `${HEAD}FR,,1958,\n`, 'members.csv, row 2: it has no name.'],
    [
      'with a comma too many',
      `${HEAD}KR,Korea, Republic of,1991,1999\n`,
      'members.csv, row 2: it has 5 cells, but there are 4 columns.',
    ],
    [
      'with five tiers',
      `id,name,joined,tier\nA,Ay,1990,\nB,Bee,1990,friend\nC,Cee,1990,guest\nD,Dee,1990,Friend\nE,Ee,1990,candidate\nF,Eff,1990,host\n`,
      'members.csv, row 7: "host" is one of 5 tiers, and no more than four can be told apart on the map: friend (2 rows), member (1 row), guest (1 row), candidate (1 row), host (1 row).',
    ],
    [
      'with text that turns its direction',
      `${HEAD}FR,Fra\u202ence,1958,\n`,
      'members.csv, row 2: it has a text with control characters, or of more than 300 characters.',
    ],
  ];
  test.for(cases)('%s', ([, table, said]) => {
    expect(read(table).problems[0]).toBe(said);
  });

  test('with a quotation mark that is never closed', () => {
    const said = /^members\.csv: .*Check the quotation marks there\.$/;
    expect(read(`${HEAD}FR,"France,1958,\n`).problems[0]).toMatch(said);
  });

  test('in another encoding', () => {
    expect(readTable(new Uint8Array([0x69, 0x64, 0x2c, 0xe9, 0x0a]), 'members.csv').problems).toEqual([
      'members.csv: it is not in UTF-8. Save it as "CSV UTF-8".',
    ]);
  });
});

test.for([
  ['GER', 'Germany', 'DE'],
  ['fr', 'Somewhere', 'FR'],
  ['UK', 'United Kingdom', 'GB'],
  ['JP-155', 'Niigata', 'JP-15'],
  ['JP-5', 'Niigata', 'JP-15'],
  ['JP-1A', 'Niigata', 'JP-15'],
  ['XX', 'Atlantis', undefined],
] as const)('an id that is unknown: %s, %s', ([id, name, nearest]) => {
  expect(nearestId(id, name, ['DE', 'FR', 'GB', 'JP-15'])).toBe(nearest);
});
