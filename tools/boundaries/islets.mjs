// Removes parts that are too small to draw, and assigns the area of small enclaves to their surroundings.

import { isNear } from './context.mjs';
import { signedArea } from './plane.mjs';
import { ringOf } from './rings.mjs';

/** @typedef {import('./plane.mjs').Position} Position */
/** @typedef {import('./topology.mjs').Mosaic} Mosaic */
/** @typedef {import('./topology.mjs').Level} Level */

/**
 * Leaves out islands too small to be seen, and enclaves as small, whose ground goes to what surrounds them. A small
 * part between two neighbours stays: without it there would be a hole.
 * @param {Mosaic} mosaic @param {Level} level @param {(id: string) => boolean} isAtom
 */
export function withoutIslets(mosaic, level, isAtom) {
  const rings = mosaic.pieces.flatMap(({ polygons }) => polygons.flat());
  const sides = new Map();
  for (const ring of rings)
    for (const arc of ring.map(unsigned)) sides.set(arc, [...(sides.get(arc) ?? []), ring]);
  const others = (ring) =>
    new Set(
      ring
        .map(unsigned)
        .flatMap((arc) => sides.get(arc))
        .filter((other) => other !== ring),
    );
  const sizes = new Map(rings.map((ring) => [ring, Math.abs(signedArea(ringOf(mosaic, ring)))]));

  const atomRings = new Set(
    mosaic.pieces.filter(({ id }) => isAtom(id)).flatMap(({ polygons }) => polygons.flat()),
  );
  const touchesAtom = (ring) =>
    atomRings.has(ring) || [...others(ring)].some((other) => atomRings.has(other));

  const gone = new Set();
  for (const { id, polygons } of mosaic.pieces) {
    const largest = Math.max(...polygons.map(([outer]) => sizes.get(outer)));
    for (const [outer] of polygons) {
      const size = sizes.get(outer);
      const near = isNear(ringOf(mosaic, outer)[0]);
      const least = isAtom(id) ? level.islandKm2 : near ? level.contextIslandKm2 : level.farIslandKm2;
      if (size >= least || (isAtom(id) && size === largest)) continue;
      const around = others(outer);
      const alone = around.size === 0;
      const enclave =
        around.size === 1 &&
        [...around][0].length === outer.length &&
        size < (touchesAtom(outer) ? level.islandKm2 : least);
      if (alone || enclave) for (const ring of [outer, ...around]) gone.add(ring);
    }
  }
  return mosaic.pieces
    .map(({ id, polygons }) => ({
      id,
      polygons: polygons
        .filter(([outer]) => !gone.has(outer))
        .map((p) => p.filter((ring) => !gone.has(ring))),
    }))
    .filter(({ polygons }) => polygons.length > 0);
}

/**
 * A coast drawn straighter may run round the far side of an islet: then the islet is part of the land and goes.
 * @param {Mosaic} mosaic @param {Map<number, Set<string>>} used
 */
export function withoutSwallowed(mosaic, used) {
  const all = mosaic.pieces.flatMap(({ id, polygons }) =>
    polygons.map((polygon) => {
      const rings = polygon.map((ring) => ringOf(mosaic, ring));
      const xs = rings[0].map(([x]) => x);
      const ys = rings[0].map(([, y]) => y);
      const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      const alone =
        polygon.length === 1 && polygon[0].length === 1 && used.get(unsigned(polygon[0][0])).size === 1;
      return { id, polygon, rings, box, alone };
    }),
  );
  const swallowed = new Set();
  for (const { polygon, rings, box, alone } of all) {
    if (!alone) continue;
    const around = all.filter(
      (other) =>
        other.polygon !== polygon &&
        other.box[0] <= box[0] &&
        other.box[1] <= box[1] &&
        other.box[2] >= box[2] &&
        other.box[3] >= box[3],
    );
    if (
      around.some(
        (other) =>
          rings[0].filter((p) => other.rings.filter((ring) => encloses(ring, p)).length % 2).length * 2 >
          rings[0].length,
      )
    ) {
      swallowed.add(polygon);
    }
  }
  return mosaic.pieces
    .map(({ id, polygons }) => ({ id, polygons: polygons.filter((polygon) => !swallowed.has(polygon)) }))
    .filter(({ polygons }) => polygons.length > 0);
}

/** @param {Position[]} ring @param {Position} point */
function encloses(ring, [x, y]) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[j];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

const unsigned = (arc) => (arc < 0 ? ~arc : arc);
