// The inside of a piece of land for a text: the widest horizontal chords of its large polygons, from which a long name
// finds the long side of a region, and the outer ends of each row, beside which a name may stand. Computed once for each
// atom and level of detail, when it is first named; in plane units.
import type { Point } from './plane.ts';
import { boxOf } from './plane.ts';
import type { Atom, Rings } from './shapes.ts';

/** A row through a polygon: its widest chord, and the polygon's outer ends there. */
export type Row = {
  readonly y: number;
  readonly chord: readonly [number, number];
  readonly ends: readonly [number, number];
};

/** Rows across the height of a polygon. */
const ROWS = 14;
/** Islands and parts whose box has a smaller share of the largest one's area carry no name. */
const LEAST_PART = 0.15;

const known = /* @__PURE__ */ new WeakMap<Atom, readonly Row[]>();

export function rowsOf(atom: Atom): readonly Row[] {
  const before = known.get(atom);
  if (before) return before;
  const parts = atom.polygons.map((rings) => {
    const { x0, y0, x1, y1 } = boxOf(rings[0] ?? []);
    return { rings, y0, y1, area: (x1 - x0) * (y1 - y0) };
  });
  const largest = Math.max(...parts.map(({ area }) => area));
  const rows = parts
    .filter(({ area }) => area >= LEAST_PART * largest)
    .flatMap(({ rings, y0, y1 }) => {
      const heights = Array.from({ length: ROWS }, (_, i) => y0 + ((i + 0.5) * (y1 - y0)) / ROWS);
      const [, middle] = atom.anchor;
      if (middle > y0 && middle < y1) heights.push(middle);
      return heights.flatMap((y) => rowAt(rings, y) ?? []);
    });
  known.set(atom, rows);
  return rows;
}

export function rowAt(rings: Rings, y: number): Row | null {
  const crossings = rings
    .flatMap((ring) =>
      ring.flatMap(([bx, by], i): number[] => {
        const [ax, ay] = ring[i === 0 ? ring.length - 1 : i - 1] as Point;
        return ay > y !== by > y ? [ax + ((y - ay) / (by - ay)) * (bx - ax)] : [];
      }),
    )
    .sort((a, b) => a - b);
  let chord: readonly [number, number] | null = null;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [from, to] = [crossings[i]!, crossings[i + 1]!];
    if (!chord || to - from > chord[1] - chord[0]) chord = [from, to];
  }
  return chord && { y, chord, ends: [crossings[0]!, crossings.at(-1)!] };
}
