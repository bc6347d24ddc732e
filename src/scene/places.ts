// Where regions and countries stand on the plane: the boundaries' anchors, or the tiles'. Takes the facts, the projection
// and the shapes; gives the anchors that a scene is made with.
import type { Plane, Shapes } from '../geography/index.ts';
import type { Facts } from '../membership/index.ts';
import type { Places } from './scene.ts';
import type { TileGrid } from './tile-grid.ts';

export function placesOf(
  facts: Facts,
  plane: Plane,
  shapes: Pick<Shapes, 'anchors'>,
  tiles: TileGrid | null = null,
): Places {
  if (tiles) return { regions: tiles.shapes.anchors, countries: tiles.countries, tiles };
  const countries = [...facts.countries.values()].flatMap(({ id, label }) =>
    label ? [[id, Object.freeze(plane.forward(label))] as const] : [],
  );
  return { regions: shapes.anchors, countries: new Map(countries) };
}
