// Finds where lines cross or overlap. Lines may meet at a vertex that both have.

/** @typedef {import('./plane.mjs').Position} Position */

const CELL_KM = 40;

/**
 * @param {Position[][]} lines on a whole-number grid, where equality is exact
 * @param {(position: Position) => Position} place from a grid position to kilometres on the plane
 * @returns {[line: number, segment: number][]} the segments that must change
 */
export function findCrossings(lines, place) {
  /** @type {Map<string, [number, number][]>} */
  const cells = new Map();
  const placed = lines.map((line) => line.map(place));
  const bad = new Map();
  const report = (line, segment) => bad.set(`${line}/${segment}`, [line, segment]);
  placed.forEach((points, line) => {
    for (let k = 0; k + 1 < points.length; k++) {
      const [x0, y0] = points[k];
      const [x1, y1] = points[k + 1];
      const seen = new Set();
      for (
        let cx = Math.floor(Math.min(x0, x1) / CELL_KM);
        cx <= Math.floor(Math.max(x0, x1) / CELL_KM);
        cx++
      ) {
        for (
          let cy = Math.floor(Math.min(y0, y1) / CELL_KM);
          cy <= Math.floor(Math.max(y0, y1) / CELL_KM);
          cy++
        ) {
          const key = `${cx},${cy}`;
          const cell = cells.get(key);
          if (!cell) {
            cells.set(key, [[line, k]]);
            continue;
          }
          for (const [other, m] of cell) {
            if (seen.has(`${other}/${m}`)) continue;
            seen.add(`${other}/${m}`);
            if (clash(lines[line], k, lines[other], m, placed[line], placed[other])) {
              report(line, k);
              report(other, m);
            }
          }
          cell.push([line, k]);
        }
      }
    }
  });
  return [...bad.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function clash(la, k, lb, m, pa, pb) {
  const shared = [];
  for (const a of [k, k + 1]) for (const b of [m, m + 1]) if (same(la[a], lb[b])) shared.push([a, b]);
  if (shared.length === 2) return true; // the same edge twice
  const [a0, a1, b0, b1] = [pa[k], pa[k + 1], pb[m], pb[m + 1]];
  if (shared.length === 1) {
    const [a, b] = shared[0];
    const from = pa[a];
    const farA = a === k ? a1 : a0;
    const farB = b === m ? b1 : b0;
    const cross = turn(from, farA, farB);
    const dot = (farA[0] - from[0]) * (farB[0] - from[0]) + (farA[1] - from[1]) * (farB[1] - from[1]);
    return Math.abs(cross) < 1e-9 && dot > 0;
  }
  const s = turn(a0, a1, b0) * turn(a0, a1, b1);
  const t = turn(b0, b1, a0) * turn(b0, b1, a1);
  return s <= 0 && t <= 0 && overlap(0, a0, a1, b0, b1) && overlap(1, a0, a1, b0, b1);
}

/** Two segments on one line meet only where their extents do. */
function overlap(k, a0, a1, b0, b1) {
  return (
    Math.max(Math.min(a0[k], a1[k]), Math.min(b0[k], b1[k])) <=
    Math.min(Math.max(a0[k], a1[k]), Math.max(b0[k], b1[k]))
  );
}

const same = (a, b) => a[0] === b[0] && a[1] === b[1];

function turn([ax, ay], [bx, by], [cx, cy]) {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}
