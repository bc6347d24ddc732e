// The surrounding land: one piece for each country, without the atoms, cut at the map's window.
import { ATOMS, ISLANDS } from './atoms.mjs';
import { EARTH_KM } from './plane.mjs';

/** The visible area, in kilometres of the plane: west, south, east, north. */
export const WINDOW = [-1.35, -0.85, 1.35, 0.85].map((units) => units * EARTH_KM);

/** Disputed areas, drawn as grey pieces that belong to no country. */
export const NO_OUTLINE = new Set(['UA-43', 'XX']);

/** Codes that are no `country-…`, and what becomes of them. */
const SPECIAL = {
  'UA-43': 'UA-43', // Crimea with Sevastopol
  '-99-X06~': 'XX', // Siachen Glacier
  '-99-X05~': 'KZ', // Baikonur, leased
};

/** The piece a unit of Natural Earth belongs to, or null to leave it out. @param {string} code */
export function pieceOfUnit(code) {
  if (code.startsWith('KR-')) return null; // its districts come from elsewhere
  if (ATOMS.includes(code) || code === ISLANDS.id) return code;
  if (SPECIAL[code]) return SPECIAL[code];
  const country = code.match(/^([A-Z]{2})-/)?.[1];
  if (!country) return null;
  return country === 'HK' || country === 'MO' ? 'CN' : country;
}

/** In the frame of the members or a little outside of it. @param {import('./plane.mjs').Position} point */
export function isNear([x, y]) {
  return x > -3000 && x < 4000 && y > -2900 && y < 3700;
}
