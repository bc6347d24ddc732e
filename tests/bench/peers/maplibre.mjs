// Bare MapLibre, after its README: the style sheet, the module, its worker as the file beside it, a GeoJSON source,
// a fill and a line layer. A date is told by feature-state, for the changed regions only (its quickest way).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/project.mjs';
import { versionOf } from '../install.mjs';
import { inFolder, pageOf, sharedFiles } from './page.mjs';

const FOLDER = '/peers/maplibre';

/** @param {ReturnType<typeof import('../data.mjs').realData>} data */
export function maplibre(data) {
  const file = (/** @type {string} */ name) =>
    readFileSync(join(ROOT, 'node_modules', 'maplibre-gl', 'dist', name));
  const { geojson, milestones } = sharedFiles(data);
  const script = `<script type="module">
import * as maplibregl from './maplibre-gl.mjs';
const milestones = fetch('milestones.json').then((response) => response.json());
const map = new maplibregl.Map({
  container: 'map',
  style: {
    version: 8,
    sources: { regions: { type: 'geojson', data: new URL('regions.geojson', location.href).href } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': '#dbe6ec' } },
      { id: 'fills', type: 'fill', source: 'regions', paint: {
        'fill-color': ['case', ['boolean', ['feature-state', 'member'], false], ['get', 'hue'], '#e8e4da'] } },
      { id: 'lines', type: 'line', source: 'regions', paint: { 'line-color': '#8d8a80', 'line-width': 0.7 } },
    ],
  },
  bounds: [[75, 20], [175, 75]],
});
let shown = new Set();
map.on('load', async () => {
  const dates = await milestones;
  // The ids of the features by region: numbers, in the order of the file.
  const idsOf = new Map();
  for (const [region, id] of ${JSON.stringify(data.collection.features.flatMap(({ id, properties }) => (properties.region ? [[properties.region, id]] : [])))})
    idsOf.set(region, [...(idsOf.get(region) ?? []), id]);
  bench.go = (index) => {
    const next = new Set(dates[index].members);
    for (const [region, ids] of idsOf)
      if (next.has(region) !== shown.has(region))
        for (const id of ids) map.setFeatureState({ source: 'regions', id }, { member: next.has(region) });
    shown = next;
  };
  bench.go(${data.requested});
  map.once('idle', async () => {
    await bench.drawn();
    bench.pan(map.getCanvas(), () => map.project([110, 50]).x);
  });
});
</script>`;
  return {
    name: 'maplibre',
    title: 'bare MapLibre',
    version: versionOf('maplibre-gl', ROOT),
    path: `${FOLDER}/`,
    files: inFolder(FOLDER, {
      'index.html': pageOf({
        title: 'MapLibre',
        head: '<link href="maplibre-gl.css" rel="stylesheet">',
        script,
      }),
      'maplibre-gl.mjs': file('maplibre-gl.mjs'),
      'maplibre-gl-worker.mjs': file('maplibre-gl-worker.mjs'),
      'maplibre-gl.css': file('maplibre-gl.css'),
      'regions.geojson': geojson,
      'milestones.json': milestones,
    }),
  };
}
