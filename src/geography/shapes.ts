// Shapes on the plane, with the lookups that drawing and hit tests need. The pieces are atoms: an atom belongs to one
// region at each date, so past boundaries need no separate source. They are read from a topology (read-shapes.ts) or
// from the first picture's own paths (plan.ts).
import type { Feature, FeatureCollection, Geometry, MultiPolygon } from 'geojson';
import type { Day, RegionId } from '../membership/index.ts';
import type { Box, LngLat, Point } from './plane.ts';

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

/** Units per plane unit of a picture that can be zoomed in: a unit is a third of a kilometre. */
export const FINE = 20_000;
/** Units per plane unit of the first picture: a unit is half a pixel on a large screen. */
export const COARSE = 1200;
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
    anchors.set(region, Object.freeze(main.atom.anchor));
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
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** A border's name, the same at every level of detail. */
export function borderName(a: string, b: string): string {
  return `${a}|${b}`;
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
