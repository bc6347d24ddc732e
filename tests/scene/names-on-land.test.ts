// Law of the names on the map: whatever the size, the language, the date and the camera, a name never stands on land of
// another country. Over sea the nearest land is its own country's, or a leader line ends at its own land. The land is
// read from the shapes themselves, point by point.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  boxOf,
  clamp,
  enlargedParts,
  landOf,
  MAX_SCALE,
  type Placement,
  type Point,
  placeWholeArea,
  type Rings,
  zoomed,
} from '../../src/geography/index.ts';
import { LANGUAGES } from '../../src/membership/index.ts';
import { type Label, sceneAt } from '../../src/scene/index.ts';
import { type LeaderLine, markBoxes, type Placed, placeLabels } from '../../src/scene/labels.ts';
import { EVERY } from '../../src/words/every.ts';
import { committedShapes, countryAnchors, facts, factsIn, plane, viewWith } from '../support/facts.ts';

const shapes = committedShapes('low');
const countryOf = (region: string) => facts.regions.get(region)?.country ?? '';
const landAt = landOf(shapes, countryOf);
const frame = boxOf(facts.association.frame.map((at) => plane.forward(at)));

type Polygon = {
  readonly country: string;
  readonly isRegion: boolean;
  readonly rings: Rings;
  readonly box: Box;
};
const polygons: Polygon[] = [
  ...shapes.backdrop.map(({ id, polygons }) => ({ country: id, isRegion: false, polygons })),
  ...shapes.atoms.map(({ owners, polygons }) => ({
    country: countryOf(owners[0]!.region),
    isRegion: true,
    polygons,
  })),
].flatMap(({ polygons, ...rest }) => polygons.map((rings) => ({ ...rest, rings, box: boxOf(rings[0]!) })));

function isInside({ rings, box }: Pick<Polygon, 'rings' | 'box'>, [x, y]: Point): boolean {
  if (x < box.x0 || x > box.x1 || y < box.y0 || y > box.y1) return false;
  let inside = false;
  for (const ring of rings)
    for (let i = ring.length - 1, j = 0; j < ring.length; i = j++) {
      const [x0, y0] = ring[i]!;
      const [x1, y1] = ring[j]!;
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
    }
  return inside;
}

const fromScreen = ({ scale, x, y }: Placement, [px, py]: Point): Point => [
  (px - x) / scale,
  (py - y) / scale,
];

/** The countries under a box of the screen, with the square pixels of each, read every two pixels. */
function under(placement: Placement, { x, y, width, height }: Placed): Map<string, number> {
  const areas = new Map<string, number>();
  const [x0, y0] = fromScreen(placement, [x, y]);
  const [x1, y1] = fromScreen(placement, [x + width, y + height]);
  const near = polygons.filter(({ box }) => box.x0 < x1 && box.x1 > x0 && box.y0 < y1 && box.y1 > y0);
  // The letters alone, not the space above and below them.
  for (let py = y + height * 0.2; py <= y + height * 0.8; py += 2)
    for (let px = x + 2; px <= x + width - 2; px += 2) {
      const at = fromScreen(placement, [px, py]);
      const found = near.find((polygon) => isInside(polygon, at));
      if (found) areas.set(found.country, (areas.get(found.country) ?? 0) + 4);
    }
  return areas;
}

/** About as wide as in a bold sans-serif. */
const measured = (size: { country: number; other: number }) => (label: Label) => {
  const em = label.kind === 'country' ? size.country : size.other;
  const lines = label.text.split('\n');
  const widths = lines.map((line) =>
    [...line].reduce((sum, letter) => sum + (letter > '\u2e00' ? 1 : letter > '\u0400' ? 0.68 : 0.6), 0),
  );
  return { width: em * Math.max(...widths), height: em * 1.2 * lines.length };
};
const WIDE = { country: 14.5, other: 12 };
const NARROW = { country: 12.5, other: 11 };

type Setting = {
  width: number;
  height: number;
  lang: (typeof LANGUAGES)[number];
  date: string;
  selected?: string | null;
  camera?: { readonly factor: number; readonly x: number; readonly y: number };
  regions?: boolean;
};

function placedIn({ width, height, lang, date, selected = null, camera, regions = false }: Setting) {
  const scene = sceneAt(
    factsIn(lang),
    { regions: shapes.anchors, countries: countryAnchors },
    viewWith({ lang, date, selected }),
    EVERY[lang],
    'light',
  );
  const fitted = placeWholeArea(
    frame,
    { left: 0, top: 0, right: width, bottom: height, width, height },
    null,
  );
  const placement = camera
    ? clamp(
        zoomed(fitted, camera.factor, [camera.x * width, camera.y * height]),
        fitted,
        frame,
        { width, height },
        MAX_SCALE,
      )
    : fitted;
  const labels = regions ? [...scene.labels, ...scene.regionLabels] : scene.labels;
  const measure = measured(width < 900 ? NARROW : WIDE);
  // A large map shows the marks of Korea and Japan in its insets.
  const insets = width < 900 ? [] : enlargedParts(facts, plane).map(({ box }) => box);
  const marks = markBoxes(scene, shapes, placement, { insets });
  const placed = placeLabels(labels, placement, { width, height }, measure, [], landAt, {}, marks);
  return { scene, placement, placed, marks };
}

/** The polygons under a leader line, read at every pixel. */
function alongLine(placement: Placement, { from, to }: LeaderLine): Polygon[] {
  const length = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]));
  return Array.from({ length }, (_, i) => {
    const [px, py] = [0, 1].map((k) => from[k]! + ((to[k]! - from[k]!) * i) / length) as [number, number];
    const at = fromScreen(placement, [px, py]);
    return polygons.find((polygon) => isInside(polygon, at));
  }).filter((polygon) => polygon !== undefined);
}

type Rectangle = Pick<Placed, 'x' | 'y' | 'width' | 'height'>;
const overlaps = (a: Rectangle, b: Rectangle) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a leader line passes through the middle of a mark: it begins at one. */
function crosses({ from, to }: LeaderLine, { x, y, width }: Rectangle): boolean {
  const [px, py] = [x + width / 2, y + width / 2];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const along = Math.min(1, Math.max(0, ((px - from[0]) * dx + (py - from[1]) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(from[0] + along * dx - px, from[1] + along * dy - py) < width / 2 - 1.5;
}

/** The share of a country's type on the smallest maps. */
const SMALLEST = 0.72;
/** A line may touch a coast of a neighbour: 6 px, read in steps of 3 px from a coarse raster. */
const CROSSED = 14;
/** Cells of the raster are up to 4 px wide: a sliver of a coast may stay under a letter. */
const SLIVER = 24;

function expectOnOwnLand(setting: Setting) {
  const { placement, placed } = placedIn(setting);
  for (const one of placed) {
    const { label, line } = one;
    const what = `${label.text} (${JSON.stringify(setting)})`;
    const areas = under(placement, one);
    for (const [country, area] of areas)
      if (country !== label.country) expect(area, `${what} on ${country}`).toBeLessThanOrEqual(SLIVER);
    if (line) {
      const end = fromScreen(placement, line.from);
      expect(label.members, what).toContainEqual(
        label.members!.find(([x, y]) => Math.hypot(x - end[0], y - end[1]) * placement.scale < 1),
      );
      const length = Math.hypot(line.to[0] - line.from[0], line.to[1] - line.from[1]);
      expect(length, what).toBeLessThan(130);
      const crossed = alongLine(placement, line).filter(
        ({ country, isRegion }) => isRegion && country !== label.country,
      );
      // In the smallest type it is the last place left: a country is named on the smallest maps too.
      if (one.share > SMALLEST)
        expect(crossed.length, `${what}: line over ${crossed[0]?.country}`).toBeLessThanOrEqual(CROSSED);
    }
  }
  return placed;
}

const setting = fc.record({
  width: fc.integer({ min: 240, max: 1920 }),
  height: fc.integer({ min: 180, max: 1080 }),
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
  test('never stands on another country’s land, with the whole area in view', () => {
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
        expectOnOwnLand({ ...one, camera: at, regions: true });
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
    const placed = expectOnOwnLand({ lang, width, height, date: '2024-09' });
    const names = placed.filter(({ label }) => label.kind === 'country').map(({ label }) => label.id);
    const { scene } = placedIn({ lang, width, height, date: '2024-09' });
    const all = scene.labels.filter(({ kind }) => kind === 'country').map(({ id }) => id);
    expect(names.sort()).toEqual(all.sort());
  });

  test.each(['KR-47', 'KR-48', 'KR-POHANG', 'MN-063', 'MN-071', 'CN-HL', 'RU-PRI', 'JP-35'])(
    'is shown for the selected %s, at the end of a line where its land is narrow',
    (selected) => {
      for (const [width, height] of [
        [390, 400],
        [1024, 560],
      ] as const) {
        const placed = expectOnOwnLand({ lang: 'en', width, height, date: '2024-09', selected });
        expect(placed.map(({ label }) => label.id)).toContain(selected);
      }
    },
  );

  test('covers no mark, and no line crosses one', () => {
    for (const lang of LANGUAGES)
      for (const [width, height] of [
        [390, 400],
        [660, 640],
        [948, 524],
        [1070, 700],
      ] as const)
        for (const date of ['1996', '2006-09', '2024-09']) {
          const { placed, marks } = placedIn({ lang, width, height, date });
          for (const { label, line, x, y, width: across, height: down } of placed) {
            // The letters alone, not the space above and below them.
            const letters = { x, y: y + down * 0.2, width: across, height: down * 0.6 };
            const covered = marks.filter((mark) => overlaps(mark, letters));
            const what = `${label.text.replace('\n', ' ')}, ${lang}, ${date}, ${width} × ${height}`;
            // On a phone the smallest country may have no other place.
            const most = width < 400 && label.kind === 'country' ? 1 : 0;
            expect(covered.length, `marks under ${what}`).toBeLessThanOrEqual(most);
            const crossed = line ? marks.filter((mark) => crosses(line, mark)) : [];
            expect(crossed.length, `marks on the line of ${what}`).toBeLessThanOrEqual(1 + most);
          }
        }
  });

  test('Kamchatka’s is not across the sea, on the mainland', () => {
    for (const width of [692, 700, 820])
      for (const { id } of facts.statements) {
        const { placement, placed } = placedIn({ lang: 'en', width, height: 572, date: id });
        const kamchatka = placed.find(({ label }) => label.id === 'RU-KAM');
        if (!kamchatka) continue;
        const own = shapes.atoms.filter(({ owners }) => owners[0]!.region === 'RU-KAM');
        const { x, y, width: wide, height } = kamchatka;
        for (let px = x + 2; px < x + wide - 2; px += 2) {
          const at = fromScreen(placement, [px, y + height / 2]);
          const others = polygons.filter(
            ({ country, rings, box }) =>
              country === 'RU' &&
              !own.some((atom) => atom.polygons.includes(rings)) &&
              isInside({ rings, box }, at),
          );
          // Land beyond the isthmus is reached without crossing water.
          if (others.length > 0) expect(at[1]).toBeLessThan(shapes.anchors.get('RU-KAM')![1]);
        }
      }
  });
});
