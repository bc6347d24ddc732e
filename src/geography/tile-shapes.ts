// Shapes of a grid of equal squares instead of boundaries: an atom for each region, borders where squares touch, no land
// around them. Takes columns and rows; gives shapes on the plane, which both renderers draw like any others, and their
// frame. Fetched only when the tiles are shown.
import type { RegionId } from '../membership/index.ts';
import { type Box, boxOf, type Point, ringOf } from './plane.ts';
import { type Atom, assemble, type Border, borderName, FINE, type Rings, type Shapes } from './shapes.ts';

/** Plane units of a tile's side: a grid of this many is about as wide as the area of a map. */
export const TILE_SIDE = 0.06;
/** The width of a ring, as a share of the tile's side. */
export const RING = 0.15;
/** Where the mark of a change stands, beside the name in the middle: shares of the tile's side. */
const MARK = [0.84, 0.16] as const;
/** No tile is so small that it needs a mark instead. */
const LARGE = 1e6;

export type TilePlace = {
  readonly region: RegionId;
  readonly column: number;
  readonly row: number;
  /** A ring instead of a filled square: the region lies inside another one. */
  readonly ring: boolean;
};

/** The middle of a column and a row, which may be fractions, on the plane. */
export function tileMiddle(column: number, row: number): Point {
  return [(column + 0.5) * TILE_SIDE, (row + 0.5) * TILE_SIDE];
}

export function tileShapes(places: readonly TilePlace[]): { shapes: Shapes; frame: Box } {
  const atoms = places.map(({ region, column, row, ring }, index): Atom => {
    const box = square(column, row);
    const rings = [box, ...(ring ? [square(column, row, RING)] : [])].map(ringOf);
    return {
      id: region,
      index,
      overlay: ring,
      owners: [{ region, from: -Infinity, until: Infinity, approximate: false }],
      anchor: [(column + MARK[0]) * TILE_SIDE, (row + MARK[1]) * TILE_SIDE],
      polygons: [rings] satisfies Rings[],
      box,
      size: LARGE,
    };
  });
  const borders = bordersOf(places);
  const shapes = assemble({
    units: FINE,
    atoms,
    backdrop: [],
    borders,
    numbers: new Map(borders.map(({ a, b, index }) => [borderName(atoms[a]!.id, atoms[b]?.id ?? ''), index])),
    geoJson: () => null,
  });
  return {
    shapes: {
      ...shapes,
      anchors: new Map(places.map(({ region, column, row }) => [region, tileMiddle(column, row)])),
    },
    frame: boxOf(atoms.flatMap(({ box }) => ringOf(box))),
  };
}

/** A square of the grid, smaller by a share of its side on each side. */
const square = (column: number, row: number, by = 0): Box => ({
  x0: (column + by) * TILE_SIDE,
  y0: (row + by) * TILE_SIDE,
  x1: (column + 1 - by) * TILE_SIDE,
  y1: (row + 1 - by) * TILE_SIDE,
});

/** The neighbour at each side of a square, in the order of its corners. */
const SIDES = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
] as const;

function bordersOf(places: readonly TilePlace[]): Border[] {
  const at = new Map(places.map((place, index) => [`${place.column},${place.row}`, index]));
  const borders: Border[] = [];
  places.forEach(({ column, row, ring }, a) => {
    const corners = ringOf(square(column, row));
    const open: Point[][] = [];
    SIDES.forEach(([dx, dy], i) => {
      const side = [corners[i]!, corners[i + 1]!];
      const b = ring ? undefined : at.get(`${column + dx},${row + dy}`);
      if (b === undefined || places[b]!.ring) open.push(side);
      else if (a < b) borders.push({ index: borders.length, a, b, lines: [side] });
    });
    if (open.length > 0) borders.push({ index: borders.length, a, b: -1, lines: joined(open) });
  });
  return borders;
}

/** Sides that follow each other as one line, so that their corner is drawn as a corner. */
function joined(sides: readonly Point[][]): Point[][] {
  const lines: Point[][] = [];
  const meets = (line: readonly Point[] | undefined, [x, y]: Point) => {
    const end = line?.[line.length - 1];
    return end !== undefined && end[0] === x && end[1] === y;
  };
  for (const [from, to] of sides as readonly [Point, Point][]) {
    const last = lines[lines.length - 1];
    if (meets(last, from)) last!.push(to);
    else lines.push([from, to]);
  }
  // The last side leads back to the first corner.
  const [first, last] = [lines[0]!, lines[lines.length - 1]!];
  if (lines.length > 1 && meets(last, first[0]!)) {
    last.push(...first.slice(1));
    lines.shift();
  }
  return lines;
}
