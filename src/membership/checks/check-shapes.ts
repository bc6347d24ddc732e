// Compares the boundary files with the facts: each region has a shape while it belongs, and each shape a region. Of a
// topology it reads only which regions own each geometry, and from when until when.
import * as v from 'valibot';
import { type Day, isoOf, periodOf } from '../facts/dates.ts';
import type { Facts } from '../facts/facts-index.ts';
import { stateWith } from '../facts/transitions.ts';
import { type Problem, placeOfRegion } from './problem.ts';

const piece = v.looseObject({
  region: v.string(),
  from: v.optional(v.string()),
  until: v.optional(v.string()),
});
const layer = v.looseObject({
  geometries: v.array(
    v.looseObject({ properties: v.optional(v.looseObject({ of: v.optional(v.array(piece)) })) }),
  ),
});
const topologySchema = v.looseObject({
  objects: v.looseObject({ atoms: layer, islands: v.optional(layer), overlays: v.optional(layer) }),
});
type Piece = v.InferOutput<typeof piece>;

/** Compares a parsed boundary file with the facts; never throws. */
export function checkShapes(facts: Facts, topology: unknown, file = 'boundaries'): Problem[] {
  const read = v.safeParse(topologySchema, topology);
  if (!read.success)
    return [
      {
        file,
        place: '',
        text: 'this is not a boundary file of this project: expected a topology with "atoms" in "objects". Generate it again.',
      },
    ];
  const { atoms, islands, overlays } = read.output.objects;
  const pieces = [atoms, islands, overlays].flatMap((one) =>
    (one?.geometries ?? []).flatMap(({ properties }) => properties?.of ?? []),
  );
  return [...unknownShapes(facts, pieces, file), ...missingShapes(facts, pieces, file)];
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
