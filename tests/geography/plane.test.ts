import { geoAzimuthalEqualArea } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  equalAreaForward,
  equalAreaPlane,
  fitBox,
  fromMapLibre,
  fromMercator,
  fromScreen,
  toMapLibre,
  toMercator,
  toScreen,
} from '../../src/geography/index.ts';

const plane = equalAreaPlane([110, 50]);
const lngLat = fc.tuple(
  fc.double({ min: 40, max: 179, noNaN: true }),
  fc.double({ min: -5, max: 85, noNaN: true }),
);
const close = (a: readonly number[], b: readonly number[], digits = 8) =>
  a.forEach((value, i) => {
    expect(value).toBeCloseTo(b[i]!, digits);
  });

describe('the plane', () => {
  test('is what d3-geo calls azimuthal equal-area', () => {
    const d3 = geoAzimuthalEqualArea().rotate([-110, -50]).scale(1).translate([0, 0]).precision(0);
    fc.assert(fc.property(lngLat, (at) => close(plane.forward(at), d3(at) as [number, number])));
  });

  test('is the same in the script inside the page', () => {
    const forward = equalAreaForward([110, 50]);
    fc.assert(fc.property(lngLat, (at) => close(forward(at), plane.forward(at), 12)));
  });

  test('goes back to the same degrees', () => {
    fc.assert(fc.property(lngLat, (at) => close(plane.inverse(plane.forward(at)), at)));
  });

  test('keeps areas: a degree cell at 62N and at 30N have the size the sphere gives them', () => {
    const cell = (lng: number, lat: number) => {
      const corners: [number, number][] = [
        [lng, lat],
        [lng + 0.2, lat],
        [lng + 0.2, lat + 0.2],
        [lng, lat + 0.2],
      ];
      const ring = corners.map((at) => plane.forward(at));
      const doubled = ring.reduce((sum, [x, y], i) => {
        const [x1, y1] = ring[(i + 1) % 4]!;
        return sum + x * y1 - x1 * y;
      }, 0);
      const rad = Math.PI / 180;
      return Math.abs(doubled) / 2 / (0.2 * rad * (Math.sin((lat + 0.2) * rad) - Math.sin(lat * rad)));
    };
    for (const [lng, lat] of [
      [130, 62],
      [113, 30],
      [160, 62],
    ] as const)
      expect(cell(lng, lat)).toBeCloseTo(1, 3);
  });
});

const placement = fc.record({
  scale: fc.double({ min: 100, max: 40000, noNaN: true }),
  x: fc.double({ min: -5000, max: 5000, noNaN: true }),
  y: fc.double({ min: -5000, max: 5000, noNaN: true }),
});
const size = { width: 1280, height: 800 };

describe('the camera', () => {
  test('screen and plane, Mercator and plane, MapLibre and placement agree both ways', () => {
    fc.assert(
      fc.property(placement, lngLat, (place, at) => {
        const point = plane.forward(at);
        close(fromScreen(place, toScreen(place, point)), point, 6);
        close(fromMercator(toMercator(point)), point, 9);
        const { center, zoom } = toMapLibre(place, size);
        const back = fromMapLibre(center, zoom, size);
        close([back.scale / place.scale, back.x, back.y], [1, place.x, place.y], 3);
      }),
    );
  });

  test('a fitted box is inside its padding', () => {
    const box = { x0: -0.4, y0: -0.6, x1: 0.6, y1: 0.5 };
    const place = fitBox(box, size, { top: 20, right: 30, bottom: 40, left: 300 });
    const [left, top] = toScreen(place, [box.x0, box.y0]);
    const [right, bottom] = toScreen(place, [box.x1, box.y1]);
    expect(left).toBeGreaterThanOrEqual(300 - 1e-6);
    expect(top).toBeGreaterThanOrEqual(20 - 1e-6);
    expect(right).toBeLessThanOrEqual(1250 + 1e-6);
    expect(bottom).toBeLessThanOrEqual(760 + 1e-6);
  });
});
