// The plane that both renderers draw on: d3-geo's Lambert azimuthal equal-area projection on the sphere, unit = earth
// radius, y down. It converts single points: the shapes are cut at the frame beforehand, so the projection's formula
// and its rotation are enough, and d3's clipping and resampling are not loaded (docs/decisions/equal-area-plane.md).
import { geoAzimuthalEqualAreaRaw, geoRotation } from 'd3-geo';

export type Point = readonly [x: number, y: number];
export type LngLat = readonly [lng: number, lat: number];
export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

export interface Plane {
  /** True degrees to plane units. The antipode of the centre, which has no image, gives the disc's right end. */
  forward(lngLat: LngLat): Point;
  /** Plane units to true degrees, longitude within ±180. Outside the disc of radius 2: the antipode of the centre. */
  inverse(point: Point): LngLat;
}

const RADIANS = Math.PI / 180;

export function equalAreaPlane([lng, lat]: LngLat): Plane {
  const rotation = geoRotation([-lng, -lat]);
  const { invert } = geoAzimuthalEqualAreaRaw;
  return {
    forward([lng, lat]) {
      const [x, y] = rotation([lng, lat]);
      const [right, up] = geoAzimuthalEqualAreaRaw(x * RADIANS, y * RADIANS);
      return [right, -up];
    },
    inverse([x, y]) {
      const [lng, lat] = invert!(x, -y);
      return rotation.invert([lng / RADIANS, lat / RADIANS]);
    },
  };
}

export const isInBox = ({ x0, y0, x1, y1 }: Box, [x, y]: Point): boolean =>
  x >= x0 && x <= x1 && y >= y0 && y <= y1;

export function boxOf(points: Iterable<Point>): Box {
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  for (const [x, y] of points) {
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return { x0, y0, x1, y1 };
}

/** A box as a closed ring, from its top left corner. */
export const ringOf = ({ x0, y0, x1, y1 }: Box): [Point, Point, Point, Point, Point] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
  [x0, y0],
];

/** The box on the plane around a box in true degrees. */
export function planeBox(plane: Plane, [w, s]: LngLat, [e, n]: LngLat): Box {
  // The corners, and the middles of the sides, which are curves there.
  const around = [w, (w + e) / 2, e].flatMap((lng) => [s, (s + n) / 2, n].map((lat): LngLat => [lng, lat]));
  return boxOf(around.map((place) => plane.forward(place)));
}
