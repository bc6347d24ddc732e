import { describe, expect, test } from 'vitest';
import { type Placement, toScreen } from '../../src/geography/index.ts';
import { Paints } from '../../src/map/paints.ts';
import { atomAt } from '../../src/map/pick.ts';
import type { Change } from '../../src/view/index.ts';
import { committedShapes, sceneWith } from '../support/facts.ts';

const shapes = committedShapes('low');

function under(change: Change, region: string, scale: number, aside: readonly [number, number] = [0, 0]) {
  const scene = sceneWith(change, 'light', shapes.anchors);
  const paints = new Paints(shapes, scene, scale);
  const placement: Placement = { scale, x: 500, y: 350 };
  const [x, y] = toScreen(placement, shapes.anchors.get(region)!);
  return atomAt(shapes, paints, placement, [x + aside[0], y + aside[1]])?.id ?? null;
}

describe('what lies under a pointer', () => {
  test('an area, where its shape is', () => {
    expect(under({ date: '2024-09' }, 'RU-SA', 700)).toBe('RU-SA');
  });
  test('a mark, where it is drawn and a little around it', () => {
    expect(under({ date: '2024-09' }, 'KR-30', 320)).toBe('KR-30');
    expect(under({ date: '2024-09' }, 'RU-SA', 700, [-4000, 0])).toBe(null);
  });
  test('a city on top of its province before the province, and at a date when it is not shown, the province', () => {
    expect(under({ date: '2024-09' }, 'KR-POHANG', 40_000)).toBe('KR-POHANG');
    expect(under({ date: '1998' }, 'KR-POHANG', 40_000)).toBe('KR-47');
  });
});
