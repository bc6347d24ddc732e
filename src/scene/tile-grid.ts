// The grid of tiles of equal size that a scene has when regions are drawn so instead of by their shapes, and what is read
// from it: names, and which tile is meant. It is made from a data file by element/make-tile-grid.ts, which is fetched when
// the tiles are shown.
import { type Box, nearestAtom, type Point, regionsAtPoint, type Shapes } from '../geography/index.ts';
import { nameAt, type Region, type RegionId, textIn } from '../membership/index.ts';
import { contrast } from './colour.ts';
import type { RegionStyle } from './scene.ts';

export type TileGrid = {
  readonly shapes: Shapes;
  /** The whole grid, plane units, as all lengths here. */
  readonly frame: Box;
  /** Of a tile. */
  readonly side: number;
  /** The regions whose tile is a ring, since they lie inside another one, and its width, a share of the side. */
  readonly rings: ReadonlySet<RegionId>;
  readonly ringWidth: number;
  /** The middle of each country's name. */
  readonly countries: ReadonlyMap<string, Point>;
  /** By column and row, such as "3,5". */
  readonly cells: ReadonlyMap<string, RegionId>;
  /** Short names by language and region; a soft hyphen marks where one may be broken. */
  readonly names: Readonly<Record<string, Readonly<Record<RegionId, string>> | undefined>>;
};

/** One of them has a contrast of 4.5 to any colour. */
const BLACK = '#000000';
const WHITE = '#ffffff';
/** How far from a region a place may be and still have its tile, such as one off a simplified coast: about 60 km, plane units. */
const OFF_COAST = 0.01;

/**
 * A region's short name; its usual one at a date when it had another, or where there is no short one.
 * @param style of the tile that the name stands on
 */
export function tileName(
  grid: TileGrid,
  region: Region,
  day: number,
  lang: string,
  style: RegionStyle | undefined,
): { readonly text: string; readonly lang: string; readonly ink?: string } {
  const { usual } = nameAt(region, day);
  const full = textIn(usual, lang);
  const short = grid.names[lang]?.[region.id];
  // At a date when the region had another name the short one may be a form of that one too.
  const suits =
    short !== undefined &&
    (usual.en === region.names.usual.en || full.text.startsWith(short.replaceAll('\u00ad', '')));
  const name = suits ? { text: short, lang } : full;
  const { fill = null, hatch = null } = style ?? {};
  if (!fill || hatch || grid.rings.has(region.id)) return name;
  return { ...name, ink: contrast(BLACK, fill) > contrast(WHITE, fill) ? BLACK : WHITE };
}

/** The region whose tile contains a point of the plane. */
export const regionOnTile = ({ cells, side }: TileGrid, [x, y]: Point): RegionId | null =>
  cells.get(`${Math.floor(x / side)},${Math.floor(y / side)}`) ?? null;

/** The tile's middle, on the plane, of the region that contains a place, else of the nearest region; null: none is near. */
export function tileOfPlace(grid: TileGrid, place: Point, boundaries: Shapes, day: number): Point | null {
  const [inside] = regionsAtPoint(boundaries, place, day);
  const near = () => {
    const { ownerAt } = boundaries;
    const still = { scale: 1, x: 0, y: 0 };
    const atom = nearestAtom(boundaries, still, place, OFF_COAST, (one) => ownerAt(one, day) !== null);
    return atom && ownerAt(atom, day);
  };
  const region = inside ?? near();
  return region === null ? null : (grid.shapes.anchors.get(region) ?? null);
}
