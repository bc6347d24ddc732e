// The same real data for every peer: the middle shapes as GeoJSON, and who is a member at each milestone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import { ROOT } from '../../scripts/lib/project.mjs';

const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(ROOT, 'public', 'data', name), 'utf8'));

/** The date in every page's address, and its place among the milestones. */
export const ASKED = '2006-09';
export const LAND = '#e8e4da';

/** @typedef {{ id: string, month: string, members: string[] }} Milestone */

export function realData() {
  const facts = read('membership.json');
  const topology = read('middle.topo.json');
  const hues = new Map(facts.countries.map((/** @type {any} */ { id, hue }) => [id, hue.light]));
  const regions = new Map(facts.regions.map((/** @type {any} */ region) => [region.id, region]));
  const order = new Map(facts.statements.map((/** @type {any} */ { id }, /** @type {number} */ i) => [id, i]));

  /** @type {any[]} */
  const features = [];
  for (const [name, object] of Object.entries(topology.objects)) {
    for (const one of /** @type {any} */ (feature(topology, /** @type {any} */ (object))).features) {
      const owners = one.properties.of ?? [];
      const owner = owners.find((/** @type {any} */ { until }) => until === undefined) ?? owners[0];
      const region = name === 'context' ? null : owner.region;
      // Numbers as ids: MapLibre's feature-state knows whole numbers without more ado.
      features.push({
        type: 'Feature',
        id: features.length,
        properties: {
          name: `${name}/${one.id}`,
          region,
          hue: region ? hues.get(regions.get(region).country) : LAND,
        },
        geometry: one.geometry,
      });
    }
  }

  const milestones = facts.statements.map((/** @type {any} */ statement, /** @type {number} */ index) => {
    const { day } = statement.admittedBy;
    const month =
      day?.startsWith(statement.id) ? day.slice(0, 7) : statement.id.length === 7 ? statement.id : `${statement.id}-01`;
    const members = facts.regions
      .filter((/** @type {any} */ { tiers }) =>
        tiers.some(
          (/** @type {any} */ { from, until }) =>
            order.get(from) <= index && (until === undefined || index < order.get(until)),
        ),
      )
      .map((/** @type {any} */ { id }) => id);
    return { id: statement.id, month, members };
  });
  const anchors = new Map();
  for (const geometry of topology.objects.atoms.geometries)
    anchors.set(geometry.id, geometry.properties.anchor);
  return {
    collection: { type: 'FeatureCollection', features },
    /** @type {Milestone[]} */
    milestones,
    requested: milestones.findIndex((/** @type {Milestone} */ { id }) => id === ASKED),
    /** Where each region's own colour is seen, in true degrees. */
    anchors,
  };
}

/** Months since year 0, as the slider counts. */
export function monthNumber(/** @type {string} */ iso) {
  const [year, month] = iso.split('-').map(Number);
  return (year ?? 0) * 12 + (month ?? 1) - 1;
}
