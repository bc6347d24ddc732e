// Converts a topology to shapes on the plane. The arcs are projected once; every shape and border is made of them.
// The pieces are atoms: an atom belongs to one region at each date, so past boundaries need no separate source.

import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Day, RegionId } from '../membership/index.ts';
import { type Box, boxOf, type LngLat, type Plane, type Point } from './plane.ts';

export type Owner = {
  readonly region: RegionId;
  readonly from: Day;
  readonly until: Day;
  readonly approximate: boolean;
};
export type Rings = readonly (readonly Point[])[];

export type Atom = {
  readonly id: string;
  /** Its number, the same at every level of detail. */
  readonly index: number;
  readonly owners: readonly Owner[];
  /** Drawn on top of the atom that contains it. */
  readonly overlay: boolean;
  readonly anchor: Point;
  readonly polygons: readonly Rings[];
  readonly box: Box;
  /** Plane units: the side of a square of the same area as its largest polygon. */
  readonly size: number;
};

/** Land outside all regions, drawn in one colour. */
export type Backdrop = {
  readonly id: string;
  readonly polygons: readonly Rings[];
  readonly outline: boolean;
};

/** All arcs between the same two sides. -1: the sea or the edge of the map; numbers after the atoms: `backdrop`. */
export type Border = {
  readonly index: number;
  readonly a: number;
  readonly b: number;
  readonly lines: readonly (readonly Point[])[];
};

/** The part of the shapes that drawing needs. */
export type Drawable = {
  /** The grid for path data: units per plane unit. */
  readonly units: number;
  readonly atoms: readonly Atom[];
  readonly backdrop: readonly Backdrop[];
  readonly borders: readonly Border[];
  /** The region that an atom belongs to on a day, or null. */
  ownerAt(atom: Atom, day: Day): RegionId | null;
  atomsAt(region: RegionId, day: Day): readonly Atom[];
};

export type Shapes = Drawable & {
  /** The borders' numbers by their two sides. */
  readonly numbers: Map<string, number>;
  /** The anchor of each region, also at dates when it had no shape of its own. */
  readonly anchors: ReadonlyMap<RegionId, Point>;
  /** All atoms that these regions ever own, and the atoms whose owner differs between the two days. */
  atomsTouched(regions: Iterable<RegionId>, before: Day, after: Day): ReadonlySet<Atom>;
  /** The borders of atoms. */
  bordersOf(atoms: Iterable<Atom>): ReadonlySet<Border>;
  approximateAt(region: RegionId, day: Day): boolean;
  /** True longitude and latitude, atoms merged along their shared arcs. */
  geoJsonAt(region: RegionId, day: Day): MultiPolygon | null;
};

type AtomProperties = {
  of: { region: string; from?: string; until?: string; approximate?: boolean }[];
  anchor: [number, number];
};
type ParseDay = (iso: string) => Day;

/** Units per plane unit of a picture that can be zoomed in: a unit is a third of a kilometre. */
export const FINE = 20_000;
/** Units per plane unit of the first picture: a unit is half a pixel on a large screen. */
export const COARSE = 1200;
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
      const properties = geometry.properties as AtomProperties;
      const polygons = polygonsOf(feature(flat, geometry) as Feature);
      atoms.push({
        id: String(geometry.id),
        index: atoms.length,
        overlay: name === OVERLAYS,
        owners: properties.of.map((owner) => ({
          region: owner.region,
          from: owner.from ? parseDay(owner.from) : -Infinity,
          until: owner.until ? parseDay(owner.until) : Infinity,
          approximate: owner.approximate ?? false,
        })),
        anchor: plane.forward(properties.anchor),
        polygons,
        box: boxOf(polygons.flatMap((rings) => rings.flat())),
        size: Math.sqrt(Math.max(...polygons.map((rings) => Math.abs(areaOf(rings[0] ?? []))))),
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

type Pieces = Pick<Shapes, 'units' | 'atoms' | 'backdrop' | 'borders' | 'numbers'> & {
  geoJson(pieces: readonly Atom[]): MultiPolygon | null;
};

/** Builds the lookups of the shapes from their pieces. */
export function assemble({ numbers, geoJson, ...pieces }: Pieces): Shapes {
  const { atoms, borders } = pieces;
  const byRegion = piecesByRegion(atoms);
  const { ownerAt, atomsAt } = ownership(byRegion);
  const anchors = new Map<RegionId, Point>();
  for (const [region, pieces] of byRegion) {
    const main = pieces.reduce(pick);
    anchors.set(region, main.atom.anchor);
  }
  const changing = atoms.filter(({ owners }) => owners.length > 1);
  const bordersAt: Border[][] = atoms.map(() => []);
  for (const border of borders) for (const side of [border.a, border.b]) bordersAt[side]?.push(border);
  return {
    ...pieces,
    numbers,
    anchors,
    ownerAt,
    atomsAt,
    approximateAt: (region, day) =>
      (byRegion.get(region) ?? []).some(({ owner }) => owner.approximate && holds(owner, day)),
    geoJsonAt: (region, day) => geoJson(atomsAt(region, day)),
    atomsTouched(regions, before, after) {
      const touched = new Set<Atom>();
      for (const region of regions) for (const { atom } of byRegion.get(region) ?? []) touched.add(atom);
      for (const atom of changing) if (ownerAt(atom, before) !== ownerAt(atom, after)) touched.add(atom);
      return touched;
    },
    bordersOf(of) {
      const found = new Set<Border>();
      for (const atom of of) for (const border of bordersAt[atom.index] ?? []) found.add(border);
      return found;
    },
  };
}

type ByRegion = ReadonlyMap<RegionId, readonly { readonly atom: Atom; readonly owner: Owner }[]>;

export function piecesByRegion(atoms: readonly Atom[]): ByRegion {
  return groupBy(
    atoms.flatMap((atom) => atom.owners.map((owner) => ({ atom, owner }))),
    ({ owner }) => owner.region,
  );
}

const holds = (owner: Owner, day: Day) => owner.from <= day && day < owner.until;

/** The owner of an atom on a day, and the atoms of a region on a day. */
export function ownership(byRegion: ByRegion): Pick<Drawable, 'ownerAt' | 'atomsAt'> {
  return {
    ownerAt: (atom, day) => atom.owners.find((owner) => holds(owner, day))?.region ?? null,
    atomsAt: (region, day) =>
      (byRegion.get(region) ?? []).filter(({ owner }) => holds(owner, day)).map(({ atom }) => atom),
  };
}

/** Prefers a piece that the region still owns, then the larger piece. */
function pick<T extends { atom: Atom; owner: Owner }>(best: T, piece: T): T {
  const lasting = (x: T) => Number(x.owner.until > 1e8);
  if (lasting(best) !== lasting(piece)) return lasting(best) > lasting(piece) ? best : piece;
  return best.atom.size >= piece.atom.size ? best : piece;
}

/** `Map.groupBy`, which Node 20 lacks. */
function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
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

/** A border's name, the same at every level of detail. */
export function borderName(a: string, b: string): string {
  return `${a}|${b}`;
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
  const linesOf = (arcs: Iterable<number>) => [...arcs].map((arc) => flat.arcs[arc] as unknown as Point[]);
  const borders: Omit<Border, 'index'>[] = [];
  for (const [, group] of groupBy(sides, ([, { a, b }]) => `${Math.min(a, b)}/${Math.max(a, b)}`)) {
    const [, first] = group[0]!;
    const [low, high] = [Math.min(first.a, first.b), Math.max(first.a, first.b)];
    // The coast of land outside all regions is not drawn, nor the edge where it was cut.
    if (low === SEA && high >= atoms.length) continue;
    const [a, b] = low === SEA ? [high, SEA] : [low, high];
    borders.push({ a, b, lines: linesOf(group.map(([arc]) => arc)) });
  }
  // An overlay has an outline of its own, whatever is below it.
  atoms.forEach((atom, i) => {
    if (!atom.overlay) return;
    const arcs = new Set(arcsOf(sources[i]!).map((arc) => (arc < 0 ? ~arc : arc)));
    borders.push({ a: i, b: SEA, lines: linesOf(arcs) });
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

/** A shape as a GeoJSON feature in true degrees; null where it has none. */
export function toFeature(
  id: string,
  geometry: MultiPolygon | null,
  properties: Record<string, unknown>,
): Feature<MultiPolygon | null> {
  return { type: 'Feature', id, geometry, properties };
}

export function toCollection<G extends Geometry | null>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: 'FeatureCollection', features };
}

export type { LngLat };
