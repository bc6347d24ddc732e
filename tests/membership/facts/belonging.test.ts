import { describe, expect, test } from 'vitest';
import {
  changesBetween,
  countsAt,
  joinedWith,
  joiningOf,
  nameAt,
  observersWith,
  secondaryObserversAt,
  statementAt,
  textIn,
  tierWithSecondary,
} from '../../../src/membership/index.ts';
import { statesAt } from '../../support/facts.ts';
import { day, facts, factsOf, fileWith, on, put, regionOf } from '../support.ts';

describe('the state of a region', () => {
  test.for([
    ['1996', undefined],
    ['1998', 'observer'],
    ['2001', 'observer'],
    ['2002', 'not-stated'],
    ['2021-07', 'not-stated'],
    ['2021-08', 'member'],
    ['2024', 'member'],
  ] as const)('Liaoning in %s: %s', ([date, state]) => {
    expect(statesAt(facts, on(date)).get('CN-LN')).toBe(state);
  });

  test('holds from one statement to the next', () => {
    expect(statesAt(facts, on('2003'))).toEqual(statesAt(facts, on('2005')));
  });

  test('before the founding nobody belongs', () => {
    const before = facts.range.first - 1;
    expect(statementAt(facts, before)).toBe(-1);
    expect(countsAt(facts, before)).toEqual({ member: 0, associate: 0, special: 0, observer: 0 });
    expect(statesAt(facts, before).size).toBe(0);
  });
});

describe('joining', () => {
  test.for([
    ['RU-KAM', 'founding', undefined, '1996', 'member'],
    ['KR-26', 'between', '1998', '2000', 'member'],
    ['MN-1', 'between', '2002', '2006-09', 'member'],
    ['CN-LN', 'between', '2018-10', '2021-08', 'member'],
    ['VN-SG', 'between', '2016-10', '2018-10', 'associate'],
    ['KR-POHANG', 'between', '2023-10', '2024-09', 'special'],
  ] as const)('of %s: %s, after %s, by %s, as %s', ([region, kind, after, by, tier]) => {
    expect(joiningOf(facts, region, facts.range.last)).toMatchObject({
      kind,
      ...(after && { after: { id: after } }),
      by: { id: by },
      tier,
    });
  });

  test('is not known to the source for others', () => {
    expect(joiningOf(facts, 'JP-04', facts.range.last)).toBeNull();
    expect(joiningOf(facts, 'XX-1', facts.range.last)).toBeNull();
  });

  test('a silence is no beginning', () => {
    expect(joinedWith(facts, 3).map(({ region }) => region)).toEqual(['KP-09', 'KP-13', 'MN-049']);
    // An observer has not joined: 29 members in 1996, 32 in 1998.
    expect(joinedWith(facts, 1).map(({ tier }) => tier)).toEqual(['member', 'member', 'member']);
    expect(observersWith(facts, 1)).toEqual([{ region: 'CN-LN', tier: 'observer' }]);
    expect(joinedWith(facts, 99)).toEqual([]);
  });
});

describe('observers known only from other sources', () => {
  test.for([
    ['1997', []],
    ['1998', ['JP-35']],
    ['2020', ['JP-35', 'JP-04']],
    ['2024-08', ['JP-35', 'JP-04']],
    ['2024-09-02', ['JP-35', 'JP-04', 'JP-47']],
    ['2024-09', ['JP-35', 'JP-04', 'JP-47', 'CN-TJ', 'RU-NVS']],
  ] as const)('in %s: %j', ([date, ids]) => {
    expect(secondaryObserversAt(facts, on(date))).toEqual(ids);
  });

  test('are never in the states of the primary source', () => {
    expect(statesAt(facts, on('2024')).has('JP-35')).toBe(false);
    expect(tierWithSecondary(facts, 'JP-35', on('2024'))).toBe('secondary');
    expect(tierWithSecondary(facts, 'JP-35', on('1997'))).toBe('none');
    expect(tierWithSecondary(facts, 'JP-02', on('1997'))).toBe('member');
  });
});

describe('the difference between two dates', () => {
  test.each<[string, string, joined: string[], moved: object[]]>([
    ['1998', '2000', ['CN-NX', 'KR-26'], []],
    // Becoming an observer is a change, not joining; nor is a silence of the source.
    ['1996', '1998', ['JP-06', 'MN-047', 'RU-PRI'], [{ region: 'CN-LN', from: 'none', to: 'observer' }]],
    ['2000', '2005', ['KP-09', 'KP-13', 'MN-049'], [{ region: 'CN-LN', from: 'observer', to: 'not-stated' }]],
    ['2006', '2006', [], []],
  ])('%s to %s: who joined, who changed, and that nobody left', (one, other, joined, moved) => {
    const found = changesBetween(facts, on(one), on(other));
    expect(found.joined.map(({ region }) => region).toSorted()).toEqual(joined);
    expect(found).toMatchObject({ moved, left: [] });
  });

  test('1998 to 2024, given either way round', () => {
    const difference = changesBetween(facts, on('1998'), on('2024'));
    // 82 less the 32 of then, less Liaoning, which was there as an observer; and three of other tiers.
    expect(difference.joined).toHaveLength(82 - 32 - 1 + 3);
    expect(difference.moved).toEqual([{ region: 'CN-LN', from: 'observer', to: 'member' }]);
    // Rason's years inside North Hamgyong begin and end in between.
    expect(difference.changes).toHaveLength(11);
    expect(difference.changes.map(({ id }) => id)).not.toContain('rason-2004');
    expect(changesBetween(facts, on('2024'), on('1998'))).toEqual(difference);
  });

  test('from before an observer to its silence: no joining', () => {
    const { moved } = changesBetween(facts, on('1996'), on('2005'));
    expect(moved).toEqual([{ region: 'CN-LN', from: 'none', to: 'not-stated' }]);
  });

  test('names and boundaries of those that belonged on both days', () => {
    const { changed } = changesBetween(facts, on('2006-09'), on('2008-09'));
    expect(changed.map(({ region, name }) => [region, name?.from.usual.en, name?.to.usual.en])).toEqual([
      ['RU-ZAB', 'Chita', 'Zabaikalsky Territory'],
      ['RU-IRK', undefined, undefined],
      ['RU-KAM', 'Kamchatka Region', 'Kamchatka'],
      ['RU-KYA', undefined, undefined],
    ]);
    const { changed: early } = changesBetween(facts, on('1996'), on('1998'));
    // Ulsan, which left the province in between, is nobody's member yet.
    expect(early.map(({ region, changes }) => [region, changes.map(({ id }) => id)])).toEqual([
      ['KR-48', ['ulsan-1997']],
    ]);
  });

  test('one that leaves, and one that only was an observer meanwhile', () => {
    const changed = factsOf(
      fileWith(put('regions/JP-02/tiers/0/until', '2024-09'), put('statements/2024-09/totals/member', 81)),
    );
    const { left, joined } = changesBetween(changed, on('2023'), on('2024'));
    expect(left).toEqual([{ region: 'JP-02', tier: 'member' }]);
    expect(joined.map(({ region }) => region)).not.toContain('JP-02');
  });

  test('no name and no boundary differs between a date and itself', () => {
    const { changed, changes } = changesBetween(facts, on('2006'), on('2006'));
    expect([changed, changes]).toEqual([[], []]);
  });
});

describe('names at a date', () => {
  test.for([
    ['RU-ZAB', '2008-02-29', 'Chita', 'Читинская область'],
    ['RU-ZAB', '2008-03-01', 'Zabaikalsky Territory', 'Забайкальский край'],
    ['RU-KAM', '2007-06-30', 'Kamchatka Region', 'Камчатская область'],
    ['KR-42', '2023-06-10', 'Gangwon', '강원도'],
    ['KR-42', '2023-06-11', 'Gangwon', '강원특별자치도'],
    ['KR-45', '2024-01-17', 'Jeonbuk', '전라북도'],
    ['KR-49', '2006-06-30', 'Jeju', '제주도'],
    ['RU-KEM', '2019-03-26', 'Kemerovo', 'Кемеровская область'],
    ['RU-KEM', '2019-03-27', 'Kemerovo', 'Кемеровская область — Кузбасс'],
    ['KR-47', '1997-01-01', 'Gyeongbuk', '경상북도'],
  ] as const)('%s on %s: %s', ([id, date, usual, native]) => {
    const name = nameAt(regionOf(id), day(date));
    expect([name.usual.en, name.native[0]?.text]).toEqual([usual, native]);
  });

  test('a text in a language it lacks is English and says so', () => {
    expect(textIn({ en: 'Founders', ja: '創設' }, 'ja')).toEqual({ text: '創設', lang: 'ja' });
    expect(textIn({ en: 'Founders' }, 'mn')).toEqual({ text: 'Founders', lang: 'en' });
    expect(textIn({ en: 'Founders' }, 'constructor')).toEqual({ text: 'Founders', lang: 'en' });
  });
});
