// The plane that both painters draw on: Lambert azimuthal equal-area on the sphere, unit = earth radius, y down.
// Formulae: Snyder, Map Projections: A Working Manual (USGS PP 1395), eq. 24-2 to 24-4 and 20-14, 20-15.
// It knows nothing of screens or of MapLibre; camera.ts does.

export type Point = readonly [x: number, y: number];
export type LngLat = readonly [lng: number, lat: number];
export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

export interface Plane {
  /** True degrees to plane units. The antipode of the centre has no image and gives infinities. */
  forward(lngLat: LngLat): Point;
  /** Plane units to true degrees, longitude within ±180. Outside the disc of radius 2: NaN. */
  inverse(point: Point): LngLat;
}

const radians = Math.PI / 180;

export function equalAreaPlane(center: LngLat): Plane {
  const lng0 = center[0] * radians;
  const sin0 = Math.sin(center[1] * radians);
  const cos0 = Math.cos(center[1] * radians);
  return {
    forward([lng, lat]) {
      const dLng = lng * radians - lng0;
      const sin = Math.sin(lat * radians);
      const cos = Math.cos(lat * radians);
      const k = Math.sqrt(2 / (1 + sin0 * sin + cos0 * cos * Math.cos(dLng)));
      return [k * cos * Math.sin(dLng), -k * (cos0 * sin - sin0 * cos * Math.cos(dLng))];
    },
    inverse([x, y]) {
      const rho = Math.hypot(x, y);
      if (rho === 0) return [center[0], center[1]];
      const c = 2 * Math.asin(rho / 2);
      const sinC = Math.sin(c);
      const cosC = Math.cos(c);
      const lat = Math.asin(cosC * sin0 + (-y * sinC * cos0) / rho) / radians;
      const lng = lng0 + Math.atan2(x * sinC, rho * cos0 * cosC + y * sin0 * sinC);
      return [((((lng / radians + 180) % 360) + 360) % 360) - 180, lat];
    },
  };
}

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

/** The plane's box of a true box's corners and sides. */
export function planeBox(plane: Plane, [w, s]: LngLat, [e, n]: LngLat): Box {
  const middle = [(w + e) / 2, (s + n) / 2] as const;
  const corners: LngLat[] = [
    [w, s],
    [w, n],
    [e, s],
    [e, n],
    [middle[0], s],
    [middle[0], n],
    [w, middle[1]],
    [e, middle[1]],
  ];
  return boxOf(corners.map((corner) => plane.forward(corner)));
}
