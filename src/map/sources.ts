// The shapes as MapLibre's sources: plane coordinates told as if they were Mercator's.
// Built once for each set of shapes; a date sets no source anew.
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { type Point, type Rings, type Shapes, toMercator } from '../geography/index.ts';

type Sources = {
  readonly backdrop: FeatureCollection;
  readonly areas: FeatureCollection;
  readonly borders: FeatureCollection;
  readonly marks: FeatureCollection;
};

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

export function sourcesOf(shapes: Shapes): Sources {
  return {
    backdrop: collection(shapes.backdrop.map(({ polygons }, i) => feature(i, area(polygons)))),
    areas: collection(
      shapes.atoms.map((atom) => feature(atom.index, area(atom.polygons), { overlay: atom.overlay })),
    ),
    borders: collection(
      shapes.borders.map(({ index, lines }) =>
        feature(index, { type: 'MultiLineString', coordinates: lines.map((line) => line.map(position)) }),
      ),
    ),
    marks: collection(
      shapes.atoms.map((atom) => feature(atom.index, { type: 'Point', coordinates: position(atom.anchor) })),
    ),
  };
}
