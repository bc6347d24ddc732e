// regionsAt: from the shapes alone, without a renderer. Places are true degrees, written by hand.
import { geoContains } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
  COARSE,
  type LngLat,
  planOf,
  regionsAtPoint,
  type Shapes,
  shapesOfPlan,
} from '../../src/geography/index.ts';
import { dayOfDate } from '../../src/membership/index.ts';
import { committedShapes, facts, plane } from '../support/facts.ts';

const middle = committedShapes('middle');
const low = committedShapes('low');
const at = (place: LngLat, date = '2024-09', shapes: Shapes = middle) =>
  regionsAtPoint(shapes, plane.forward(place), dayOfDate(facts, date));

/** The winding of the rings does not matter. */
const turned: Shapes = {
  ...middle,
  atoms: middle.atoms.map((atom) => ({
    ...atom,
    polygons: atom.polygons.map((rings) => rings.map((ring) => [...ring].reverse())),
  })),
};

describe.each([
  ['middle', middle],
  ['middle, turned round', turned],
  ['low', low],
] as const)('in the %s boundaries', (_name, shapes) => {
  test.for([
    ['a province', [126.6, 45.8], ['CN-HL']],
    ['the capital as a hole in the province around it', [106.9, 47.9], ['MN-1']],
    ['the province around it', [106.9, 47.0], ['MN-047']],
    ['a city on top of its province, the city first', [129.36, 36.02], ['KR-POHANG', 'KR-47']],
    ['an island', [126.5, 33.4], ['KR-49']],
    ['an island of a region on the mainland', [133.28, 36.25], ['JP-32']],
    ['beyond the antimeridian', [-173, 66.5], []],
    ['far outside the frame', [106.7, 10.8], ['VN-SG']],
    ['the sea', [135, 40], []],
    ['land of no region', [37.6, 55.75], []],
    ['the other side of the earth', [-70, -50], []],
    ['a pole', [0, 90], []],
  ] as [string, LngLat, string[]][])('%s', ([, place, ids]) => {
    expect(at(place, '2024-09', shapes)).toEqual(ids);
  });

  test('whoever held the place at the date, a member or not', () => {
    const ulsan: LngLat = [129.31, 35.54];
    expect(at(ulsan, '1996', shapes)).toEqual(['KR-48']);
    expect(at(ulsan, '1998', shapes)).toEqual(['KR-31']);
    const gunwi: LngLat = [128.6607, 36.1417];
    expect(at(gunwi, '2023-06-30', shapes)).toEqual(['KR-47']);
    expect(at(gunwi, '2023-07-01', shapes)).toEqual(['KR-27']);
  });

  test('every piece holds its own anchor', () => {
    const wrong = shapes.atoms.filter((atom) => {
      const region = shapes.ownerAt(atom, facts.range.last);
      return region && !regionsAtPoint(shapes, atom.anchor, facts.range.last).includes(region);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

test('shapes without outlines contain nothing', () => {
  expect(at([126.6, 45.8], '2024-09', shapesOfPlan(planOf({ ...low, units: COARSE })))).toEqual([]);
});

test('agrees with the sphere, in true degrees, over a grid of the whole area', () => {
  const day = facts.range.last;
  const regions = [...facts.regions.keys()].map((id) => ({
    id,
    shape: spherical(low.geoJsonAt(id, day)),
  }));
  const different: string[] = [];
  let requested = 0;
  for (let lng = 75; lng < 180; lng += 5.3)
    for (let lat = 25; lat < 75; lat += 3.1) {
      const here = at([lng, lat], '2024-09', low);
      const there = regions
        .filter(({ shape }) => shape && geoContains(shape, [lng, lat]))
        .map(({ id }) => id);
      requested += 1;
      if ([...here].sort().join() !== there.sort().join())
        different.push(`${lng},${lat}: ${here} / ${there}`);
    }
  expect(requested).toBeGreaterThan(300);
  expect(different).toEqual([]);
});

/** RFC 7946 rings fill the whole globe in d3-geo, whose outer rings run the other way. */
function spherical(geometry: MultiPolygon | null): MultiPolygon | null {
  return (
    geometry && {
      ...geometry,
      coordinates: geometry.coordinates.map((rings) => rings.map((ring) => [...ring].reverse())),
    }
  );
}
