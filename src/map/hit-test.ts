// Finds the atom under a pointer from the shapes and the style table, without reading the canvas.
import {
  type Atom,
  contains,
  fromScreen,
  type Placement,
  type Point,
  type Shapes,
  toScreen,
} from '../geography/index.ts';
import type { StyleTable } from './style-table.ts';

/** Tolerance around a mark, CSS pixels. */
const TOLERANCE = 3;

/** The atom at a point of the screen: the topmost and nearest mark, then an overlay, then the area. */
export function atomAt(shapes: Shapes, styles: StyleTable, placement: Placement, at: Point): Atom | null {
  const point = fromScreen(placement, at);
  const areaAt = (overlay: boolean) =>
    shapes.atoms.find((atom) => atom.overlay === overlay && contains(atom, point) && styles.isFilled(atom));
  return markAt(shapes, styles, placement, at) ?? areaAt(true) ?? areaAt(false) ?? null;
}

/** Marks under the pointer come before those beside it, then those on top before others, then the nearest. */
function markAt(shapes: Shapes, styles: StyleTable, placement: Placement, at: Point): Atom | null {
  let found: Atom | null = null;
  let best: readonly number[] = [];
  for (const atom of shapes.atoms) {
    const reach = styles.markReach(atom);
    if (reach === 0) continue;
    const [x, y] = toScreen(placement, atom.anchor);
    const [dx, dy] = styles.markOffset(atom);
    const distance = Math.hypot(x + dx - at[0], y + dy - at[1]);
    if (distance > reach + TOLERANCE) continue;
    const rank = [Number(distance > reach), Number(!styles.isOnTop(atom)), distance];
    if (found && !isLess(rank, best)) continue;
    found = atom;
    best = rank;
  }
  return found;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]!;
  return false;
}
