// Everything that is measured against, and the map itself, as pages with one contract: a peer's page calls
// bench.drawn() where its engine says that it has drawn, and sets bench.go(index) to show a milestone.
import { echarts } from './echarts.mjs';
import { leaflet } from './leaflet.mjs';
import { maplibre } from './maplibre.mjs';
import { plotly } from './plotly.mjs';

/** @typedef {{ name: string, title: string, version: string, path: string, files: Map<string, Buffer> }} Peer */

/**
 * @param {ReturnType<typeof import('../data.mjs').realData>} data
 * @returns {Promise<Peer[]>}
 */
export async function allPeers(data) {
  return [
    maplibre(data),
    leaflet(data, 'svg'),
    leaflet(data, 'canvas'),
    await echarts(data),
    plotly(data),
  ];
}
