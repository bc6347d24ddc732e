// What the table of styles says of a shape, read back from its numbers.
import type { Atom, Border, Shapes } from '../../src/geography/index.ts';
import {
  borderCell,
  LINE_KINDS,
  landCell,
  NO_FILL,
  regionCell,
  type StyleTable,
} from '../../src/map/style-table.ts';

/** The numbers of a cell, and of the one after it. */
const cellsOf = ({ data }: StyleTable, cell: number) => [...data.subarray(cell * 4, (cell + 2) * 4)];
const hex = (colour: number) => `#${colour.toString(16).padStart(6, '0')}`;

function area(styles: StyleTable, cell: number) {
  const [fill, hatched] = cellsOf(styles, cell);
  return fill === NO_FILL ? null : { fill: hex(fill!), hatched: hatched === 1 };
}
export const areaStyle = (styles: StyleTable, { index }: Atom) => area(styles, regionCell(index));
export const landStyle = (styles: StyleTable, shapes: Shapes) => area(styles, landCell(shapes));

export function markStyle(styles: StyleTable, { index }: Atom) {
  const [, , radius, strokeWidth, fill, stroke, top] = cellsOf(styles, regionCell(index)) as number[] &
    Record<0 | 1 | 2 | 3 | 4 | 5 | 6, number>;
  if (radius === 0) return null;
  return { radius, strokeWidth, fill: hex(fill), stroke: hex(stroke), top: top % 2 === 1, ring: top >= 2 };
}

export function borderStyle(styles: StyleTable, shapes: Shapes, { index }: Border) {
  const [colour, width, kind, rimWidth] = cellsOf(styles, borderCell(shapes, index));
  const dash = kind === LINE_KINDS.dashed ? 'dashed' : kind === LINE_KINDS.dotted ? 'dotted' : null;
  return { outline: width === 0 ? null : { colour: hex(colour!), width: width!, dash }, rimWidth: rimWidth! };
}
