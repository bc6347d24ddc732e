// Where the enlarged parts stand at the sizes that people use, and that with them each member can be seen: it has at
// least 40 square pixels of its own, and no two marks are nearer than 9 pixels.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boxOf,
  contains,
  fromScreen,
  insetPlacement,
  isInBox,
  onMap,
  overlap,
  type Placement,
  type Point,
  type Rect,
  toScreen,
} from '../../src/geography/index.ts';
import {
  boxFrom,
  enlargedParts,
  isUseful,
  landStrips,
  type MarkArea,
  markOffsets,
  placeInsets,
  placeWholeArea,
  stripBox,
} from '../../src/layout/index.ts';
import { markOf } from '../../src/scene/index.ts';
import { isWithin, rect } from '../support/boxes.ts';
import { committedShapes, facts, plane, sceneWith } from '../support/facts.ts';

const shapes = committedShapes('low');
const frame = boxOf(facts.association.frame.map((at) => plane.forward(at)));
const parts = enlargedParts(facts, plane);
const land = landStrips(shapes).map(stripBox);

/** The map of a page and what lies over it, CSS pixels: the headline, the buttons, the credits, the inset far away. */
type Layout = { name: string; width: number; height: number; headline: Rect | null; others: Rect[] };
const LAYOUTS: Layout[] = [
  {
    name: '1440 × 900',
    width: 1108,
    height: 705,
    headline: rect(18, 12, 284, 352),
    others: [rect(1060, 12, 36, 122), rect(126, 684, 972, 16), rect(14, 571, 116, 104)],
  },
  {
    name: '1280 × 720',
    width: 948,
    height: 524,
    headline: rect(18, 12, 282, 288),
    others: [rect(900, 12, 36, 122), rect(446, 488, 490, 32), rect(14, 406, 100, 88)],
  },
  {
    name: 'stage 1920 × 1080',
    width: 1920,
    height: 931,
    headline: rect(52, 28, 660, 664),
    others: [rect(937, 911, 973, 16), rect(14, 751, 170, 150)],
  },
  { name: 'picture 16:9', width: 848, height: 610, headline: null, others: [rect(14, 492, 116, 104)] },
];

function laidOut({ width, height, headline, others }: Layout) {
  // It begins in the map's corner, a few pixels from its sides.
  const corner = headline && boxFrom(headline.x + headline.width, headline.y + headline.height);
  const fitted = placeWholeArea(frame, boxFrom(width, height), corner);
  const taken = [...others, ...(headline ? [headline] : [])];
  const places = placeInsets(parts, { width, height }, fitted, land, taken);
  return { fitted, taken, places };
}

const scene = sceneWith({ date: '2024-09' }, 'light', shapes.anchors);
const members = [...scene.states].map(([id]) => id);

/** Counts for each region the square pixels that are its own in a window, and gives the centres of the marks. */
function seen(
  placement: Placement,
  window: Rect,
  area: MarkArea,
  hidden: readonly Rect[],
  counts: Map<string, number>,
) {
  const offsets = markOffsets(scene, shapes, placement.scale, area);
  const marks = shapes.atoms.flatMap((atom) => {
    const isIn = !area.within || isInBox(area.within, atom.anchor);
    const mark = isIn ? markOf(scene, shapes, atom, placement.scale, offsets) : null;
    if (!mark) return [];
    const [x, y] = toScreen(placement, atom.anchor);
    const [dx, dy] = mark.offset ?? [0, 0];
    return [{ atom, at: [x + dx, y + dy] as const, reach: (mark.diameter + mark.strokeWidth) / 2 }];
  });
  const small = shapes.atoms.filter((atom) => atom.size * placement.scale < 40);
  for (const atom of small) {
    const region = shapes.ownerAt(atom, scene.day);
    if (region === null) continue;
    const mark = marks.find((one) => one.atom === atom);
    const ends = [
      toScreen(placement, [atom.box.x0, atom.box.y0]),
      toScreen(placement, [atom.box.x1, atom.box.y1]),
    ];
    const around = mark ? [-7, 7].map((by) => [mark.at[0] + by, mark.at[1] + by] as const) : [];
    const { x0, y0, x1, y1 } = boxOf([...ends, ...around]);
    for (let x = Math.floor(x0) + 0.5; x < x1; x++)
      for (let y = Math.floor(y0) + 0.5; y < y1; y++) {
        const pixel = rect(x, y, 0, 0);
        if (!overlap(window, pixel, 0) || hidden.some((other) => overlap(other, pixel, 0))) continue;
        const over = marks.filter(({ at, reach }) => Math.hypot(at[0] - x, at[1] - y) <= reach);
        const top = over.at(-1)?.atom ?? inAtom([x, y], placement);
        if (top === atom) counts.set(region, (counts.get(region) ?? 0) + 1);
      }
  }
  for (const atom of shapes.atoms) {
    const region = shapes.ownerAt(atom, scene.day);
    // Larger ones are seen anyway.
    if (region !== null && !small.includes(atom)) counts.set(region, 1600);
  }
  return marks.map(({ at }) => at);
}
function inAtom(at: Point, placement: Placement) {
  const point = fromScreen(placement, at);
  const found = shapes.atoms.filter((atom) => contains(atom, point));
  return found.find(({ overlay }) => overlay) ?? found[0];
}

describe.each(LAYOUTS)('on the map of $name', (layout) => {
  const { width, height } = layout;
  const { fitted, taken, places } = laidOut(layout);
  const shown = parts.flatMap(({ box }, i) => (places[i] ? [{ box, place: places[i]! }] : []));

  test('every enlarged part has a place, which covers no region and nothing else', () => {
    expect(shown.length).toBe(parts.length);
    shown.forEach(({ box, place }, i) => {
      expect(isUseful({ box, from: null }, place, fitted, land, 0)).toBe(true);
      const all = [...taken, ...shown.slice(0, i).map((one) => one.place)];
      expect(all.filter((other) => overlap(place, other, 0))).toEqual([]);
      expect(isWithin(place, rect(0, 0, width, height))).toBe(true);
    });
  });

  test('each region that belongs has 40 square pixels of its own, and no two marks are within 9', () => {
    const counts = new Map<string, number>();
    const boxes = shown.map(({ box }) => box);
    const hidden = [...taken, ...shown.map(({ place }) => place)];
    const windows = [
      seen(fitted, rect(0, 0, width, height), { insets: boxes }, hidden, counts),
      ...shown.map(({ box, place }) => seen(insetPlacement(box, place), place, { within: box }, [], counts)),
    ];
    const far = facts.association.insets.flatMap(({ region }) => region ?? []);
    const small = members.filter((id) => !far.includes(id) && (counts.get(id) ?? 0) < 40);
    expect(small.map((id) => `${id} ${counts.get(id) ?? 0}`)).toEqual([]);
    for (const marks of windows)
      marks.forEach(([x, y], i) => {
        for (const [a, b] of marks.slice(0, i)) expect(Math.hypot(x - a, y - b)).toBeGreaterThanOrEqual(9);
      });
  });
});

test('whatever lies over a map of any size, an inset covers none of it and no region', () => {
  const box = fc.record({
    x: fc.integer({ min: 0, max: 1500 }),
    y: fc.integer({ min: 0, max: 900 }),
    width: fc.integer({ min: 1, max: 500 }),
    height: fc.integer({ min: 1, max: 300 }),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 2400 }),
      fc.integer({ min: 150, max: 1400 }),
      fc.array(box, { maxLength: 5 }),
      (width, height, others) => {
        const { fitted, places } = laidOut({ name: '', width, height, headline: null, others });
        for (const [i, place] of places.entries()) {
          if (!place) continue;
          expect(width).toBeGreaterThanOrEqual(parts[i]!.leastMap);
          expect(others.some((other) => overlap(place, other, 0))).toBe(false);
          expect(land.some((part) => overlap(place, onMap(fitted, part), 0))).toBe(false);
        }
      },
    ),
    { numRuns: 30 },
  );
});
