// The shapes as MapLibre's sources: plane coordinates told as if they were Mercator's.
// Built once for each set of shapes; a date sets no source anew.
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import {
  type Atom,
  type Border,
  type Point,
  type Rings,
  type Shapes,
  toMercator,
} from '../geography/index.ts';
import type { Kinds } from './kinds.ts';
import type { SourceName } from './states.ts';

type Sources = Readonly<Record<'backdrop' | SourceName, FeatureCollection>>;

const position = (point: Point) => toMercator(point) as unknown as [number, number];
const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const feature = (id: number, geometry: Geometry, properties: Record<string, unknown> = {}): Feature => ({
  type: 'Feature',
  id,
  geometry,
  properties,
});
const area = (polygons: readonly Rings[]): Geometry => ({
  type: 'MultiPolygon',
  coordinates: polygons.map((rings) => rings.map((ring) => ring.map(position))),
});

const lines = (border: Border): Geometry => ({
  type: 'MultiLineString',
  coordinates: border.lines.map((line) => line.map(position)),
});

export function sourcesOf(shapes: Shapes, kinds: Kinds): Sources {
  const areas = (wanted: (atom: Atom) => boolean) =>
    collection(shapes.atoms.filter(wanted).map((atom) => feature(atom.index, area(atom.polygons))));
  const borders = (some: Iterable<Border>) =>
    collection([...some].map((border) => feature(border.index, lines(border))));
  return {
    backdrop: collection(shapes.backdrop.map(({ polygons }, i) => feature(i, area(polygons)))),
    areas: areas(({ overlay }) => !overlay),
    overlays: areas(({ overlay }) => overlay),
    hatched: areas((atom) => kinds.hatched.has(atom)),
    borders: borders(shapes.borders),
    dashes: borders(kinds.dashed),
    rims: borders(shapes.borders.filter(({ a }) => a < shapes.atoms.length)),
    marks: collection(
      shapes.atoms.map((atom) => feature(atom.index, { type: 'Point', coordinates: position(atom.anchor) })),
    ),
  };
}
