// Path data is written and read back, and means to SVG what it means to us: a reader of the test's own follows the
// grammar (https://www.w3.org/TR/SVG2/paths.html), since a browser reads it too.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point, Rings } from '../../src/geography/index.ts';
import { areaData, lineData, readArea, readLines } from '../../src/picture/index.ts';
import { committedShapes } from '../support/facts.ts';

const units = fc.constantFrom(1, 700, 1600, 20_000);
const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
const point: fc.Arbitrary<Point> = fc.tuple(coordinate, coordinate);
const line = fc.array(point, { minLength: 1, maxLength: 12 });
const ring = fc.array(point, { minLength: 3, maxLength: 8 }).map((points) => [...points, points[0]!]);
const polygon = fc.array(ring, { minLength: 1, maxLength: 3 });
const polygons: fc.Arbitrary<Rings[]> = fc.array(polygon, { minLength: 1, maxLength: 4 });

/** On the grid, in whole units, without a point that repeats the one before it. */
function onGrid(points: readonly Point[], per: number): Point[] {
  const grid = points.map(([x, y]) => [Math.round(x * per) + 0, Math.round(y * per) + 0] as const);
  return grid.filter(([x, y], i) => i === 0 || x !== grid[i - 1]![0] || y !== grid[i - 1]![1]);
}

/** What a browser makes of a path with the commands M, l and z: its subpaths in path units. */
function asBrowserReads(data: string): { points: Point[]; closed: boolean }[] {
  const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
  const subpaths: { points: Point[]; closed: boolean }[] = [];
  let at = 0;
  let command = '';
  let [x, y] = [0, 0];
  const skip = () => {
    while (/[\s,]/.test(data[at] ?? '')) at += 1;
  };
  const read = () => {
    skip();
    number.lastIndex = at;
    const found = number.exec(data);
    if (!found) throw new Error(`"${data.slice(at, at + 10)}" at ${at}; expected a number`);
    at = number.lastIndex;
    return Number(found[0]);
  };
  for (skip(); at < data.length; skip()) {
    if (/[a-z]/i.test(data[at]!)) command = data[at++]!;
    const current = subpaths[subpaths.length - 1];
    if (command === 'M') {
      [x, y] = [read(), read()];
      subpaths.push({ points: [[x, y]], closed: false });
      command = 'L';
    } else if (command === 'l' && current && !current.closed) {
      [x, y] = [x + read(), y + read()];
      current.points.push([x, y]);
    } else if (command === 'z' && current) {
      current.closed = true;
      command = '';
    } else throw new Error(`"${command}" at ${at}; expected M, then l or z`);
  }
  return subpaths;
}

test('any lines come back, to half a unit, and are read by a browser as they are read back', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), units, (lines, per) => {
      const data = lineData(lines, per);
      const grids = lines.map((one) => onGrid(one, per));
      expect(asBrowserReads(data)).toEqual(grids.map((points) => ({ points, closed: false })));
      const back = readLines(data, per);
      expect(back.map((one) => onGrid(one, per))).toEqual(grids);
      const furthest = Math.max(
        0,
        ...lines.flatMap((one, i) => {
          const kept = one.filter((_, j) => j === 0 || onGrid([one[j - 1]!, one[j]!], per).length === 2);
          return kept.map(([x, y], j) => {
            const [backX, backY] = back[i]![j]!;
            return Math.max(Math.abs(backX - x), Math.abs(backY - y)) * per;
          });
        }),
      );
      expect(furthest).toBeLessThanOrEqual(0.5 + 1e-6);
    }),
  );
});

test('any areas come back, holes with their own polygon, and are read by a browser as closed rings', () => {
  fc.assert(
    fc.property(polygons, units, (areas, per) => {
      const data = areaData(areas, per);
      const grids = areas.map((rings) => rings.map((one) => onGrid(one, per)));
      expect(asBrowserReads(data)).toEqual(grids.flat().map((points) => ({ points, closed: true })));
      const back = readArea(data, per);
      expect(back.map((rings) => rings.map((one) => onGrid(one, per)))).toEqual(grids);
      for (const one of back.flat()) expect(one.at(-1)).toEqual(one[0]);
    }),
  );
});

test('nothing is written for nothing, and read back as nothing', () => {
  expect(areaData([], 700)).toBe('');
  expect(readArea('', 700)).toEqual([]);
  expect(readLines('', 700)).toEqual([]);
});

test('the same shapes on another grid are written anew', () => {
  const ring = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0],
  ] as const;
  const areas: Rings[] = [[ring]];
  const lines = [ring];
  expect(areaData(areas, 10)).toBe('M0 0l10 0 0 10-10-10z');
  expect(areaData(areas, 100)).toBe('M0 0l100 0 0 100-100-100z');
  expect(areaData(areas, 10)).toBe('M0 0l10 0 0 10-10-10z');
  expect(lineData(lines, 10)).toBe('M0 0l10 0 0 10-10-10');
  expect(lineData(lines, 100)).toBe('M0 0l100 0 0 100-100-100');
});

describe.each(['low', 'middle'] as const)('the committed %s shapes', (level) => {
  const shapes = committedShapes(level);

  test('come back, each ring of each piece, and each line', () => {
    const per = shapes.units;
    const onGrids = (lines: Rings) => lines.map((one) => onGrid(one, per));
    for (const { id, polygons: areas } of [...shapes.atoms, ...shapes.backdrop])
      expect(readArea(areaData(areas, per), per).map(onGrids), id).toEqual(areas.map(onGrids));
    for (const { index, lines } of shapes.borders)
      expect(onGrids(readLines(lineData(lines, per), per)), `${index}`).toEqual(onGrids(lines));
  });
});
