// The directory: everybody once, by country, in the requested order, under the names of the day.
import { describe, expect, test } from 'vitest';
import {
  type Directory,
  directoryOf,
  entryText,
  namesPast,
} from '../../../src/controls/panel/directory-groups.ts';
import { dayOfDate } from '../../../src/membership/index.ts';
import { english } from '../../../src/words/index.ts';
import { facts } from '../../support/facts.ts';

const at = (date: string, sort: 'name' | 'joined' = 'name') =>
  directoryOf(facts, dayOfDate(facts, date), 'en', english.compare, sort);
const namesOf = ({ groups }: Directory, country: string) =>
  groups.find((group) => group.country.id === country)!.entries.map(({ name }) => name.text);
const entryOf = ({ groups, secondary }: Directory, id: string) =>
  [...groups.flatMap(({ entries }) => entries), ...secondary].find(({ region }) => region.id === id)!;

describe('who is in it', () => {
  test.each(['1996', '2002', '2024'])('at %s all 85, by country in the source’s order', (date) => {
    const counts = at(date).groups.map(({ country, entries }) => `${country.id} ${entries.length}`);
    expect(counts.join()).toBe('CN 14,JP 11,KR 17,KP 2,MN 22,RU 17,VN 1,KG 1');
  });

  test('the five observers by secondary sources only are separate', () => {
    const ids = at('1996').secondary.map(({ region }) => region.id);
    expect(ids.join()).toBe('JP-04,RU-NVS,JP-47,CN-TJ,JP-35');
  });

  test('with its name of the day, and the native one where that is another language', () => {
    expect(entryOf(at('2007'), 'RU-ZAB')).toMatchObject({
      name: { text: 'Chita' },
      native: { lang: 'ru', text: 'Читинская область' },
    });
    expect(entryOf(at('2009'), 'RU-ZAB').name.text).toBe('Zabaikalsky Territory');
    const native = { ...facts.regions.get('RU-TOM')!.names, usual: { en: 'Tomsk', ru: 'Томская область' } };
    const regions = new Map([['RU-TOM', { ...facts.regions.get('RU-TOM')!, names: native }]]);
    const russian = directoryOf({ ...facts, regions }, facts.range.last, 'ru', english.compare, 'name');
    expect(entryOf(russian, 'RU-TOM')).toMatchObject({ name: { text: 'Томская область' }, native: null });
  });

  test.each([
    ['2024', 'CN-LN', 'member', 'Member · August 2021'],
    ['1998', 'CN-LN', 'observer', 'Observer'],
    ['2010', 'CN-LN', 'not-stated', 'Not stated'],
    ['1996', 'CN-LN', 'none', 'Joined later · August 2021'],
    ['1998', 'JP-35', 'observer', 'Observer · 1998'],
    ['1998', 'CN-TJ', 'none', 'Observer since September 2024 or earlier (start date not found)'],
  ] as const)('the entry at %s of %s, %s: “%s”', (date, id, state, text) => {
    expect(entryText(entryOf(at(date), id), state, dayOfDate(facts, date), english)).toBe(text);
  });

  test.each([
    ['JP-28', '1996'],
    ['CN-LN', '2021-08'],
    ['VN-SG', '2018-10'],
    // Observers of the secondary sources: that of the first word of it.
    ['JP-35', '1998'],
    ['CN-TJ', '2024-09'],
  ])('%s with the date of its joining, %s', (id, date) => {
    expect(entryOf(at('1996'), id).joined.at(-1)?.date).toBe(date);
  });
});

describe('the order', () => {
  test('by name is the reader’s', () => {
    expect(namesOf(at('2024'), 'CN').slice(0, 3)).toEqual(['Anhui', 'Gansu', 'Heilongjiang']);
    const backwards = directoryOf(facts, facts.range.last, 'en', (a, b) => english.compare(b, a), 'name');
    expect(namesOf(backwards, 'CN')).toEqual(namesOf(at('2024'), 'CN').reverse());
  });

  test('by date of joining goes by the statement, then by name', () => {
    const names = 'Aomori,Fukui,Hyogo,Ishikawa,Kyoto,Niigata,Shimane,Tottori,Toyama,Yamagata,Akita';
    expect(namesOf(at('2024', 'joined'), 'JP').join()).toBe(names);
    expect(namesOf(at('2024', 'joined'), 'RU').at(-1)).toBe('Altai Republic');
  });
});

test('names are past their changes one by one', () => {
  const day = (date: string) => dayOfDate(facts, date);
  expect(namesPast(facts, day('1996'))).toBe(0);
  expect(namesPast(facts, day('2008-02'))).toBe(namesPast(facts, day('2008-02-29')));
  expect(namesPast(facts, day('2008-03-01'))).toBe(namesPast(facts, day('2008-02-29')) + 1);
});
