// The notes and changes of a statement or a region, in the file's order. A note with neither concerns the whole and is
// attached to none of them.
import type { Facts } from './facts-index.ts';
import type { ChangeOfRegion, Note, RegionId, StatementId } from './schema.ts';

/** The notes attached to a statement, to a region, or (where both are given) to either, in the file's order. */
export function notesOf(
  facts: Facts,
  { statement, region }: { readonly statement?: StatementId; readonly region?: RegionId },
): readonly Note[] {
  return facts.notes.filter(
    ({ statements, regions }) =>
      (statement !== undefined && statements.includes(statement)) ||
      (region !== undefined && regions.includes(region)),
  );
}

/** The changes of a region's name, boundary or status, in the file's order. */
export function changesOf(facts: Facts, region: RegionId): readonly ChangeOfRegion[] {
  return facts.changes.filter(({ regions }) => regions.includes(region));
}
