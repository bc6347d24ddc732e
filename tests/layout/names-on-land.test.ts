// Law of the names on the map: whatever the size, the language, the date and the camera, a name never stands on land of
// another country that has members, nor the name of a country on any other. The land is read from the outlines.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/membership/index.ts';
import { isWithin, meets, rect } from '../support/boxes.ts';
import { facts } from '../support/facts.ts';
import {
  Keep,
  landUnder,
  lettersOf,
  type MapSize,
  type NamedMap,
  namedMap,
  pointsIn,
  type Setting,
  type Shown,
} from '../support/named-map.ts';

/** A map without anything over it. */
const plain = (width: number, height: number): MapSize => ({
  width,
  height,
  type: width < 900 ? { country: 12.5, region: 11 } : { country: 14.5, region: 11.5 },
  inset: 10.5,
  taken: [],
});

/** A sliver of a coast may stay under a letter: cells of the raster are up to 2 px wide. */
const SLIVER = 3;
const CELL = 2;
/** The share of a country's type on the smallest maps, where its line may cross other countries. */
const SMALLEST = 0.72;
/** Points of a line, one every three pixels, that may lie on land of other countries. */
const CROSSED = 5;

function pointsAlong({ from, to }: NonNullable<Shown['line']>): [number, number][] {
  const count = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 3);
  return Array.from({ length: count }, (_, i) => [
    from[0] + ((to[0] - from[0]) * i) / count,
    from[1] + ((to[1] - from[1]) * i) / count,
  ]);
}

function expectOnOwnLand(setting: Setting): NamedMap {
  const map = namedMap(setting);
  expectApart(map, setting.size);
  for (const one of map.shown) {
    const { label, line, placement, share } = one;
    const what = `${label.text} (${JSON.stringify(setting)})`;
    const foreign = pointsIn(lettersOf(setting.size, one)).flatMap((at) => {
      const land = landUnder(map, placement, at);
      if (!land || land.country === label.country) return [];
      return label.kind === 'country' || facts.countries.has(land.country) ? land.country : [];
    });
    expect(foreign.length, `${what} on ${foreign[0]}`).toBeLessThanOrEqual(SLIVER);
    if (!line) continue;
    const [[x, y] = [0, 0]] = pointsAlong(line);
    // A cell of the raster at the coast is land, whatever lies in its middle.
    const around = [0, CELL, -CELL].flatMap((dx) => [0, CELL, -CELL].map((dy) => [x + dx, y + dy] as const));
    if (label.kind !== 'country' && !one.marks.has(label.id))
      expect(
        around.map((at) => landUnder(map, placement, at)?.country),
        what,
      ).toContain(label.country);
    const crossed = pointsAlong(line).filter((at) => {
      const land = landUnder(map, placement, at);
      return land?.region && land.country !== label.country;
    });
    // The selected region is always named, if need be by a long line.
    if (share > SMALLEST && label.kind !== 'selected')
      expect(crossed.length, `${what}: its line`).toBeLessThanOrEqual(CROSSED);
  }
  return map;
}

/** Each name is within the map or its inset, overlaps no other, and is there once. */
function expectApart({ shown }: NamedMap, size: MapSize): void {
  shown.forEach((name, i) => {
    const { width, height } = name.inset ?? size;
    expect(isWithin(name, rect(0, 0, width, height))).toBe(true);
    for (const other of shown.slice(i + 1))
      if (other.inset === name.inset) expect(meets(name, other)).toBe(false);
  });
  const keys = shown.map(({ label }) => `${label.kind === 'country'}/${label.id}`);
  expect(new Set(keys).size).toBe(keys.length);
}

const setting = fc.record({
  size: fc
    .record({ width: fc.integer({ min: 240, max: 1920 }), height: fc.integer({ min: 180, max: 1080 }) })
    .map(({ width, height }) => plain(width, height)),
  lang: fc.constantFrom(...LANGUAGES),
  date: fc.constantFrom(...facts.statements.map(({ id }) => id)),
  selected: fc.option(fc.constantFrom(...facts.regions.keys())),
});
const camera = fc.record({
  factor: fc.double({ min: 1, max: 30, noNaN: true }),
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('a name on the map', () => {
  test('never stands on another country’s land nor on another name, with the whole area in view', () => {
    fc.assert(
      fc.property(setting, (one) => {
        expectOnOwnLand(one);
      }),
      { numRuns: 60 },
    );
  });

  test('nor on a map that is zoomed in', () => {
    fc.assert(
      fc.property(setting, camera, (one, at) => {
        expectOnOwnLand({ ...one, camera: at });
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['en', 624, 332],
    ['ko', 624, 332],
    ['mn', 624, 332],
    ['en', 390, 280],
    ['en', 608, 320],
    ['en', 692, 572],
    ['en', 640, 332],
    ['ru', 390, 620],
    ['en', 1920, 950],
  ] as const)('in %s at %d × %d every country has its name', (lang, width, height) => {
    const { shown, scene } = expectOnOwnLand({ lang, size: plain(width, height), date: '2024-09' });
    const idsOf = (labels: readonly { readonly id: string; readonly kind: string }[]) =>
      labels.flatMap(({ id, kind }) => (kind === 'country' ? id : [])).sort();
    expect(idsOf(shown.map(({ label }) => label))).toEqual(idsOf(scene.labels));
  });

  test('is shown for each region that is selected, at the end of a line where its land is narrow', () => {
    for (const size of [plain(360, 320), plain(1024, 560)]) {
      const keep = new Keep();
      for (const selected of facts.regions.keys()) {
        // It lies far outside the frame, and an inset has its name.
        if (facts.association.insets.some(({ region }) => region === selected)) continue;
        const { shown } = namedMap({ lang: 'en', size, date: '2024-09', selected }, keep);
        expect(
          shown.map(({ label }) => label.id),
          `${size.width} wide`,
        ).toContain(selected);
      }
    }
  });

  test('covers no mark, and no line crosses one', () => {
    for (const lang of LANGUAGES)
      for (const [width, height] of [
        [390, 400],
        [660, 640],
        [948, 524],
        [1070, 700],
      ] as const) {
        const size = plain(width, height);
        const keep = new Keep();
        for (const date of ['1996', '2006-09', '2024-09']) {
          const map = namedMap({ lang, size, date }, keep);
          for (const one of map.shown) {
            const { label, line } = one;
            const letters = lettersOf(size, one);
            const marks = [...one.marks.values()];
            const covered = marks.filter((mark) => letters.some((box) => meets(mark, box)));
            const what = `${label.text.replace('\n', ' ')}, ${lang}, ${date}, ${width} × ${height}`;
            // On a phone the smallest country may have no other place.
            const most = width < 400 && label.kind === 'country' ? 1 : 0;
            expect(covered.length, `marks under ${what}`).toBeLessThanOrEqual(most);
            const along = line ? pointsAlong(line).map(([x, y]) => rect(x, y, 0, 0)) : [];
            const crossed = marks.filter((mark) => along.filter((point) => meets(mark, point)).length > 2);
            expect(crossed.length, `marks on the line of ${what}`).toBeLessThanOrEqual(1 + most);
          }
        }
      }
  });

  test('Kamchatka’s is not across the sea, on the mainland', () => {
    for (const width of [692, 700, 820]) {
      const size = plain(width, 572);
      const keep = new Keep();
      for (const { id } of facts.statements) {
        const map = namedMap({ lang: 'en', size, date: id }, keep);
        const kamchatka = map.shown.find(({ label }) => label.id === 'RU-KAM');
        if (!kamchatka) continue;
        for (const at of pointsIn(lettersOf(size, kamchatka))) {
          const land = landUnder(map, map.placement, at);
          expect(land === null || land.region === 'RU-KAM' || land.region === null).toBe(true);
        }
      }
    }
  });
});
