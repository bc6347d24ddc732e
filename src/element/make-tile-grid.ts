// Makes the grid of tiles from its data file: checks the file and gives every region a tile. Takes the parsed file and
// the facts.
import { RING, TILE_SIDE, tileMiddle, tileShapes } from '../geography/tile-shapes.ts';
import { readTiles, tilePlaces } from '../membership/facts/tile-places.ts';
import type { Facts, Problem } from '../membership/index.ts';
import type { TileGrid } from '../scene/index.ts';

export type MadeGrid = { readonly grid: TileGrid; readonly atRim: readonly string[] };

/** @returns the grid and the regions that the file gives no place of their own, or the problems of the file */
export function makeTileGrid(
  json: unknown,
  facts: Facts,
  file: string,
): MadeGrid | { readonly problems: readonly Problem[] } {
  const tiles = readTiles(json, file);
  if ('problems' in tiles) return tiles;
  const { places, atRim } = tilePlaces(facts.regions.keys(), tiles);
  const rings = new Set([...places.keys()].filter((id) => facts.regions.get(id)?.inside !== undefined));
  const { shapes, frame } = tileShapes(
    [...places].map(([region, [column, row]]) => ({ region, column, row, ring: rings.has(region) })),
  );
  const grid: TileGrid = {
    shapes,
    frame,
    side: TILE_SIDE,
    rings,
    ringWidth: RING,
    countries: new Map(
      Object.entries(tiles.countries).map(([id, [column, row]]) => [id, tileMiddle(column, row)]),
    ),
    cells: new Map([...places].map(([id, cell]) => [String(cell), id])),
    names: tiles.names,
  };
  return { grid, atRim };
}
