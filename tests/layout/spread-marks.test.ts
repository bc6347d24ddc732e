import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '../../src/geography/index.ts';
import { MARK_DISTANCE, markOffsets, spread } from '../../src/layout/index.ts';
import { markOf } from '../../src/scene/index.ts';
import { committedShapes, sceneWith } from '../support/facts.ts';

const shapes = committedShapes('low');
const least = (points: readonly Point[]) =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...points.flatMap((a, i) => points.slice(0, i).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1]))),
  );
const coordinate = fc.double({ min: 0, max: 120, noNaN: true });
const points = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 40 });

describe('points that are spread', () => {
  test('are as far apart as wanted, also where all were in one place', () => {
    fc.assert(
      fc.property(points, fc.boolean(), (some, together) => {
        const places = together ? some.map((): Point => [50, 50]) : some;
        expect(least(spread(places, 9))).toBeGreaterThanOrEqual(9 - 1e-9);
      }),
      { numRuns: 60 },
    );
  });
  test('stay where they are if no other is near, and all of them if none is', () => {
    fc.assert(
      fc.property(points, (some) => {
        const spreadOut = spread([...some, [500, 500]], 9);
        expect(spreadOut.at(-1)).toEqual([500, 500]);
        expect(spread(spreadOut, 9)).toEqual(spreadOut);
      }),
      { numRuns: 40 },
    );
  });
});

describe('marks', () => {
  // From 320 CSS pixels for the whole area to a projector.
  test.each([190, 240, 330, 480, 660, 900, 1500])(
    'at %i CSS pixels per plane unit never share one dot',
    (scale) => {
      for (const date of ['1996', '2006', '2024']) {
        const scene = sceneWith({ date }, 'light', shapes.anchors);
        const offsets = markOffsets(scene, shapes, scale);
        const centres = shapes.atoms.flatMap((atom): Point[] => {
          const mark = markOf(scene, shapes, atom, scale, offsets);
          const [dx, dy] = mark?.offset ?? [0, 0];
          return mark ? [[atom.anchor[0] * scale + dx, atom.anchor[1] * scale + dy]] : [];
        });
        expect(least(centres), date).toBeGreaterThanOrEqual(9);
        for (const offset of offsets.values())
          expect(Math.hypot(...offset!), date).toBeLessThan(3 * MARK_DISTANCE);
      }
    },
  );
  test('have the same offsets at every date', () => {
    const at = (date: string) => [...markOffsets(sceneWith({ date }, 'light', shapes.anchors), shapes, 240)];
    expect(at('1996')).toEqual(at('2024'));
  });
});
