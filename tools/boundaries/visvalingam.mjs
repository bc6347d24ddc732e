// Visvalingam's method: which vertex goes next is the one whose triangle with its neighbours is smallest.

/** @typedef {import('./plane.mjs').Position} Position */

/**
 * The area at which Visvalingam's method takes each vertex away, never less than that of one taken before.
 * @param {Position[]} points @returns {number[]} ends: Infinity
 */
export function ranksOf(points) {
  const n = points.length;
  const ranks = new Array(n).fill(Infinity);
  const before = points.map((_, i) => i - 1);
  const after = points.map((_, i) => i + 1);
  const current = new Array(n).fill(Infinity);
  const heap = new Heap();
  const weigh = (i) => {
    current[i] = triangle(points[before[i]], points[i], points[after[i]]);
    heap.push({ i, area: current[i] });
  };
  for (let i = 1; i < n - 1; i++) weigh(i);
  let most = 0;
  for (let next = heap.pop(); next; next = heap.pop()) {
    if (next.area !== current[next.i]) continue;
    most = Math.max(most, next.area);
    ranks[next.i] = most;
    current[next.i] = -1;
    const a = before[next.i];
    const b = after[next.i];
    after[a] = b;
    before[b] = a;
    if (a > 0) weigh(a);
    if (b < n - 1) weigh(b);
  }
  return ranks;
}

/** @param {Position} a @param {Position} b @param {Position} c */
function triangle(a, b, c) {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}

/** A binary heap, smallest area first; ties by index, so that every run is the same. */
class Heap {
  items = [];
  push(item) {
    const { items } = this;
    let i = items.push(item) - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!less(items[i], items[up])) break;
      [items[i], items[up]] = [items[up], items[i]];
      i = up;
    }
  }
  pop() {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (items.length === 0) return top;
    items[0] = last;
    for (let i = 0; ; ) {
      let least = i;
      for (const down of [2 * i + 1, 2 * i + 2])
        if (down < items.length && less(items[down], items[least])) least = down;
      if (least === i) return top;
      [items[i], items[least]] = [items[least], items[i]];
      i = least;
    }
  }
}

const less = (a, b) => a.area < b.area || (a.area === b.area && a.i < b.i);
