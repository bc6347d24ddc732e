// The table's texts: what stands in a row, how it is sorted, and what goes to the clipboard.
import { describe, expect, test } from 'vitest';
import {
  asHtml,
  asText,
  columnsOf,
  headOf,
  sorted,
  tableRows,
} from '../../../src/controls/table/table-rows.ts';
import { english as words } from '../../../src/words/index.ts';
import { facts, sceneWith } from '../../support/facts.ts';

const rowsOf = (change: Parameters<typeof sceneWith>[0]) =>
  tableRows({ facts, words, scene: sceneWith(change) });
const now = rowsOf({ date: '2024-09' });
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const texts = (rows: ReturnType<typeof rowsOf>, id: string) => {
  const cells = Object.entries(rows.find((row) => row.id === id)!.cells);
  return Object.fromEntries(cells.map(([key, { text }]) => [key, text]));
};

describe('a row', () => {
  test('distinguishes the interval from the day, and how certain the day is', () => {
    expect(texts(now, 'CN-QH')).toMatchObject({
      name: 'Qinghai',
      native: '青海省',
      country: 'China',
      tier: 'Member',
      joined: 'between October 2023 and September 2024',
      code: 'CN-QH',
    });
    expect(texts(now, 'KR-47')).toMatchObject({ joined: '1996', assembly: '12 September 1996' });
    expect(texts(now, 'CN-SX').assembly).toBe('27 September 2016 (very likely)');
    expect(texts(now, 'VN-SG').joined).toBe('between October 2016 and October 2018 as an associate member');
  });

  test('of a future member says so, with the name of the date', () => {
    const then = rowsOf({ date: '2005' });
    expect(texts(then, 'CN-QH').tier).toBe('Not a member');
    expect(texts(then, 'RU-ZAB').name).toBe('Chita');
    expect(then).toHaveLength(85);
  });

  test('follows the filters and the switch', () => {
    expect(rowsOf({ countries: ['JP'] })).toHaveLength(11);
    expect(rowsOf({ date: '1998', tiers: ['observer'] }).map(({ id }) => id)).toEqual(['CN-LN']);
    const all = rowsOf({ observers: true });
    expect(all).toHaveLength(90);
    expect(texts(all, 'JP-35')).toMatchObject({ joined: 'Observer since 1998', assembly: '' });
    expect(texts(all, 'CN-TJ').joined).toBe(words.observerKnownBy('September 2024'));
    expect(texts(all, 'CN-TJ').tier).toBe(words.secondaryOnly);
  });
});

describe('sorted', () => {
  test('by name either way; by country in the order of the legend', () => {
    const up = sorted(now, 'name', false, words);
    expect(up[0]!.cells.name.text).toBe('Akita');
    expect(ids(sorted(now, 'name', true, words))).toEqual(ids(up).reverse());
    expect([...new Set(sorted(now, 'country', false, words).map(({ id }) => id.slice(0, 2)))]).toEqual([
      ...facts.countries.keys(),
    ]);
  });

  test('by joining in time, not by letters', () => {
    const order = sorted(now, 'joined', false, words).map(({ ranks }) => ranks.joined!);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(sorted(now, 'joined', true, words)[0]!.ranks.joined).toBe(Math.max(...order));
  });

  test('by tier: members first', () => {
    const order = sorted(rowsOf({ date: '2006-09' }), 'tier', false, words);
    const tiers = new Set(order.map(({ cells }) => cells.tier.text));
    expect([...tiers]).toEqual(['Member', 'Not stated', 'Not a member']);
  });

  test('empty cells come last in both directions', () => {
    for (const down of [false, true]) {
      const notes = sorted(now, 'notes', down, words).map(({ cells }) => cells.notes.text);
      expect(notes.indexOf('')).toBe(notes.filter(Boolean).length);
    }
  });
});

describe('on the clipboard', () => {
  const head = headOf(words);
  const columns = columnsOf(facts);

  test('lines of as many cells as there are columns', () => {
    const lines = asText(head, now, columns).split('\n');
    expect(lines).toHaveLength(86);
    for (const line of lines) expect(line.split('\t')).toHaveLength(columns.length);
  });

  test('a table whose texts are no markup', () => {
    const row = { ...now[0]!, cells: { ...now[0]!.cells, name: { text: '<b>&"x"', lang: 'en' } } };
    expect(asHtml(head, [row], columns)).toContain('<td lang="en">&#60;b&#62;&#38;&#34;x&#34;</td>');
    expect(asHtml(head, now, columns).match(/<tr>/g)).toHaveLength(86);
  });
});
