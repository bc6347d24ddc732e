// Tells which land lies at a point of the plane, at the detail of a scale: from the shapes it makes a raster whose cells
// are 1 to 2 CSS pixels wide, in tiles that are made when they are first read. Takes shapes and the country of each
// region; gives a function. One read of a cell replaces a search through 18,000 to 56,000 edges.
import { type Box, boxOf } from './plane.ts';
import type { Drawable, Rings } from './shapes.ts';

/** A country and, on land of regions, the regions that ever own it. */
export type Land = { readonly country: string; readonly regions: readonly string[] };
/** The land at a point of the plane; null: sea. `scale` in CSS pixels per plane unit. */
export type LandAt = (x: number, y: number, scale: number) => Land | null;

/** The smallest width of a cell, CSS pixels. */
const CELL = 1;
/** Cells along a tile's side. */
const TILE = 128;
/** More tiles than there are from north to south at any level. */
const MOST_TILES = 2 ** 14;

type Piece = { readonly land: Land; readonly polygons: readonly { rings: Rings; box: Box }[] };

/** @param countryOf by region; land outside all regions has its country's code as its id */
export function landOf(
  { atoms, backdrop }: Pick<Drawable, 'atoms' | 'backdrop'>,
  countryOf: (region: string) => string,
): LandAt {
  const pieces = [
    ...backdrop.map(({ id, polygons }) => ({ land: { country: id, regions: [] as string[] }, polygons })),
    ...atoms.map(({ owners, polygons }) => {
      const regions = owners.map(({ region }) => region);
      return { land: { country: countryOf(regions[0] ?? ''), regions }, polygons };
    }),
  ].map(
    ({ land, polygons }): Piece => ({
      land,
      polygons: polygons.map((rings) => ({ rings, box: boxOf(rings[0] ?? []) })),
    }),
  );
  const levels = new Map<number, Map<number, Int16Array>>();
  let level = new Map<number, Int16Array>();
  let perUnit = 0;
  return (x, y, scale) => {
    // The raster's cells are a power of two, so that a small change of the scale needs no other raster.
    if (scale < CELL * perUnit || scale >= 2 * CELL * perUnit) {
      perUnit = levelOf(scale);
      level = levels.get(perUnit) ?? new Map();
      levels.set(perUnit, level);
    }
    // Called a hundred thousand times before the names of a page are placed: a pair would be an array each time.
    const column = Math.floor(x * perUnit);
    const row = Math.floor(y * perUnit);
    const tileX = Math.floor(column / TILE);
    const tileY = Math.floor(row / TILE);
    const key = tileX * MOST_TILES + tileY;
    let tile = level.get(key);
    if (!tile) {
      tile = rasterOf(pieces, tileX * TILE, tileY * TILE, perUnit);
      level.set(key, tile);
    }
    return pieces[tile[(row - tileY * TILE) * TILE + column - tileX * TILE]! - 1]?.land ?? null;
  };
}

/** Cells per plane unit. */
const levelOf = (scale: number) => 2 ** Math.floor(Math.log2(scale / CELL));

/** For each cell the number of the piece at its middle, from 1; 0: sea. */
function rasterOf(pieces: readonly Piece[], column: number, row: number, perUnit: number): Int16Array {
  const cells = new Int16Array(TILE * TILE);
  const [x0, y0] = [column / perUnit, row / perUnit];
  const side = TILE / perUnit;
  pieces.forEach(({ polygons }, i) => {
    for (const { rings, box } of polygons) {
      if (box.x1 < x0 || box.x0 > x0 + side || box.y1 < y0 || box.y0 > y0 + side) continue;
      const crossings: number[][] = Array.from({ length: TILE }, () => []);
      for (const ring of rings)
        for (let at = ring.length - 1, next = 0; next < ring.length; at = next++) {
          const [ax, ay] = ring[at]!;
          const [bx, by] = ring[next]!;
          // Rows whose middle lies between the edge's ends.
          const from = Math.max(0, Math.ceil((Math.min(ay, by) - y0) * perUnit - 0.5));
          const until = Math.min(TILE, Math.ceil((Math.max(ay, by) - y0) * perUnit - 0.5));
          for (let r = from; r < until; r++) {
            const share = (y0 + (r + 0.5) / perUnit - ay) / (by - ay);
            crossings[r]!.push((ax + share * (bx - ax) - x0) * perUnit);
          }
        }
      crossings.forEach((row, r) => {
        row.sort((a, b) => a - b);
        for (let k = 0; k + 1 < row.length; k += 2) {
          const end = Math.min(TILE, Math.ceil(row[k + 1]! - 0.5));
          for (let c = Math.max(0, Math.ceil(row[k]! - 0.5)); c < end; c++) cells[r * TILE + c] = i + 1;
        }
      });
    }
  });
  return cells;
}
