// What the tests of the boundary files need: the regions of a day, read from the topology without the app's own code.
import { readFileSync } from 'node:fs';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

export type Owner = { region: string; from?: string; until?: string; approximate?: boolean };
export type Ring = Position[];
export type Point = readonly [number, number];

export function read(level: 'low' | 'middle'): Topology {
  return JSON.parse(readFileSync(new URL(`../../public/data/${level}.topo.json`, import.meta.url), 'utf8'));
}

export function geometriesOf(topology: Topology, object: string): GeometryObject[] {
  return (topology.objects[object] as GeometryCollection).geometries;
}

export function ownersOf(geometry: GeometryObject): Owner[] {
  return (geometry.properties as { of: Owner[] }).of;
}

/** The owner of an atom on a day. */
export function ownerAt(geometry: GeometryObject, day: string): Owner | undefined {
  return ownersOf(geometry).find(({ from, until }) => (!from || from <= day) && (!until || day < until));
}

export function polygonsOf(topology: Topology, geometry: GeometryObject): Ring[][] {
  const { geometry: shape } = feature(topology, geometry) as Feature<Polygon | MultiPolygon>;
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

/** Every region as it stood on a day: atoms, the islands object with its owner, overlays. */
export function regionsAt(topology: Topology, day: string, withIslands = true): Map<string, Ring[][]> {
  const pieces = new Map<string, GeometryObject[]>();
  for (const object of withIslands ? ['atoms', 'islands', 'overlays'] : ['atoms', 'overlays']) {
    for (const geometry of geometriesOf(topology, object)) {
      const owner = ownerAt(geometry, day);
      if (owner) pieces.set(owner.region, [...(pieces.get(owner.region) ?? []), geometry]);
    }
  }
  return new Map(
    [...pieces].map(([region, geometries]) => [region, merge(topology, geometries as never).coordinates]),
  );
}

const boxes = new WeakMap<Ring, readonly [number, number, number, number]>();

/** Whether a ray to the east of a point can meet a ring at all. */
function isBeside(ring: Ring, [x, y]: Point): boolean {
  const box = boxes.get(ring) ?? boxOf([[ring]]);
  boxes.set(ring, box);
  const [, south, east, north] = box;
  return x <= east && y >= south && y <= north;
}

/** How many edges a ray to the east of a point meets that go north, and that go south. */
function edgesEastOf(polygons: Ring[][], point: Point): { north: number; south: number } {
  const [x, y] = point;
  const met = { north: 0, south: 0 };
  for (const ring of polygons.flat()) {
    if (!isBeside(ring, point)) continue;
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1]!;
      const [bx = 0, by = 0] = ring[i]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax)
        met[by > ay ? 'north' : 'south']++;
    }
  }
  return met;
}

/** Even-odd. */
export function contains(polygons: Ring[][], point: Point): boolean {
  const { north, south } = edgesEastOf(polygons, point);
  return (north + south) % 2 === 1;
}

/** How often all rings together turn around a point; not 0 means inside under the nonzero rule. */
export function winding(polygons: Ring[][], point: Point): number {
  const { north, south } = edgesEastOf(polygons, point);
  return north - south;
}

/** Positive when a ring runs anticlockwise. */
export function turnOf(ring: Ring): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1]!;
    const [bx = 0, by = 0] = ring[i]!;
    sum += ax * by - bx * ay;
  }
  return sum;
}

export function boxOf(polygons: Ring[][]): [number, number, number, number] {
  const points = polygons.flatMap((rings) => rings.flat()) as Position[];
  const at = (k: 0 | 1) => points.map((point) => point[k] ?? 0);
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return [least(at(0)), least(at(1)), most(at(0)), most(at(1))];
}

export function arcsOf(geometry: GeometryObject): number[] {
  return 'arcs' in geometry ? ((geometry.arcs as unknown[]).flat(3) as number[]) : [];
}

/** Absolute coordinates of an arc, in whole grid steps. */
export function gridArcs(topology: Topology): [number, number][][] {
  return topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [x, y];
    });
  });
}
