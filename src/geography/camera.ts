// The placement of the plane on the screen, and its conversion to MapLibre's centre and zoom. MapLibre supports
// Mercator only, so the plane is given to it as a small part of the Mercator square, SHARE of the square's side per
// plane unit. The square's own longitudes and latitudes have no meaning.
import type { Box, LngLat, Point } from './plane.ts';

/** Small enough that the plane stays away from the square's edges at every window size. */
export const SHARE = 1 / 16;
/** The position of the plane's origin in the square, from its left and top; any point away from the edges works. */
export const ORIGIN = 1 / 3;
const TILE = 512;

/** Screen = scale × plane + (x, y), in CSS pixels from the canvas's corner. */
export type Placement = { readonly scale: number; readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };
export type Inset = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** CSS pixels from a corner. */
export type Rect = Size & { readonly x: number; readonly y: number };

const NO_PADDING: Inset = { top: 0, right: 0, bottom: 0, left: 0 };

/** The largest placement that shows the whole box inside the padded canvas, centred. */
export function fitBox(box: Box, size: Size, padding = NO_PADDING): Placement {
  const width = Math.max(1, size.width - padding.left - padding.right);
  const height = Math.max(1, size.height - padding.top - padding.bottom);
  const scale = Math.min(width / (box.x1 - box.x0), height / (box.y1 - box.y0));
  return {
    scale,
    x: padding.left + width / 2 - (scale * (box.x0 + box.x1)) / 2,
    y: padding.top + height / 2 - (scale * (box.y0 + box.y1)) / 2,
  };
}

export function toScreen(placement: Placement, [x, y]: Point): Point {
  return [placement.scale * x + placement.x, placement.scale * y + placement.y];
}

/** The placement of this scale with a point of the plane in the screen's middle. */
export function centredOn([x, y]: Point, scale: number, size: Size): Placement {
  return { scale, x: size.width / 2 - scale * x, y: size.height / 2 - scale * y };
}

/** The point of the plane in the screen's middle. */
export const middleAt = (placement: Placement, size: Size): Point =>
  fromScreen(placement, [size.width / 2, size.height / 2]);

/** Whether two boxes are closer than the gap; with `down`, than that one above and below each other. */
export const overlap = (a: Rect, b: Rect, gap: number, down = gap): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + down &&
  b.y < a.y + a.height + down;

/** Whether a point is in a box, or closer to it than the gap. */
export const isInRect = ({ x, y, width, height }: Rect, [px, py]: Point, gap = 0): boolean =>
  px >= x - gap && px <= x + width + gap && py >= y - gap && py <= y + height + gap;

/** A box of the plane on the screen. */
export const onMap = ({ scale, x, y }: Placement, box: Box): Rect => ({
  x: scale * box.x0 + x,
  y: scale * box.y0 + y,
  width: scale * (box.x1 - box.x0),
  height: scale * (box.y1 - box.y0),
});

export function fromScreen(placement: Placement, [x, y]: Point): Point {
  return [(x - placement.x) / placement.scale, (y - placement.y) / placement.scale];
}

/** The placement of what an inset shows in its place, from the map's corner. */
export function insetPlacement(box: Box, place: Rect): Placement {
  const { scale, x, y } = fitBox(box, place);
  return { scale, x: x + place.x, y: y + place.y };
}

/** A plane point as the longitude and latitude for MapLibre. */
export function toMercator([x, y]: Point): LngLat {
  return [
    360 * (ORIGIN - 0.5 + SHARE * x),
    (2 * Math.atan(Math.exp(Math.PI * (1 - 2 * (ORIGIN + SHARE * y)))) - Math.PI / 2) * (180 / Math.PI),
  ];
}

export function fromMercator([lng, lat]: LngLat): Point {
  const south = 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  return [(lng / 360 + 0.5 - ORIGIN) / SHARE, (south - ORIGIN) / SHARE];
}

export function zoomOf(scale: number): number {
  return Math.log2(scale / (TILE * SHARE));
}

export function scaleOf(zoom: number): number {
  return TILE * SHARE * 2 ** zoom;
}

/** MapLibre's centre and zoom for a placement on a canvas of this size. */
export function toMapLibre(placement: Placement, size: Size): { center: [number, number]; zoom: number } {
  const [lng, lat] = toMercator(middleAt(placement, size));
  return { center: [lng, lat], zoom: zoomOf(placement.scale) };
}

export function fromMapLibre(center: LngLat, zoom: number, size: Size): Placement {
  return centredOn(fromMercator(center), scaleOf(zoom), size);
}

/** The nearest placement that is no smaller than the fitted one and keeps the screen's middle over the box. */
export function clamp(
  placement: Placement,
  fitted: Placement,
  box: Box,
  size: Size,
  maxScale: number,
): Placement {
  const scale = Math.min(Math.max(placement.scale, fitted.scale), Math.max(maxScale, fitted.scale));
  const middle = middleAt(placement, size);
  // At the fitted scale the map can't be moved; the further it is zoomed in, the further it can be moved.
  const fittedMiddle = middleAt(fitted, size);
  const share = 1 - fitted.scale / scale;
  const reach = (value: number, fixed: number, low: number, high: number) =>
    Math.min(Math.max(value, fixed + (low - fixed) * share), fixed + (high - fixed) * share);
  const x = reach(middle[0], fittedMiddle[0], box.x0, box.x1);
  const y = reach(middle[1], fittedMiddle[1], box.y0, box.y1);
  return centredOn([x, y], scale, size);
}
