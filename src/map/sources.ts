// The shapes as MapLibre's source: plane coordinates told as if they were Mercator's.
// Built once for each set of shapes; a date sets no source anew. All is in one source, so that MapLibre cuts, sends and
// clips one tile where several sources would have one each; a layer takes what it needs by the features' properties.
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { type Border, type Point, type Rings, type Shapes, toMercator } from '../geography/index.ts';
import type { Kinds } from './kinds.ts';

export const SOURCE = 'shapes';

/** What a feature is: the layers' filters ask for `is`; `hatched` and `dashed`, whether it ever can be. */
export const KINDS = ['land', 'land-line', 'area', 'overlay', 'border', 'mark'] as const;
export type Kind = (typeof KINDS)[number];
type Properties = { readonly is: Kind; readonly hatched?: boolean; readonly dashed?: boolean };

/** One number for each feature of the source: an atom's shape, its mark, a border and land may share an index. */
const STATED = ['atom', 'border', 'mark', 'land'] as const;
export type Stated = (typeof STATED)[number];
export const featureId = (stated: Stated, index: number): number =>
  index * STATED.length + STATED.indexOf(stated);
export const indexOf = (id: number): number => Math.floor(id / STATED.length);
export const statedOf = (id: number): Stated => STATED[id % STATED.length]!;

const position = (point: Point) => toMercator(point) as unknown as [number, number];
const area = (polygons: readonly Rings[]): Geometry => ({
  type: 'MultiPolygon',
  coordinates: polygons.map((rings) => rings.map((ring) => ring.map(position))),
});
const lines = (border: Border): Geometry => ({
  type: 'MultiLineString',
  coordinates: border.lines.map((line) => line.map(position)),
});

export function sourceOf(shapes: Shapes, kinds: Kinds): FeatureCollection {
  const features: Feature[] = [];
  const add = (properties: Properties, geometry: Geometry, id: number) => {
    features.push({ type: 'Feature', id, geometry, properties });
  };
  for (const [i, { polygons }] of shapes.backdrop.entries())
    add({ is: 'land' }, area(polygons), featureId('land', i));
  for (const atom of shapes.atoms) {
    const { index, overlay, polygons, anchor } = atom;
    const hatched = kinds.hatched.has(atom);
    add({ is: overlay ? 'overlay' : 'area', hatched }, area(polygons), featureId('atom', index));
    add({ is: 'mark' }, { type: 'Point', coordinates: position(anchor) }, featureId('mark', index));
  }
  for (const border of shapes.borders) {
    const dashed = kinds.dashed.has(border);
    const id = featureId('border', border.index);
    if (kinds.still.has(border)) add({ is: 'land-line' }, lines(border), id);
    else if (border.a < shapes.atoms.length) add({ is: 'border', dashed }, lines(border), id);
  }
  return { type: 'FeatureCollection', features };
}
