// Compares the boundary files with the facts: each region has a shape while it belongs, and each shape a region. Of a
// topology it reads only which regions own each geometry, and from when until when.
import * as v from 'valibot';
import { type Day, isoOf, periodOf } from '../facts/dates.ts';
import type { Facts } from '../facts/facts-index.ts';
import { stateWith } from '../facts/transitions.ts';
import { type Problem, placeOfRegion } from './problem.ts';
import { shapeProblem } from './shape-problem.ts';

const piece = v.looseObject({
  region: v.string(),
  from: v.optional(v.string()),
  until: v.optional(v.string()),
});
const layer = v.looseObject({
  geometries: v.array(
    v.looseObject({
      id: v.optional(v.union([v.string(), v.number()])),
      properties: v.optional(v.looseObject({ of: v.optional(v.array(piece)) })),
    }),
  ),
});
const topologySchema = v.looseObject({ objects: v.record(v.string(), layer) });
type Piece = v.InferOutput<typeof piece>;

/** Compares a parsed boundary file with the facts; never throws. */
export function checkShapes(facts: Facts, topology: unknown, file = 'boundaries'): Problem[] {
  const read = v.safeParse(topologySchema, topology);
  if (!Object(Object(topology).objects).atoms) return [wrongFile(facts, foundIn(topology), file)];
  if (!read.success) return [shapeProblem(read.issues[0], file)];
  const pieces = Object.entries(read.output.objects).flatMap(([name, { geometries }]) =>
    name === 'context'
      ? []
      : geometries.flatMap(({ id, properties }): Piece[] => properties?.of ?? [{ region: String(id) }]),
  );
  if (!pieces.some(({ region }) => facts.regions.has(region))) {
    const some = pieces.slice(0, 3).map(({ region }) => `"${region}"`);
    return [wrongFile(facts, some[0] ? `${pieces.length} others, such as ${some.join(', ')}` : 'none', file)];
  }
  return [...unknownShapes(facts, pieces, file), ...missingShapes(facts, pieces, file)];
}

/** @param found what is there in place of a boundary file */
export function wrongFile(facts: Facts, found: string, file: string): Problem {
  const [id] = facts.regions.keys();
  return {
    file,
    place: '',
    text: `expected a TopoJSON with "atoms" in "objects", shapes of regions such as "${id}", but found ${found}. "npm run create -- members.csv --out ../my-map --shapes FILE" makes one.`,
  };
}

function foundIn(json: unknown): string {
  const { type, features, objects } = Object(json) as Readonly<Record<string, unknown>>;
  if (Array.isArray(features)) return `a GeoJSON FeatureCollection with ${features.length} features`;
  if (!objects) return typeof type === 'string' ? `"type": "${type.slice(0, 40)}"` : 'no "type"';
  const names = Object.keys(objects).map((name) => `"${name}"`);
  return `a TopoJSON with ${names.join(', ') || 'nothing'} there`;
}

function unknownShapes(facts: Facts, pieces: readonly Piece[], file: string): Problem[] {
  const strangers = new Set(pieces.map(({ region }) => region).filter((id) => !facts.regions.has(id)));
  return [...strangers].map((id) => ({
    file,
    place: `shape of "${id}"`,
    text: `no region has the id "${id}". Add the region to the data file or correct the id in the boundaries.`,
  }));
}

function missingShapes(facts: Facts, pieces: readonly Piece[], file: string): Problem[] {
  const byRegion = new Map<string, Piece[]>();
  for (const one of pieces) {
    const known = byRegion.get(one.region);
    if (known) known.push(one);
    else byRegion.set(one.region, [one]);
  }
  return [...facts.regions.values()].flatMap((region): Problem[] => {
    const own = byRegion.get(region.id) ?? [];
    const place = placeOfRegion(region);
    if (own.length === 0)
      return [{ file, place, text: 'it has no shape. Add it to the boundaries, or correct its id.' }];
    const bare = facts.statements.find(
      ({ index, effective }) =>
        stateWith(facts, region.id, index) !== undefined && !own.some((one) => lasts(one, effective)),
    );
    return bare
      ? [
          {
            file,
            place,
            text: `it has no shape on ${isoOf(bare.effective)}, when it belonged. Correct "from" or "until" there.`,
          },
        ]
      : [];
  });
}

function lasts({ from, until }: Piece, day: Day): boolean {
  const begins = from === undefined ? Number.NEGATIVE_INFINITY : (periodOf(from)?.first ?? Number.NaN);
  const ends = until === undefined ? Number.POSITIVE_INFINITY : (periodOf(until)?.first ?? Number.NaN);
  return begins <= day && day < ends;
}
