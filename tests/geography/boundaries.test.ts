// One test per delicate point of the boundaries, on the published middle level. What is true of the world is written
// here by hand; nothing is taken from the generator.
import { geoArea } from 'd3-geo';
import type { Topology } from 'topojson-specification';
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
const levels = { low: read('low'), middle: topology };
const piecesOf = (of: Topology, object: string) =>
  geometriesOf(of, object).map((geometry) => ({
    object,
    id: String(geometry.id),
    geometry,
    polygons: polygonsOf(of, geometry),
  }));
const all = (of: Topology) => OBJECTS.flatMap((object) => piecesOf(of, object));
const atoms = piecesOf(topology, 'atoms');
const context = piecesOf(topology, 'context');
/** Each point of each outline of both levels. */
const EVERY_POINT = Object.entries(levels).flatMap(([level, of]) =>
  all(of).flatMap(({ id, polygons }) =>
    polygons.flatMap((rings) => rings.flat()).map(([lng = 0, lat = 0]) => ({ id, level, lng, lat })),
  ),
);
const now = regionsAt(topology, DAY);

const idsAt = (pieces: typeof atoms, point: Point) =>
  pieces.filter(({ polygons }) => contains(polygons, point)).map(({ id }) => id);
const regionsOf = (point: Point, day = DAY) =>
  [...(day === DAY ? now : regionsAt(topology, day))]
    .filter(([, polygons]) => contains(polygons, point))
    .map(([id]) => id);
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
    expect(regionsOf(point)).toEqual([id]);
    expect(idsAt(context, point)).toEqual([]);
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
  test.each<[string, number, number, regions: string[], context: string[] | null]>([
    ['Bishkek, a hole in Chuy', 74.59, 42.87, [], ['KG']],
    ['Pohang, in Gyeongbuk as well', 129.34, 36.04, ['KR-47', 'KR-POHANG'], []],
    ['Ulleungdo', 130.87, 37.5, ['KR-47'], []],
    // The Amami islands are no part of Okinawa.
    ['Amami Oshima', 129.4, 28.33, [], ['JP']],
    ['Tokunoshima', 128.96, 27.78, [], ['JP']],
    ['Okinoerabujima', 128.61, 27.39, [], ['JP']],
    ['Seoul', 126.98, 37.57, [], ['KR']],
    ['Baganuur', 108.37, 47.75, ['MN-1'], []],
    ['Govisumber', 108.5, 46.45, ['MN-064'], []],
    ['Aginskoye', 114.53, 51.1, ['RU-ZAB'], []],
    // Grey, and neither side's.
    ['Simferopol', 34.1, 44.95, [], ['UA-43']],
    ['Sevastopol', 33.7, 44.63, [], ['UA-43']],
    ['Kerch', 36.4, 45.3, [], ['UA-43']],
    ['Jeju', 126.55, 33.38, ['KR-49'], []],
    ['Sado', 138.4, 38.02, ['JP-15'], []],
    ['Oki', 133.25, 36.25, ['JP-32'], []],
    ['Awaji', 134.83, 34.4, ['JP-28'], []],
    ['Ganghwa', 126.43, 37.72, ['KR-28'], []],
    ['Geoje', 128.62, 34.87, ['KR-48'], []],
    ['Kotelny', 139.5, 75.3, ['RU-SA'], []],
    // Ho Chi Minh City has its outline from before July 2025.
    ['Thu Dau Mot', 106.65, 10.98, [], ['VN']],
    ['Vung Tau', 107.14, 10.4, [], null],
  ])('%s', (_, lng, lat, regions, around) => {
    expect(regionsOf([lng, lat]).sort()).toEqual(regions);
    // Null: it lies on the coast, which is simplified.
    if (around) expect(idsAt(context, [lng, lat])).toEqual(around);
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
    expect(idsAt([...atoms, ...context], middle)).toEqual([]);
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
      expect(idsAt([...atoms, ...context], point)).toEqual([]);
    }
    expect(km2(polygons) / 4959).toBeCloseTo(1, 1);
    // Urup, to the north, is ordinary Sakhalin.
    expect(idsAt(atoms, [149.9, 45.95])).toEqual(['RU-SAK']);
  });
});

describe('history', () => {
  test.each<[string, number, number, date: string, before: string, after: string]>([
    ['Gunwi moves from Gyeongbuk to Daegu', 128.57, 36.24, '2023-07-01', 'KR-47', 'KR-27'],
    ['Ulsan leaves Gyeongnam', 129.31, 35.54, '1997-07-15', 'KR-48', 'KR-31'],
    ['Sejong leaves Chungnam', 127.29, 36.5, '2012-07-01', 'KR-44', 'KR-50'],
  ])('%s', (_, lng, lat, date, before, after) => {
    const dayBefore = new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
    expect(regionsOf([lng, lat], dayBefore)).toEqual([before]);
    expect(regionsOf([lng, lat], date)).toEqual([after]);
  });

  it('the former home of Sejong is approximate', () => {
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
    const arcs = all(topology).flatMap(({ geometry }) => arcsOf(geometry));
    expect(new Set(arcs.map((arc) => (arc < 0 ? ~arc : arc))).size).toBe(topology.arcs.length);
    expect(new Set(atoms.map(({ id }) => id)).size).toBe(atoms.length);
    expect(atoms).toHaveLength(82 + 2 + 5 + 1);
    const gyeongnam = regionsAt(topology, '1996-09-12').get('KR-48') ?? [];
    const today = now.get('KR-48') ?? [];
    expect(km2(gyeongnam) - km2(today)).toBeCloseTo(km2(now.get('KR-31') ?? []), 0);
  });
});

describe.each(['low', 'middle'] as const)('topology of the %s level', { timeout: 60_000 }, (level) => {
  const one = levels[level];
  const pieces = all(one);
  const withoutOverlays = pieces.filter(({ object }) => object !== 'overlays');
  const own = pieces.filter(({ object }) => object !== 'context');

  it('keeps every atom', () => {
    expect(geometriesOf(one, 'atoms').map(({ id }) => id)).toEqual(atoms.map(({ id }) => id));
    expect(geometriesOf(one, 'overlays').map(({ id }) => id)).toEqual(['KR-POHANG']);
  });

  it('uses an arc once on each side at most', () => {
    const uses = new Map<number, string[]>();
    for (const { id, geometry } of withoutOverlays)
      for (const arc of arcsOf(geometry)) uses.set(arc, [...(uses.get(arc) ?? []), id]);
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
    for (const { id, polygons } of pieces)
      for (const polygon of polygons)
        for (const [i, ring] of polygon.entries()) {
          expect(ring.length, id).toBeGreaterThanOrEqual(4);
          expect(ring[0]).toEqual(ring.at(-1));
          expect(Math.sign(turnOf(ring)), `${id}, ring ${i} at ${ring[0]}`).toBe(i === 0 ? 1 : -1);
        }
  });

  it('has no line that crosses or doubles another', () => {
    expect(crossings(gridArcs(one))).toEqual([]);
  });

  it('has no jump across the 180th meridian', () => {
    for (const { id, polygons } of pieces)
      for (const ring of polygons.flat())
        for (const [i, [lng = 0]] of ring.entries())
          expect(Math.abs(lng - (ring[i - 1]?.[0] ?? lng)), id).toBeLessThan(90);
  });

  it('fills the same under the even-odd and the nonzero rule', () => {
    for (const { id, polygons } of pieces) {
      const steps = id.length > 2 ? 40 : 12;
      for (const point of samples(polygons, steps)) {
        const turns = winding(polygons, point);
        if (turns !== 0 && turns !== 1) throw new Error(`${id} at ${point} is inside ${turns} times`);
        if (contains(polygons, point) !== (turns !== 0)) throw new Error(`${id} differs at ${point}`);
      }
    }
  });

  it('lays no two pieces over each other', () => {
    const boxed = withoutOverlays.map((piece) => ({ ...piece, box: boxOf(piece.polygons) }));
    for (const { id, polygons, object } of boxed) {
      if (object === 'context') continue;
      for (const point of samples(polygons, 12).filter((p) => contains(polygons, p))) {
        const [x, y] = point;
        const near = boxed.filter(({ box: [x0, y0, x1, y1] }) => x >= x0 && x <= x1 && y >= y0 && y <= y1);
        expect(idsAt(near, point), `${point}`).toEqual([id]);
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
  const from0 = Array.from({ length: steps }, (_, i) => i);
  return from0.flatMap((i) =>
    from0.map(
      (j): Point => [
        west + ((east - west) * (i + 0.4871)) / steps + 1e-7,
        south + ((north - south) * (j + 0.5137)) / steps + 1e-7,
      ],
    ),
  );
}

const order = (a: number, b: number): Point => (a < b ? [a, b] : [b, a]);

/** Segments that meet anywhere but at a vertex of both, in the file's own whole-number coordinates. */
function crossings(arcs: [number, number][][]): string[] {
  const CELL = 100;
  const cells = new Map<string, [Point, Point][]>();
  const found: string[] = [];
  const turn = (a: Point, b: Point, c: Point) =>
    Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  const overlap = (a: Point, b: Point, c: Point, d: Point) =>
    ([0, 1] as const).every((k) => {
      const [[low, high], [least, most]] = [order(a[k], b[k]), order(c[k], d[k])];
      return Math.max(low, least) <= Math.min(high, most);
    });
  const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];
  for (const arc of arcs) {
    for (let k = 1; k < arc.length; k++) {
      const a = arc[k - 1]!;
      const b = arc[k]!;
      const [x0, x1] = order(Math.floor(a[0] / CELL), Math.floor(b[0] / CELL));
      const [y0, y1] = order(Math.floor(a[1] / CELL), Math.floor(b[1] / CELL));
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
}
