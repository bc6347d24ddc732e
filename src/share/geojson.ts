// GeoJSON of what is shown at the date: true longitude and latitude, RFC 7946.
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { type Shapes, toCollection, toFeature } from '../geography/index.ts';
import { type Facts, joiningOf, nameAt } from '../membership/index.ts';
import type { Scene } from '../scene/index.ts';
import type { View } from '../view/index.ts';

export function collectionAt(facts: Facts, shapes: Shapes, scene: Scene, view: View): FeatureCollection {
  const features = scene.shown.flatMap((id) => {
    const region = facts.regions.get(id);
    const geometry = shapes.geoJsonAt(id, scene.day);
    if (!region || !geometry) return [];
    const { usual, native } = nameAt(region, scene.day);
    const joining = joiningOf(facts, id);
    return [
      toFeature(id, rounded(geometry), {
        id,
        country: region.country,
        name: usual.en,
        sourceName: region.names.source,
        native: native.map(({ text }) => text).join(' / '),
        tier: scene.states.get(id),
        joinedAfter: joining?.kind === 'between' ? joining.after.id : null,
        joinedBy: joining?.by.id ?? null,
        approximateOutline: shapes.approximateAt(id, scene.day),
        date: view.date,
        dataVersion: facts.version,
      }),
    ];
  });
  return toCollection(features);
}

/** Six decimals, a decimetre: RFC 7946, 11.2. */
function rounded(geometry: MultiPolygon): MultiPolygon {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return {
    ...geometry,
    coordinates: geometry.coordinates.map((rings) =>
      rings.map((ring) => ring.map((position) => position.map(round))),
    ),
  };
}

export function geoJsonOf(shapes: Shapes, scene: Scene): Blob {
  const { facts, view } = scene.basis;
  return new Blob([JSON.stringify(collectionAt(facts, shapes, scene, view))], {
    type: 'application/geo+json',
  });
}
