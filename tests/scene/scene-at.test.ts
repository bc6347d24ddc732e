// The scene is a pure function: the style of each state, which regions are emphasised, what filters leave,
// and what one step changes. No browser, no shapes.
import { describe, expect, test } from 'vitest';
import { beginningWith } from '../../src/membership/facts/belonging.ts';
import { isoOf, joinedWith } from '../../src/membership/index.ts';
import {
  DIMMED,
  FADED,
  mix,
  PALETTES,
  type RegionStyle,
  type Scene,
  sceneAt,
} from '../../src/scene/index.ts';
import { english } from '../../src/words/index.ts';
import { facts, sceneWith, statesAt } from '../support/facts.ts';

const { land, ramp } = PALETTES.light;
const hueOf = (country: string, theme: 'light' | 'dark' = 'light') =>
  facts.countries.get(country)!.hue[theme];
const styleOf = (scene: Scene, id: string): RegionStyle => scene.styles.get(id)!;

test('with more contrast borders have the colour of the text and twice their width; fills stay', () => {
  for (const theme of ['light', 'dark'] as const) {
    const { facts: of, view } = sceneWith({ date: '2024-09' }).basis;
    const nowhere = { regions: new Map(), countries: new Map() };
    const [usual, strong] = [false, true].map((more) => sceneAt(of, nowhere, view, english, theme, more));
    for (const id of ['JP-31', 'VN-SG', 'KR-POHANG']) {
      const [before, after] = [styleOf(usual!, id), styleOf(strong!, id)];
      expect(after).toMatchObject({ fill: before.fill, stroke: PALETTES[theme].ink });
      expect(after.strokeWidth).toBe(2 * before.strokeWidth);
    }
    expect(strong!.palette.landLine).not.toBe(usual!.palette.landLine);
  }
});

describe('region styles', () => {
  const now = sceneWith({ date: '2024-09' });

  test('every region of the facts has one, and nothing else', () => {
    expect([...now.styles.keys()].sort()).toEqual([...facts.regions.keys()].sort());
  });

  test('a special member is drawn on top of its province, with a stronger outline', () => {
    const special = styleOf(now, 'KR-POHANG');
    expect(special).toMatchObject({ fill: hueOf('KR'), hatch: null, dash: null });
    expect(special.order).toBeGreaterThan(styleOf(now, 'KR-47').order);
    expect(special.strokeWidth).toBeGreaterThan(styleOf(now, 'KR-47').strokeWidth);
  });

  test('an observer is a dashed outline with hardly a fill; “not stated” a dotted one', () => {
    const observer = styleOf(sceneWith({ date: '2000' }), 'CN-LN');
    expect(observer).toMatchObject({ dash: 'dashed', hatch: null, fill: mix(hueOf('CN'), land, 0.84) });
    const silent = sceneWith({ date: '2010' });
    expect(styleOf(silent, 'CN-LN')).toMatchObject({ dash: 'dotted', rim: null });
    expect(silent.shown).not.toContain('CN-LN');
    expect(styleOf(sceneWith({ date: '2021-08' }), 'CN-LN')).toMatchObject({ dash: null, fill: hueOf('CN') });
  });

  test('one that does not belong leaves the land as it is, unmarked', () => {
    const founding = sceneWith({ date: '1996' });
    const outside = [...facts.regions.keys()].filter((id) => !founding.states.has(id));
    expect(outside.length).toBeGreaterThan(50);
    const bare = { fill: null, stroke: null, hatch: null, rim: null, marked: false };
    for (const id of outside) expect(styleOf(founding, id)).toMatchObject(bare);
  });

  test('observers of secondary sources appear with the switch alone', () => {
    expect(styleOf(now, 'JP-35').fill).toBeNull();
    const scene = sceneWith({ date: '2024-09', observers: true });
    expect(styleOf(scene, 'JP-35').dash).toBe('dashed');
    const more = scene.shown.filter((id) => !now.shown.includes(id));
    expect(more.sort()).toEqual(['CN-TJ', 'JP-04', 'JP-35', 'JP-47', 'RU-NVS']);
  });

  test('the order never depends on the date', () => {
    const early = sceneWith({ date: '1996' });
    for (const [id, { order }] of now.styles) expect(styleOf(early, id).order).toBe(order);
  });

  test('all colours are plain and opaque', () => {
    for (const theme of ['light', 'dark'] as const)
      for (const statement of facts.statements)
        for (const one of sceneWith({ date: statement.id }, theme).styles.values())
          for (const colour of [one.fill, one.stroke, one.rim])
            if (colour !== null) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe('what the reader chooses', () => {
  test('a country filter fades the others and leaves their facts alone', () => {
    const scene = sceneWith({ date: '2024-09', countries: ['JP'] });
    expect(styleOf(scene, 'CN-HL').fill).toBe(mix(hueOf('CN'), land, FADED));
    expect(styleOf(scene, 'CN-QH')).toMatchObject({ fill: mix(hueOf('CN'), land, FADED), rim: null });
    expect(styleOf(scene, 'JP-02').fill).toBe(mix(hueOf('JP'), land, DIMMED));
    expect(scene.shown).toHaveLength(11);
    expect(scene.shown.every((id) => id.startsWith('JP-'))).toBe(true);
    expect(scene.caption).toBe('September 2024: 82 members in six countries');
    expect(scene.legend.countries.filter(({ on }) => on).map(({ id }) => id)).toEqual(['JP']);
  });

  test('a tier filter shows that tier alone; filters narrow each other', () => {
    expect([...sceneWith({ date: '2024-09', tiers: ['associate'] }).shown].sort()).toEqual(['KG-C', 'VN-SG']);
    expect(sceneWith({ date: '2024-09', tiers: ['special', 'associate'], countries: ['KR'] }).shown).toEqual([
      'KR-POHANG',
    ]);
    expect(sceneWith({ date: '2024-09', tiers: ['observer'] }).shown).toEqual([]);
  });

  test('coloured by date of joining, a ramp from the founders to the last, and nothing is emphasised', () => {
    const scene = sceneWith({ date: '2024-09', colorBy: 'joined' });
    expect(styleOf(scene, 'CN-HL')).toMatchObject({ fill: ramp[0], rim: null });
    expect(styleOf(scene, 'CN-QH')).toMatchObject({ fill: ramp[2], rim: null });
    const fills = new Set([...scene.states.keys()].map((id) => styleOf(scene, id).fill));
    expect(fills.size).toBeGreaterThanOrEqual(6);
    const steps = scene.legend.ramp.map(({ fill }) => fill);
    expect(steps).toHaveLength(6);
    const { ramp: early } = sceneWith({ date: '1996', colorBy: 'joined' }).legend;
    expect(early.map(({ count }) => count)).toEqual([29, 0, 0, 0, 0, 0]);
    expect([steps[0], steps.at(-1)]).toEqual([ramp[0], ramp[2]]);
  });
});

describe('a step', () => {
  const changedBetween = (one: Scene, other: Scene) =>
    [...other.styles]
      .filter(([id, now]) => JSON.stringify(one.styles.get(id)) !== JSON.stringify(now))
      .map(([id]) => id);

  test.each(facts.statements.slice(1).map(({ id, index }) => [id, index] as const))(
    'to %s changes the looks of those that join, of those that joined before, and of nobody else',
    (_id, index) => {
      const before = facts.statements[index - 1]!;
      const now = facts.statements[index]!;
      const left = [...statesAt(facts, before.effective)].filter(
        ([region, state]) => statesAt(facts, now.effective).get(region) !== state,
      );
      const expected = new Set([
        ...beginningWith(facts, index).map(({ region }) => region),
        ...joinedWith(facts, index - 1).map(({ region }) => region),
        ...left.map(([region]) => region),
      ]);
      const changed = changedBetween(sceneWith({ date: before.id }), sceneWith({ date: now.id }));
      expect(changed.sort()).toEqual([...expected].sort());
    },
  );

  test('from month to month between two statements no style changes', () => {
    const [first, second] = [facts.statements[4]!, facts.statements[5]!];
    const reference = sceneWith({ date: first.id });
    let months = 0;
    for (let day = first.period.last + 15; isoOf(day, 'month') < second.id; day += 30) {
      expect(changedBetween(reference, sceneWith({ date: isoOf(day, 'month') }))).toEqual([]);
      months++;
    }
    expect(months).toBeGreaterThan(20);
  });
});

describe('the sentences', () => {
  // What is announced at each statement is in tests/announcements.
  test.each([
    ['1996', '1996: 29 members in four countries'],
    ['1998', '1998: 32 members in five countries'],
    ['2006-09', 'September 2006: 64 members in six countries'],
    ['2006-09-13', '13 September 2006: 64 members in six countries'],
    ['2006-09-12', '12 September 2006: 37 members in six countries'],
  ])('of %s, a date as precise as requested', (date, caption) => {
    expect(sceneWith({ date }).caption).toBe(caption);
  });

  test('the legend has the same rows at each date, and what each country gained', () => {
    const at = (date: string) => sceneWith({ date }).legend;
    const rows = (date: string) => [
      ...at(date).countries.map(({ id }) => id),
      ...at(date).signs.map(({ sign }) => sign),
    ];
    for (const { id } of facts.statements) expect(rows(id)).toEqual(rows('2024-09'));
    expect(at('2006-09').signs.map(({ sign, count, names }) => [sign, count, names])).toEqual([
      ['new', 27, ''],
      ['associate', 0, ''],
      ['special', 0, ''],
      ['observer', 0, ''],
      ['not-stated', 1, 'Liaoning'],
    ]);
    expect(at('2006-09').countries.map(({ id, gain }) => `${id} ${gain}`)).toEqual([
      'CN 2',
      'JP 0',
      'KR 1',
      'KP 0',
      'MN 20',
      'RU 4',
    ]);
  });
});

describe('each list of the legend adds up to the members', () => {
  test('countries without members have the colour of the sign of their tier', () => {
    const { countries, signs } = sceneWith({ date: '2024-09' }).legend;
    expect(countries.map(({ id }) => id)).toEqual(['CN', 'JP', 'KR', 'KP', 'MN', 'RU']);
    const associate = signs.find(({ tier }) => tier === 'associate')!;
    expect(associate.count).toBe(2);
    expect(associate.hue).toBe(facts.countries.get('VN')!.hue.light);
    expect(facts.countries.get('KG')!.hue.light).toBe(associate.hue);
  });

  test('observers of secondary sources alone stand beside the source’s count until they are shown', () => {
    const observer = (change: Parameters<typeof sceneWith>[0]) =>
      sceneWith({ date: '2024-09', ...change }).legend.signs.find(({ tier }) => tier === 'observer');
    expect(observer({})).toMatchObject({ count: 0, others: 'Secondary sources only: 5' });
    expect(observer({ observers: true })).toMatchObject({ count: 5, others: '' });
  });

  test.each(facts.statements.map(({ id, totals }) => [id, totals!] as const))('at %s', (date, totals) => {
    const { countries } = sceneWith({ date }).legend;
    const { signs } = sceneWith({ date, colorBy: 'tier' }).legend;
    const counts = signs.flatMap(({ tier, count }) => (tier ? [[tier, count]] : []));
    expect(Object.fromEntries(counts)).toEqual(totals);
    expect(countries).toHaveLength(6);
    const { ramp } = sceneWith({ date, colorBy: 'joined' }).legend;
    for (const list of [countries, ramp])
      expect(list.reduce((sum, { count }) => sum + count, 0)).toBe(totals.member);
    expect(new Set(ramp.map(({ fill }) => fill)).size).toBe(ramp.length);
  });

  test('by date of joining, what is no member stands beside', () => {
    const { legend, styles } = sceneWith({ date: '2024-09', colorBy: 'joined' });
    const { ramp } = legend;
    const first = ramp.slice(0, 3).map(({ label, count }) => `${label}: ${count}`);
    expect(first).toEqual(['1996: 29', '1998–2002: 8', '2006: 27']);
    expect(ramp.at(-1)).toMatchObject({ label: '2018–2024', count: 5 });
    expect(ramp.at(-1)!.others).toBe('+\u00a02 associates and 1 special member');
    expect(styles.get('CN-QH')!.fill).toBe(ramp.at(-1)!.fill);
  });
});

describe('the labels', () => {
  const anchors = new Map([...facts.regions.keys()].map((id, i) => [id, [i / 100, i / 200] as const]));
  const labelled = (change: Parameters<typeof sceneWith>[0]) => {
    const { labels, regionLabels } = sceneWith(change, 'light', anchors);
    return [...labels, ...regionLabels];
  };

  test('countries first, then new members, then all others', () => {
    const labels = labelled({ date: '2006-09' });
    const countries = labels.filter(({ kind }) => kind === 'country').map(({ text }) => text);
    const six = ['China', 'DPR Korea', 'Japan', 'Mongolia', 'Rep. of Korea', 'Russia'];
    expect(countries.sort()).toEqual(six);
    expect(labels.filter(({ kind }) => kind === 'newcomer')).toHaveLength(27);
    const order = ['country', 'newcomer', 'region'];
    const ranks = labels.map(({ kind }) => order.indexOf(kind));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(labels[0]!.kind).toBe('country');
    expect(labels.at(-1)!.kind).toBe('region');
  });

  test('the selected one before all else', () => {
    const [first] = labelled({ date: '2006-09', selected: 'JP-02' });
    expect(first).toMatchObject({ id: 'JP-02', text: 'Aomori', lang: 'en' });
  });

  test('none for whom a filter leaves out, nor for a country nobody is shown of', () => {
    const labels = labelled({ date: '2024-09', countries: ['MN'] });
    expect(labels.filter(({ kind }) => kind === 'country').map(({ id }) => id)).toEqual(['MN']);
    expect(labels.filter(({ kind }) => kind !== 'country')).toHaveLength(22);
    expect(labelled({ date: '1996' }).some(({ id }) => id === 'MN' || id.startsWith('MN-'))).toBe(false);
  });
});

describe('purity', () => {
  test('the same view gives the same scene, whatever was made in between', () => {
    const plain = (scene: Scene) =>
      JSON.stringify({ ...scene, styles: [...scene.styles], states: [...scene.states] });
    const change = { date: '2010-10', countries: ['KR'], selected: 'KR-29' };
    const first = plain(sceneWith(change));
    sceneWith({ date: '2024-09' });
    expect(plain(sceneWith(change))).toBe(first);
  });

  test('the scene is frozen, with all that is in it', () => {
    const anchors = new Map([['CN-QH', Object.freeze([0, 0] as const)]]);
    const scene = sceneWith({ date: '2024-09', compare: '2000' }, 'light', anchors);
    const thawed: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!(value instanceof Map) && !Object.isFrozen(value)) thawed.push(path);
      for (const [key, inner] of value instanceof Map ? value : Object.entries(value))
        visit(inner, `${path}/${key}`);
    };
    // The palette is one constant for all scenes: no scene may spoil it for the next.
    visit(scene, 'scene');
    expect(thawed.slice(0, 5)).toEqual([]);
  });
});
