// Makes the tile layout from its data file: checks the file, gives every region a tile and finds the tile for a place.
// Fetched with the file when the tiles are first shown.
import { nearestAtom, regionsAtPoint } from '../geography/index.ts';
import { RING, TILE_SIDE, tileMiddle, tileShapes } from '../geography/tile-shapes.ts';
import {
  type Facts,
  isLang,
  nameAt,
  type Problem,
  placesOf,
  readTiles,
  textIn,
} from '../membership/index.ts';
import type { TileLayout } from '../scene/index.ts';
import { placeTileNames } from '../scene/labels.ts';
import type { DataFiles } from './data-files.ts';
import { fetchJson, LoadError, nameOf, sentenceOf } from './fetch-data.ts';

/** How far from a region a place may be and still have its tile, such as one off a simplified coast: about 60 km, plane units. */
const NEAR = 0.01;

export type LoadedTiles = { readonly layout: TileLayout; readonly atRim: readonly string[] };

/** @returns null where the facts name no file; @throws LoadError where the file can't be used */
export async function loadTiles(
  facts: Facts,
  files: Pick<DataFiles, 'texts'>,
  signal: AbortSignal,
): Promise<LoadedTiles | null> {
  const { tiles } = facts.association;
  if (tiles === undefined) return null;
  const source = files.texts(tiles);
  const read = tileLayout(await fetchJson(source, 'tiles', signal), facts, nameOf(source));
  if ('problems' in read)
    throw new LoadError(nameOf(source), { kind: 'inconsistent', text: sentenceOf(read.problems) });
  return read;
}

/** @returns the layout and the regions that the file gives no place of their own, or the problems of the file */
export function tileLayout(
  json: unknown,
  facts: Facts,
  file: string,
): LoadedTiles | { readonly problems: readonly Problem[] } {
  const tiles = readTiles(json, file);
  if ('problems' in tiles) return tiles;
  const { places, atRim } = placesOf(facts.regions.keys(), tiles);
  const { shapes, frame } = tileShapes(
    [...places].map(([region, [column, row]]) => ({
      region,
      column,
      row,
      ring: facts.regions.get(region)?.inside !== undefined,
    })),
  );
  const clear = (id: string) => (facts.regions.get(id)?.inside === undefined ? 1 : 1 - 2 * RING);
  const byCell = new Map([...places].map(([id, cell]) => [String(cell), id]));
  const layout: TileLayout = {
    shapes,
    frame,
    countries: new Map(
      Object.entries(tiles.countries).map(([id, [column, row]]) => [id, tileMiddle(column, row)]),
    ),
    nameOf(region, day, lang) {
      const { usual } = nameAt(region, day);
      const short = isLang(lang) && usual.en === region.names.usual.en && tiles.names[lang]?.[region.id];
      return short ? { text: short, lang } : textIn(usual, isLang(lang) ? lang : 'en');
    },
    placeLabels: (labels, ...given) => placeTileNames(labels, TILE_SIDE, clear, ...given),
    regionAt: ([x, y]) => byCell.get(`${Math.floor(x / TILE_SIDE)},${Math.floor(y / TILE_SIDE)}`) ?? null,
    tileFor(place, boundaries, day) {
      const [inside] = regionsAtPoint(boundaries, place, day);
      const near = () => {
        const atom = nearestAtom(
          boundaries,
          { scale: 1, x: 0, y: 0 },
          place,
          NEAR,
          (one) => boundaries.ownerAt(one, day) !== null,
        );
        return atom && boundaries.ownerAt(atom, day);
      };
      const region = inside ?? near();
      return region === null ? null : (shapes.anchors.get(region) ?? null);
    },
  };
  return { layout, atRim };
}
