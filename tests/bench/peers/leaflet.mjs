// Leaflet, after its choropleth tutorial: one GeoJSON layer with a style function; a date restyles what changed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HERE, versionOf } from '../install.mjs';
import { inFolder, pageOf, sharedFiles } from './page.mjs';

/**
 * @param {ReturnType<typeof import('../data.mjs').realData>} data
 * @param {'svg' | 'canvas'} renderer
 */
export function leaflet(data, renderer) {
  const folder = `/peers/leaflet-${renderer}`;
  const file = (/** @type {string} */ name) =>
    readFileSync(join(HERE, 'node_modules', 'leaflet', 'dist', name));
  const { geojson, milestones } = sharedFiles(data);
  const script = `<script>
const map = L.map('map', { preferCanvas: ${renderer === 'canvas'}, zoomSnap: 0, zoomAnimation: false }).fitBounds([[20, 75], [75, 175]]);
Promise.all(['regions.geojson', 'milestones.json'].map((name) => fetch(name).then((response) => response.json()))).then(([regions, dates]) => {
  let shown = new Set(dates[${data.requested}].members);
  const style = ({ properties: { region, hue } }) => ({
    weight: 0.7, color: '#8d8a80', fillOpacity: 1, fillColor: shown.has(region) ? hue : '#e8e4da',
  });
  const layer = L.geoJSON(regions, { style }).addTo(map);
  const layersOf = new Map();
  layer.eachLayer((one) => {
    const { region } = one.feature.properties;
    if (region) layersOf.set(region, [...(layersOf.get(region) ?? []), one]);
  });
  bench.go = (index) => {
    const before = shown;
    shown = new Set(dates[index].members);
    for (const [region, layers] of layersOf)
      if (before.has(region) !== shown.has(region)) for (const one of layers) one.setStyle(style(one.feature));
  };
  bench.drawn();
});
</script>`;
  return {
    name: `leaflet-${renderer}`,
    title: `Leaflet, ${renderer === 'svg' ? 'SVG' : 'canvas'}`,
    version: versionOf('leaflet'),
    path: `${folder}/`,
    files: inFolder(folder, {
      'index.html': pageOf({
        title: 'Leaflet',
        head: '<link rel="stylesheet" href="leaflet.css">\n<script src="leaflet.js"></script>',
        script,
      }),
      'leaflet.js': file('leaflet.js'),
      'leaflet.css': file('leaflet.css'),
      'regions.geojson': geojson,
      'milestones.json': milestones,
    }),
  };
}
