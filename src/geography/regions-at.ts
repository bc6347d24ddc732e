// Finds the regions that contain a point at a date, from the shapes alone, so it works without a renderer. Counts
// crossings of all rings of a piece (even-odd rule): holes are outside, and the winding of the rings does not matter.
import type { Day, RegionId } from '../membership/index.ts';
import { isInBox, type Point } from './plane.ts';
import type { Atom, Shapes } from './shapes.ts';

/** The regions at a point of the plane, members or not, topmost first: a city before the province around it. */
export function regionsAtPoint(shapes: Shapes, point: Point, day: Day): RegionId[] {
  const found = new Set<RegionId>();
  for (const overlay of [true, false])
    for (const atom of shapes.atoms) {
      const region = atom.overlay === overlay && contains(atom, point) ? shapes.ownerAt(atom, day) : null;
      if (region !== null) found.add(region);
    }
  return [...found];
}

/** Whether a point of the plane is inside a piece. */
export function contains({ box, polygons }: Atom, point: Point): boolean {
  if (!isInBox(box, point)) return false;
  const [x, y] = point;
  let inside = false;
  for (const rings of polygons)
    for (const ring of rings)
      for (let i = ring.length - 1, j = 0; j < ring.length; i = j++) {
        const [x0, y0] = ring[i]!;
        const [x1, y1] = ring[j]!;
        if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
      }
  return inside;
}
