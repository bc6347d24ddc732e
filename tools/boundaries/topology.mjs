// One topology of all pieces, simplified as a whole: a border that two pieces share is one arc and stays one.
// Simplification is Visvalingam's on the equal-area plane, so a threshold is a number of square kilometres.
// By hand: thresholds differ from arc to arc, and topojson-simplify or mapshaper would move every published boundary.
import { topology as build } from 'topojson-server';
import { SMALL } from './atoms.mjs';
import { isNear } from './context.mjs';
import { findCrossings } from './crossings.mjs';
import { withoutIslets, withoutSwallowed } from './islets.mjs';
import { forward, inverse } from './plane.mjs';
import { ranksOf } from './visvalingam.mjs';

/** @typedef {import('./plane.mjs').Position} Position */
/** @typedef {{ id: string, polygons: number[][][] }} Piece polygons as rings of arc numbers, ~i for reversed */
/** @typedef {{ arcs: Position[][], pieces: Piece[] }} Mosaic */
/**
 * @typedef {object} Level
 * @property {string} name
 * @property {number} km2 the smallest triangle kept along the regions
 * @property {number} smallKm2 the same for regions that are small themselves
 * @property {number} contextKm2 the same for arcs that no region has, near the regions
 * @property {number} farKm2 and far away from them
 * @property {number} islandKm2 the smallest island kept of a region
 * @property {number} contextIslandKm2 and of the surroundings
 * @property {number} farIslandKm2 and far away
 * @property {number} grid steps of the coordinate grid per degree
 */

/** @param {import('geojson').FeatureCollection} collection @returns {Mosaic} */
export function mosaicOf(collection) {
  const topology = build({ all: structuredClone(collection) });
  const pieces = topology.objects.all.geometries.map((g) => ({
    id: g.properties.piece,
    polygons: g.type === 'Polygon' ? [g.arcs] : g.arcs,
  }));
  return { arcs: topology.arcs, pieces };
}

/**
 * The mosaic at a level: islands too small to be seen left out, arcs thinned, every coordinate on the grid, no two
 * lines crossing. Positions are whole numbers of grid steps.
 * @param {Mosaic} mosaic @param {Level} level @param {(id: string) => boolean} isAtom
 * @returns {Mosaic}
 */
export function simplify(mosaic, level, isAtom) {
  const pieces = withoutIslets(mosaic, level, isAtom);
  const used = usersOf(pieces);
  const lines = [...used.keys()]
    .sort((a, b) => a - b)
    .map((arc) => {
      const users = [...used.get(arc)];
      const points = mosaic.arcs[arc];
      const ranks = ranksOf(points);
      const limit = limitFor(users, points, level, isAtom);
      const closed = points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1];
      const kept = ranks.map((rank) => rank >= limit);
      if (closed) keepBest(kept, ranks, 3);
      return { arc, points, ranks, kept, west: users.some((id) => id === 'CA' || id === 'US') };
    });
  const grids = lines.map((line) => line.points.map((point) => toGrid(point, level, line.west)));

  let coordinates = lines.map((line, i) => drawn(line, grids[i]));
  for (let round = 0; ; round++) {
    // Neither on the plane nor in plain degrees, which is how other programs read the file.
    const positions = coordinates.map((line) => line.map(({ position }) => position));
    const crossings = [
      ...findCrossings(positions, (p) => fromGrid(p, level)),
      ...findCrossings(positions, (p) => p),
    ];
    if (crossings.length === 0) break;
    if (round > 200) throw new Error(`${crossings.length} crossings left at level ${level.name}.`);
    let restored = 0;
    for (const [line, segment] of crossings) {
      const from = coordinates[line][segment].index;
      const to = coordinates[line][segment + 1].index;
      restored += restore(lines[line], from, to);
    }
    if (restored === 0 && !crossings.some(([line, k]) => takeAway(lines[line], coordinates[line], k))) {
      const [line, k] = crossings[0];
      throw new Error(
        `A crossing that nothing undoes at level ${level.name}, ${coordinates[line][k].position}`,
      );
    }
    coordinates = lines.map((line, i) => drawn(line, grids[i]));
  }
  const coarse = { arcs: [], pieces };
  lines.forEach(({ arc }, i) => {
    coarse.arcs[arc] = coordinates[i].map(({ position }) => position);
  });
  const seen = withoutSwallowed(coarse, used);
  const visible = usersOf(seen);
  // An arc shorter than a step of the grid has become a point: both its ends are one node now.
  const drawnLines = lines
    .map(({ arc }, i) => ({ arc, line: coordinates[i] }))
    .filter(({ arc, line }) => line.length > 1 && visible.has(arc));
  const number = new Map(drawnLines.map(({ arc }, i) => [arc, i]));
  const renumber = (ring) =>
    ring
      .filter((arc) => number.has(arc < 0 ? ~arc : arc))
      .map((arc) => (arc < 0 ? ~number.get(~arc) : number.get(arc)));
  return {
    arcs: drawnLines.map(({ line }) => line.map(({ position }) => position)),
    pieces: seen.map(({ id, polygons }) => ({
      id,
      polygons: polygons
        .map((p) => p.map(renumber).filter((ring) => ring.length > 0))
        .filter((p) => p.length > 0),
    })),
  };
}

/** @param {Piece[]} pieces @returns {Map<number, Set<string>>} */
function usersOf(pieces) {
  const users = new Map();
  for (const { id, polygons } of pieces) {
    for (const arc of polygons.flat(2).map((a) => (a < 0 ? ~a : a))) {
      if (!users.has(arc)) users.set(arc, new Set());
      users.get(arc).add(id);
    }
  }
  return users;
}

/** @param {string[]} users @param {Position[]} points @param {Level} level @param {(id: string) => boolean} isAtom */
function limitFor(users, points, level, isAtom) {
  if (users.some((id) => SMALL.has(id))) return level.smallKm2;
  if (users.some(isAtom)) return level.km2;
  // The inset of Ho Chi Minh City shows its surroundings at the scale of the regions.
  const [lng, lat] = inverse(points[0]);
  if (lng > 102 && lng < 110 && lat > 8 && lat < 13) return level.km2;
  return isNear(points[0]) ? level.contextKm2 : level.farKm2;
}

/** Keeps at least the `count` weightiest inner vertices. */
function keepBest(kept, ranks, count) {
  const inner = ranks
    .map((rank, i) => ({ rank, i }))
    .slice(1, -1)
    .sort((a, b) => b.rank - a.rank || a.i - b.i);
  for (const { i } of inner.slice(0, count)) kept[i] = true;
}

/** Brings back the weightiest vertex between two kept ones. @returns {number} how many came back */
function restore({ ranks, kept }, from, to) {
  let best = -1;
  for (let i = from + 1; i < to; i++)
    if (!kept[i] && ranks[i] >= 0 && (best < 0 || ranks[i] > ranks[best])) best = i;
  if (best < 0) return 0;
  kept[best] = true;
  return 1;
}

/** Where the grid itself is too coarse: takes away, for good, the lighter inner end of a segment. */
function takeAway({ ranks, kept }, coordinates, segment) {
  const inner = [coordinates[segment].index, coordinates[segment + 1].index].filter(
    (i) => i > 0 && i < kept.length - 1,
  );
  if (inner.length === 0 || coordinates.length <= 4) return false;
  const lightest = inner.reduce((a, b) => (ranks[b] < ranks[a] ? b : a));
  kept[lightest] = false;
  ranks[lightest] = -1;
  return true;
}

/** The kept vertices on the grid, doubles left out. */
function drawn({ kept }, grid) {
  const out = [];
  kept.forEach((yes, index) => {
    if (!yes) return;
    const position = grid[index];
    const last = out.at(-1);
    if (last && last.position[0] === position[0] && last.position[1] === position[1]) {
      if (index === kept.length - 1 && out.length > 1) out[out.length - 1] = { index, position };
      return;
    }
    out.push({ index, position });
  });
  return out;
}

/** America's longitudes run on past 180, so that no ring of it jumps. @returns {Position} */
function toGrid(point, { grid }, west) {
  let [lng, lat] = inverse(point);
  if (west ? lng < 0 : lng < -140) lng += 360;
  return [Math.round(lng * grid), Math.round(lat * grid)];
}

/** @param {Position} position @param {Level} level @returns {Position} */
export function fromGrid([x, y], { grid }) {
  return forward([x / grid, y / grid]);
}
