// What changed from one day to another: who came, who moved to another tier, who left, which names and boundaries.
// It compares two days and does not care what happened in between and was undone.
import { statesAt } from './belonging.ts';
import { type Day, periodOf } from './dates.ts';
import type { Facts } from './facts-index.ts';
import type { ChangeOfRegion, RegionId, RegionState } from './schema.ts';

export type Difference = {
  readonly earlier: Day;
  readonly later: Day;
  /** Had no state on the earlier day and has one on the later. */
  readonly joined: readonly { readonly region: RegionId; readonly tier: RegionState }[];
  /** Has another state on the later day, such as from observer to member. */
  readonly moved: readonly {
    readonly region: RegionId;
    readonly from: RegionState;
    readonly to: RegionState;
  }[];
  readonly left: readonly { readonly region: RegionId; readonly tier: RegionState }[];
  /** Names and boundaries that changed after the earlier day, up to the later. */
  readonly changes: readonly ChangeOfRegion[];
};

/** The difference between two days, whichever is given first. */
export function changesBetween(facts: Facts, dayA: Day, dayB: Day): Difference {
  const earlier = Math.min(dayA, dayB);
  const later = Math.max(dayA, dayB);
  const before = statesAt(facts, earlier);
  const after = statesAt(facts, later);
  const joined: Difference['joined'][number][] = [];
  const moved: Difference['moved'][number][] = [];
  const left: Difference['left'][number][] = [];
  for (const region of facts.regions.keys()) {
    const from = before.get(region);
    const to = after.get(region);
    if (from === to) continue;
    if (to === undefined) left.push({ region, tier: from! });
    else if (from === undefined) joined.push({ region, tier: to });
    else moved.push({ region, from, to });
  }
  const changes = facts.changes.filter(({ date }) => {
    const first = periodOf(date)?.first;
    return first !== undefined && first > earlier && first <= later;
  });
  return { earlier, later, joined, moved, left, changes };
}
