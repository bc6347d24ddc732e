// Plane coordinates as SVG path data, relative and rounded to whole units: small, and cached for shapes drawn again.
import type { Point, Rings } from '../geography/index.ts';

/** Polygons stand on lines of their own, so that a hole is told from an island when a path is read back. */
const BETWEEN_POLYGONS = '\n';
const cache = new WeakMap<object, string>();

function once<T extends object>(key: T, make: () => string): string {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

/** @param units whole units per plane unit */
export function areaData(polygons: readonly Rings[], units: number): string {
  return once(polygons, () =>
    polygons.map((rings) => rings.map((ring) => `${polyline(ring, units)}z`).join('')).join(BETWEEN_POLYGONS),
  );
}

export function lineData(lines: readonly (readonly Point[])[], units: number): string {
  return once(lines, () => lines.map((line) => polyline(line, units)).join(''));
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

/** The polygons of path data written by areaData, in plane units. */
export function readArea(data: string, units: number): Rings[] {
  return data
    .split(BETWEEN_POLYGONS)
    .map((polygon) => readLines(polygon, units).map((ring) => [...ring, ring[0]!]));
}

/** The lines of path data written by lineData, in plane units. */
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
