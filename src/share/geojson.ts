// GeoJSON of what is shown at the date: true longitude and latitude, RFC 7946.
import type { FeatureCollection } from 'geojson';
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
      toFeature(id, geometry, {
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

export function geoJsonOf(facts: Facts, shapes: Shapes, scene: Scene, view: View): Blob {
  return new Blob([JSON.stringify(collectionAt(facts, shapes, scene, view))], {
    type: 'application/geo+json',
  });
}
