// The shapes as triangles on the plane, built once for each set of shapes: what a date changes is only what they wear.
// Each vertex carries a row, the number under which a table of paints says how its shape looks.
import earcut, { flatten } from 'earcut';
import type { Point, Rings, Shapes } from '../geography/index.ts';
import { Pile, type Run } from './pile.ts';

type Triangles = { readonly vertices: Float32Array; readonly triangles: Uint32Array };

export type Mesh = {
  /** x, y, row: land of no region and areas, and then what lies on top of them. */
  readonly areas: Triangles & { readonly below: Pile; readonly onTop: Pile };
  /** x, y, two numbers outward, the side, the way along the line, row; the edges of the land, then all borders. */
  readonly lines: Triangles & { readonly edges: Pile; readonly borders: Pile };
  /** x, y, corner, row: four vertices for each atom's mark. */
  readonly marks: Triangles & { readonly all: Pile };
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
  const below: Run[] = [];
  const onTop: Run[] = [];
  for (const { polygons } of shapes.backdrop) {
    below.push(...polygons.map((rings) => areas.add([rings], landRow(shapes))));
    yield;
  }
  for (const overlay of [false, true])
    for (const atom of shapes.atoms) {
      if (atom.overlay !== overlay) continue;
      (overlay ? onTop : below).push(areas.add(atom.polygons, atomRow(atom.index)));
      yield;
    }

  const lines = new Lines();
  const edges = coastsOf(shapes).map((coast) => lines.add([coast], EDGE_ROW));
  yield;
  const borders: Run[] = [];
  for (const border of shapes.borders) {
    borders.push(lines.add(border.lines, borderRow(border.index)));
    yield;
  }
  const marks = new Marks();
  const all = shapes.atoms.map(({ anchor, index }) => marks.add(anchor, atomRow(index)));
  yield;
  return {
    areas: { ...areas.all(), below: new Pile(below), onTop: new Pile(onTop) },
    lines: { ...lines.all(), edges: new Pile(edges), borders: new Pile(borders) },
    marks: { ...marks.all(), all: new Pile(all) },
  };
}

/** Grows by one run after the other. */
abstract class Growing {
  protected readonly vertices: number[] = [];
  protected readonly triangles: number[] = [];
  readonly #floats: number;

  constructor(attributes: readonly number[]) {
    this.#floats = floatsOf(attributes);
  }

  all(): Triangles {
    return { vertices: new Float32Array(this.vertices), triangles: new Uint32Array(this.triangles) };
  }

  protected get next(): number {
    return this.vertices.length / this.#floats;
  }

  protected run(row: number, grow: () => void): Run {
    const [first, start] = [this.vertices.length, this.triangles.length];
    grow();
    const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
    for (let i = first; i < this.vertices.length; i += this.#floats) {
      const [x, y] = [this.vertices[i]!, this.vertices[i + 1]!];
      box.x0 = Math.min(box.x0, x);
      box.y0 = Math.min(box.y0, y);
      box.x1 = Math.max(box.x1, x);
      box.y1 = Math.max(box.y1, y);
    }
    return { row, start, count: this.triangles.length - start, box };
  }
}

/** Four corners, which the shader moves apart. */
class Marks extends Growing {
  constructor() {
    super(MARK_ATTRIBUTES);
  }

  add([x, y]: Point, row: number): Run {
    return this.run(row, () => {
      const { next } = this;
      for (let corner = 0; corner < 4; corner++) this.vertices.push(x, y, corner, row);
      this.triangles.push(next, next + 1, next + 2, next + 1, next + 3, next + 2);
    });
  }
}

class Areas extends Growing {
  constructor() {
    super(AREA_ATTRIBUTES);
  }

  add(polygons: readonly Rings[], row: number): Run {
    return this.run(row, () => {
      for (const rings of polygons) {
        const { next } = this;
        const flat = flatten(rings as unknown as number[][][]);
        for (let i = 0; i < flat.vertices.length; i += 2)
          this.vertices.push(flat.vertices[i]!, flat.vertices[i + 1]!, row);
        for (const corner of earcut(flat.vertices, flat.holes)) this.triangles.push(next + corner);
      }
    });
  }
}

/** Lines as bands: two vertices at each point, one for each side, which the shader moves apart by half a width. */
class Lines extends Growing {
  constructor() {
    super(LINE_ATTRIBUTES);
  }

  add(lines: readonly (readonly Point[])[], row: number): Run {
    return this.run(row, () => {
      for (const line of lines) this.#band(line, row);
    });
  }

  #band(line: readonly Point[], row: number): void {
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
    const { next } = this;
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
