// The tile places of the regions: a separate file, fetched only when the tiles are shown. It holds a column and a row for
// each region, where each country's name stands, and short names by language, in which a soft hyphen marks where a name
// may be broken. Takes parsed JSON; gives the tiles or the problems of its shape.
import * as v from 'valibot';
import type { Problem } from '../checks/problem.ts';
import { shapeProblem } from '../checks/shape-problem.ts';
import { filled, type RegionId } from './schema.ts';

/** More columns or rows than this can't be drawn at a size that can be seen. */
const MOST = 99;
const cell = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST));
const coordinate = v.pipe(v.number(), v.minValue(-MOST), v.maxValue(2 * MOST));

export const tilesSchema = v.strictObject({
  $schema: v.optional(v.string()),
  /** Column and row by region, from the top left. */
  places: v.record(v.string(), v.strictTuple([cell, cell])),
  /** The middle of each country's name in columns and rows, which may be fractions; left out: it has no name. */
  countries: v.optional(v.record(v.string(), v.strictTuple([coordinate, coordinate])), {}),
  /** Short names by language and region; left out: the usual name, where it fits. */
  names: v.optional(v.record(v.string(), v.record(v.string(), filled)), {}),
});

export type Tiles = v.InferOutput<typeof tilesSchema>;

/** Reads a file of tiles that has been parsed from JSON. It never throws. */
export function readTiles(json: unknown, file: string): Tiles | { readonly problems: readonly Problem[] } {
  const shape = v.safeParse(tilesSchema, json, { abortPipeEarly: true });
  return shape.success ? shape.output : { problems: shape.issues.map((issue) => shapeProblem(issue, file)) };
}

export type PlacedTiles = {
  readonly places: ReadonlyMap<RegionId, readonly [column: number, row: number]>;
  /** Regions without a place of their own, which got one at the rim. */
  readonly atRim: readonly RegionId[];
};

/** A place for each of the regions: those without one of their own stand in rows below the others. */
export function tilePlaces(regions: Iterable<RegionId>, { places }: Pick<Tiles, 'places'>): PlacedTiles {
  const found = new Map<RegionId, readonly [number, number]>();
  const atRim: RegionId[] = [];
  const taken = new Set<string>();
  for (const id of regions) {
    const place = Object.hasOwn(places, id) ? places[id] : undefined;
    if (!place || taken.has(String(place))) {
      atRim.push(id);
      continue;
    }
    taken.add(String(place));
    found.set(id, place);
  }
  const cells = [...found.values()];
  const width = Math.max(Math.ceil(Math.sqrt(atRim.length)), ...cells.map(([column]) => column + 1));
  const below = cells.length === 0 ? 0 : Math.max(...cells.map(([, row]) => row)) + 2;
  atRim.forEach((id, i) => {
    found.set(id, [i % width, below + Math.floor(i / width)]);
  });
  return { places: found, atRim };
}
