// The comparison of two dates: which regions are emphasised and how, its sentence, and that renderers get every change.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changedRegions,
  markOf,
  mix,
  PALETTES,
  RECEDED,
  type RegionStyle,
  type Scene,
  sceneAt,
} from '../../src/scene/index.ts';
import { apply, type Change } from '../../src/view/index.ts';
import { english } from '../../src/words/index.ts';
import { factsOf, fileWith } from '../membership/support.ts';
import { committedShapes, countryAnchors, facts, sceneWith, viewWith } from '../support/facts.ts';

const { land, rim, paper } = PALETTES.light;
const hueOf = (country: string) => facts.countries.get(country)!.hue.light;
const styleOf = (scene: Scene, id: string): RegionStyle => scene.styles.get(id)!;
const fiveYears = sceneWith({ date: '2006-09', compare: '2002' });

describe('region styles', () => {
  test('regions that joined with several statements are emphasised alike', () => {
    const scene = sceneWith({ date: '2012-07', compare: '2002' });
    for (const id of ['MN-1', 'KR-31']) {
      expect(scene.compared!.joined).toContain(id);
      expect(styleOf(scene, id).rim).toBe(rim);
    }
  });

  test('another name or boundary alone: pale as what did not change, with a mark of its own', () => {
    const pale = (id: string) => mix(hueOf(id.slice(0, 2)), land, RECEDED);
    const scene = sceneWith({ date: '2024-09', compare: '1998' });
    for (const id of ['RU-ZAB', 'KR-47', 'KR-45'])
      expect(styleOf(scene, id), id).toMatchObject({ dot: true, rim: null, fill: pale(id) });
    const eightYears = sceneWith({ date: '2016-10', compare: '2008-09' });
    expect(styleOf(eightYears, 'RU-KHA')).toMatchObject({ dot: true, rim: null, fill: pale('RU-KHA') });
  });

  test('another tier: full colour and the rim, in the legend too', () => {
    const moved = factsOf(
      fileWith((file) => {
        const own = file.regions.find(({ id }) => id === 'KR-50')!;
        own.tiers = [
          { ...own.tiers[0]!, until: '2016-10' },
          { tier: 'associate', from: '2016-10' },
        ];
        for (const statement of file.statements) {
          delete statement.totals;
          delete statement.named;
        }
      }),
    );
    const on = (change: Change) =>
      sceneAt(moved, { regions: new Map(), countries: countryAnchors }, viewWith(change), english, 'light');
    for (const [date, compare] of [
      ['2021-08', '2014-10'],
      ['2014-10', '2021-08'],
    ] as const) {
      const scene = on({ date, compare });
      expect(scene.compared!.moved).toContain('KR-50');
      expect(styleOf(scene, 'KR-50')).toMatchObject({ rim });
      expect(styleOf(scene, 'KR-50')).not.toHaveProperty('dot');
      expect(scene.legend.compared.find(({ kind }) => kind === 'moved')).toMatchObject({
        count: 0,
        others: '+\u00a01 associate',
        style: { rim },
      });
    }
  });

  test('the mark of a change is a hollow square at any size, distinct from a new member’s without colour', () => {
    const shapes = committedShapes('low');
    const scene = sceneWith({ date: '2024-09', compare: '1998' });
    const mark = (id: string, scale: number) =>
      shapes.atoms
        .filter((atom) => shapes.ownerAt(atom, scene.day) === id)
        .map((atom) => markOf(scene, shapes, atom, scale))
        .filter((one) => one !== null);
    for (const scale of [400, 40_000])
      expect(mark('RU-ZAB', scale)).toMatchObject([{ fill: paper, top: true }]);
    expect(mark('CN-QH', 40_000)).toEqual([]);
    expect(mark('MN-1', 400)[0]?.fill).toBe(hueOf('MN'));
  });

  test('a compare date after the date: what is still to come is a bare rim', () => {
    const scene = sceneWith({ date: '2002', compare: '2006-09' });
    expect(scene.compared).toMatchObject({ ahead: true, dates: ['2002', '2006-09'], members: [37, 64] });
    expect(styleOf(scene, 'MN-1')).toMatchObject({ fill: null, rim, marked: true });
    expect(styleOf(scene, 'CN-HL').fill).toBe(mix(hueOf('CN'), land, RECEDED));
    expect(scene.shown).toHaveLength(37);
  });

  test('a day compared with itself looks as without a comparison', () => {
    const same = sceneWith({ date: '2006', compare: '2006-12' });
    const alone = sceneWith({ date: '2006' });
    expect(same.compared?.same).toBe(true);
    expect([...same.styles]).toEqual([...alone.styles]);
    expect(same.caption).toBe(alone.caption);
    expect(same.legend.compared).toEqual([]);
  });

  test('a filter takes the marks of what it leaves out', () => {
    const scene = sceneWith({ date: '2024-09', compare: '1998', countries: ['KR'] });
    expect(styleOf(scene, 'RU-ZAB')).not.toHaveProperty('dot');
    expect(styleOf(scene, 'CN-QH').rim).toBeNull();
    expect(styleOf(scene, 'KR-45').dot).toBe(true);
    const ahead = sceneWith({ date: '2002', compare: '2006-09', countries: ['KR'] });
    expect(styleOf(ahead, 'MN-1')).toMatchObject({ rim: null, marked: false });
  });

  test('the selected one keeps the selection’s rim, the wider one', () => {
    const scene = sceneWith({ date: '2006-09', compare: '2002', selected: 'MN-1' });
    expect(styleOf(scene, 'MN-1').rimWidth).toBeGreaterThan(styleOf(fiveYears, 'MN-1').rimWidth);
  });

  test('coloured by date of joining too, regions that joined in between are emphasised', () => {
    const scene = sceneWith({ date: '2006-09', compare: '2002', colorBy: 'joined' });
    expect(styleOf(scene, 'MN-1').rim).toBe(rim);
    expect(styleOf(scene, 'CN-HL').rim).toBeNull();
  });
});

describe('what is said', () => {
  test.each([
    [
      '2002',
      '2006-09',
      '2002 to September 2006: 27 joined, 3 changed name or boundary; from 37 to 64 members',
    ],
    ['2003-02', '2003-05', 'February 2003 to May 2003: no changes; 37 members on both dates'],
  ])('%s and %s, whichever is shown', (one, other, said) => {
    for (const [date, compare] of [
      [one, other],
      [other, one],
    ] as const) {
      const { caption, announcement } = sceneWith({ date, compare });
      expect(caption).toBe(said);
      expect(announcement).toBe(caption);
    }
  });

  test('the legend names each kind with its members', () => {
    const { legend, compared } = sceneWith({ date: '2006-09', compare: '2002' });
    expect(legend.compared.map(({ kind, count, others }) => [kind, count, others])).toEqual([
      ['joined', 27, ''],
      ['changed', 3, ''],
      // Liaoning, of which nothing is stated, is no member: the panel names it.
      ['same', 34, ''],
    ]);
    expect(compared!.difference.joined).toHaveLength(27);
    expect(legend.compared.map(({ style }) => style)).toMatchObject([{ rim }, { dot: true }, { rim: null }]);
  });

  const dates = facts.statements.map(({ id }) => id);
  test.each(dates.flatMap((date) => dates.filter((other) => other < date).map((other) => [other, date])))(
    '%s and %s: the rows add up to the two totals, whichever date is shown',
    (earlier, later) => {
      for (const scene of [
        sceneWith({ date: later, compare: earlier }),
        sceneWith({ date: earlier, compare: later }),
      ]) {
        const count = (kind: string) => scene.legend.compared.find((one) => one.kind === kind)?.count ?? 0;
        const stayed = count('moved') + count('changed') + count('same');
        expect([stayed + count('left'), stayed + count('joined')]).toEqual(scene.compared!.members);
      }
    },
  );

  test('what became a member of an observer is emphasised as one that joined, as on the timeline', () => {
    const scene = sceneWith({ date: '2021-08', compare: '2018-10' });
    expect(styleOf(scene, 'CN-LN')).toMatchObject({ rim });
    expect(styleOf(scene, 'CN-LN')).not.toHaveProperty('dot');
  });

  test('a swatch has the colours that its regions have on the map', () => {
    for (const colorBy of ['country', 'tier', 'joined'] as const) {
      const scene = sceneWith({ date: '2024-09', compare: '1996', colorBy });
      const painted = new Set([...scene.styles.values()].map(({ fill }) => fill));
      for (const { fills } of scene.legend.compared) {
        expect(fills.length).toBeGreaterThan(0);
        for (const fill of fills) expect(painted).toContain(fill);
      }
    }
    const [joined] = sceneWith({ date: '1996', compare: '2024-09' }).legend.compared;
    expect(joined!.fills).toEqual([land]);
  });

  test('who differs is named before all other regions', () => {
    const anchors = new Map([...facts.regions.keys()].map((id) => [id, [0, 0] as const]));
    const named = (change: Parameters<typeof sceneWith>[0]) =>
      sceneWith(change, 'light', anchors)
        .labels.filter(({ kind }) => kind === 'newcomer')
        .map(({ id }) => id);
    expect(named({ date: '2008-09', compare: '2006-09' })).toEqual(
      expect.arrayContaining(['KR-31', 'RU-ZAB', 'RU-KAM']),
    );
    expect(named({ date: '2002', compare: '2006-09' })).toContain('MN-1');
    expect(named({ date: '2002', compare: '2006-09', countries: ['KR'] })).not.toContain('MN-1');
  });
});

describe('a renderer', () => {
  // As in the page: one view made from another, so that what did not change is the very same.
  const opening = viewWith({});
  const korea = Object.freeze(['KR']);
  const sceneOf = (change: Change) =>
    sceneAt(
      facts,
      { regions: new Map(), countries: countryAnchors },
      apply(opening, change),
      english,
      'light',
    );
  const ids = facts.statements.map(({ id }) => id);
  const views = fc.record({
    date: fc.constantFrom(...ids, '1999', '2004', '2007-06', '2008-03', '2023-07'),
    compare: fc.option(fc.constantFrom(...ids, '1999', '2004', '2007-06')),
    selected: fc.option(fc.constantFrom('MN-1', 'KR-47', 'CN-LN')),
    countries: fc.constantFrom(opening.countries, korea),
  });
  test('gets every region whose style changes', () => {
    fc.assert(
      fc.property(views, views, (one, other) => {
        const [before, after] = [sceneOf(one), sceneOf(other)];
        const told = changedRegions(before, after);
        fc.pre(told !== null);
        const really = [...after.styles]
          .filter(([id, now]) => JSON.stringify(before.styles.get(id)) !== JSON.stringify(now))
          .map(([id]) => id);
        expect(really.filter((id) => !told!.has(id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('gets all regions where only one of two statements has new members, beside whom all others are dimmed', () => {
    // As if Sejong had joined with the statement before its own.
    const moved = factsOf(
      fileWith((file) => {
        const [before, own] = file.statements.slice(6, 8);
        before!.named!.push(...own!.named!.splice(0));
        before!.totals!.member += 1;
        for (const tier of file.regions.find(({ id }) => id === 'KR-50')!.tiers) tier.from = '2010-10';
      }),
    );
    const on = (date: string) =>
      sceneAt(moved, { regions: new Map(), countries: countryAnchors }, viewWith({ date }), english, 'light');
    for (const [one, other] of [
      ['2010-10', '2012-07'],
      ['2014-10', '2012-08'],
    ] as const) {
      const [before, after] = [on(one), on(other)];
      expect(before.styles.get('RU-SA')!.fill).not.toBe(after.styles.get('RU-SA')!.fill);
      expect(changedRegions(before, after)).toBeNull();
    }
  });

  test('gets few regions where the compared dates stay and the date moves within a statement', () => {
    const [before, after] = ['2004-01', '2004-02'].map((date) => sceneOf({ date, compare: '1998' }));
    expect(changedRegions(before!, after!)!.size).toBeLessThan(10);
  });
});
