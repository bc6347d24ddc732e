// The stripes of a hatch as lines: inside the area, a period apart, and where those of a pattern would be.
import { expect, test } from 'vitest';
import type { Point } from '../../src/geography/index.ts';
import { stripesIn } from '../../src/picture/stripes.ts';

const box = (x0: number, y0: number, x1: number, y1: number): Point[] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
  [x0, y0],
];

test('a square with a hole has stripes on the lines x + y = n periods, and none in the hole', () => {
  const stripes = stripesIn([[box(1, 1, 11, 11), box(5, 5, 7, 7)]], 4);
  const sums = stripes.map(([[x, y]]) => x + y);
  expect(new Set(sums.map((sum) => Math.round(sum)))).toEqual(new Set([4, 8, 12, 16, 20]));
  for (const [[x0, y0], [x1, y1]] of stripes) {
    expect(x0 + y0).toBeCloseTo(x1 + y1, 9);
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    expect(x > 1 && x < 11 && y > 1 && y < 11 && !(x > 5 && x < 7 && y > 5 && y < 7), `${x} ${y}`).toBe(true);
  }
  // One line is broken by the hole.
  expect(stripes).toHaveLength(6);
});

test('two areas that meet have stripes that meet', () => {
  const [left, right] = [stripesIn([[box(0, 0, 5, 10)]], 3), stripesIn([[box(5, 0, 10, 10)]], 3)];
  const ends = new Set(left.map(([, [x, y]]) => `${x.toFixed(6)} ${y.toFixed(6)}`));
  const starts = right.map(([[x, y]]) => `${x.toFixed(6)} ${y.toFixed(6)}`);
  expect(starts.filter((at) => ends.has(at)).length).toBeGreaterThan(1);
});
