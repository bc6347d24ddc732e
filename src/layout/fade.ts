// Where the surroundings end: they are cut on the plane along a rectangle, whose sides must not be seen as lines. Takes
// that rectangle and a placement; gives the distances of its sides from the map's sides.
import type { Drawable, Placement, Size } from '../geography/index.ts';
import { type Box, boxOf } from '../geography/index.ts';

/** Plane units over which the map fades. */
const FADE = 0.2;

/** The rectangle along which the surroundings are cut; whole thousandths. */
export function landBox({ backdrop }: Pick<Drawable, 'backdrop'>): Box {
  const { x0, y0, x1, y1 } = boxOf(backdrop.flatMap(({ polygons }) => polygons.flat(2)));
  const [left, top, right, bottom] = [x0, y0, x1, y1].map((value) => Math.round(value * 1000) / 1000);
  return { x0: left!, y0: top!, x1: right!, y1: bottom! };
}

type FadeSides = { left: number; top: number; right: number; bottom: number; by: number };

/** The distances of the rectangle's sides from the map's, inwards, and over how many pixels the map fades; CSS pixels. */
export const fadeSides = (land: Box, { scale, x, y }: Placement, size: Size): FadeSides => ({
  left: scale * land.x0 + x,
  top: scale * land.y0 + y,
  right: size.width - (scale * land.x1 + x),
  bottom: size.height - (scale * land.y1 + y),
  by: FADE * scale,
});
