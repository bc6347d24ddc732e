// Tables as files: RFC 4180, safe in a spreadsheet, the same facts and filters as the page.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesCsv, csvOf, csvText, tableCsv } from '../../src/share/csv.ts';
import { fileName } from '../../src/share/index.ts';
import { facts, sceneWith } from '../support/facts.ts';
import { readCsv } from './read-csv.ts';

const table = (change: Parameters<typeof sceneWith>[0]) => readCsv(tableCsv(sceneWith(change)));
const changes = (change: Parameters<typeof sceneWith>[0]) => readCsv(changesCsv(sceneWith(change)));
const tally = (records: Record<string, string>[], column: string) => {
  const counts: Record<string, number> = {};
  for (const record of records) counts[record[column]!] = (counts[record[column]!] ?? 0) + 1;
  return counts;
};

describe('the format', () => {
  test('begins with a byte order mark, ends each line with CRLF, quotes what must be', () => {
    expect(csvText(['a', 'b'], [{ a: 'x, "y"', b: 'two\nlines' }, { a: '1' }])).toBe(
      '\ufeffa,b\r\n"x, ""y""","two\nlines"\r\n1,\r\n',
    );
  });

  test.for(['=1+1', '+82', '-5', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula', (text) => {
    expect(readCsv(csvText(['a'], [{ a: text }])).records).toEqual([{ a: `'${text}` }]);
  });

  test('any text comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: fc.string(), b: fc.string({ unit: 'grapheme' }) })), (records) => {
        const { records: back } = readCsv(csvText(['a', 'b'], records));
        const bare = (text: string) => text.replace(/^'(?=[=+\-@\t\r])/, '');
        expect(back.map(({ a = '', b = '' }) => [bare(a), bare(b)])).toEqual(
          records.map(({ a, b }) => [bare(a), bare(b)]),
        );
      }),
    );
  });
});

describe('the file', () => {
  test('is a CSV in UTF-8 under a name that says what is in it', async () => {
    const scene = sceneWith({ date: '2006-09', compare: '2002' });
    const file = csvOf(scene, 'changes');
    expect(file.type).toBe('text/csv;charset=utf-8');
    expect([...new Uint8Array(await file.arrayBuffer()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(readCsv(await file.text()).records.length).toBeGreaterThan(27);
    expect(fileName(scene, 'csv')).toBe('near-2006-09.csv');
    expect(fileName(scene, 'csv', { of: 'changes' })).toBe('near-2002-to-2006-09.csv');
  });

  test('of what there is not is refused in words', () => {
    expect(() => csvOf(sceneWith({}), 'changes')).toThrow(/expected a view that compares two dates/);
    expect(() => csvOf(sceneWith({}), 'names')).toThrow('Unknown table "names"; expected table or changes');
  });
});

describe('the table', () => {
  test('holds every region of the primary source, with the state of the date', () => {
    const { records } = table({ date: '2006-09' });
    expect(records).toHaveLength(85);
    expect(tally(records, 'tier')).toEqual({ member: 64, 'not-stated': 1, none: 20 });
    expect(new Set(records.map(({ date, data_version }) => `${date} ${data_version}`))).toEqual(
      new Set(['2006-09 2024-09']),
    );
  });

  test('says when and by whom a region was admitted, interval and day apart', () => {
    const { records } = table({ date: '2024-09' });
    const of = (id: string) => records.find((record) => record.id === id);
    expect(of('CN-QH')).toMatchObject({
      name: 'Qinghai',
      native_name: '青海省',
      country_code: 'CN',
      tier: 'member',
      joined_after: '2023-10',
      joined_by: '2024-09',
      assembly_day: '2024-09-25',
      source: 'NEAR: Affiliation Procedure',
    });
    expect(of('KR-47')).toMatchObject({ joined_after: '', joined_by: '1996', tier: 'member' });
    expect(of('KR-POHANG')).toMatchObject({ tier: 'special', joined_as: 'special', inside: 'KR-47' });
    expect(of('CN-LN')!.notes).toMatch(/observer/);
  });

  test('follows the filters, and the switch for what only secondary sources know', () => {
    expect(table({ date: '2024-09', countries: ['JP'] }).records).toHaveLength(11);
    expect(table({ date: '2006-09', tiers: ['member'] }).records).toHaveLength(64);
    const { records } = table({ date: '2024-09', observers: true });
    expect(records).toHaveLength(90);
    expect(tally(records, 'tier')['observer (secondary sources)']).toBe(5);
    expect(records.find(({ id }) => id === 'JP-35')).toMatchObject({ joined_by: '1998' });
  });

  test('of some regions, in the order asked; others are passed over', () => {
    const { records } = readCsv(
      tableCsv(sceneWith({ countries: ['JP', 'MN'] }), ['MN-1', 'XX-1', 'JP-02', 'CN-HL']),
    );
    expect(records.map(({ id }) => id)).toEqual(['MN-1', 'JP-02']);
  });

  test('bears the names of the date', () => {
    expect(table({ date: '2005' }).records.find(({ id }) => id === 'RU-ZAB')).toMatchObject({
      name: 'Chita',
    });
  });

  test('every date is ISO and every tier is known', () => {
    for (const { id } of facts.statements)
      for (const record of table({ date: id, observers: true }).records)
        for (const column of ['joined_after', 'joined_by', 'assembly_day', 'date'])
          expect(record[column], `${id} ${column}`).toMatch(/^$|^\d{4}(-\d\d(-\d\d)?)?$/);
  });
});

describe('the changes between two dates', () => {
  test('2002 to September 2006, whichever is asked first', () => {
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
      from: 'Jeju-do / 제주도',
      effective: '2006-07-01',
    });
    expect(changes({ date: '2002', compare: '2006-09' }).records).toEqual(records);
  });

  test('another tier, with the statement that says so', () => {
    const moved = changes({ date: '2024-09', compare: '1998' }).records.filter(
      ({ change }) => change === 'tier',
    );
    expect(moved).toMatchObject([{ id: 'CN-LN', from: 'observer', to: 'member', effective: '2021-08' }]);
  });

  test('follow the country filter; nothing compared gives the bare header', () => {
    expect(changes({ date: '2006-09', compare: '2002', countries: ['MN'] }).records).toHaveLength(20);
    expect(changes({ date: '2006-09' }).records).toEqual([]);
    expect(changes({ date: '2006-09', compare: '2006-09' }).records).toEqual([]);
  });
});
