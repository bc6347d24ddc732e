// What each shape wears, as numbers in two tables that the graphics card reads by a vertex's row. A step of time writes
// the rows of what it touches and nothing else.
import { type Atom, type Border, type Box, boxOf, type Shapes } from '../geography/index.ts';
import { type Dash, type Line, linesOf, lookOfAtom, markOf, type Scene } from '../scene/index.ts';
import { atomRow, borderRow, EDGE_ROW, landRow } from './mesh.ts';

/** Four numbers a cell; so many cells side by side. The shaders know it too. */
export const TABLE_WIDTH = 256;
const CELL = 4;
/** Cells of a row. */
export const ATOM_CELLS = 2;
const LINE_CELLS = 1;

/** A fill of nothing: what lies below shows. */
export const CLEAR = -1;
/** How a line is drawn. An edge smooths the land's outer side, and has no width of its own. */
export const DASHES = { solid: 0, dashed: 1, dotted: 2, edge: 3 } as const;

/** "#rrggbb" as one number, which a 32-bit float holds exactly. */
export function numberOf(colour: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`A colour is "${colour}"; expected "#rrggbb"`);
  return Number.parseInt(colour.slice(1), 16);
}

/** Rows of cells, and which of the table's own lines were written since they were last taken. */
export class Table {
  readonly data: Float32Array;
  readonly height: number;
  readonly #cells: number;
  #changed = new Set<number>();

  constructor(rows: number, cells: number) {
    this.#cells = cells;
    this.height = Math.max(1, Math.ceil((rows * cells) / TABLE_WIDTH));
    this.data = new Float32Array(TABLE_WIDTH * this.height * CELL);
  }

  row(row: number): Float32Array {
    const length = this.#cells * CELL;
    return this.data.subarray(row * length, (row + 1) * length);
  }

  /** Writes a row from one of its numbers on; whether any differs from what stood there. */
  write(row: number, from: number, ...values: number[]): boolean {
    const held = this.row(row);
    let differs = false;
    values.forEach((value, i) => {
      const rounded = Math.fround(value);
      if (held[from + i] === rounded) return;
      held[from + i] = rounded;
      differs = true;
    });
    if (differs) this.#changed.add(Math.floor((row * this.#cells) / TABLE_WIDTH));
    return differs;
  }

  takeChanged(): ReadonlySet<number> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }
}

/** A choice of rows, and how often it has changed. */
export class Rows {
  readonly #chosen: Uint8Array;
  #version = 0;

  constructor(rows: number) {
    this.#chosen = new Uint8Array(rows);
  }

  get version(): number {
    return this.#version;
  }

  has(row: number): boolean {
    return this.#chosen[row] === 1;
  }

  include(row: number, on: boolean): void {
    if (on === this.has(row)) return;
    this.#chosen[row] = Number(on);
    this.#version += 1;
  }
}

export class Paints {
  /**
   * fill, hatched, radius, stroke | fill of the mark, its ink, whether it is above, nothing. No shader reads whether it is
   * hatched or above: they stand here so that all that changes a drawing is seen as a change when it is written.
   */
  readonly atoms: Table;
  /** colour, width, dash, width of the rim */
  readonly lines: Table;
  /** The rows of the atoms that have a hatch. */
  readonly hatched: Rows;
  /** Of those that have a mark among all others. */
  readonly marks: Rows;
  /** Of those whose mark is above all others: what has just joined or is selected. */
  readonly tops: Rows;
  /** The rows of the borders that have dashes, and a rim. */
  readonly dashed: Rows;
  readonly rims: Rows;
  readonly #shapes: Shapes;
  /** The atoms that look otherwise than when they were last taken; null: all. */
  #changed: Set<Atom> | null = null;

  /** @param scale CSS pixels per plane unit */
  constructor(shapes: Shapes, scene: Scene, scale: number) {
    this.#shapes = shapes;
    const atoms = landRow(shapes) + 1;
    const lines = 1 + shapes.borders.reduce((most, { index }) => Math.max(most, borderRow(index)), EDGE_ROW);
    this.atoms = new Table(atoms, ATOM_CELLS);
    this.lines = new Table(lines, LINE_CELLS);
    [this.hatched, this.marks, this.tops] = [new Rows(atoms), new Rows(atoms), new Rows(atoms)];
    [this.dashed, this.rims] = [new Rows(lines), new Rows(lines)];
    this.wear(scene, null, scale);
  }

  /**
   * @param touched null: all atoms, and the land around them
   * @param scale CSS pixels per plane unit
   * @returns whether anything is to be drawn anew
   */
  wear(scene: Scene, touched: ReadonlySet<Atom> | null, scale: number): boolean {
    const { atoms, borders } = this.#shapes;
    let changed = false;
    if (!touched) {
      changed = this.#wearLand(scene);
      for (const border of borders) changed = this.#wearBorder(scene, border) || changed;
      if (changed) this.#changed = null;
    }
    // Those that are told may be of finer shapes than these.
    const own = touched ? [...touched].map(({ index }) => atoms[index]!) : atoms;
    for (const atom of own) {
      let differs = this.#wearAtom(scene, atom);
      for (const border of touched ? this.#shapes.bordersOf([atom]) : [])
        differs = this.#wearBorder(scene, border) || differs;
      if (differs) this.#changed?.add(atom);
      changed ||= differs;
    }
    return this.mark(scene, own, scale) || changed;
  }

  /** The boxes of the plane in which something looks otherwise than when they were last taken; null: anywhere. */
  takeChanged(): Box[] | null {
    const changed = this.#changed;
    this.#changed = new Set();
    return (
      changed && [...changed].map(({ box, anchor }) => boxOf([[box.x0, box.y0], [box.x1, box.y1], anchor]))
    );
  }

  /** Marks give way to shapes as one zooms in. */
  mark(scene: Scene, atoms: Iterable<Atom>, scale: number): boolean {
    let changed = false;
    for (const atom of atoms) {
      const row = atomRow(atom.index);
      const mark = markOf(scene, this.#shapes, atom, scale);
      const values = mark
        ? [
            (mark.diameter - mark.strokeWidth) / 2,
            mark.strokeWidth,
            numberOf(mark.fill),
            numberOf(mark.stroke),
            Number(mark.top),
          ]
        : [0, 0, 0, 0, 0];
      if (this.atoms.write(row, 2, ...values)) {
        this.#changed?.add(atom);
        changed = true;
      }
      this.marks.include(row, mark?.top === false);
      this.tops.include(row, mark?.top === true);
    }
    return changed;
  }

  #wearLand({ palette }: Scene): boolean {
    const land = numberOf(palette.land);
    const filled = this.atoms.write(landRow(this.#shapes), 0, land);
    return this.lines.write(EDGE_ROW, 0, land, 1, DASHES.edge, 0) || filled;
  }

  #wearAtom(scene: Scene, atom: Atom): boolean {
    const look = lookOfAtom(scene, this.#shapes, atom);
    const fill = look?.fill ?? (atom.overlay ? null : scene.palette.land);
    const hatched = fill !== null && look?.hatch === 'diagonal';
    const row = atomRow(atom.index);
    this.hatched.include(row, hatched);
    return this.atoms.write(row, 0, fill === null ? CLEAR : numberOf(fill), Number(hatched));
  }

  #wearBorder(scene: Scene, border: Border): boolean {
    const { outline, rim } = linesOf(scene, this.#shapes, border);
    const row = borderRow(border.index);
    this.rims.include(row, rim !== null);
    this.dashed.include(row, Boolean(outline?.dash));
    return this.lines.write(row, 0, ...outlineValues(outline), rim?.width ?? 0);
  }
}

/** A line of width 0 is not drawn at all. */
function outlineValues(outline: Line | null): [number, number, number] {
  if (!outline) return [0, 0, 0];
  const kind: Dash | 'solid' = outline.dash ?? 'solid';
  return [numberOf(outline.colour), outline.width, DASHES[kind]];
}
