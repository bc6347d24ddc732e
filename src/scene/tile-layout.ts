// The type of the tile layout: what a scene has when regions are drawn as tiles of equal size instead of their shapes.
// It is made from a data file by element/tile-layout.ts, which is fetched when the tiles are shown.
import type { Box, Placement, Point, Rect, Shapes, Size } from '../geography/index.ts';
import type { Placed } from '../layout/index.ts';
import type { Region, RegionId } from '../membership/index.ts';
import type { Label, RegionStyle } from './scene.ts';

export type TileLayout = {
  readonly shapes: Shapes;
  /** The whole grid. */
  readonly frame: Box;
  /** The middle of each country's name, on the plane. */
  readonly countries: ReadonlyMap<string, Point>;
  /** A region's short name; its usual one at a date when it had another, or where there is no short one. */
  nameOf(
    region: Region,
    day: number,
    lang: string,
    /** Of the tile that the name stands on. */
    style: RegionStyle | undefined,
  ): { readonly text: string; readonly lang: string; readonly ink?: string };
  /** Places the labels of the grid, like `placeNames` of a map. */
  placeLabels(
    labels: readonly Label[],
    placement: Placement,
    size: Size,
    measure: (label: Label) => Size,
    taken: readonly Rect[],
  ): readonly Placed[];
  /** Fades a copy of a picture out over what takes its place. */
  fadeOut(picture: SVGSVGElement, parts: { readonly labels: HTMLElement }): void;
  /** The region whose tile contains a point of the plane. */
  regionAt(point: Point): RegionId | null;
  /** The tile's middle, on the plane, of the region that contains a place, else of the nearest region; null: none is near. */
  tileFor(place: Point, boundaries: Shapes, day: number): Point | null;
};
