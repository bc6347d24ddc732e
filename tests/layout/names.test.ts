// The laws of the names on the map, in each language, at eight sizes and at every statement: a name stands on the land
// that it names, beside it, or at the end of a line that begins on it, and keeps its place from one date to the next. The
// land is read from the outlines themselves, point by point.
import { describe, expect, test, vi } from 'vitest';
import { isInBox } from '../../src/geography/index.ts';
import { distanceBetween } from '../../src/layout/boxes.ts';
import { LANGUAGES, type Lang } from '../../src/membership/index.ts';
import { isWithin, meets } from '../support/boxes.ts';
import { facts } from '../support/facts.ts';
import {
  FONTS,
  Keep,
  landUnder,
  lettersOf,
  type MapSize,
  type NamedMap,
  namedMap,
  pointsIn,
  type Shown,
  SIZES,
  shapes,
} from '../support/named-map.ts';

const DATES = facts.statements.map(({ id }) => id);
const SETS = Object.entries(SIZES) as [keyof typeof SIZES, MapSize][];

/** Of a name's letters, at least and at most. */
const OWN = 0.6;
const OTHERS = 0.15;
/** CSS pixels from a name to its land, with what a raster of two pixels may miss; the longest line. */
const BESIDE = 12 + 3;
const LINE = 60;
const MOST_LINES = 6;

type Land = ReturnType<typeof landUnder>;
const read = new Map<string, Land[]>();

/** The land under the letters of a name: most stand where they stood at the date before. */
function under(map: NamedMap, size: MapSize, one: Shown, wide: number): Land[] {
  const { label, x, y, share, placement } = one;
  const members = [...map.scene.states.keys()].join();
  const key = [label.lang, label.text, x, y, share, placement.scale, placement.x, wide, members].join('/');
  const known = read.get(key);
  if (known) return known;
  const lands = pointsIn(lettersOf(size, one, wide)).map((at) => landUnder(map, placement, at));
  read.set(key, lands);
  return lands;
}

const share = (lands: readonly Land[], is: (land: Land) => boolean) =>
  lands.filter(is).length / Math.max(1, lands.length);

/** The distances at which rings around a name are read. */
const RINGS = [3, 6, 9, 12, 15];

/** Whether the first land of a member that is met around a name is its own, or met as near as points are apart. */
function isNearest(map: NamedMap, size: MapSize, one: Shown, wide: number): boolean {
  const id = one.label.id;
  const mark = one.marks.get(id);
  const letters = lettersOf(size, one, wide);
  const toMark = mark ? Math.min(...letters.map((box) => distanceBetween(box, mark))) : Infinity;
  let isOther = false;
  for (const by of RINGS) {
    if (toMark < by) return true;
    const around = letters.flatMap(({ x, y, width, height }) => [
      { x: x - by, y: y - by, width: width + 2 * by, height: 0 },
      { x: x - by, y: y + height + by, width: width + 2 * by, height: 0 },
      { x: x - by, y: y - by, width: 0, height: height + 2 * by },
      { x: x + width + by, y: y - by, width: 0, height: height + 2 * by },
    ]);
    // An islet is land, too.
    const lands = pointsIn(around, 1).map((at) => landUnder(map, one.placement, at));
    if (lands.some((land) => land?.region === id)) return by <= BESIDE;
    if (isOther) return false;
    isOther = lands.some((land) => land?.region);
  }
  return false;
}

function problemsOf(map: NamedMap, size: MapSize, wide: number): string[] {
  const { shown, frames, insets, parts } = map;
  const lines = shown.filter(({ line }) => line).length;
  const found = lines > MOST_LINES ? [`${lines} lines`] : [];
  for (const one of shown) {
    const { label, line, inset } = one;
    const name = label.text.replace('\n', ' ');
    const lands = under(map, size, one, wide);
    const length = line ? Math.hypot(line.to[0] - line.from[0], line.to[1] - line.from[1]) : 0;
    if (label.kind === 'country') {
      const abroad = share(lands, (land) => land !== null && land.country !== label.country);
      if (abroad > 0.06) found.push(`${name}: ${abroad.toFixed(2)} abroad`);
      const own = lands.some((land) => land?.country === label.country);
      if (!own && !line && share(lands, (land) => land === null) < 1)
        found.push(`${name}: on no land of its own`);
    } else {
      const others = share(lands, (land) => land?.region != null && land.region !== label.id);
      const own = share(lands, (land) => land?.region === label.id);
      if (others > OTHERS) found.push(`${name}: ${others.toFixed(2)} on other members`);
      if (line && length > LINE && label.kind !== 'selected')
        found.push(`${name}: a line of ${length.toFixed(0)}`);
      if (line || own >= OWN) continue;
      if (others > 0.05) found.push(`${name}: beside its land, and ${others.toFixed(2)} on that of others`);
      else if (own === 0 && !isNearest(map, size, one, wide)) found.push(`${name}: another member is nearer`);
    }
    const at = label.kind === 'country' ? undefined : shapes.anchors.get(label.id);
    const isEnlarged = at !== undefined && parts.some((box) => isInBox(box, at));
    if ((inset !== null) !== isEnlarged) found.push(`${name}: ${inset ? 'in an inset' : 'on the map'}`);
    if (inset) continue;
    for (const frame of frames)
      if (meets(one, frame) && !isWithin(one, frame)) found.push(`${name}: on a frame`);
    for (const box of [...insets, ...size.taken])
      if (meets(one, box)) found.push(`${name}: on what lies over the map`);
  }
  return found;
}

const made = new Map<string, readonly NamedMap[]>();

/** The maps of all statements, as they are shown one after the other. */
function mapsOf(lang: Lang, size: keyof typeof SIZES, fonts: keyof typeof FONTS): readonly NamedMap[] {
  const key = `${lang}/${size}/${fonts}`;
  const known = made.get(key);
  if (known) return known;
  const keep = new Keep();
  const maps = DATES.map((date) => namedMap({ lang, date, size: SIZES[size], wide: FONTS[fonts] }, keep));
  made.set(key, maps);
  return maps;
}

/** What stays the same of a name from one date to the next. */
const keyOf = ({ label: { id, kind, text }, inset }: Shown) =>
  [id, kind === 'country', text.replace('\n', ' '), inset === null].join('/');

const cases = [...LANGUAGES.map((lang) => [lang, 'noto'] as const), ['ru', 'wide'] as const];

describe.each(cases)('names in %s, fonts: %s', (lang, fonts) => {
  const wide = FONTS[fonts];
  test.each(SETS)('at %s stand on their land, beside it or at the end of a line', (name, size) => {
    const problems = mapsOf(lang, name, fonts).flatMap((map, i) =>
      problemsOf(map, size, wide).map((problem) => `${DATES[i]} ${problem}`),
    );
    expect(problems).toEqual([]);
  });

  test('stay where they are from one statement to the next', () => {
    let [both, moved] = [0, 0];
    for (const [name] of SETS) {
      const steps = mapsOf(lang, name, fonts);
      for (const [i, after] of steps.entries()) {
        const before = steps[i - 1];
        if (!before) continue;
        for (const one of after.shown) {
          const same = before.shown.find((other) => keyOf(other) === keyOf(one));
          if (!same) continue;
          both += 1;
          const [x, y] = [one.x + one.width / 2, one.y + one.height / 2];
          if (Math.hypot(x - same.x - same.width / 2, y - same.y - same.height / 2) > 2) moved += 1;
        }
      }
    }
    expect(both).toBeGreaterThan(900);
    expect(moved / both).toBeLessThanOrEqual(0.05);
  });
});

// What is kept between two dates is the same in every language; the smallest and the largest maps, with insets and without.
const EXTREMES = ['1440 × 900', '640 × 400 (embed)', '390 × 844', 'stage 1920 × 1080'] as const;
test.each([
  ['en', 'noto'],
  ['ru', 'wide'],
] as const)('names in %s, fonts: %s, are the same whichever way a date was reached', (lang, fonts) => {
  for (const name of EXTREMES) {
    const keep = new Keep();
    for (const date of [...DATES].reverse()) {
      const { shown } = namedMap({ lang, date, size: SIZES[name], wide: FONTS[fonts] }, keep);
      const forward = mapsOf(lang, name, fonts)[DATES.indexOf(date)]!.shown;
      expect(shown, `${name}, ${date}`).toEqual(forward);
    }
  }
});

test('what is kept between two dates changes nothing, and an inset has names', () => {
  const maps = mapsOf('en', '1440 × 900', 'noto');
  for (const [i, date] of DATES.entries())
    expect(maps[i]!.shown, date).toEqual(namedMap({ lang: 'en', date, size: SIZES['1440 × 900'] }).shown);
  expect(maps.at(-1)!.shown.some(({ inset }) => inset)).toBe(true);
});

test.each([1.05, 3])(
  'at zoom %d, moving the map looks for no places again, and names stand as without what is kept',
  (factor) => {
    const at = (x: number) =>
      ({ lang: 'en', date: '2006-09', size: SIZES['1440 × 900'], camera: { factor, x, y: 0.5 } }) as const;
    const keep = new Keep();
    expect(namedMap(at(0.4), keep).parts.length > 0).toBe(factor < 2);
    const measure = vi.fn(keep.setting!.measure);
    Object.assign(keep.setting!, { measure });
    const moved = namedMap(at(0.45), keep);
    expect(measure).not.toHaveBeenCalled();
    expect(moved.shown).toEqual(namedMap(at(0.45)).shown);
  },
);

describe('as many names as before the rules', () => {
  /** Names of regions at all statements, in English, less those that stood on the land of others. */
  const BEFORE: Record<keyof typeof SIZES, number> = {
    '1440 × 900': 277,
    '1366 × 768': 172,
    '1024 × 640': 35,
    '844 × 390': 42,
    '640 × 400 (embed)': 35,
    '390 × 844': 39,
    '360 × 640': 34,
    'stage 1920 × 1080': 159,
  };

  const countriesOf = (labels: readonly { readonly id: string; readonly kind: string }[]) =>
    labels.flatMap(({ id, kind }) => (kind === 'country' ? [id] : [])).sort();

  test.each(SETS)('at %s, and every country', (name) => {
    const maps = mapsOf('en', name, 'wide');
    for (const { shown, scene } of maps)
      expect(countriesOf(shown.map(({ label }) => label))).toEqual(countriesOf(scene.labels));
    const count = maps.flatMap(({ shown }) => shown.filter(({ label }) => label.kind !== 'country')).length;
    expect(count).toBeGreaterThanOrEqual(BEFORE[name]);
  });

  /** The first statement has 29 new members, and that of 2006 27: as many as the rules allow. */
  const MANY = ['1996', '2006-09'];

  /** They lie between two frames, and abroad begins where their lines would end; Daejeon lies amid other members. */
  const WITHOUT = {
    '1440 × 900': ['2002 KP-09', '2002 KP-13'],
    '1366 × 768': ['1998 RU-PRI', '2002 KP-09', '2002 KP-13', '2008-09 KR-30'],
  };

  test.each(['1440 × 900', '1366 × 768'] as const)('each new member on a laptop of %s', (name) => {
    const missing = mapsOf('en', name, 'noto').flatMap(({ scene, shown }, i) => {
      if (MANY.includes(DATES[i]!)) return [];
      const named = new Set(shown.map(({ label }) => label.id));
      // An inset of its own has the name of a region far outside the frame.
      const far = facts.association.insets.flatMap(({ region }) => region ?? []);
      return scene.labels.flatMap(({ id, kind }) =>
        kind === 'newcomer' && !named.has(id) && !far.includes(id) ? `${DATES[i]} ${id}` : [],
      );
    });
    expect(missing).toEqual(WITHOUT[name]);
  });
});
