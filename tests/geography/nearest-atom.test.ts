// The piece nearest to a finger.
import { expect, test } from 'vitest';
import { fitBox, nearestAtom, toScreen } from '../../src/geography/index.ts';
import { committedShapes } from '../support/facts.ts';

const shapes = committedShapes('low');
const ulsan = shapes.atoms.find(({ id }) => id === 'KR-31')!;
const placement = fitBox({ x0: -0.7, y0: -0.6, x1: 0.7, y1: 0.6 }, { width: 390, height: 300 });

test('a finger beside a small region takes it, farther off nothing', () => {
  const [x, y] = toScreen(placement, [ulsan.box.x1, ulsan.anchor[1]]);
  const only = (atom: { id: string }) => atom.id === 'KR-31';
  expect(nearestAtom(shapes, placement, [x + 20, y], 22, only)).toBe(ulsan);
  expect(nearestAtom(shapes, placement, [x + 25, y], 22, only)).toBe(null);
});

test('of several it takes the nearest that may be taken', () => {
  const at = toScreen(placement, ulsan.anchor);
  const first = nearestAtom(shapes, placement, at, 22, () => true)!;
  const second = nearestAtom(shapes, placement, at, 22, (atom) => atom !== first)!;
  expect([first, second]).not.toContain(null);
  expect(second).not.toBe(first);
});
