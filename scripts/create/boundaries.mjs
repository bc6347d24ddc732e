// Makes the boundary files of a map from outlines: centre and frame, shared borders simplified together in two levels,
// anchors. On the map's equal-area plane, so that a threshold is an area; Visvalingam's simplification.
import polylabel from 'polylabel';
import { mergeArcs } from 'topojson-client';
import { topology as topologyOf } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import { geography } from './modules.mjs';

/** Of the points of a ring or a line, which have two numbers each. @param {readonly (readonly number[])[]} points */
const boxOf = (points) => geography.boxOf(/** @type {any} */ (points));

/** @typedef {import('geojson').Position} Position */
/** @typedef {import('./outlines.mjs').Outline} Outline */
/** @typedef {import('../../src/geography/plane.ts').Plane} Plane */
/** @typedef {[lng: number, lat: number]} LngLat */

/** The width of a large map, CSS pixels, in which the frame is seen. */
const MAP = 1100;
/** The smallest triangle that is kept, and the smallest island, square pixels of that map. */
const LEVELS = {
  low: { triangle: 3, island: 6 },
  middle: { triangle: 0.3, island: 0.5 },
};
/** A region whose box is smaller than this, in pixels, keeps finer borders; land far from the frame has coarser ones. */
const SMALL = 24;
const FINER = 1 / 12;
const COARSER = 12;
/** Parts farther from all others than this share of the frame do not count for it. */
const FAR = 0.2;
/** Of a region's area, what is worth telling. */
const TOLD = 0.005;
/** Of a group's area, what its largest part has where the group is one piece of land. */
const WHOLE = 0.6;
/** How far beyond the frame land is drawn, in shares of it. */
const AROUND = 0.6;
/** Of the plane, whose edge, the antipode, is at 2. */
const BEHIND = 1.8;
/** Steps of the coordinate grid per degree. */
const GRID = 2e4;

/**
 * @param {readonly Outline[]} regions
 * @returns {{ center: LngLat, frame: LngLat[], far: string[] }} `far`: the regions with parts outside the frame
 */
export function frameOf(regions) {
  const parts = regions.flatMap(({ id, polygons }) => {
    const areas = polygons.map((rings) => sphericalSize(rings[0] ?? []));
    const largest = areas.indexOf(Math.max(...areas));
    const all = areas.reduce((sum, area) => sum + area, 0);
    return polygons.map((rings, i) => ({
      id,
      ring: rings[0] ?? [],
      isMain: i === largest,
      share: /** @type {number} */ (areas[i]) / all,
    }));
  });
  const main = parts.filter(({ isMain }) => isMain);
  let center = middleOf(main.flatMap(({ ring }) => ring));
  for (let round = 0; round < 3; round++) {
    const plane = geography.equalAreaPlane(center);
    const box = boxOf(main.flatMap(({ ring }) => ring.map((at) => plane.forward(asLngLat(at)))));
    center = rounded(plane.inverse([(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2]));
  }
  const plane = geography.equalAreaPlane(center);
  const placed = parts.map((part) => {
    const points = part.ring.map((at) => ({ at, on: plane.forward(asLngLat(at)) }));
    return { ...part, points, box: boxOf(points.map(({ on }) => on)) };
  });
  const core = union(placed.filter(({ isMain }) => isMain).map(({ box }) => box));
  const reach = FAR * Math.max(core.x1 - core.x0, core.y1 - core.y0);
  const [near, far] = [
    placed.filter(({ box }) => isNear(box, core, reach)),
    placed.filter(({ box }) => !isNear(box, core, reach)),
  ];
  // The outermost points: the corners of their box may lie where no place of the earth is.
  const all = near.flatMap(({ points }) => points);
  const outermost = [0, 1].flatMap((axis) =>
    [1, -1].map((way) =>
      all.reduce((a, b) =>
        way * /** @type {number} */ (b.on[axis]) < way * /** @type {number} */ (a.on[axis]) ? b : a,
      ),
    ),
  );
  return {
    center,
    frame: outermost.map(({ at }) => rounded(at)),
    far: [...new Set(far.filter(({ share }) => share > TOLD).map(({ id }) => id))],
  };
}

/**
 * @param {readonly Outline[]} regions
 * @param {readonly Outline[]} around
 * @param {Plane} plane
 * @param {readonly LngLat[]} frame
 * @returns {{ low: import('topojson-specification').Topology, middle: import('topojson-specification').Topology, anchors: Map<string, LngLat> }}
 */
export function boundariesOf(regions, around, plane, frame) {
  const box = boxOf(frame.map(plane.forward));
  const pixel = (box.x1 - box.x0) / MAP;
  const reach = AROUND * Math.max(box.x1 - box.x0, box.y1 - box.y0);
  const ids = new Set(regions.map(({ id }) => id));
  const placed = [...regions, ...around]
    .map(({ id, polygons }) => ({
      id,
      polygons: polygons.map((rings) => rings.map((ring) => flat(ring, plane))),
    }))
    .map(({ id, polygons }) => ({
      id,
      polygons: ids.has(id)
        ? polygons
        : polygons.filter(([outer = []]) => !isBehind(outer) && isNear(boxOf(outer), box, reach)),
    }))
    .filter(({ polygons }) => polygons.length > 0);
  const mosaic = mosaicOf(placed);
  const anchors = new Map(
    mosaic.pieces
      .filter(({ id }) => ids.has(id))
      .map((piece) => [piece.id, anchorOf(piece, mosaic.arcs, plane)]),
  );
  const weighed = weighedOf(mosaic);
  const written = (/** @type {keyof typeof LEVELS} */ level) =>
    write(simplified(mosaic, weighed, { pixel, box, ids, ...LEVELS[level] }), ids, anchors, plane);
  return { low: written('low'), middle: written('middle'), anchors };
}

/** The middle of the widest circle in the largest part of several regions; null where the parts are no whole. @param {readonly Outline[]} regions @param {Plane} plane @returns {LngLat | null} */
export function labelOf(regions, plane) {
  const { arcs, pieces } = mosaicOf(
    regions.map(({ polygons }) => ({
      id: 'one',
      polygons: polygons.map((rings) => rings.map((ring) => flat(ring, plane))),
    })),
  );
  const merged = mergeArcs(
    /** @type {any} */ ({ type: 'Topology', arcs, objects: {} }),
    /** @type {any} */ (pieces.map(({ polygons }) => ({ type: 'MultiPolygon', arcs: polygons }))),
  );
  const { part, area, all } = largestOf(/** @type {number[][][]} */ (merged.arcs), arcs);
  return area < WHOLE * all ? null : middleOfPart(part, 1e-4, plane);
}

/** @typedef {{ id: string, polygons: number[][][] }} Piece rings of arcs, ~i for reversed */
/** @typedef {{ arcs: Position[][], pieces: Piece[] }} Mosaic */

/** @param {readonly { id: string, polygons: Position[][][] }[]} outlines @returns {Mosaic} */
function mosaicOf(outlines) {
  const made = topologyOf({
    all: /** @type {any} */ ({
      type: 'FeatureCollection',
      features: outlines.map(({ id, polygons }) => ({
        type: 'Feature',
        id,
        properties: {},
        geometry: { type: 'MultiPolygon', coordinates: polygons },
      })),
    }),
  });
  const { geometries } = /** @type {any} */ (made.objects.all);
  return {
    arcs: /** @type {Position[][]} */ (made.arcs),
    // Parts that were cut at 180 degrees are one again.
    pieces: geometries.map((/** @type {any} */ one) => ({
      id: String(one.id),
      polygons: mergeArcs(made, [one]).arcs,
    })),
  };
}

/** @typedef {[x: number, y: number, weight: number][]} Weighed a line whose points have the areas of their triangles */

/** @param {Mosaic} mosaic @returns {Weighed[]} its arcs */
function weighedOf({ arcs }) {
  const lines = arcs.map((arc) => arc.map(([x, y]) => [x, y]));
  const { arcs: weighed } = presimplify(/** @type {any} */ ({ type: 'Topology', objects: {}, arcs: lines }));
  return /** @type {any} */ (weighed);
}

/**
 * @param {Mosaic} mosaic
 * @param {readonly Weighed[]} weighed its arcs
 * @param {{ pixel: number, box: import('../../src/geography/plane.ts').Box, ids: Set<string>, triangle: number, island: number }} level
 * @returns {Mosaic}
 */
function simplified({ arcs, pieces }, weighed, { pixel, box, ids, triangle, island }) {
  const square = pixel * pixel;
  const small = new Set(
    pieces
      .filter(({ id, polygons }) => ids.has(id) && sizeOf(polygons, arcs) < SMALL * pixel)
      .map(({ id }) => id),
  );
  const seen = pieces.map(({ id, polygons }) => ({
    id,
    polygons: withoutIslets(polygons, arcs, (small.has(id) ? FINER : 1) * island * square),
  }));
  /** @type {Map<number, string[]>} */
  const users = new Map();
  for (const { id, polygons } of seen)
    for (const arc of polygons.flat().flat().map(indexOf)) users.set(arc, [...(users.get(arc) ?? []), id]);
  const used = [...users.keys()].sort((a, b) => a - b);
  const kept = used.map((arc) => {
    const points = /** @type {Weighed} */ (weighed[arc]);
    const own = /** @type {string[]} */ (users.get(arc));
    const isFar = !own.some((id) => ids.has(id)) && !isNear(boxOf(points), box, 0);
    const scale = own.some((id) => small.has(id)) ? FINER : isFar ? COARSER : 1;
    return thinned(points, scale * triangle * square);
  });
  const number = new Map(used.map((arc, i) => [arc, i]));
  const renumbered = (/** @type {number} */ arc) => {
    const at = /** @type {number} */ (number.get(indexOf(arc)));
    return arc < 0 ? ~at : at;
  };
  return {
    arcs: kept,
    pieces: seen.map(({ id, polygons }) => ({
      id,
      polygons: polygons.map((rings) => rings.map((ring) => ring.map(renumbered))),
    })),
  };
}

/** The ends and the weightiest points; a closed line keeps at least three corners. @param {Weighed} points @param {number} least @returns {Position[]} */
function thinned(points, least) {
  const [first, last] = [points[0], points[points.length - 1]];
  const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
  const inner = points
    .slice(1, -1)
    .map(([, , weight]) => weight)
    .sort((a, b) => b - a);
  const limit = isClosed ? Math.min(least, inner[2] ?? 0) : least;
  return points
    .filter(([, , weight], i) => i === 0 || i === points.length - 1 || weight >= limit)
    .map(([x, y]) => [x, y]);
}

/** Without parts and holes smaller than an area; the largest part stays. @param {number[][][]} polygons @param {Position[][]} arcs @param {number} least */
function withoutIslets(polygons, arcs, least) {
  const areas = polygons.map(([outer = []]) => Math.abs(areaOf(pointsOf(outer, arcs))));
  const largest = Math.max(...areas);
  return polygons
    .filter((_, i) => areas[i] === largest || /** @type {number} */ (areas[i]) >= least)
    .map(([outer = [], ...holes]) => [
      outer,
      ...holes.filter((hole) => Math.abs(areaOf(pointsOf(hole, arcs))) >= least),
    ]);
}

/** @param {Mosaic} mosaic @param {Set<string>} ids @param {Map<string, LngLat>} anchors @param {Plane} plane @returns {import('topojson-specification').Topology} */
function write({ arcs, pieces }, ids, anchors, plane) {
  const onGrid = arcs.map((arc) =>
    arc.map((at) => plane.inverse(asLngLat(at)).map((value) => Math.round(value * GRID))),
  );
  const deltas = onGrid.map((arc) =>
    arc.map(([x = 0, y = 0], i) => {
      const [px = 0, py = 0] = i === 0 ? [] : (arc[i - 1] ?? []);
      return [x - px, y - py];
    }),
  );
  const geometry = (/** @type {Piece} */ { id, polygons }, /** @type {object} */ properties) => ({
    type: 'MultiPolygon',
    id,
    arcs: polygons,
    ...properties,
  });
  const group = (/** @type {object[]} */ geometries) => ({ type: 'GeometryCollection', geometries });
  return /** @type {any} */ ({
    type: 'Topology',
    transform: { scale: [1 / GRID, 1 / GRID], translate: [0, 0] },
    objects: {
      atoms: group(
        pieces
          .filter(({ id }) => ids.has(id))
          .map((piece) =>
            geometry(piece, { properties: { of: [{ region: piece.id }], anchor: anchors.get(piece.id) } }),
          ),
      ),
      context: group(pieces.filter(({ id }) => !ids.has(id)).map((piece) => geometry(piece, {}))),
    },
    arcs: deltas,
  });
}

/** @param {Piece} piece @param {Position[][]} arcs @param {Plane} plane @returns {LngLat} */
function anchorOf({ polygons }, arcs, plane) {
  const { part, area } = largestOf(polygons, arcs);
  return middleOfPart(part, Math.sqrt(area) / 100, plane);
}

/** The largest part, its area and that of all. @param {number[][][]} polygons rings of arcs @param {Position[][]} arcs */
function largestOf(polygons, arcs) {
  const parts = polygons.map((rings) => rings.map((ring) => pointsOf(ring, arcs)));
  const areas = parts.map(([outer = []]) => Math.abs(areaOf(outer)));
  const area = Math.max(...areas);
  const all = areas.reduce((sum, one) => sum + one, 0);
  return { part: /** @type {Position[][]} */ (parts[areas.indexOf(area)]), area, all };
}

/** The middle of the widest circle. @param {Position[][]} part @param {number} precision @param {Plane} plane */
function middleOfPart(part, precision, plane) {
  const [x, y] = polylabel(/** @type {any} */ (part), precision);
  return rounded(plane.inverse([x, y]));
}

const indexOf = (/** @type {number} */ arc) => (arc < 0 ? ~arc : arc);

/** @param {number[]} ring @param {Position[][]} arcs @returns {Position[]} */
function pointsOf(ring, arcs) {
  return ring.flatMap((arc, i) => {
    const points = /** @type {Position[]} */ (arcs[indexOf(arc)]);
    const line = arc < 0 ? [...points].reverse() : points;
    return i === 0 ? line : line.slice(1);
  });
}

/** @param {number[][][]} polygons @param {Position[][]} arcs */
function sizeOf(polygons, arcs) {
  const { x0, x1, y0, y1 } = union(polygons.map(([outer = []]) => boxOf(pointsOf(outer, arcs))));
  return Math.max(x1 - x0, y1 - y0);
}

/** On the plane, to a grid of a few metres, so that borders that two regions share are the same. @param {Position[]} ring @param {Plane} plane @returns {Position[]} */
function flat(ring, plane) {
  return ring
    .map((at) => plane.forward(asLngLat(at)).map((value) => Math.round(value * 1e6) / 1e6))
    .filter(([x, y], i, all) => i === 0 || x !== all[i - 1]?.[0] || y !== all[i - 1]?.[1]);
}

/** @param {Position[]} ring */
function areaOf(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = /** @type {[Position, Position]} */ ([ring[i - 1], ring[i]]);
    sum += x0 * y1 - x1 * y0;
  }
  return sum / 2;
}

/** An area on the sphere, good enough to compare parts. @param {Position[]} ring */
function sphericalSize(ring) {
  const lat = ring.reduce((sum, at) => sum + /** @type {number} */ (at[1]), 0) / ring.length;
  return Math.abs(areaOf(ring)) * Math.cos((lat * Math.PI) / 180);
}

/** The middle of points on the sphere. @param {Position[]} points @returns {LngLat} */
function middleOf(points) {
  const k = Math.PI / 180;
  let [x, y, z] = [0, 0, 0];
  for (const [lng = 0, lat = 0] of points) {
    x += Math.cos(lat * k) * Math.cos(lng * k);
    y += Math.cos(lat * k) * Math.sin(lng * k);
    z += Math.sin(lat * k);
  }
  return [Math.atan2(y, x) / k, Math.atan2(z, Math.hypot(x, y)) / k];
}

/** @typedef {import('../../src/geography/plane.ts').Box} Box */

/** @param {Box[]} boxes */
const union = (boxes) =>
  boxOf(
    boxes.flatMap(({ x0, y0, x1, y1 }) => [
      [x0, y0],
      [x1, y1],
    ]),
  );

/** Whether a part lies on the other side of the earth, where one around the antipode would cover the whole map. @param {Position[]} ring */
const isBehind = (ring) => ring.every(([x = 0, y = 0]) => Math.hypot(x, y) > BEHIND);

/** @param {Box} one @param {Box} other @param {number} reach */
const isNear = (one, other, reach) =>
  one.x0 <= other.x1 + reach &&
  one.x1 >= other.x0 - reach &&
  one.y0 <= other.y1 + reach &&
  one.y1 >= other.y0 - reach;

/** @param {readonly number[]} at @returns {LngLat} */
const asLngLat = ([lng = 0, lat = 0]) => [lng, lat];
/** @param {readonly number[]} at @returns {LngLat} */
const rounded = (at) => asLngLat(at.map((value) => Math.round(value * 1e4) / 1e4));
