// Converts a topology to shapes on the plane. The arcs are projected once; every shape and border is made of them. A page
// with an inline picture fetches this only with the finer boundaries: 1.8 KB (brotli) that its first map doesn't wait for.
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Day } from '../membership/index.ts';
import { rowAt } from './interior.ts';
import { boxOf, type Plane, type Point } from './plane.ts';
import {
  type Atom,
  assemble,
  type Border,
  borderName,
  FINE,
  groupBy,
  type Rings,
  type Shapes,
} from './shapes.ts';

type AtomProperties = {
  /** Where it is missing, the region of its own id. */
  of?: { region: string; from?: string; until?: string; approximate?: boolean }[];
  anchor?: [number, number];
};
type ParseDay = (iso: string) => Day;

const BACKDROP = 'context';
const OVERLAYS = 'overlays';

/**
 * @param numbers the border numbers of coarser shapes of the same regions, which finer ones keep
 */
export function readShapes(
  topology: Topology,
  plane: Plane,
  parseDay: ParseDay,
  units = FINE,
  numbers: Map<string, number> = new Map(),
): Shapes {
  const flat = project(topology, plane);
  const atoms: Atom[] = [];
  const sources: GeometryObject[] = [];
  for (const [name, object] of Object.entries(flat.objects)) {
    if (name === BACKDROP) continue;
    for (const geometry of (object as GeometryCollection).geometries) {
      const id = String(geometry.id);
      const { of = [{ region: id }], anchor } = (geometry.properties ?? {}) as AtomProperties;
      const polygons = polygonsOf(feature(flat, geometry) as Feature);
      const areas = polygons.map((rings) => Math.abs(areaOf(rings[0] ?? [])));
      const largest = Math.max(...areas);
      atoms.push({
        id,
        index: atoms.length,
        overlay: name === OVERLAYS,
        owners: of.map((owner) => ({
          region: owner.region,
          from: owner.from ? parseDay(owner.from) : -Infinity,
          until: owner.until ? parseDay(owner.until) : Infinity,
          approximate: owner.approximate ?? false,
        })),
        anchor: anchor ? plane.forward(anchor) : pointInside(polygons[areas.indexOf(largest)] ?? []),
        polygons,
        box: boxOf(polygons.flatMap((rings) => rings.flat())),
        size: Math.sqrt(largest),
      });
      sources.push(geometry);
    }
  }
  const backdropObject = flat.objects[BACKDROP] as GeometryCollection | undefined;
  const backdrop = (backdropObject?.geometries ?? []).map((geometry) => ({
    id: String(geometry.id),
    polygons: polygonsOf(feature(flat, geometry) as Feature),
    outline: (geometry.properties as { outline?: boolean } | undefined)?.outline !== false,
  }));

  const geometryOf = new Map(
    Object.entries(topology.objects)
      .filter(([name]) => name !== BACKDROP)
      .flatMap(([, object]) => (object as GeometryCollection).geometries)
      .map((geometry) => [String(geometry.id), geometry]),
  );
  const numbered = bordersOf(flat, sources, atoms, backdropObject?.geometries ?? [], numbers);
  return assemble({
    units,
    atoms,
    backdrop,
    borders: numbered,
    numbers,
    geoJson(pieces) {
      if (pieces.length === 0) return null;
      return merge(topology, pieces.map(({ id }) => geometryOf.get(id)) as never) as MultiPolygon;
    },
  });
}

/** The same topology with absolute plane coordinates. */
function project(topology: Topology, plane: Plane): Topology {
  const [kx, ky] = topology.transform?.scale ?? [1, 1];
  const [dx, dy] = topology.transform?.translate ?? [0, 0];
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map((position) => {
      const [px = 0, py = 0] = position;
      if (topology.transform) {
        x += px;
        y += py;
      } else {
        x = px;
        y = py;
      }
      return plane.forward([x * kx + dx, y * ky + dy]) as [number, number];
    });
  });
  return { type: 'Topology', objects: topology.objects, arcs };
}

function polygonsOf({ geometry }: Feature): Rings[] {
  if (geometry.type === 'Polygon') return [(geometry as Polygon).coordinates as unknown as Rings];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates as unknown as Rings[];
  return [];
}

function areaOf(ring: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1]!;
    const [x1, y1] = ring[i]!;
    sum += x0 * y1 - x1 * y0;
  }
  return sum / 2;
}

/** The middle of the widest chord halfway up a polygon; of one without a height, a corner. */
function pointInside(rings: Rings): Point {
  const { y0, y1 } = boxOf(rings[0] ?? []);
  const row = rowAt(rings, (y0 + y1) / 2);
  return row ? [(row.chord[0] + row.chord[1]) / 2, row.y] : (rings[0]?.[0] ?? [0, 0]);
}

function bordersOf(
  flat: Topology,
  sources: readonly GeometryObject[],
  atoms: readonly Atom[],
  backdrop: readonly GeometryObject[],
  numbers: Map<string, number>,
): Border[] {
  const SEA = -1;
  const sides = new Map<number, { a: number; b: number }>();
  const see = (geometry: GeometryObject, side: number) => {
    for (const arc of new Set(arcsOf(geometry).map((i) => (i < 0 ? ~i : i)))) {
      const known = sides.get(arc);
      if (known) known.b = side;
      else sides.set(arc, { a: side, b: SEA });
    }
  };
  atoms.forEach((atom, i) => {
    if (!atom.overlay) see(sources[i]!, i);
  });
  backdrop.forEach((geometry, i) => {
    see(geometry, atoms.length + i);
  });
  const numberOf = (key: string) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const nameOf = (side: number) =>
    side === SEA ? '' : String((sources[side] ?? backdrop[side - atoms.length])?.id);
  const arcLines = (arcs: Iterable<number>) => [...arcs].map((arc) => flat.arcs[arc] as unknown as Point[]);
  const borders: Omit<Border, 'index'>[] = [];
  for (const [, group] of groupBy(sides, ([, { a, b }]) => `${Math.min(a, b)}/${Math.max(a, b)}`)) {
    const [, first] = group[0]!;
    const [low, high] = [Math.min(first.a, first.b), Math.max(first.a, first.b)];
    // The coast of land outside all regions is not drawn, nor the edge where it was cut.
    if (low === SEA && high >= atoms.length) continue;
    const [a, b] = low === SEA ? [high, SEA] : [low, high];
    borders.push({ a, b, lines: arcLines(group.map(([arc]) => arc)) });
  }
  // An overlay has an outline of its own, whatever is below it.
  atoms.forEach((atom, i) => {
    if (!atom.overlay) return;
    const arcs = new Set(arcsOf(sources[i]!).map((arc) => (arc < 0 ? ~arc : arc)));
    borders.push({ a: i, b: SEA, lines: arcLines(arcs) });
  });
  // Numbered in the order of their sides, so that a plan need not store the numbers.
  return borders
    .sort((one, other) => one.a - other.a || one.b - other.b)
    .map((border) => {
      const { a, b } = border;
      const name = borderName(nameOf(a), b === SEA && atoms[a]?.overlay ? 'over' : nameOf(b));
      return { index: numberOf(name), ...border };
    });
}

function arcsOf(geometry: GeometryObject): number[] {
  return 'arcs' in geometry ? ((geometry.arcs as unknown[]).flat(3) as number[]) : [];
}
