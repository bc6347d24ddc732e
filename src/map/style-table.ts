// The styles of all areas, marks and lines as numbers, laid out as the texture that the shaders read. Takes a scene and
// the atoms whose style may have changed; the renderer uploads the data when a value differs.

import type { Atom, Border, Box, Point, Shapes } from '../geography/index.ts';
import { groupFarMarks, markOffsets } from '../layout/index.ts';
import {
  type Dash,
  type Line,
  linesOf,
  type MarkOffsets,
  markOf,
  type Scene,
  styleOfAtom,
} from '../scene/index.ts';

/** Cells side by side in the texture; a cell is a texel, four numbers. */
export const TABLE_WIDTH = 256;
const CELL = 4;
/** A region piece has a cell for its area and one for its mark; a border, the land and its edge have one each. */
const REGION_CELLS = 2;

export const regionCell = (atomIndex: number): number => atomIndex * REGION_CELLS;
/** All land outside the regions has the same style. */
export const landCell = ({ atoms }: Shapes): number => atoms.length * REGION_CELLS;
export const edgeCell = (shapes: Shapes): number => landCell(shapes) + 1;
export const borderCell = (shapes: Shapes, borderIndex: number): number => landCell(shapes) + 2 + borderIndex;

/** The fill of an area that is not drawn. */
export const NO_FILL = -1;
/** An edge smooths the outer side of the land and has no width of its own. */
export const LINE_KINDS = { solid: 0, dashed: 1, dotted: 2, edge: 3 } as const;

/** An offset as one number: quarters of a CSS pixel, twelve bits for each direction; 0: none. */
export const OFFSET = { quarters: 4, half: 2048, row: 4096 } as const;

export class StyleTable {
  /**
   * Area: fill, hatched, mark radius, mark stroke width. Mark: fill, stroke, 1 if on top + 2 if a ring, offset. Line: colour, width, kind, rim width.
   * A colour is one number, "#rrggbb" in hexadecimal.
   */
  readonly data: Float32Array;
  readonly height: number;
  readonly #shapes: Shapes;
  #changed = false;
  /** The boxes of the plane whose marks insets show instead. */
  #insets: readonly Box[] = [];
  #offsets: MarkOffsets | null = null;

  /** @param scale CSS pixels per plane unit, which decides what is small enough for a mark */
  constructor(shapes: Shapes, scene: Scene, scale: number, insets: readonly Box[] = []) {
    this.#shapes = shapes;
    this.#insets = insets;
    const borders = shapes.borders.reduce((most, { index }) => Math.max(most, index + 1), 0);
    this.height = Math.ceil(borderCell(shapes, borders) / TABLE_WIDTH);
    this.data = new Float32Array(TABLE_WIDTH * this.height * CELL);
    this.update(scene, null, scale);
  }

  /**
   * @param touched null: all atoms, and the land around them
   * @returns whether anything differs from before
   */
  update(scene: Scene, touched: ReadonlySet<Atom> | null, scale: number): boolean {
    const { atoms, borders } = this.#shapes;
    // The touched atoms may be of another level of detail, with the same numbers.
    const own = touched ? [...touched].map(({ index }) => atoms[index]!) : atoms;
    const lines = touched ? this.#shapes.bordersOf(own) : borders;
    let changed = !touched && this.#updateLand(scene);
    for (const atom of own) changed = this.#updateArea(scene, atom) || changed;
    for (const border of lines) changed = this.#updateBorder(scene, border) || changed;
    return this.#updateMarks(scene, own, scale) || changed;
  }

  /** Marks come and go with the scale and with insets. */
  updateMarks(scene: Scene, scale: number, insets = this.#insets): boolean {
    this.#insets = insets;
    return this.#updateMarks(scene, this.#shapes.atoms, scale);
  }

  /** Whether anything was written since the last call. */
  takeChanged(): boolean {
    const changed = this.#changed;
    this.#changed = false;
    return changed;
  }

  isFilled({ index }: Atom): boolean {
    return this.data[regionCell(index) * CELL] !== NO_FILL;
  }

  /** Whether its mark lies over those that aren't. */
  isOnTop({ index }: Atom): boolean {
    return this.data[(regionCell(index) + 1) * CELL + 2]! % 2 === 1;
  }

  /** CSS pixels from a mark's centre to its outer edge; 0: the atom has none. */
  markReach({ index }: Atom): number {
    const at = regionCell(index) * CELL;
    return this.data[at + 2]! + this.data[at + 3]!;
  }

  /** CSS pixels from the atom's anchor to the middle of its mark. */
  markOffset({ index }: Atom): Point {
    return unpacked(this.data[(regionCell(index) + 1) * CELL + 3]!);
  }

  #updateLand({ palette }: Scene): boolean {
    const land = numberOf(palette.land);
    const filled = this.#write(landCell(this.#shapes), 0, land);
    return this.#write(edgeCell(this.#shapes), 0, land, 1, LINE_KINDS.edge, 0) || filled;
  }

  #updateArea(scene: Scene, atom: Atom): boolean {
    const style = styleOfAtom(scene, this.#shapes, atom);
    const fill = style?.fill ?? (atom.overlay ? null : scene.palette.land);
    const hatched = fill !== null && style?.hatch === 'diagonal';
    return this.#write(regionCell(atom.index), 0, fill === null ? NO_FILL : numberOf(fill), Number(hatched));
  }

  #updateMarks(scene: Scene, atoms: Iterable<Atom>, scale: number): boolean {
    let changed = false;
    const offsets = markOffsets(scene, this.#shapes, scale, {
      insets: this.#insets,
      spreading: groupFarMarks,
    });
    // Where marks move, those of untouched atoms move as well.
    const moved = this.#offsets !== offsets;
    this.#offsets = offsets;
    for (const atom of moved ? this.#shapes.atoms : atoms) {
      const mark = markOf(scene, this.#shapes, atom, scale, offsets);
      const values = mark
        ? [
            (mark.diameter - mark.strokeWidth) / 2,
            mark.strokeWidth,
            numberOf(mark.fill),
            numberOf(mark.stroke),
            Number(mark.top) + 2 * Number(mark.ring),
            packed(mark.offset),
          ]
        : [0, 0, 0, 0, 0, 0];
      changed = this.#write(regionCell(atom.index), 2, ...values) || changed;
    }
    return changed;
  }

  #updateBorder(scene: Scene, border: Border): boolean {
    const { outline, rim } = linesOf(scene, this.#shapes, border);
    const cell = borderCell(this.#shapes, border.index);
    return this.#write(cell, 0, ...outlineValues(outline), rim?.width ?? 0);
  }

  /** From one of a cell's numbers on; whether any differs from what it was. */
  #write(cell: number, from: number, ...values: number[]): boolean {
    const start = cell * CELL + from;
    let differs = false;
    values.forEach((value, i) => {
      const rounded = Math.fround(value);
      if (this.data[start + i] === rounded) return;
      this.data[start + i] = rounded;
      differs = true;
    });
    this.#changed ||= differs;
    return differs;
  }
}

/** "#rrggbb" as one number, which a 32-bit float holds exactly. */
export function numberOf(colour: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`A colour is "${colour}"; expected "#rrggbb"`);
  return Number.parseInt(colour.slice(1), 16);
}

function packed(offset: Point | undefined): number {
  if (!offset) return 0;
  const [x, y] = offset.map((value) => {
    const quarters = Math.round(value * OFFSET.quarters) + OFFSET.half;
    return Math.min(Math.max(quarters, 1), OFFSET.row - 1);
  });
  return x! * OFFSET.row + y!;
}

function unpacked(packed: number): Point {
  if (packed === 0) return [0, 0];
  return [
    (Math.floor(packed / OFFSET.row) - OFFSET.half) / OFFSET.quarters,
    ((packed % OFFSET.row) - OFFSET.half) / OFFSET.quarters,
  ];
}

/** A line of width 0 is not drawn. */
function outlineValues(outline: Line | null): [number, number, number] {
  if (!outline) return [0, 0, 0];
  const kind: Dash | 'solid' = outline.dash ?? 'solid';
  return [numberOf(outline.colour), outline.width, LINE_KINDS[kind]];
}
