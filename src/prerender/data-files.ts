// The data as files at addresses that stay: every region with its intervals, made by the exports' own modules as if
// somebody had asked for them at the latest date, in English, with what only secondary sources know.
import type { Topology } from 'topojson-specification';
import type { ExportKind, ExportOptions } from '../contract.ts';
import { equalAreaPlane, readShapes } from '../geography/index.ts';
import { periodOf } from '../membership/index.ts';
import { sceneAt } from '../scene/index.ts';
import { formatOf } from '../share/formats.ts';
import { apply, initialView, latestDate } from '../view/index.ts';
import { english } from '../words/index.ts';
import { factsIn } from './facts-in.ts';

const FILES: readonly (readonly [name: string, kind: ExportKind, options: ExportOptions])[] = [
  ['regions.geojson', 'geojson', { of: 'all' }],
  ['regions.csv', 'csv', { of: 'all', titles: 'ids' }],
  ['intervals.csv', 'csv', { of: 'intervals', titles: 'ids' }],
  ['statements.csv', 'csv', { of: 'statements', titles: 'ids' }],
];

/**
 * @param membership and topology as parsed from their files
 * @returns the files' bytes by their names
 */
export async function dataFiles(membership: unknown, topology: unknown): Promise<Map<string, Uint8Array>> {
  const facts = factsIn('en', membership, null);
  const plane = equalAreaPlane(facts.association.projection.center);
  const shapes = readShapes(topology as Topology, plane, (iso) => periodOf(iso)!.first);
  const view = apply(initialView(latestDate(facts)), { observers: true });
  const nowhere = { regions: shapes.anchors, countries: new Map() };
  const scene = sceneAt(facts, nowhere, view, english, 'light');
  const context = { scene, plane, viewSize: null, shapes: async () => shapes };
  const task = { advance: async () => {} };
  const files = new Map<string, Uint8Array>();
  for (const [name, kind, options] of FILES) {
    const file = await formatOf(kind).make(context, options, task);
    files.set(name, new Uint8Array(await file.arrayBuffer()));
  }
  return files;
}
