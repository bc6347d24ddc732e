// ECharts, after its handbook: imported by parts, a registered map, a timeline with one option for each date.
// Its animation is off: with it, a step would cost many frames.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { HERE, versionOf } from '../install.mjs';
import { inFolder, pageOf, sharedFiles } from './page.mjs';

const FOLDER = '/peers/echarts';

/** @param {ReturnType<typeof import('../data.mjs').realData>} data */
const sourceOf = ({ requested }) => `
import * as echarts from 'echarts/core';
import { MapChart } from 'echarts/charts';
import { TimelineComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
echarts.use([MapChart, TimelineComponent, CanvasRenderer]);

const read = (name) => fetch(name).then((response) => response.json());
const [regions, dates] = await Promise.all([read('regions.geojson'), read('milestones.json')]);
echarts.registerMap('area', regions);
const chart = echarts.init(document.getElementById('map'));
const sets = dates.map(({ members }) => new Set(members));
chart.on('finished', () => bench.drawn());
chart.setOption({
  baseOption: {
    animation: false,
    backgroundColor: '#dbe6ec',
    timeline: { axisType: 'category', autoPlay: false, currentIndex: ${requested}, data: dates.map(({ id }) => id) },
    series: [{
      type: 'map', map: 'area', silent: false, roam: true,
      boundingCoords: [[75, 75], [175, 20]],
      itemStyle: { areaColor: '#e8e4da', borderColor: '#8d8a80', borderWidth: 0.7 },
    }],
  },
  options: sets.map((members) => ({
    series: [{
      data: regions.features.map(({ properties: { name, region, hue } }) => ({
        name, value: members.has(region) ? 1 : 0, itemStyle: { areaColor: members.has(region) ? hue : '#e8e4da' },
      })),
    }],
  })),
});
bench.go = (currentIndex) => chart.dispatchAction({ type: 'timelineChange', currentIndex });
`;

/** @param {ReturnType<typeof import('../data.mjs').realData>} data */
export async function echarts(data) {
  // Beside the installed packages, so that the imports are found.
  const folder = mkdtempSync(join(HERE, 'node_modules', '.echarts-'));
  try {
    const entry = join(folder, 'entry.mjs');
    writeFileSync(entry, sourceOf(data));
    const { output } = /** @type {any} */ (
      await build({
        configFile: false,
        root: folder,
        logLevel: 'error',
        build: {
          write: false,
          target: 'es2023',
          modulePreload: { polyfill: false },
          rolldownOptions: { input: entry },
        },
      })
    );
    const code = output.find((/** @type {any} */ one) => one.isEntry).code;
    const { geojson, milestones } = sharedFiles(data);
    return {
      name: 'echarts',
      title: 'ECharts, timeline',
      version: versionOf('echarts'),
      path: `${FOLDER}/`,
      files: inFolder(FOLDER, {
        'index.html': pageOf({
          title: 'ECharts',
          head: '',
          script: '<script type="module" src="echarts.js"></script>',
        }),
        'echarts.js': Buffer.from(code),
        'regions.geojson': geojson,
        'milestones.json': milestones,
      }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
