// Finds places for insets over the map's edges where they cover no region and nothing else that lies over the map.
// Takes the insets, the map's size and placement, the land to keep free and boxes in use; gives a box for each inset
// that has a place, as near as possible to what it enlarges. The first picture, the stage and files all use it.

import type { Box, Point } from '../geography/index.ts';
import {
  fitBox,
  groupBy,
  onMap,
  overlap,
  type Placement,
  type Rect,
  type Shapes,
  type Size,
} from '../geography/index.ts';
import type { Day } from '../membership/index.ts';

export type InsetRequest = {
  /** What it shows, plane units. */
  readonly box: Box;
  /** CSS pixels on a map of about 1,100 × 700. */
  readonly size: readonly [width: number, height: number];
  /** The smallest width of a map that has it, CSS pixels. */
  readonly leastMap: number;
};

/** An inset that enlarges less than this adds nothing. */
const LEAST = 1.25;
const EDGE = 12;
const GAP = 8;
/** Between the places that are tried, CSS pixels. */
const STEP = 8;
/** The cost of an inset without a place. */
const MISSING = 1e5;
/** The sizes that are tried, largest first, and the map on which the first is 1. */
const SHARES = [1.5, 1.2, 1, 0.9, 0.8, 0.7];
const COMMON: Size = { width: 1040, height: 620 };
/** The height of a strip and the grid of its ends, plane units. */
const STRIP = 0.04;
const GRID = 100;
/** Narrower water between two lands is no place for an inset, plane units. */
const NARROW = 0.12;

/** Its row, its western and its eastern end, whole numbers. */
export type Strip = readonly [row: number, from: number, to: number];

/**
 * The land of all regions as strips from west to east: of points in whole units, so that shapes that were read back from
 * a picture have the same strips.
 */
export function landStrips({ atoms, units }: Pick<Shapes, 'atoms' | 'units'>): Strip[] {
  const whole = ([x, y]: Point): Point => [Math.round(x * units) / units, Math.round(y * units) / units];
  const parts = atoms.flatMap(({ polygons, anchor }) => [
    partsOf([whole(anchor)]),
    ...polygons.map((rings) => partsOf((rings[0] ?? []).map(whole))),
  ]);
  const rows = groupBy(parts.flat(), ([y]) => Math.floor(y / STRIP));
  // In order, so that the first picture's data compress well.
  const ordered = [...rows].sort(([a], [b]) => a - b);
  return ordered.flatMap(([row, spans]) => {
    const merged: [number, number][] = [];
    for (const [, from, to] of spans.sort((a, b) => a[1] - b[1])) {
      const last = merged.at(-1);
      if (last && from <= last[1] + NARROW) last[1] = Math.max(last[1], to);
      else merged.push([from, to]);
    }
    return merged.map(([from, to]): Strip => [row, Math.floor(from * GRID), Math.ceil(to * GRID)]);
  });
}

export const stripBox = ([row, from, to]: Strip): Box => ({
  x0: from / GRID,
  x1: to / GRID,
  y0: row * STRIP,
  y1: (row + 1) * STRIP,
});

/** For each strip that a ring meets its height and its ends. */
function partsOf(ring: readonly Point[]): [number, number, number][] {
  const ends = new Map<number, [number, number, number]>();
  ring.forEach(([x, y], i) => {
    const [, before] = ring[Math.max(0, i - 1)]!;
    // The strips between two points too.
    for (
      let row = Math.floor(Math.min(y, before) / STRIP);
      row <= Math.floor(Math.max(y, before) / STRIP);
      row++
    ) {
      const known = ends.get(row);
      ends.set(row, [row * STRIP, Math.min(x, known?.[1] ?? x), Math.max(x, known?.[2] ?? x)]);
    }
  });
  return [...ends.values()].map(([y, from, to]) => [y + STRIP / 2, from, to]);
}

/**
 * Whether an enlarged part is shown: it has begun by the day, and in its place it enlarges enough and covers no land at a
 * placement of the map.
 */
export function isUseful(
  { box, from }: { readonly box: Box; readonly from: Day | null },
  place: Rect | null | undefined,
  placement: Placement,
  land: readonly Box[],
  day: Day,
): place is Rect {
  return (
    !!place &&
    day >= (from ?? day) &&
    fitBox(box, place).scale >= placement.scale * LEAST &&
    !land.some((part) => overlap(place, onMap(placement, part), 0))
  );
}

/** For each inset its box, CSS pixels from the map's corner; null: it has no place. */
export function placeInsets(
  insets: readonly InsetRequest[],
  size: Size,
  placement: Placement,
  land: readonly Box[],
  taken: readonly Rect[],
): (Rect | null)[] {
  const largest = Math.max(1, Math.min(size.width / COMMON.width, size.height / COMMON.height));
  const used = [...taken, ...land.map((box) => onMap(placement, box))];
  let best: (Rect | null)[] = insets.map(() => null);
  let least = Number.POSITIVE_INFINITY;
  for (const share of SHARES) {
    if (share > largest) continue;
    const blocked = [...used];
    let cost = 0;
    const places = insets.map(({ box, size: wanted, leastMap }) => {
      const found = leastMap > size.width ? null : nearestFree(box, wanted, share, size, placement, blocked);
      if (found) blocked.push(found);
      // A smaller inset beside what it enlarges is better than a larger one far away, and any is better than none.
      cost += (found ? found.cost : MISSING) / share ** 3;
      return found;
    });
    if (cost < least) [best, least] = [places, cost];
  }
  return best;
}

/** The free place along the right and the bottom edge that is nearest to what the inset shows. */
function nearestFree(
  box: Box,
  wanted: InsetRequest['size'],
  share: number,
  size: Size,
  placement: Placement,
  blocked: readonly Rect[],
): (Rect & { cost: number }) | null {
  const [width, height] = wanted.map((side) => Math.round(side * share)) as [number, number];
  const [right, bottom] = [size.width - EDGE - width, size.height - EDGE - height];
  const shown = onMap(placement, box);
  let best: (Rect & { cost: number }) | null = null;
  const add = (x: number, y: number) => {
    const across = x + width / 2 - shown.x - shown.width / 2;
    const down = y + height / 2 - shown.y - shown.height / 2;
    const rect = { x, y, width, height, cost: Math.hypot(across, down) };
    if (x < EDGE || y < EDGE || (best && best.cost <= rect.cost)) return;
    if (!blocked.some((other) => overlap(rect, other, GAP))) best = rect;
  };
  for (let y = bottom; y > 0; y -= STEP) add(right, y);
  // Credits lie along the bottom, so a place above them is at the edge as well.
  for (let x = right; x > 0; x -= STEP) for (const up of [0, 16, 32]) add(x, bottom - up);
  return best;
}
