// Finds the piece nearest to a point of the screen, for fingers, which cover what they mean. Takes shapes and a
// placement; gives the nearest of the pieces that may be taken, within a distance.
import { fromScreen, type Placement } from './camera.ts';
import type { Point } from './plane.ts';
import type { Atom, Drawable } from './shapes.ts';

/** @param reach CSS pixels */
export function nearestAtom(
  { atoms }: Pick<Drawable, 'atoms'>,
  placement: Placement,
  at: Point,
  reach: number,
  mayTake: (atom: Atom) => boolean,
): Atom | null {
  const [x, y] = fromScreen(placement, at);
  let least = reach / placement.scale;
  let found: Atom | null = null;
  for (const atom of atoms) {
    const { x0, y0, x1, y1 } = atom.box;
    if (x < x0 - least || x > x1 + least || y < y0 - least || y > y1 + least || !mayTake(atom)) continue;
    for (const ring of atom.polygons.flat())
      for (let i = 1; i < ring.length; i++) {
        const distance = distanceTo(ring[i - 1]!, ring[i]!, x, y);
        if (distance > least) continue;
        least = distance;
        found = atom;
      }
  }
  return found;
}

/** From a point to a segment. */
function distanceTo([ax, ay]: Point, [bx, by]: Point, x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + along * dx - x, ay + along * dy - y);
}
