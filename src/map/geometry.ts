// Builds the triangles of the shapes on the plane, once for each set of shapes. Each vertex carries the number of the
// style table's cell that has its shape's style, so a change of the date changes no geometry.
import earcut, { flatten } from 'earcut';
import type { Point, Rings, Shapes } from '../geography/index.ts';
import { borderCell, edgeCell, landCell, regionCell } from './style-table.ts';

/** `indices` holds three vertex numbers for each triangle, in drawing order. */
export type Triangles = { readonly vertices: Float32Array; readonly indices: Uint32Array };

export type Geometry = {
  /** Land outside all regions, then areas, then overlays. */
  readonly areas: Triangles;
  /** The land's coasts, as many indices as `edgeCount` says, then all borders. */
  readonly lines: Triangles & { readonly edgeCount: number };
  /** Four vertices at each anchor; the shader moves them apart. */
  readonly marks: Triangles;
};

/** How many floats each vertex attribute has, in the order of the shaders' locations. */
export const AREA_ATTRIBUTES = { position: 2, cell: 1 } as const;
export const LINE_ATTRIBUTES = { position: 2, offset: 2, side: 1, along: 1, cell: 1 } as const;
export const MARK_ATTRIBUTES = { position: 2, corner: 1, cell: 1 } as const;
/** The miter limit: a corner that would reach further, in half line widths, is beveled. */
const MITER_LIMIT = 2;

export function geometryOf(shapes: Shapes): Geometry {
  const work = buildGeometry(shapes);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Yields after each shape, so that the caller can let the page respond in between. */
export function* buildGeometry(shapes: Shapes): Generator<void, Geometry> {
  const { atoms, backdrop, borders } = shapes;
  const areas = new Areas();
  for (const { polygons } of backdrop) {
    areas.add(polygons, landCell(shapes));
    yield;
  }
  for (const overlay of [false, true])
    for (const atom of atoms) {
      if (atom.overlay !== overlay) continue;
      areas.add(atom.polygons, regionCell(atom.index));
      yield;
    }

  const lines = new Lines();
  for (const coast of coastsOf(shapes)) lines.add(coast, edgeCell(shapes));
  const edgeCount = lines.indices.length;
  yield;
  for (const border of borders) {
    for (const line of border.lines) lines.add(line, borderCell(shapes, border.index));
    yield;
  }

  const marks = new Marks();
  for (const { anchor, index } of atoms) marks.add(anchor, regionCell(index));
  yield;
  return { areas: areas.finish(), lines: { ...lines.finish(), edgeCount }, marks: marks.finish() };
}

abstract class Builder {
  readonly vertices: number[] = [];
  readonly indices: number[] = [];

  finish(): Triangles {
    return { vertices: new Float32Array(this.vertices), indices: new Uint32Array(this.indices) };
  }
}

class Marks extends Builder {
  #next = 0;

  add([x, y]: Point, cell: number): void {
    const first = this.#next;
    for (let corner = 0; corner < 4; corner++) this.vertices.push(x, y, corner, cell);
    this.indices.push(first, first + 1, first + 2, first + 1, first + 3, first + 2);
    this.#next += 4;
  }
}

class Areas extends Builder {
  #next = 0;

  add(polygons: readonly Rings[], cell: number): void {
    for (const rings of polygons) {
      const { vertices, holes } = flatten(rings as unknown as number[][][]);
      for (let i = 0; i < vertices.length; i += 2) this.vertices.push(vertices[i]!, vertices[i + 1]!, cell);
      for (const corner of earcut(vertices, holes)) this.indices.push(this.#next + corner);
      this.#next += vertices.length / 2;
    }
  }
}

/** Lines as strips: two vertices at each point, one on each side, which the shader moves apart by half the width. */
class Lines extends Builder {
  #next = 0;

  add(line: readonly Point[], cell: number): void {
    const points = line.filter(([x, y], i) => i === 0 || x !== line[i - 1]![0] || y !== line[i - 1]![1]);
    const last = points.length - 1;
    if (last < 1) return;
    const [from, to] = [points[0]!, points[last]!];
    const closed = last > 1 && from[0] === to[0] && from[1] === to[1];
    const directions = points.slice(1).map((point, i) => direction(points[i]!, point));
    let along = 0;
    for (let i = 0; i <= last; i++) {
      const point = points[i]!;
      if (i > 0) along += Math.hypot(point[0] - points[i - 1]![0], point[1] - points[i - 1]![1]);
      const into = directions[i - 1] ?? (closed ? directions[last - 1] : undefined);
      const out = directions[i] ?? (closed ? directions[0] : undefined);
      const linked = i > 0;
      if (into && out) {
        const miter = miterOf(into, out);
        if (miter) this.#pair(point, miter, [0, 0], along, cell, linked);
        else {
          this.#pair(point, normal(into), [0, 0], along, cell, linked);
          // The triangles from one pair to the other fill the beveled corner.
          this.#pair(point, normal(out), [0, 0], along, cell, true);
        }
      } else {
        // A square cap: an open end reaches half the width beyond, as far as the picture's round cap does.
        const [dx, dy] = (into ?? out)!;
        const sign = into ? 1 : -1;
        this.#pair(point, normal([dx, dy]), [sign * dx, sign * dy], along, cell, linked);
      }
    }
  }

  #pair(
    [x, y]: Point,
    [nx, ny]: Point,
    [capX, capY]: Point,
    along: number,
    cell: number,
    linked: boolean,
  ): void {
    const next = this.#next;
    for (const side of [1, -1])
      this.vertices.push(x, y, side * nx + capX, side * ny + capY, side, along, cell);
    if (linked) this.indices.push(next - 2, next - 1, next, next - 1, next + 1, next);
    this.#next += 2;
  }
}

/** The edges of land outside all regions that are not part of a border. */
function coastsOf({ atoms, backdrop, borders }: Shapes): Point[][] {
  const points = new PointNumbers();
  const bordered = new Set<number>();
  for (const { a, b, lines } of borders)
    if (Math.max(a, b) >= atoms.length)
      for (const line of lines)
        for (let i = 1; i < line.length; i++) bordered.add(points.segment(line[i - 1]!, line[i]!));
  const coasts: Point[][] = [];
  for (const { polygons } of backdrop)
    for (const ring of polygons.flat()) {
      let coast: Point[] | null = null;
      for (let i = 1; i < ring.length; i++) {
        const [from, to] = [ring[i - 1]!, ring[i]!];
        if (bordered.has(points.segment(from, to))) coast = null;
        else if (coast) coast.push(to);
        else {
          coast = [from, to];
          coasts.push(coast);
        }
      }
    }
  return coasts;
}

/** Numbers points by their coordinates, and segments by their two ends in either order. */
class PointNumbers {
  readonly #numbers = new Map<number, Map<number, number>>();
  #next = 0;

  segment(from: Point, to: Point): number {
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

/** The offset at a bend that keeps the width of both segments; null where the bend is too sharp. */
function miterOf(into: Point, out: Point): Point | null {
  const [ax, ay] = normal(into);
  const [bx, by] = normal(out);
  const [x, y] = [ax + bx, ay + by];
  const squared = x * x + y * y;
  // |a + b| / 2 is the cosine of half the turn; the corner reaches 1 / cosine.
  if (squared < 4 / MITER_LIMIT ** 2) return null;
  return [(2 * x) / squared, (2 * y) / squared];
}
