// Checks a boundary file against the facts and converts it to shapes. Fetched with the first boundary file: the first
// map of a page with an inline picture needs none.
import type { Topology } from 'topojson-specification';
import { FINE, type Plane, readShapes, type Shapes } from '../geography/index.ts';
import { checkShapes, checkTopology } from '../membership/file-checks.ts';
import { type Facts, type Problem, periodOf } from '../membership/index.ts';

/** @param coarser shapes of the same regions, which lend the finer ones their borders' numbers */
export function readBoundaries(
  json: unknown,
  facts: Facts,
  plane: Plane,
  coarser?: Shapes,
): Shapes | { readonly problems: readonly Problem[] } {
  const problems = [...checkShapes(facts, json)];
  if (problems.length === 0) problems.push(...checkTopology(json));
  if (problems.length > 0) return { problems };
  return readShapes(json as Topology, plane, (iso) => periodOf(iso)!.first, FINE, coarser?.numbers);
}
