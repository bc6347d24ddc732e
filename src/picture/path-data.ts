// Plane coordinates as SVG path data, relative and rounded: small, and cached for shapes drawn again.
import type { Point, Rings } from '../geography/index.ts';

/** Path units per plane unit: a tenth of a pixel at the widest screens, whole numbers in the text. */
export const UNITS = 20000;

const cache = new WeakMap<object, string>();

function once<T extends object>(key: T, make: (key: T) => string): string {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  cache.set(key, made);
  return made;
}

export function areaData(polygons: readonly Rings[]): string {
  return once(polygons, () =>
    polygons.map((rings) => rings.map((ring) => `${polyline(ring)}z`).join('')).join(''),
  );
}

export function lineData(lines: readonly (readonly Point[])[]): string {
  return once(lines, () => lines.map(polyline).join(''));
}

function polyline(points: readonly Point[]): string {
  let lastX = 0;
  let lastY = 0;
  let text = '';
  points.forEach(([px, py], i) => {
    const x = Math.round(px * UNITS);
    const y = Math.round(py * UNITS);
    if (i === 0) text += `M${x},${y}`;
    else if (x !== lastX || y !== lastY) text += `l${x - lastX},${y - lastY}`;
    lastX = x;
    lastY = y;
  });
  return text;
}
