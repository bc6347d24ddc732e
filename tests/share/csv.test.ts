// Tables as files: RFC 4180, safe in a spreadsheet, the same facts and filters as the page.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportOptions } from '../../src/contract.ts';
import { LANGUAGES } from '../../src/membership/index.ts';
import { csvOf, csvText } from '../../src/share/csv.ts';
import { fileName } from '../../src/share/formats.ts';
import { tableOf } from '../../src/share/tables.ts';
import { COLUMN_TITLES, type ColumnId } from '../../src/words/column-titles.ts';
import { facts, sceneWith } from '../support/facts.ts';
import { sceneIn } from '../support/scene-in.ts';
import { readCsv } from './read-csv.ts';

type Change = Parameters<typeof sceneWith>[0];
const read = (change: Change, options: ExportOptions) =>
  readCsv(csvText(tableOf(sceneWith(change), options)));
const table = (change: Change) => read(change, { of: 'all' });
const changes = (change: Change) => read(change, { of: 'changes' });
const columns = ['id', 'name'] as const;
const text = (records: Partial<Record<ColumnId, string | number>>[]) => csvText({ columns, records });
const withId = (records: Record<string, string>[], wanted: string) =>
  records.filter(({ id }) => id === wanted);
const tally = (records: Record<string, string>[], column: string) => {
  const counts: Record<string, number> = {};
  for (const record of records) counts[record[column]!] = (counts[record[column]!] ?? 0) + 1;
  return counts;
};

describe('the format', () => {
  test('begins with a byte order mark, ends each line with CRLF, quotes what must be', () => {
    expect(text([{ id: 'x, "y"', name: 'two\nlines' }, { id: 1 }])).toBe(
      '\ufeffid,name\r\n"x, ""y""","two\nlines"\r\n1,\r\n',
    );
  });

  test.for([...'=+-@＝＋－＠', '\t=', '\r=', '\n=', ' ='])('what begins with %j is no formula', (begins) => {
    expect(readCsv(text([{ id: `${begins}A1` }])).records).toEqual([{ id: `'${begins}A1`, name: '' }]);
  });

  test('nor is what follows a semicolon, where a spreadsheet separates cells by it', () => {
    expect(readCsv(text([{ id: 'a;=1;b; ＝2' }])).records[0]!.id).toBe("a;'=1;b;' ＝2");
  });

  test('any text is read back unchanged', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.string(), name: fc.string({ unit: 'grapheme' }) })),
        (records) => {
          const { records: back } = readCsv(text(records));
          const bare = (cell: string) => cell.replace(/(^|;)'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/g, '$1');
          expect(back.map(({ id = '', name = '' }) => [bare(id), bare(name)])).toEqual(
            records.map(({ id, name }) => [bare(id), bare(name)]),
          );
        },
      ),
    );
  });
});

test('within a cell, lists have the commas of the language', () => {
  const { records } = tableOf(sceneIn('zh'), { of: 'statements' });
  expect(records.find(({ statement }) => statement === '2000')).toMatchObject({
    assembly: '第3次全体会议，兵库县淡路',
    joined: '宁夏回族自治区和釜山广域市',
  });
});

describe('the file', () => {
  test('is a CSV in UTF-8 under a name that says what is in it', async () => {
    const scene = sceneWith({ date: '2006-09', compare: '2002' });
    const file = csvOf(scene, { of: 'changes' });
    expect(file.type).toBe('text/csv;charset=utf-8');
    expect([...new Uint8Array(await file.arrayBuffer()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(readCsv(await file.text()).records.length).toBeGreaterThan(27);
    expect(fileName(scene, 'csv')).toBe('near-2006-09.csv');
    expect(fileName(scene, 'csv', { of: 'changes' })).toBe('near-2002-to-2006-09.csv');
    expect(fileName(scene, 'xlsx', { of: 'statements' })).toBe('near-statements-2024-09.xlsx');
    expect(fileName(scene, 'csv', { of: 'all', date: '1998' })).toBe('near-1998-all.csv');
  });

  test.each(LANGUAGES)('in %s its heads are titles with ids', async (lang) => {
    const scene = sceneIn(lang, { date: '2006', compare: '1998' });
    for (const of of ['members', 'all', 'intervals', 'statements', 'changes'] as const) {
      const { heads, columns: ids } = readCsv(await csvOf(scene, { of }).text());
      expect(heads).toEqual(ids.map((id) => `${COLUMN_TITLES[lang][id as ColumnId]} [${id}]`));
      // A title names one column: who reads the titles alone is not misled.
      expect(new Set(ids.map((id) => COLUMN_TITLES[lang][id as ColumnId])).size).toBe(ids.length);
    }
    const { heads, columns: ids } = readCsv(await csvOf(scene, { titles: 'ids' }).text());
    expect(heads).toEqual(ids);
  });
});

describe('the regions at the date', () => {
  test.each([
    ['1996', 29],
    ['1998', 33],
    ['2006-09', 64],
    ['2024-09', 85],
  ])(
    'in %s are the %i that the map shows, observers among them, and nobody who has not joined',
    (date, count) => {
      const { records } = read({ date }, {});
      expect(records.map(({ id }) => id)).toEqual(sceneWith({ date }).shown);
      expect(records).toHaveLength(count);
    },
  );

  test('of one country', () => {
    expect(read({ date: '2024-09', countries: ['JP'] }, { of: 'members' }).records).toHaveLength(11);
  });

  test.each([
    ['CN-LN', 'observer 1998/2002; not-stated 2002/2021-08; member 2021-08/..', 'near-affiliation'],
    ['KR-47', 'member 1996/..', expect.any(String)],
    ['JP-35', 'observer (secondary sources) 1998/..', 'near-observers-2024'],
  ])(
    '%s has its intervals, from the statement that has them to the first that has not',
    (id, intervals, source_ids) => {
      const { records } = table({ date: '2024-09', observers: true });
      expect(withId(records, id)).toMatchObject([{ intervals, source_ids }]);
    },
  );
});

describe('all intervals', () => {
  const { records } = read({ date: '2024-09', observers: true }, { of: 'intervals' });

  test('are a line each, between two statements, with the day on which the map counts them', () => {
    expect(withId(records, 'CN-LN')).toMatchObject([
      { tier: 'observer', begins_after: '1996', begins_by: '1998', ends_by: '2002' },
      { tier: 'not-stated', assembly: '', begins_by: '2002', ends_after: '2018-10', ends_by: '2021-08' },
      {
        tier: 'member',
        begins_after: '2018-10',
        begins_by: '2021-08',
        ends_after: '',
        ends_by: '',
        counted_from: '2021-08-10',
        counted_until: '',
      },
    ]);
    expect(withId(records, 'KR-47')).toMatchObject([
      { begins_after: '', begins_by: '1996', counted_from: '1996-09-12' },
    ]);
    expect(withId(records, 'JP-35')).toMatchObject([
      { tier: 'observer (secondary sources)', begins_by: '1998', assembly: '' },
    ]);
  });

  test('agree with the source’s own totals at each statement', () => {
    for (const { id, totals, index } of facts.statements) {
      const at = (statement: string) => facts.indexOfStatement.get(statement) ?? Number.POSITIVE_INFINITY;
      const inForce = records.filter(
        ({ begins_by = '', ends_by = '' }) => at(begins_by) <= index && index < at(ends_by),
      );
      for (const tier of ['member', 'associate', 'special'] as const)
        expect(inForce.filter((one) => one.tier === tier).length, `${id} ${tier}`).toBe(totals![tier]);
    }
  });
});

describe('all statements', () => {
  const { records } = read({ date: '1998', countries: ['JP'] }, { of: 'statements' });

  test('are included word for word, whatever the date and the filters', () => {
    expect(records.map(({ statement, label, sentence }) => [statement, label, sentence])).toEqual(
      facts.statements.map(({ id, label, sentence }) => [id, label, sentence]),
    );
    expect(records[1]).toMatchObject({
      takes_effect: '1998-10-21',
      members: '32',
      observers: '1',
      countries: '5',
      assembly_day: '1998-10-21',
    });
    expect(records[1]!.joined_ids!.split(' ').toSorted()).toEqual(['JP-06', 'MN-047', 'RU-PRI']);
    expect(records[1]!.source_ids).toBe('near-affiliation near-charter near-chairs');
  });
});

describe('the table', () => {
  test('holds every region of the primary source, with the state of the date', () => {
    const { records } = table({ date: '2006-09' });
    expect(records).toHaveLength(85);
    expect(tally(records, 'tier')).toEqual({ member: 64, 'not-stated': 1, none: 20 });
    for (const record of records) expect(record).toMatchObject({ date: '2006-09', data_version: '2024-09' });
  });

  test('has the date and the body of admission, the interval apart from the day', () => {
    const { records } = table({ date: '2024-09' });
    expect(withId(records, 'CN-QH')).toMatchObject([
      {
        name: 'Qinghai',
        native_name: '青海省',
        country_code: 'CN',
        tier: 'member',
        joined_after: '2023-10',
        joined_by: '2024-09',
        assembly_day: '2024-09-25',
        source: 'NEAR: Affiliation Procedure',
      },
    ]);
    expect(withId(records, 'KR-47')).toMatchObject([{ joined_after: '', joined_by: '1996', tier: 'member' }]);
    expect(withId(records, 'KR-POHANG')).toMatchObject([
      { tier: 'special', joined_as: 'special', inside: 'KR-47' },
    ]);
    expect(withId(records, 'CN-LN')[0]!.notes).toMatch(/observer/);
  });

  test('follows the filters, and the switch for observers known only from secondary sources', () => {
    expect(table({ date: '2024-09', countries: ['JP'] }).records).toHaveLength(11);
    expect(table({ date: '2006-09', tiers: ['member'] }).records).toHaveLength(64);
    const { records } = table({ date: '2024-09', observers: true });
    expect(records).toHaveLength(90);
    expect(tally(records, 'tier')['observer (secondary sources)']).toBe(5);
    expect(withId(records, 'JP-35')).toMatchObject([{ joined_by: '1998' }]);
  });

  test('of the requested regions, in that order; others are left out', () => {
    const ids = ['MN-1', 'XX-1', 'JP-02', 'CN-HL'];
    const { records } = read({ countries: ['JP', 'MN'] }, { of: 'all', ids });
    expect(records.map(({ id }) => id)).toEqual(['MN-1', 'JP-02']);
  });

  test('has the names of the date', () => {
    expect(withId(table({ date: '2005' }).records, 'RU-ZAB')).toMatchObject([{ name: 'Chita' }]);
  });

  test('every date is ISO and every tier is known', () => {
    for (const { id } of facts.statements)
      for (const record of table({ date: id, observers: true }).records)
        for (const column of ['joined_after', 'joined_by', 'assembly_day', 'date'])
          expect(record[column], `${id} ${column}`).toMatch(/^$|^\d{4}(-\d\d(-\d\d)?)?$/);
  });
});

describe('the changes between two dates', () => {
  test('2002 to September 2006, in either order', () => {
    const { records } = changes({ date: '2006-09', compare: '2002' });
    expect(tally(records, 'change')).toEqual({ joined: 27, name: 1, status: 2 });
    expect(records[0]).toMatchObject({
      from: 'none',
      to: 'member',
      effective: '2006-09',
      compared_from: '2002-12-31',
      compared_to: '2006-09-30',
    });
    expect(records.find(({ change }) => change === 'name')).toMatchObject({
      id: 'KR-49',
      from: 'Jeju / 제주도',
      effective: '2006-07-01',
    });
    expect(changes({ date: '2002', compare: '2006-09' }).records).toEqual(records);
  });

  test('another tier, with the statement that says so', () => {
    const { records } = changes({ date: '2024-09', compare: '1998' });
    const moved = records.filter(({ change }) => change === 'tier');
    expect(moved).toMatchObject([{ id: 'CN-LN', from: 'observer', to: 'member', effective: '2021-08' }]);
  });

  test('follow the country filter; two equal dates give the bare heads', () => {
    expect(changes({ date: '2006-09', compare: '2002', countries: ['MN'] }).records).toHaveLength(20);
    expect(changes({ date: '2006-09', compare: '2006-09' }).records).toEqual([]);
  });
});
