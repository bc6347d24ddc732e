// Plotly, after its documentation: a choropleth over own GeoJSON, a frame for each date, a slider that animates to it
// at once. It draws on the sphere, so rings are wound as it wants them; its world map is answered with an empty one,
// for it asks its maker's server and draws nothing without an answer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoArea } from 'd3-geo';
import { HERE, versionOf } from '../install.mjs';
import { inFolder, pageOf, sharedFiles } from './page.mjs';

const FOLDER = '/peers/plotly';
const LAYERS = ['coastlines', 'land', 'ocean', 'lakes', 'rivers', 'countries', 'subunits'];

/** @param {any} collection each ring so wound that it holds the smaller part of the sphere */
function rewound(collection) {
  const wind = (/** @type {any} */ rings) =>
    rings.map((/** @type {any} */ ring, /** @type {number} */ i) => {
      const large = geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;
      return large === (i === 0) ? [...ring].reverse() : ring;
    });
  return {
    ...collection,
    features: collection.features.map((/** @type {any} */ one) => ({
      ...one,
      id: one.properties.name,
      geometry: {
        ...one.geometry,
        coordinates:
          one.geometry.type === 'Polygon' ? wind(one.geometry.coordinates) : one.geometry.coordinates.map(wind),
      },
    })),
  };
}

/** @param {ReturnType<typeof import('../data.mjs').realData>} data */
export function plotly(data) {
  const { milestones } = sharedFiles(data);
  const hues = [...new Set(data.collection.features.map(({ properties }) => properties.hue))];
  const script = `<script>
Promise.all(['regions.geojson', 'milestones.json'].map((name) => fetch(name).then((response) => response.json()))).then(async ([geojson, dates]) => {
  const hues = ${JSON.stringify(hues)};
  const sets = dates.map(({ members }) => new Set(members));
  const grey = hues.indexOf('#e8e4da');
  const zOf = (members) => geojson.features.map(({ properties: { region, hue } }) => (members.has(region) ? hues.indexOf(hue) : grey));
  const at = { mode: 'immediate', transition: { duration: 0 }, frame: { duration: 0, redraw: true } };
  await Plotly.newPlot('map', {
    data: [{
      type: 'choropleth', geojson, locations: geojson.features.map(({ id }) => id), z: zOf(sets[${data.requested}]),
      zmin: -0.5, zmax: hues.length - 0.5, showscale: false,
      colorscale: hues.flatMap((hue, i) => [[i / hues.length, hue], [(i + 1) / hues.length, hue]]),
      marker: { line: { color: '#8d8a80', width: 0.7 } },
    }],
    layout: {
      margin: { l: 0, r: 0, t: 0, b: 0 },
      geo: { visible: false, bgcolor: '#dbe6ec', projection: { type: 'azimuthal equal area', rotation: { lon: 110, lat: 50 } },
        lonaxis: { range: [70, 150] }, lataxis: { range: [20, 75] } },
      sliders: [{ active: ${data.requested}, steps: dates.map(({ id }) => ({ label: id, method: 'animate', args: [[id], at] })) }],
    },
    frames: dates.map(({ id }, i) => ({ name: id, data: [{ z: zOf(sets[i]) }] })),
    config: { topojsonURL: new URL('world/', location.href).href },
  });
  bench.go = (index) => Plotly.animate('map', [dates[index].id], at);
  bench.drawn();
});
</script>`;
  const nothing = { type: 'GeometryCollection', geometries: [] };
  const world = Buffer.from(
    JSON.stringify({
      type: 'Topology',
      arcs: [],
      objects: Object.fromEntries(LAYERS.map((layer) => [layer, nothing])),
    }),
  );
  return {
    name: 'plotly',
    title: 'Plotly, geo bundle, frames',
    version: versionOf('plotly.js-geo-dist-min'),
    path: `${FOLDER}/`,
    files: inFolder(FOLDER, {
      'index.html': pageOf({
        title: 'Plotly',
        head: '<script src="plotly-geo.min.js"></script>',
        script,
      }),
      'plotly-geo.min.js': readFileSync(
        join(HERE, 'node_modules', 'plotly.js-geo-dist-min', 'plotly-geo.min.js'),
      ),
      'world/world_110m.json': world,
      'regions.geojson': Buffer.from(JSON.stringify(rewound(data.collection))),
      'milestones.json': milestones,
    }),
  };
}
