// Run by the build: the data as files at permanent URLs, every region with its intervals. Made by the export modules at
// the latest date, in English, with the observers that only secondary sources name.
import type { Topology } from 'topojson-specification';
import { equalAreaPlane, readShapes } from '../geography/index.ts';
import { periodOf } from '../membership/index.ts';
import { sceneAt } from '../scene/index.ts';
import { csvOf } from '../share/csv.ts';
import { geoJsonOf } from '../share/geojson.ts';
import { NOWHERE } from '../share/scene-for.ts';
import { apply, initialView, latestDate } from '../view/index.ts';
import { english } from '../words/index.ts';
import { factsIn } from './facts-in.ts';

/**
 * @param membership and topology as parsed from their files
 * @returns the files' bytes by their names
 */
export async function dataFiles(membership: unknown, topology: unknown): Promise<Map<string, Uint8Array>> {
  const facts = factsIn('en', membership, null);
  const plane = equalAreaPlane(facts.association.projection.center);
  const shapes = readShapes(topology as Topology, plane, (iso) => periodOf(iso)!.first);
  const view = apply(initialView(latestDate(facts)), { observers: true });
  const scene = sceneAt(facts, NOWHERE, view, english, 'light');
  const context = { scene, plane, viewSize: null, shapes: async () => shapes };
  const made: readonly (readonly [name: string, file: Blob])[] = [
    ['regions.geojson', await geoJsonOf(context, { of: 'all' }, { advance: async () => {} })],
    ['regions.csv', csvOf(scene, { of: 'all', titles: 'ids' })],
    ['intervals.csv', csvOf(scene, { of: 'intervals', titles: 'ids' })],
    ['statements.csv', csvOf(scene, { of: 'statements', titles: 'ids' })],
  ];
  const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
  return new Map(await Promise.all(made.map(async ([name, file]) => [name, await bytesOf(file)] as const)));
}
