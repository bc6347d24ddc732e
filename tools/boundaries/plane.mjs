// The equal-area plane everything is measured and simplified on: Lambert azimuthal on the sphere, in kilometres.
// Centre and radius are those of the map, so a triangle of 2 km2 here is one of 2 km2 on the ground.

/** @typedef {[number, number]} Position */

export const EARTH_KM = 6371.0088;
const CENTRE = { lng: 110, lat: 50 };
/** How far a straight line on the plane may leave the line between two source vertices. */
const DEVIATION_KM = 0.4;

const radians = Math.PI / 180;
const sin0 = Math.sin(CENTRE.lat * radians);
const cos0 = Math.cos(CENTRE.lat * radians);

/** Degrees to kilometres on the plane, north up. @param {Position} lngLat @returns {Position} */
export function forward([lng, lat]) {
  const dLng = (lng - CENTRE.lng) * radians;
  const sin = Math.sin(lat * radians);
  const cos = Math.cos(lat * radians);
  const k = EARTH_KM * Math.sqrt(2 / Math.max(1e-12, 1 + sin0 * sin + cos0 * cos * Math.cos(dLng)));
  return [k * cos * Math.sin(dLng), k * (cos0 * sin - sin0 * cos * Math.cos(dLng))];
}

/** Kilometres on the plane to degrees, longitude in [-180, 180]. @param {Position} point @returns {Position} */
export function inverse([px, py]) {
  const x = px / EARTH_KM;
  const y = py / EARTH_KM;
  const rho = Math.hypot(x, y);
  if (rho === 0) return [CENTRE.lng, CENTRE.lat];
  const c = 2 * Math.asin(rho / 2);
  const lat = Math.asin(Math.cos(c) * sin0 + (y * Math.sin(c) * cos0) / rho) / radians;
  const dLng = Math.atan2(x * Math.sin(c), rho * cos0 * Math.cos(c) - y * sin0 * Math.sin(c)) / radians;
  const lng = CENTRE.lng + dLng;
  return [lng > 180 ? lng - 360 : lng, lat];
}

/**
 * A ring of degrees as a ring of kilometres. Long edges are halved until straight is near enough; halving is
 * symmetric, so two neighbours that share an edge in opposite directions get the same points.
 * @param {Position[]} ring @returns {Position[]}
 */
export function projectRing(ring) {
  /** @type {Position[]} */
  const out = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    out.push(forward(ring[i]));
    halve(ring[i], ring[i + 1], out, 0);
  }
  out.push(out[0]);
  return out;
}

/** @param {Position} a @param {Position} b @param {Position[]} out @param {number} depth */
function halve(a, b, out, depth) {
  const middle = /** @type {Position} */ ([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
  const [ax, ay] = forward(a);
  const [bx, by] = forward(b);
  const [mx, my] = forward(middle);
  if (depth > 12 || Math.hypot(mx - (ax + bx) / 2, my - (ay + by) / 2) < DEVIATION_KM) return;
  halve(a, middle, out, depth + 1);
  out.push([mx, my]);
  halve(middle, b, out, depth + 1);
}

/** Signed area of a ring: positive when it runs anticlockwise with north up. @param {Position[]} ring */
export function signedArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return sum / 2;
}
