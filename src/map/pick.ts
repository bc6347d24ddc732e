// What lies under a pointer, from the shapes and what they wear: the graphics card is not asked.
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
import { CLEAR, type Paints, type Rows } from './paints.ts';

/** CSS pixels around a mark that still count as it. */
const SLACK = 3;

/** The atom at a point of the screen: of marks the topmost and nearest, then what lies on an area, then the area. */
export function atomAt(shapes: Shapes, paints: Paints, placement: Placement, at: Point): Atom | null {
  const { atoms } = shapes;
  const looks = (atom: Atom) => paints.atoms.row(atomRow(atom.index));
  const nearest = (drawn: Rows, slack: number) => {
    let found: Atom | undefined;
    let least = Infinity;
    for (const atom of atoms) {
      if (!drawn.has(atomRow(atom.index))) continue;
      const [, , radius, stroke] = looks(atom);
      const [x, y] = toScreen(placement, atom.anchor);
      const away = Math.hypot(x - at[0], y - at[1]);
      if (away > radius! + stroke! + slack || away >= least) continue;
      found = atom;
      least = away;
    }
    return found;
  };
  const point = fromScreen(placement, at);
  const under = (overlay: boolean) =>
    atoms.find((atom) => atom.overlay === overlay && contains(atom, point) && looks(atom)[0] !== CLEAR);
  const marked = (slack: number) => nearest(paints.tops, slack) ?? nearest(paints.marks, slack);
  return marked(0) ?? marked(SLACK) ?? under(true) ?? under(false) ?? null;
}
