// Rules of the camera: the whole area is not covered by elements over the map; the map is never smaller nor off it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boxOf,
  clamp,
  fitBox,
  fromScreen,
  type Placement,
  type Size,
  toScreen,
} from '../../src/geography/index.ts';
import {
  cameraOf,
  closeUpOf,
  MAX_SCALE,
  panIntoView,
  placementOf,
  withinLimits,
  zoomed,
} from '../../src/layout/camera-rules.ts';
import { placeWholeArea } from '../../src/layout/index.ts';
import { initialView, latestDate, readView, writeView } from '../../src/view/index.ts';
import { facts, plane } from '../support/facts.ts';

const frame = boxOf(facts.association.frame.map((point) => plane.forward(point)));
const fittedTo = (size: Size) => fitBox(frame, size, { top: 14, right: 14, bottom: 36, left: 14 });
const rect = (left: number, top: number, { width, height }: Size) => ({
  left,
  top,
  width,
  height,
  right: left + width,
  bottom: top + height,
});
function expectBetween(value: number, least: number, most: number): void {
  expect(value).toBeGreaterThanOrEqual(least);
  expect(value).toBeLessThanOrEqual(most);
}
const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const sizes = fc.record({
  width: fc.integer({ min: 320, max: 2560 }),
  height: fc.integer({ min: 200, max: 1440 }),
});

describe('the whole area', () => {
  test('is on the canvas, beside or below the box over its corner, and above the box along its bottom', () => {
    const shares = fc.option(double(0.05, 0.35));
    fc.assert(
      fc.property(sizes, shares, shares, (size, share, low) => {
        const over = share === null ? null : { width: size.width * share, height: size.height * share };
        const height = size.height * (low ?? 0);
        const foot = rect(0, 52 + size.height - height, { width: size.width, height });
        const placement = placeWholeArea(
          frame,
          rect(0, 52, size),
          over && rect(0, 52, over),
          low ? foot : null,
        );
        const [left, top] = toScreen(placement, [frame.x0, frame.y0]);
        const [right, bottom] = toScreen(placement, [frame.x1, frame.y1]);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(size.width + 1e-6);
        expect(bottom).toBeLessThanOrEqual(size.height - height + 1e-6);
        if (over) expect(left >= over.width || top >= over.height).toBe(true);
      }),
    );
  });
});

describe('the clamp', () => {
  const placements = fc.record({
    scale: double(1, 200_000),
    x: double(-1e6, 1e6),
    y: double(-1e6, 1e6),
  });

  test('keeps the middle of the screen over the area, between the fitted scale and the deepest', () => {
    fc.assert(
      fc.property(sizes, placements, (size, requested) => {
        const fitted = fittedTo(size);
        const kept = clamp(requested, fitted, frame, size, MAX_SCALE);
        const [x, y] = fromScreen(kept, [size.width / 2, size.height / 2]);
        expectBetween(kept.scale, fitted.scale, Math.max(MAX_SCALE, fitted.scale));
        expectBetween(x, frame.x0 - 1e-9, frame.x1 + 1e-9);
        expectBetween(y, frame.y0 - 1e-9, frame.y1 + 1e-9);
        const again: Placement = clamp(kept, fitted, frame, size, MAX_SCALE);
        expect(again.scale).toBeCloseTo(kept.scale, 6);
        expect(again.x).toBeCloseTo(kept.x, 4);
        expect(again.y).toBeCloseTo(kept.y, 4);
      }),
    );
  });

  test('leaves the whole area as it is', () => {
    const size = { width: 948, height: 605 };
    const fitted = fittedTo(size);
    const kept = clamp({ ...fitted, x: fitted.x + 200, y: fitted.y - 90 }, fitted, frame, size, MAX_SCALE);
    expect(kept.x).toBeCloseTo(fitted.x, 6);
    expect(kept.y).toBeCloseTo(fitted.y, 6);
  });
});

describe('the camera', () => {
  test('means the same on every screen, there and back', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.record({ lng: double(100, 130), lat: double(42, 60), scale: double(3, 12) }),
        (size, requested) => {
          const fitted = fittedTo(size);
          const placement = placementOf(requested, fitted, frame, size, plane);
          const back = cameraOf(placement, fitted, size, plane);
          expect(back.scale).toBeCloseTo(requested.scale, 6);
          expect(back.lng).toBeCloseTo(requested.lng, 5);
          expect(back.lat).toBeCloseTo(requested.lat, 5);
        },
      ),
    );
  });

  test('zooming keeps the point under the pointer', () => {
    const start = { scale: 800, x: 30, y: 40 };
    const at = fromScreen(start, [300, 200]);
    expect(toScreen(zoomed(start, 2.5, [300, 200]), at)).toEqual([300, 200]);
    expect(zoomed(start, 2.5, [300, 200]).scale).toBe(2000);
  });
});

describe('a region that was chosen', () => {
  const size = { width: 800, height: 500 };

  test.each<[number, number, boolean]>([
    [400, 250, true],
    [16, 16, true],
    [784, 484, true],
    [15, 250, false],
    [-300, 20, false],
    [400, 485, false],
    [5000, 9000, false],
  ])('at %i, %i: in sight, %s, it moves nothing; else it comes to the middle', (x, y, isInSight) => {
    const by = panIntoView(size, [x, y]);
    expect(by && [x - by[0], y - by[1]]).toEqual(isInSight ? null : [400, 250]);
  });
});

describe('a close-up of regions', () => {
  const part = fc
    .record({
      x: double(0.02, 0.9),
      y: double(0.02, 0.9),
      width: double(0.02, 0.1),
      height: double(0.02, 0.1),
    })
    .map(({ x, y, width, height }) => {
      const [across, down] = [frame.x1 - frame.x0, frame.y1 - frame.y0];
      const [x0, y0] = [frame.x0 + x * across, frame.y0 + y * down];
      return { x0, y0, x1: x0 + width * across, y1: y0 + height * down };
    });

  test('shows all of them, clear of the headline and at most 12 times as large as the whole area does', () => {
    fc.assert(
      fc.property(sizes, fc.array(part, { minLength: 1, maxLength: 3 }), (size, boxes) => {
        const fitted = placeWholeArea(frame, rect(0, 0, size), null);
        const corner = rect(0, 0, { width: size.width / 4, height: size.height / 5 });
        const close = closeUpOf(boxes, size, [corner, null], fitted);
        expect(close.scale).toBeLessThanOrEqual(fitted.scale * 12 * 1.000001);
        for (const { x0, y0, x1, y1 } of boxes) {
          const [left, top] = toScreen(close, [x0, y0]);
          const [right, bottom] = toScreen(close, [x1, y1]);
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(-0.001);
          expect(right).toBeLessThanOrEqual(size.width + 0.001);
          expect(bottom).toBeLessThanOrEqual(size.height + 0.001);
          expect(left >= corner.right - 0.001 || top >= corner.bottom - 0.001).toBe(true);
        }
      }),
    );
  });

  test('a very small region comes no closer than 12 times the whole area, where it would be in its middle', () => {
    const fitted = placeWholeArea(frame, rect(0, 0, { width: 800, height: 500 }), null);
    const dot = { x0: 0.1, y0: 0.1, x1: 0.1001, y1: 0.1001 };
    const close = closeUpOf([dot], { width: 800, height: 500 }, [null, null], fitted);
    expect(close.scale).toBeCloseTo(fitted.scale * 12, 6);
    const [x, y] = toScreen(close, [0.10005, 0.10005]);
    expectBetween(x, 300, 500);
    expectBetween(y, 150, 350);
  });
});

test('a view that is written is one that is read, on a map of any size, however far it is zoomed in', () => {
  const [width, height] = [fc.integer({ min: 1, max: 2560 }), fc.integer({ min: 1, max: 1440 })];
  const [anySize, factor] = [fc.record({ width, height }), double(0.01, 1e6)];
  fc.assert(
    fc.property(anySize, factor, fc.nat(), fc.nat(), (size, times, x, y) => {
      const fitted = fittedTo(size);
      const at = [x % size.width, y % size.height] as const;
      const placement = withinLimits(zoomed(fitted, times, at), fitted, frame, size);
      const camera = cameraOf(placement, fitted, size, plane);
      const view = { ...initialView(latestDate(facts)), camera };
      const { change, notices } = readView(writeView(view, facts, null), facts);
      expect(notices).toEqual([]);
      expect(change.camera ?? null).not.toBeNull();
    }),
  );
});
