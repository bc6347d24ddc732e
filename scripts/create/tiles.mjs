// A tile for each region, near where it lies: every anchor takes the free cell nearest to it, from the middle outwards, then
// regions change places while that brings them nearer.

/** @typedef {[column: number, row: number]} Cell */

/** More regions than this would have tiles too small for their names. */
export const MOST_TILES = 200;
/** Cells of the area for each region: room for gaps where the land has them. */
const ROOM = 1.5;

/**
 * @param {ReadonlyMap<string, readonly [number, number]>} anchors on the plane, y down
 * @returns {Record<string, Cell>} column and row by region, from the top left
 */
export function tilesOf(anchors) {
  const all = [...anchors];
  const xs = all.map(([, [x]]) => x);
  const ys = all.map(([, [, y]]) => y);
  const [x0, y0] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - x0, Math.max(...ys) - y0];
  const side = Math.max(Math.sqrt((width * height) / (ROOM * all.length)), Math.max(width, height) / 40) || 1;
  const wanted = new Map(
    all.map(([id, [x, y]]) => [id, /** @type {Cell} */ ([(x - x0) / side, (y - y0) / side])]),
  );
  const fromMiddle = (/** @type {readonly [string, Cell]} */ [, [x, y]]) =>
    Math.hypot(x - width / side / 2, y - height / side / 2);
  /** @type {Map<string, Cell>} */
  const places = new Map();
  const taken = new Set();
  for (const [id, at] of [...wanted].sort((a, b) => fromMiddle(a) - fromMiddle(b))) {
    const cell = nearestFree(at, taken);
    places.set(id, cell);
    taken.add(String(cell));
  }
  exchange(places, wanted);
  const cells = [...places.values()];
  const left = Math.min(...cells.map(([x]) => x));
  const top = Math.min(...cells.map(([, y]) => y));
  return Object.fromEntries([...places].map(([id, [x, y]]) => [id, [x - left, y - top]]));
}

/** @param {Cell} at @param {Set<string>} taken @returns {Cell} */
function nearestFree([x, y], taken) {
  /** @type {Cell} */
  let best = [0, 0];
  let least = Infinity;
  for (let reach = 1; least === Infinity || reach < least + 1; reach++)
    for (let column = Math.round(x) - reach; column <= Math.round(x) + reach; column++)
      for (let row = Math.round(y) - reach; row <= Math.round(y) + reach; row++) {
        const distance = Math.hypot(column - x, row - y);
        if (distance >= least || taken.has(`${column},${row}`)) continue;
        best = [column, row];
        least = distance;
      }
  return best;
}

/** @param {Map<string, Cell>} places @param {ReadonlyMap<string, Cell>} wanted */
function exchange(places, wanted) {
  const all = [...wanted].map(([id, at]) => ({ id, at, cell: /** @type {Cell} */ (places.get(id)) }));
  const cost = (/** @type {Cell} */ [x, y], /** @type {Cell} */ [column, row]) =>
    (column - x) ** 2 + (row - y) ** 2;
  for (let round = 0, changed = true; changed && round < 20; round++) {
    changed = false;
    for (const one of all)
      for (const other of all) {
        const now = cost(one.at, one.cell) + cost(other.at, other.cell);
        if (cost(one.at, other.cell) + cost(other.at, one.cell) >= now - 1e-9) continue;
        [one.cell, other.cell] = [other.cell, one.cell];
        changed = true;
      }
  }
  for (const { id, cell } of all) places.set(id, cell);
}
