// What lies under a pointer, from the shapes and what they wear: the card is not asked, nor any tile.
import {
  type Atom,
  contains,
  fromScreen,
  type Placement,
  type Point,
  type Shapes,
  toScreen,
} from '../geography/index.ts';
import { atomRow } from './mesh.ts';
import { CLEAR, type Paints } from './paints.ts';

/** CSS pixels around a mark that still count as it. */
const SLACK = 3;

/** The atom at a point of the screen: of marks the nearest, then what lies on top of an area, then the area. */
export function atomAt(shapes: Shapes, paints: Paints, placement: Placement, at: Point): Atom | null {
  const { atoms } = shapes;
  const looks = (atom: Atom) => paints.atoms.row(atomRow(atom.index));
  let nearest: Atom | null = null;
  let least = Infinity;
  for (const atom of atoms) {
    const [, , radius, stroke] = looks(atom);
    const reach = radius! + stroke!;
    if (reach === 0) continue;
    const [x, y] = toScreen(placement, atom.anchor);
    const away = Math.hypot(x - at[0], y - at[1]);
    if (away > reach + SLACK || away >= least) continue;
    nearest = atom;
    least = away;
  }
  if (nearest) return nearest;
  const point = fromScreen(placement, at);
  const under = (overlay: boolean) =>
    atoms.find((atom) => atom.overlay === overlay && looks(atom)[0] !== CLEAR && contains(atom, point));
  return under(true) ?? under(false) ?? null;
}
