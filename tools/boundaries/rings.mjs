// Joins arcs to rings.

/** @typedef {import('./plane.mjs').Position} Position */
/** @typedef {import('./topology.mjs').Mosaic} Mosaic */

/** @param {Mosaic} mosaic @param {number[]} ring @returns {Position[]} */
export function ringOf({ arcs }, ring) {
  const out = [];
  for (const arc of ring) {
    const line = arc < 0 ? [...arcs[~arc]].reverse() : arcs[arc];
    out.push(...(out.length ? line.slice(1) : line));
  }
  return out;
}
