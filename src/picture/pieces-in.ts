// The pieces of the shapes that an inset shows. The inline first script draws insets from the first picture's own paths
// and needs none of this.
import { type Atom, type Box, boxOf, type Drawable } from '../geography/index.ts';
import type { Pieces } from './draw.ts';

/** What touches a box of the plane; borders keep the numbers of all atoms. */
export function piecesIn(shapes: Drawable, within: Box): Pieces {
  const near = (atom: Atom | undefined) => atom !== undefined && touches(atom.box, within);
  const backdrop = shapes.backdrop.flatMap((land) => {
    const polygons = land.polygons.filter((rings) => touches(boxOf(rings[0] ?? []), within));
    return polygons.length > 0 ? { ...land, polygons } : [];
  });
  const borders = shapes.borders.filter(
    ({ a, b, lines }) =>
      near(shapes.atoms[a]) ||
      near(shapes.atoms[b]) ||
      (a >= shapes.atoms.length && touches(boxOf(lines.flat()), within)),
  );
  return { atoms: shapes.atoms.filter(near), backdrop, borders };
}

/** Whether two boxes of the plane have a point in common. */
export function touches(a: Box, b: Box): boolean {
  return a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;
}
