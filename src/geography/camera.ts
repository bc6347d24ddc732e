// Where the plane lies on the screen, and the same place said in MapLibre's terms.
// MapLibre knows only Mercator: the plane is handed to it as if it were a small piece of the Mercator square,
// SHARE of the square's side per plane unit. The square's own latitudes and longitudes mean nothing to a reader.
import type { Box, LngLat, Point } from './plane.ts';

/** Small enough that the whole disc stays clear of the square's edges at every window size. */
export const SHARE = 1 / 16;
/** Where the plane's origin lies in the square, from its left and its top; anywhere clear of the edges would do. */
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

/** The largest placement that shows the whole box inside the padded canvas, centred. */
export function fitBox(box: Box, size: Size, padding: Inset): Placement {
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

export function fromScreen(placement: Placement, [x, y]: Point): Point {
  return [(x - placement.x) / placement.scale, (y - placement.y) / placement.scale];
}

/** A plane point as the longitude and latitude that MapLibre is told. */
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
  const [lng, lat] = toMercator(fromScreen(placement, [size.width / 2, size.height / 2]));
  return { center: [lng, lat], zoom: zoomOf(placement.scale) };
}

export function fromMapLibre(center: LngLat, zoom: number, size: Size): Placement {
  const scale = scaleOf(zoom);
  const [x, y] = fromMercator(center);
  return { scale, x: size.width / 2 - scale * x, y: size.height / 2 - scale * y };
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
  const middle = fromScreen(placement, [size.width / 2, size.height / 2]);
  // At the fitted scale the whole area stands still; the closer one is, the more of it can be reached.
  const fittedMiddle = fromScreen(fitted, [size.width / 2, size.height / 2]);
  const share = 1 - fitted.scale / scale;
  const reach = (value: number, fixed: number, low: number, high: number) =>
    Math.min(Math.max(value, fixed + (low - fixed) * share), fixed + (high - fixed) * share);
  const x = reach(middle[0], fittedMiddle[0], box.x0, box.x1);
  const y = reach(middle[1], fittedMiddle[1], box.y0, box.y1);
  return { scale, x: size.width / 2 - scale * x, y: size.height / 2 - scale * y };
}
