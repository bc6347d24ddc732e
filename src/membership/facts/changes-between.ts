// What changed from one day to another: regions that joined, changed tier or left, and names and boundaries that
// differ. Compares the two days only; a change that was undone in between does not appear.
import { statementAt } from './belonging.ts';
import { type Day, periodOf } from './dates.ts';
import type { Facts } from './facts-index.ts';
import { type NameOnDay, nameAt } from './names.ts';
import type { ChangeOfRegion, RegionId, RegionState, Tier } from './schema.ts';
import { stateWith } from './transitions.ts';

export type Difference = {
  readonly earlier: Day;
  readonly later: Day;
  /** Had no state on the earlier day and has a tier on the later; an observer has not joined. */
  readonly joined: readonly { readonly region: RegionId; readonly tier: Tier }[];
  /**
   * Has another state on the later day, such as from observer to member; becoming an observer or "not-stated" is neither
   * joining nor leaving.
   */
  readonly moved: readonly {
    readonly region: RegionId;
    readonly from: RegionState | 'none';
    readonly to: RegionState | 'none';
  }[];
  readonly left: readonly { readonly region: RegionId; readonly tier: Tier }[];
  /** Had a state on both days, and its name, boundary or status differs. */
  readonly changed: readonly {
    readonly region: RegionId;
    /** The names on the two days, where they differ. */
    readonly name: { readonly from: NameOnDay; readonly to: NameOnDay } | null;
    readonly changes: readonly ChangeOfRegion[];
  }[];
  /** Names and boundaries that differ on the later day, of all regions. */
  readonly changes: readonly ChangeOfRegion[];
};

/** The difference between two days, in either order. */
export function changesBetween(facts: Facts, dayA: Day, dayB: Day): Difference {
  const earlier = Math.min(dayA, dayB);
  const later = Math.max(dayA, dayB);
  const [before, after] = [statementAt(facts, earlier), statementAt(facts, later)];
  const changes = facts.changes.filter((change) => holds(change, earlier) !== holds(change, later));
  const joined: Difference['joined'][number][] = [];
  const moved: Difference['moved'][number][] = [];
  const left: Difference['left'][number][] = [];
  const changed: Difference['changed'][number][] = [];
  for (const [region, known] of facts.regions) {
    const from = stateWith(facts, region, before) ?? 'none';
    const to = stateWith(facts, region, after) ?? 'none';
    if (from !== to) {
      if (from === 'none' && to !== 'not-stated' && to !== 'observer')
        joined.push({ region, tier: to as Tier });
      else if (to === 'none' && from !== 'not-stated') left.push({ region, tier: from as Tier });
      else moved.push({ region, from, to });
    }
    if (from === 'none' || to === 'none') continue;
    const names = { from: nameAt(known, earlier), to: nameAt(known, later) };
    const own = changes.filter(({ regions }) => regions.includes(region));
    if (names.from !== names.to || own.length > 0)
      changed.push({ region, name: names.from === names.to ? null : names, changes: own });
  }
  return { earlier, later, joined, moved, left, changed, changes };
}

/** Whether a change is in effect on a day. */
function holds({ date, until }: ChangeOfRegion, day: Day): boolean {
  const since = periodOf(date)?.first ?? Number.POSITIVE_INFINITY;
  const end = until === undefined ? undefined : periodOf(until)?.first;
  return since <= day && (end === undefined || day < end);
}
