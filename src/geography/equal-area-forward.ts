// The plane's projection from true degrees to plane units, for the script inside the page. By hand, because d3-geo
// would add 1.1 KB to a page that may weigh 48 KB; a test compares it with plane.ts. Formulae: Snyder, Map Projections:
// A Working Manual (USGS PP 1395), eq. 24-2 to 24-4.
import type { LngLat, Plane } from './plane.ts';

const RADIANS = Math.PI / 180;

export function equalAreaForward(center: LngLat): Plane['forward'] {
  const sin0 = Math.sin(center[1] * RADIANS);
  const cos0 = Math.cos(center[1] * RADIANS);
  return ([lng, lat]) => {
    const dLng = (lng - center[0]) * RADIANS;
    const sin = Math.sin(lat * RADIANS);
    const cos = Math.cos(lat * RADIANS);
    const k = Math.sqrt(2 / (1 + sin0 * sin + cos0 * cos * Math.cos(dLng)));
    return [k * cos * Math.sin(dLng), -k * (cos0 * sin - sin0 * cos * Math.cos(dLng))];
  };
}
