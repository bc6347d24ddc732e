// One test per delicate point of the boundaries, on the published middle level. What is true of the world is written
// here by hand; nothing is taken from the generator.
import { geoArea } from 'd3-geo';
import { describe, expect, it, test } from 'vitest';
import capitals from './boundaries-capitals.json' with { type: 'json' };
import {
  arcsOf,
  boxOf,
  contains,
  geometriesOf,
  gridArcs,
  ownerAt,
  ownersOf,
  polygonsOf,
  type Ring,
  read,
  regionsAt,
  turnOf,
  winding,
} from './boundaries-shapes.ts';
import official from './official-areas.json' with { type: 'json' };

type Point = [number, number];
const DAY = '2024-09-30';
const OBJECTS = ['atoms', 'islands', 'overlays', 'context'];
const SPHERE_KM2 = 4 * Math.PI * 6371.0088 ** 2;

const topology = read('middle');
const atoms = geometriesOf(topology, 'atoms').map((geometry) => ({
  id: String(geometry.id),
  geometry,
  polygons: polygonsOf(topology, geometry),
}));
const context = geometriesOf(topology, 'context').map((geometry) => ({
  id: String(geometry.id),
  geometry,
  polygons: polygonsOf(topology, geometry),
}));
/** Each point of each outline of both levels. */
const EVERY_POINT = (['low', 'middle'] as const).flatMap((level) => {
  const one = level === 'middle' ? topology : read(level);
  return OBJECTS.flatMap((object) => geometriesOf(one, object)).flatMap((geometry) =>
    polygonsOf(one, geometry)
      .flatMap((rings) => rings.flat())
      .map(([lng = 0, lat = 0]) => ({ id: geometry.id, level, lng, lat })),
  );
});
const now = regionsAt(topology, DAY);

const atomsAt = (point: Point) =>
  atoms.filter(({ polygons }) => contains(polygons, point)).map(({ id }) => id);
const contextAt = (point: Point) =>
  context.filter(({ polygons }) => contains(polygons, point)).map(({ id }) => id);
const regionsOf = (point: Point, day = DAY) =>
  [...regionsAt(topology, day)].filter(([, polygons]) => contains(polygons, point)).map(([id]) => id);
const steradians = (polygons: Ring[][]) => {
  const coordinates = polygons.map((polygon) => polygon.map((ring) => [...ring].reverse()));
  return geoArea({ type: 'MultiPolygon', coordinates });
};
const km2 = (polygons: Ring[][]) => (steradians(polygons) / (4 * Math.PI)) * SPHERE_KM2;

describe('capitals', () => {
  it('are listed for every region of 2024, Pohang aside', () => {
    expect(Object.keys(capitals).sort()).toEqual([...now.keys()].filter((id) => id !== 'KR-POHANG').sort());
    expect(Object.keys(capitals)).toHaveLength(82 + 2 + 5);
  });

  test.each(Object.entries(capitals))('the capital of %s is in it only', (id, [, lng, lat]) => {
    const point: Point = [Number(lng), Number(lat)];
    const hits = [...now].filter(([, polygons]) => contains(polygons, point)).map(([region]) => region);
    expect(hits).toEqual([id]);
    expect(contextAt(point)).toEqual([]);
  });

  it('Bishkek is a hole in Chuy', () => {
    expect(regionsOf([74.59, 42.87])).toEqual([]);
    expect(contextAt([74.59, 42.87])).toEqual(['KG']);
  });

  it('Pohang lies in Gyeongbuk as well', () => {
    expect(regionsOf([129.34, 36.04]).sort()).toEqual(['KR-47', 'KR-POHANG']);
  });
});

describe('areas', () => {
  const exceptions: Record<string, [number, number]> = {
    'CN-NX': [0.77, 0.8],
    'MN-035': [0.82, 0.86],
    'MN-037': [1.09, 1.13],
    'VN-SG': [0.88, 0.94],
    'KR-28': [0.9, 1.02],
  };

  test.each(Object.entries({ ...official.km2, ...official.observersKm2 }))(
    '%s is as large as official figures say',
    (id, figure) => {
      const [least, most] = exceptions[id] ?? [0.92, 1.1];
      const share = km2(now.get(id) ?? []) / figure;
      expect(share).toBeGreaterThan(least);
      expect(share).toBeLessThan(most);
    },
  );

  it('covers the members, the associates and Pohang', () => {
    expect(Object.keys(official.km2)).toHaveLength(85);
    for (const id of Object.keys(official.km2)) expect(now.has(id), id).toBe(true);
  });

  it('no region covers a hemisphere', () => {
    for (const [id, polygons] of now) expect(steradians(polygons), id).toBeLessThan(0.1);
    for (const { id, polygons } of context) expect(steradians(polygons), id).toBeLessThan(0.5);
  });
});

describe('places that maps get wrong', () => {
  it('Ulleungdo is Gyeongbuk', () => expect(regionsOf([130.87, 37.5])).toEqual(['KR-47']));

  it('the Amami islands are no part of Okinawa', () => {
    for (const point of [
      [129.4, 28.33],
      [128.96, 27.78],
      [128.61, 27.39],
    ] as Point[]) {
      expect(regionsOf(point), `${point}`).toEqual([]);
    }
    expect(contextAt([129.4, 28.33])).toEqual(['JP']);
  });

  it('Seoul is in no member', () => {
    expect(regionsOf([126.98, 37.57])).toEqual([]);
    expect(contextAt([126.98, 37.57])).toEqual(['KR']);
  });

  it('Baganuur is Ulaanbaatar, and Govisumber lies where it lies', () => {
    expect(regionsOf([108.37, 47.75])).toEqual(['MN-1']);
    expect(regionsOf([108.5, 46.45])).toEqual(['MN-064']);
  });

  it('Agin is in Zabaikalsky, Aginskoye among it', () =>
    expect(regionsOf([114.53, 51.1])).toEqual(['RU-ZAB']));

  test.each<[string, number, number]>([
    ['Simferopol', 34.1, 44.95],
    ['Sevastopol', 33.7, 44.63],
    ['Kerch', 36.4, 45.3],
  ])('%s is grey and belongs to neither side', (_, lng, lat) => {
    expect(atomsAt([lng, lat])).toEqual([]);
    expect(contextAt([lng, lat])).toEqual(['UA-43']);
  });

  it('marks as without outline what nobody may claim, and nothing else', () => {
    const marked = context.filter(({ geometry }) => geometry.properties);
    expect(marked.map(({ id, geometry }) => [id, geometry.properties])).toEqual([
      ['UA-43', { outline: false }],
      ['XX', { outline: false }],
    ]);
  });

  test.each<[string, number, number, number, number]>([
    ['Dokdo / Takeshima', 131.5, 37.0, 132.3, 37.5],
    ['Senkaku / Diaoyu', 123.2, 25.5, 124.8, 26.2],
    ['Paracel', 111.0, 15.5, 113.0, 17.3],
    ['Spratly', 111.0, 7.2, 116.2, 12.2],
    ['Scarborough', 117.4, 14.9, 118.1, 15.4],
  ])('no land is drawn at %s', (_, west, south, east, north) => {
    const middle: Point = [(west + east) / 2, (south + north) / 2];
    expect([...atomsAt(middle), ...contextAt(middle)]).toEqual([]);
    const there = EVERY_POINT.filter(
      ({ lng, lat }) => lng > west && lng < east && lat > south && lat < north,
    );
    expect(there).toEqual([]);
  });

  it('the southern Kurils are an object of their own', () => {
    const islands = geometriesOf(topology, 'islands');
    expect(islands).toHaveLength(1);
    expect(islands[0]).toMatchObject({
      id: 'RU-SAK-KURILS',
      properties: { of: [{ region: 'RU-SAK' }], disputed: true },
    });
    const polygons = polygonsOf(topology, islands[0]!);
    for (const point of [
      [145.9, 44.1],
      [147.8, 45.0],
      [146.73, 43.8],
    ] as Point[]) {
      expect(contains(polygons, point), `${point}`).toBe(true);
      expect([...atomsAt(point), ...contextAt(point)]).toEqual([]);
    }
    expect(km2(polygons) / 4959).toBeCloseTo(1, 1);
    // Urup, to the north, is ordinary Sakhalin.
    expect(atomsAt([149.9, 45.95])).toEqual(['RU-SAK']);
  });

  it.each<[string, string, number, number]>([
    ['Jeju', 'KR-49', 126.55, 33.38],
    ['Sado', 'JP-15', 138.4, 38.02],
    ['Oki', 'JP-32', 133.25, 36.25],
    ['Awaji', 'JP-28', 134.83, 34.4],
    ['Ganghwa', 'KR-28', 126.43, 37.72],
    ['Geoje', 'KR-48', 128.62, 34.87],
    ['Kotelny', 'RU-SA', 139.5, 75.3],
  ])('%s is there', (_, region, lng, lat) => expect(regionsOf([lng, lat])).toEqual([region]));

  it('Ho Chi Minh City has its outline from before July 2025', () => {
    expect(regionsOf([106.65, 10.98])).toEqual([]); // Thu Dau Mot
    expect(regionsOf([107.14, 10.4])).toEqual([]); // Vung Tau
    expect(contextAt([106.65, 10.98])).toEqual(['VN']);
  });
});

describe('history', () => {
  it('Gunwi moves from Gyeongbuk to Daegu', () => {
    const gunwi: Point = [128.57, 36.24];
    expect(regionsOf(gunwi, '2023-06-30')).toEqual(['KR-47']);
    expect(regionsOf(gunwi, '2023-07-01')).toEqual(['KR-27']);
  });

  it('Ulsan leaves Gyeongnam', () => {
    const ulsan: Point = [129.31, 35.54];
    expect(regionsOf(ulsan, '1997-07-14')).toEqual(['KR-48']);
    expect(regionsOf(ulsan, '1997-07-15')).toEqual(['KR-31']);
  });

  it('Sejong leaves Chungnam, its former home being approximate', () => {
    const sejong: Point = [127.29, 36.5];
    expect(regionsOf(sejong, '2012-06-30')).toEqual(['KR-44']);
    expect(regionsOf(sejong, '2012-07-01')).toEqual(['KR-50']);
    const atom = atoms.find(({ id }) => id === 'KR-50')!.geometry;
    expect(ownerAt(atom, '2012-06-30')).toMatchObject({ region: 'KR-44', approximate: true });
    expect(ownerAt(atom, '2012-07-01')?.approximate).toBeUndefined();
  });

  it('every day has one owner per atom, and no atom changes otherwise', () => {
    const changing = atoms.filter(({ geometry }) => ownersOf(geometry).length > 1).map(({ id }) => id);
    expect(changing).toEqual(['KR-27-GUNWI', 'KR-31', 'KR-50']);
    for (const { id, geometry } of atoms) {
      const owners = ownersOf(geometry);
      expect(owners[0]?.from, id).toBeUndefined();
      expect(owners.at(-1)?.until, id).toBeUndefined();
      for (let i = 1; i < owners.length; i++) expect(owners[i]?.from, id).toBe(owners[i - 1]?.until);
    }
  });

  it('past shapes add no arcs', () => {
    const used = new Set(
      OBJECTS.flatMap((object) => geometriesOf(topology, object)).flatMap((g) =>
        arcsOf(g).map((a) => (a < 0 ? ~a : a)),
      ),
    );
    expect(used.size).toBe(topology.arcs.length);
    const ids = geometriesOf(topology, 'atoms').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(82 + 2 + 5 + 1);
    const gyeongnam = regionsAt(topology, '1996-09-12').get('KR-48') ?? [];
    const today = now.get('KR-48') ?? [];
    expect(km2(gyeongnam) - km2(today)).toBeCloseTo(km2(now.get('KR-31') ?? []), 0);
  });
});

describe.each(['low', 'middle'] as const)('topology of the %s level', { timeout: 60_000 }, (level) => {
  const one = read(level);
  const grid = gridArcs(one);
  const all = OBJECTS.flatMap((object) =>
    geometriesOf(one, object).map((geometry) => ({
      object,
      id: String(geometry.id),
      geometry,
      polygons: polygonsOf(one, geometry),
    })),
  );
  const own = all.filter(({ object }) => object !== 'context');

  it('keeps every atom', () => {
    expect(geometriesOf(one, 'atoms').map(({ id }) => id)).toEqual(
      geometriesOf(topology, 'atoms').map(({ id }) => id),
    );
    expect(geometriesOf(one, 'overlays').map(({ id }) => id)).toEqual(['KR-POHANG']);
  });

  it('uses an arc once on each side at most', () => {
    const uses = new Map<number, string[]>();
    for (const { object, id, geometry } of all) {
      if (object === 'overlays') continue;
      for (const arc of arcsOf(geometry)) uses.set(arc, [...(uses.get(arc) ?? []), id]);
    }
    for (const [arc, ids] of uses) expect(ids, `arc ${arc}`).toHaveLength(1);
  });

  it('Pohang follows the arcs of Gyeongbuk where their borders coincide', () => {
    const pohang = arcsOf(geometriesOf(one, 'overlays')[0]!);
    const gyeongbuk = new Set(arcsOf(geometriesOf(one, 'atoms').find(({ id }) => id === 'KR-47')!));
    const shared = pohang.filter((arc) => gyeongbuk.has(arc));
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.length).toBeLessThan(pohang.length);
  });

  it('winds rings as RFC 7946 says, each with four positions at least', () => {
    for (const { id, polygons } of all) {
      for (const polygon of polygons) {
        polygon.forEach((ring, i) => {
          expect(ring.length, id).toBeGreaterThanOrEqual(4);
          expect(ring[0]).toEqual(ring.at(-1));
          expect(Math.sign(turnOf(ring)), `${id}, ring ${i} at ${ring[0]}`).toBe(i === 0 ? 1 : -1);
        });
      }
    }
  });

  it('has no line that crosses or doubles another', () => {
    expect(crossings(grid)).toEqual([]);
  });

  it('has no jump across the 180th meridian', () => {
    for (const { id, polygons } of all) {
      for (const ring of polygons.flat()) {
        for (let i = 1; i < ring.length; i++) {
          expect(Math.abs(ring[i]![0]! - ring[i - 1]![0]!), id).toBeLessThan(90);
        }
      }
    }
  });

  it('fills the same under the even-odd and the nonzero rule', () => {
    for (const { id, polygons } of all) {
      const steps = id.length > 2 ? 40 : 12;
      for (const point of samples(polygons, steps)) {
        const turns = winding(polygons, point);
        if (turns !== 0 && turns !== 1) throw new Error(`${id} at ${point} is inside ${turns} times`);
        if (contains(polygons, point) !== (turns !== 0)) throw new Error(`${id} differs at ${point}`);
      }
    }
  });

  it('lays no two pieces over each other', () => {
    const pieces = all
      .filter(({ object }) => object !== 'overlays')
      .map((piece) => ({ ...piece, box: boxOf(piece.polygons) }));
    for (const { id, polygons, object } of pieces) {
      if (object === 'context') continue;
      for (const point of samples(polygons, 12).filter((p) => contains(polygons, p))) {
        const hits = pieces
          .filter(
            ({ box }) => point[0] >= box[0] && point[0] <= box[2] && point[1] >= box[1] && point[1] <= box[3],
          )
          .filter((other) => contains(other.polygons, point))
          .map((other) => other.id);
        expect(hits, `${point}`).toEqual([id]);
      }
    }
  });

  it('has its anchors inside', () => {
    for (const { id, geometry, polygons } of own) {
      const { anchor } = geometry.properties as { anchor: Point };
      expect(contains(polygons, anchor), id).toBe(true);
    }
  });
});

/** A grid of points over the bounding box, off any round number. */
function samples(polygons: Ring[][], steps: number): Point[] {
  const [west, south, east, north] = boxOf(polygons);
  const points: Point[] = [];
  for (let i = 0; i < steps; i++) {
    for (let j = 0; j < steps; j++) {
      points.push([
        west + ((east - west) * (i + 0.4871)) / steps + 1e-7,
        south + ((north - south) * (j + 0.5137)) / steps + 1e-7,
      ]);
    }
  }
  return points;
}

/** Segments that meet anywhere but at a vertex of both, in the file's own whole-number coordinates. */
function crossings(arcs: [number, number][][]): string[] {
  const CELL = 100;
  const cells = new Map<string, [Point, Point][]>();
  const found: string[] = [];
  const turn = (a: Point, b: Point, c: Point) =>
    Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];
  for (const arc of arcs) {
    for (let k = 1; k < arc.length; k++) {
      const a = arc[k - 1]!;
      const b = arc[k]!;
      const range = (i: 0 | 1) =>
        [Math.floor(Math.min(a[i], b[i]) / CELL), Math.floor(Math.max(a[i], b[i]) / CELL)] as const;
      const [x0, x1] = range(0);
      const [y0, y1] = range(1);
      for (let cx = x0; cx <= x1; cx++) {
        for (let cy = y0; cy <= y1; cy++) {
          const key = `${cx},${cy}`;
          const cell = cells.get(key) ?? [];
          for (const [c, d] of cell) {
            const ends = [same(a, c), same(a, d), same(b, c), same(b, d)].filter(Boolean).length;
            const cross = turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0;
            if (ends === 2 || (ends === 0 && cross && overlap(a, b, c, d)))
              found.push(`${a} ${b} / ${c} ${d}`);
          }
          cell.push([a, b]);
          cells.set(key, cell);
        }
      }
    }
  }
  return [...new Set(found)];

  function overlap(a: Point, b: Point, c: Point, d: Point): boolean {
    return [0, 1].every((i) => {
      const k = i as 0 | 1;
      return (
        Math.max(Math.min(a[k], b[k]), Math.min(c[k], d[k])) <=
        Math.min(Math.max(a[k], b[k]), Math.max(c[k], d[k]))
      );
    });
  }
}
