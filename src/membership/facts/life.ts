// The history of one region: its states with their dates, and its other changes, in order of time. A state is dated by
// the statement that counts it, never by a day that the source does not give.
import { type Day, periodOf } from './dates.ts';
import type { Facts, Statement } from './facts-index.ts';
import { changesOf } from './notes-by-subject.ts';
import type { ChangeOfRegion, RegionId, RegionState, Text } from './schema.ts';
import { isLast } from './transitions.ts';

/** From the day a statement takes effect to the day of the next one that differs; null: it continues. */
export type Span = { readonly state: RegionState; readonly from: Day; readonly until: Day | null };

export type LifeEvent = { readonly day: Day } & (
  | { readonly kind: 'state'; readonly state: RegionState | 'none'; readonly by: Statement }
  /** `former`: the previous name, where the name changed too. */
  | { readonly kind: 'change'; readonly change: ChangeOfRegion; readonly former: Text | null }
  | { readonly kind: 'name'; readonly until: string; readonly former: Text }
);

export function lifeOf(
  facts: Facts,
  id: RegionId,
): { readonly spans: readonly Span[]; readonly events: readonly LifeEvent[] } {
  const region = facts.regions.get(id);
  const statementOf = (statement: string): Statement | undefined =>
    facts.statements[facts.indexOfStatement.get(statement) ?? -1];
  const spans: Span[] = [];
  const events: LifeEvent[] = [];
  const tiers = region?.tiers ?? [];
  for (const { tier: state, from, until } of tiers) {
    const by = statementOf(from);
    if (!by) continue;
    const end = until === undefined ? undefined : statementOf(until);
    spans.push({ state, from: by.effective, until: end?.effective ?? null });
    events.push({ kind: 'state', day: by.effective, state, by });
    if (end && isLast(tiers, until))
      events.push({ kind: 'state', day: end.effective, state: 'none', by: end });
  }
  const former = new Map((region?.formerNames ?? []).map(({ until, usual }) => [until, usual]));
  for (const change of changesOf(facts, id)) {
    events.push({
      kind: 'change',
      day: firstDay(change.date),
      change,
      former: former.get(change.date) ?? null,
    });
    former.delete(change.date);
  }
  for (const [until, usual] of former)
    events.push({ kind: 'name', day: firstDay(until), until, former: usual });
  return { spans, events: events.sort((a, b) => a.day - b.day) };
}

function firstDay(iso: string): Day {
  return periodOf(iso)?.first ?? 0;
}
