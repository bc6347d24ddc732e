// The comparison of two dates: the dates in order of time, what differs between them, and which regions to emphasise.
// Takes the facts and a view, returns null where the view compares nothing. The map shows the view's own date, which
// may be the earlier or the later of the two.
import {
  changesBetween,
  type Difference,
  dayOfDate,
  type Facts,
  membersAt,
  type RegionId,
  type RegionState,
  TIERS,
  type Tier,
} from '../membership/index.ts';
import type { View } from '../view/index.ts';

export type Compared = {
  readonly difference: Difference;
  /** ISO dates as they were given, the earlier first. */
  readonly dates: readonly [string, string];
  /** Members on the two days. */
  readonly members: readonly [number, number];
  /** The map shows the earlier of the two dates, before the new members joined. */
  readonly ahead: boolean;
  /** Both dates are the same day: nothing differs, and the map looks as without a comparison. */
  readonly same: boolean;
  /** Who joined in between; also an observer that became a member, as on the timeline. */
  readonly arrived: readonly { readonly region: RegionId; readonly tier: Tier }[];
  readonly joined: ReadonlySet<RegionId>;
  /** All others with another tier, and regions that left. */
  readonly moved: ReadonlySet<RegionId>;
  /** All that differ and have not joined: those that moved, and those with another name or boundary. */
  readonly changed: ReadonlySet<RegionId>;
};

export function comparedOf(facts: Facts, { date, compare }: View): Compared | null {
  if (compare === null) return null;
  const [shown, other] = [dayOfDate(facts, date), dayOfDate(facts, compare)];
  const difference = changesBetween(facts, shown, other);
  const { joined, moved, left, changed, earlier, later } = difference;
  const ahead = shown < other;
  for (const list of [joined, moved, left, changed, difference.changes]) {
    for (const one of list) Object.freeze(one);
    Object.freeze(list);
  }
  for (const { name, changes } of changed) {
    Object.freeze(name);
    Object.freeze(changes);
  }
  const ids = (list: readonly { readonly region: RegionId }[]) => list.map(({ region }) => region);
  const became = moved.filter(({ from, to }) => isOutside(from) && !isOutside(to));
  const arrived = [...joined, ...became.map(({ region, to }) => ({ region, tier: to as Tier }))];
  const isNew = new Set(ids(arrived));
  const others = (list: readonly RegionId[]) => Object.freeze(new Set(list.filter((id) => !isNew.has(id))));
  const movedOrLeft = [...ids(moved), ...ids(left)];
  return Object.freeze({
    difference: Object.freeze(difference),
    dates: Object.freeze(ahead ? ([date, compare] as const) : ([compare, date] as const)),
    members: Object.freeze([membersAt(facts, earlier), membersAt(facts, later)] as const),
    ahead,
    same: shown === other,
    arrived: Object.freeze(arrived.map((one) => Object.freeze(one))),
    joined: Object.freeze(isNew),
    moved: others(movedOrLeft),
    changed: others([...movedOrLeft, ...ids(changed)]),
  });
}

/** How many differ in which way, for the dictionary's sentence. */
export function changeCounts({ difference: { joined, moved, left, changed } }: Compared) {
  const to = (state: string) => moved.filter((one) => one.to === state).length;
  return {
    joined: byTier(joined),
    moved: byTier(moved.map((one) => ({ tier: one.to }))),
    unstated: to('not-stated'),
    left: left.length + to('none'),
    renamed: changed.length,
  };
}

const isOutside = (state: RegionState | 'none') =>
  state === 'none' || state === 'observer' || state === 'not-stated';

/** How many there are in each tier, tiers without any left out. */
export function byTier(joined: readonly { readonly tier: string }[]): { tier: Tier; count: number }[] {
  return TIERS.map((tier) => ({ tier, count: joined.filter((one) => one.tier === tier).length })).filter(
    ({ count }) => count > 0,
  );
}
