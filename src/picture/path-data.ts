// Converts plane coordinates to SVG path data and back: relative and rounded to whole units, which makes it small, and
// cached for shapes that are drawn again.
import type { Point, Rings } from '../geography/index.ts';

/** Each polygon is on a line of its own, to tell a hole from an island when the path is read back. */
const BETWEEN_POLYGONS = '\n';
/** Cached with its grid: an exported picture may write the same shapes on a finer grid than the page. */
const cache = new WeakMap<object, { readonly units: number; readonly text: string }>();

function once(key: object, units: number, make: () => string): string {
  const known = cache.get(key);
  if (known?.units === units) return known.text;
  const text = make();
  cache.set(key, { units, text });
  return text;
}

/** @param units whole units per plane unit */
export function areaData(polygons: readonly Rings[], units: number): string {
  return once(polygons, units, () =>
    polygons.map((rings) => rings.map((ring) => `${polyline(ring, units)}z`).join('')).join(BETWEEN_POLYGONS),
  );
}

export function lineData(lines: readonly (readonly Point[])[], units: number): string {
  return once(lines, units, () => lines.map((line) => polyline(line, units)).join(''));
}

function polyline(points: readonly Point[], units: number): string {
  let lastX = 0;
  let lastY = 0;
  let text = '';
  let moved = false;
  points.forEach(([px, py], i) => {
    const x = Math.round(px * units);
    const y = Math.round(py * units);
    if (i === 0) text = `M${x} ${y}`;
    else if (x !== lastX || y !== lastY) {
      const dx = x - lastX;
      const dy = y - lastY;
      text += `${moved ? (dx < 0 ? '' : ' ') : 'l'}${dx}${dy < 0 ? '' : ' '}${dy}`;
      moved = true;
    }
    lastX = x;
    lastY = y;
  });
  return text;
}

/** The polygons of path data made by areaData, in plane units. */
export function readArea(data: string, units: number): Rings[] {
  if (!data) return [];
  return data
    .split(BETWEEN_POLYGONS)
    .map((polygon) => readLines(polygon, units).map((ring) => [...ring, ring[0]!]));
}

/** The lines of path data made by lineData, in plane units. */
export function readLines(data: string, units: number): Point[][] {
  return data
    .split('M')
    .slice(1)
    .map((part) => {
      const [startX = 0, startY = 0, ...steps] = (part.match(/-?\d+/g) ?? []).map(Number);
      let [x, y] = [startX, startY];
      const points: Point[] = [[x / units, y / units]];
      for (let i = 0; i < steps.length; i += 2) {
        x += steps[i] ?? 0;
        y += steps[i + 1] ?? 0;
        points.push([x / units, y / units]);
      }
      return points;
    });
}

/** A path of no length, whose round caps draw a dot. */
export function dotData(at: Point, units: number): string {
  const [x, y] = at.map((value) => Math.round(value * units));
  return `M${x} ${y}h0`;
}
