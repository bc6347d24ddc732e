// The stripes of a hatch as lines: the parts of rising lines, a period apart from the plane's origin, that lie in an area.
import type { Point, Rings } from '../geography/index.ts';

export function stripesIn(polygons: readonly Rings[], period: number): [Point, Point][] {
  // By the line's number, how far along it (in x) it crosses the area's outline.
  const crossings = new Map<number, number[]>();
  for (const ring of polygons.flat())
    ring.forEach(([x, y], i) => {
      const [fromX, fromY] = ring.at(i - 1)!;
      const [a, b] = [(fromX + fromY) / period, (x + y) / period];
      for (let k = Math.ceil(Math.min(a, b)); k < Math.max(a, b); k++) {
        const at = fromX + ((k - a) / (b - a)) * (x - fromX);
        crossings.set(k, [...(crossings.get(k) ?? []), at]);
      }
    });
  return [...crossings].flatMap(([k, found]) =>
    found
      .sort((one, other) => one - other)
      .flatMap((x, i): [Point, Point][] => {
        const end = found[i + 1];
        return i % 2 || end === undefined
          ? []
          : [
              [
                [x, k * period - x],
                [end, k * period - end],
              ],
            ];
      }),
  );
}
