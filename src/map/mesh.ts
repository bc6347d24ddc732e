// The shapes as triangles on the plane, built once for each set of shapes: what a date changes is only what they wear.
// Each vertex carries a row, the number under which a table of paints says how its shape looks.
import earcut, { flatten } from 'earcut';
import type { Point, Rings, Shapes } from '../geography/index.ts';

/** A run of a mesh's triangles, three numbers of vertices for each. */
export type Run = { readonly start: number; readonly count: number };

export type Triangles = { readonly vertices: Float32Array; readonly triangles: Uint32Array };
/** Where the triangles of each row are, in the order in which they are drawn. */
export type Runs = readonly (Run & { readonly row: number })[];

export type Mesh = {
  /** x, y, row: land of no region and areas, and then what lies on top of them. */
  readonly areas: Triangles & {
    readonly below: Run;
    readonly onTop: Run;
    readonly runsBelow: Runs;
    readonly runsOnTop: Runs;
  };
  /** x, y, two numbers outward, the side, the way along the line, row; the edges of the land, then all borders. */
  readonly lines: Triangles & { readonly edges: Run; readonly borders: Run; readonly runs: Runs };
  /** x, y, corner, row: four vertices for each atom's mark. */
  readonly marks: Triangles & { readonly runs: Runs };
};

/** The rows of the two tables of paints. */
export const atomRow = (index: number): number => index;
/** All land of no region wears the same. */
export const landRow = (shapes: Shapes): number => shapes.atoms.length;
export const EDGE_ROW = 0;
export const borderRow = (index: number): number => index + 1;

/** How many floats each attribute of a vertex has, in the order of the shaders' locations. */
export const AREA_ATTRIBUTES = [2, 1] as const;
export const LINE_ATTRIBUTES = [2, 2, 1, 1, 1] as const;
export const MARK_ATTRIBUTES = [2, 1, 1] as const;
export const floatsOf = (attributes: readonly number[]): number =>
  attributes.reduce((sum, floats) => sum + floats, 0);
const AREA_FLOATS = floatsOf(AREA_ATTRIBUTES);
const LINE_FLOATS = floatsOf(LINE_ATTRIBUTES);
/** A bend sharper than this is cut off: a corner may reach so many times the line's half. */
const MITER_LIMIT = 2;

export function meshOf(shapes: Shapes): Mesh {
  const work = meshing(shapes);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same in small steps, so that a page can stay at its reader's hand meanwhile. */
export function* meshing(shapes: Shapes): Generator<void, Mesh> {
  const areas = new Areas();
  const runsOf = { below: [] as Runs[number][], onTop: [] as Runs[number][] };
  for (const { polygons } of shapes.backdrop) {
    areas.add(polygons, landRow(shapes));
    yield;
  }
  let below = 0;
  for (const overlay of [false, true]) {
    if (overlay) below = areas.triangles.length;
    for (const atom of shapes.atoms) {
      if (atom.overlay !== overlay) continue;
      const row = atomRow(atom.index);
      const start = areas.triangles.length;
      areas.add(atom.polygons, row);
      runsOf[overlay ? 'onTop' : 'below'].push({ row, start, count: areas.triangles.length - start });
      yield;
    }
  }

  const lines = new Lines();
  for (const coast of coastsOf(shapes)) lines.add(coast, EDGE_ROW);
  yield;
  const edges = { start: 0, count: lines.triangles.length };
  const runs: Runs[number][] = [];
  for (const border of shapes.borders) {
    const start = lines.triangles.length;
    const row = borderRow(border.index);
    for (const line of border.lines) lines.add(line, row);
    runs.push({ row, start, count: lines.triangles.length - start });
    yield;
  }
  return {
    areas: {
      vertices: new Float32Array(areas.vertices),
      triangles: new Uint32Array(areas.triangles),
      below: { start: 0, count: below },
      onTop: { start: below, count: areas.triangles.length - below },
      runsBelow: runsOf.below,
      runsOnTop: runsOf.onTop,
    },
    lines: {
      vertices: new Float32Array(lines.vertices),
      triangles: new Uint32Array(lines.triangles),
      edges,
      borders: { start: edges.count, count: lines.triangles.length - edges.count },
      runs,
    },
    marks: marksOf(shapes),
  };
}

function marksOf({ atoms }: Shapes): Mesh['marks'] {
  const corners = [0, 1, 2, 3];
  return {
    vertices: new Float32Array(
      atoms.flatMap(({ anchor, index }) =>
        corners.flatMap((corner) => [anchor[0], anchor[1], corner, atomRow(index)]),
      ),
    ),
    triangles: new Uint32Array(atoms.flatMap((_, i) => [0, 1, 2, 1, 3, 2].map((corner) => 4 * i + corner))),
    runs: atoms.map(({ index }, i) => ({ row: atomRow(index), start: 6 * i, count: 6 })),
  };
}

class Areas {
  readonly vertices: number[] = [];
  readonly triangles: number[] = [];

  add(polygons: readonly Rings[], row: number): void {
    for (const rings of polygons) {
      const first = this.vertices.length / AREA_FLOATS;
      const flat = flatten(rings as unknown as number[][][]);
      for (let i = 0; i < flat.vertices.length; i += 2)
        this.vertices.push(flat.vertices[i]!, flat.vertices[i + 1]!, row);
      for (const corner of earcut(flat.vertices, flat.holes)) this.triangles.push(first + corner);
    }
  }
}

/** Lines as bands: two vertices at each point, one for each side, which the shader moves apart by half a width. */
class Lines {
  readonly vertices: number[] = [];
  readonly triangles: number[] = [];

  add(line: readonly Point[], row: number): void {
    const points = line.filter(([x, y], i) => i === 0 || x !== line[i - 1]![0] || y !== line[i - 1]![1]);
    const last = points.length - 1;
    if (last < 1) return;
    const [from, to] = [points[0]!, points[last]!];
    const closed = last > 1 && from[0] === to[0] && from[1] === to[1];
    const ahead = points.slice(1).map((point, i) => direction(points[i]!, point));
    let along = 0;
    for (let i = 0; i <= last; i++) {
      const point = points[i]!;
      if (i > 0) along += Math.hypot(point[0] - points[i - 1]![0], point[1] - points[i - 1]![1]);
      const into = ahead[i - 1] ?? (closed ? ahead[last - 1] : undefined);
      const out = ahead[i] ?? (closed ? ahead[0] : undefined);
      const linked = i > 0;
      if (into && out) {
        const miter = miterOf(into, out);
        if (miter) this.#pair(point, miter, [0, 0], along, row, linked);
        else {
          this.#pair(point, normal(into), [0, 0], along, row, linked);
          // The band from one pair to the other closes the corner.
          this.#pair(point, normal(out), [0, 0], along, row, true);
        }
      } else {
        // A line that ends reaches half its width beyond, as far as a round end would.
        const [dx, dy] = (into ?? out)!;
        const sign = into ? 1 : -1;
        this.#pair(point, normal([dx, dy]), [sign * dx, sign * dy], along, row, linked);
      }
    }
  }

  #pair(at: Point, [nx, ny]: Point, [ex, ey]: Point, along: number, row: number, linked: boolean): void {
    const next = this.vertices.length / LINE_FLOATS;
    for (const side of [1, -1])
      this.vertices.push(at[0], at[1], side * nx + ex, side * ny + ey, side, along, row);
    if (linked) this.triangles.push(next - 2, next - 1, next, next - 1, next + 1, next);
  }
}

/** Where land of no region ends without a line, at the coast; all its other edges are borders. */
function coastsOf({ atoms, backdrop, borders }: Shapes): Point[][] {
  const points = new Points();
  const lined = new Set<number>();
  for (const { a, b, lines } of borders)
    if (Math.max(a, b) >= atoms.length)
      for (const line of lines)
        for (let i = 1; i < line.length; i++) lined.add(points.stretch(line[i - 1]!, line[i]!));
  const coasts: Point[][] = [];
  for (const { polygons } of backdrop)
    for (const ring of polygons.flat()) {
      let coast: Point[] | null = null;
      for (let i = 1; i < ring.length; i++) {
        const [from, to] = [ring[i - 1]!, ring[i]!];
        if (lined.has(points.stretch(from, to))) coast = null;
        else if (coast) coast.push(to);
        else {
          coast = [from, to];
          coasts.push(coast);
        }
      }
    }
  return coasts;
}

/** Numbers for points, equal where they are, and for stretches from one to the next, whichever way they run. */
class Points {
  readonly #numbers = new Map<number, Map<number, number>>();
  #next = 0;

  stretch(from: Point, to: Point): number {
    const [a, b] = [this.#numberOf(from), this.#numberOf(to)];
    return Math.min(a, b) * 2 ** 26 + Math.max(a, b);
  }

  #numberOf([x, y]: Point): number {
    let column = this.#numbers.get(x);
    if (!column) {
      column = new Map();
      this.#numbers.set(x, column);
    }
    let number = column.get(y);
    if (number === undefined) {
      number = this.#next;
      this.#next += 1;
      column.set(y, number);
    }
    return number;
  }
}

function direction(from: Point, to: Point): Point {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y);
  return [x / length, y / length];
}

const normal = ([x, y]: Point): Point => [-y, x];

/** Outward at a bend, so that both bands keep their width; null where the bend is too sharp. */
function miterOf(into: Point, out: Point): Point | null {
  const [ax, ay] = normal(into);
  const [bx, by] = normal(out);
  const [x, y] = [ax + bx, ay + by];
  const squared = x * x + y * y;
  // |a + b| / 2 is the cosine of half the turn; the corner reaches 1 / cosine.
  if (squared < 4 / MITER_LIMIT ** 2) return null;
  return [(2 * x) / squared, (2 * y) / squared];
}
