// Who belonged on a day, as the primary source has it: states, counts, who began with which statement.
// Pure functions of the facts; what holds from one statement to the next is worked out once per statement.
// It knows neither names nor notes; what only secondary sources know is asked for by itself.
import { type Day, periodOf } from './dates.ts';
import type { Facts, Statement } from './facts-index.ts';
import { type CountryId, type RegionId, type RegionState, TIERS, type Tier } from './schema.ts';
import { beforeAll, type Counts, type Start, stateWith, transitionsOf } from './transitions.ts';

/** Between which statements a region joined; `by` is the one that counts it. */
export type Joining =
  | { readonly kind: 'founding'; readonly by: Statement; readonly tier: Tier }
  | { readonly kind: 'between'; readonly after: Statement; readonly by: Statement; readonly tier: Tier };

/** The index of the statement in force on a day; -1 before the first. */
export function statementAt(facts: Facts, day: Day): number {
  let low = 0;
  let high = facts.statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (facts.statements[middle]!.effective <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The state of each region that has one, in the file's order. A region that is absent did not belong. */
export function statesAt(facts: Facts, day: Day): ReadonlyMap<RegionId, RegionState> {
  return statesWith(facts, statementAt(facts, day));
}

/** As statesAt, by the statement's index. */
export function statesWith(facts: Facts, statementIndex: number): ReadonlyMap<RegionId, RegionState> {
  const states = new Map<RegionId, RegionState>();
  for (const id of facts.regions.keys()) {
    const state = stateWith(facts, id, statementIndex);
    if (state) states.set(id, state);
  }
  return states;
}

const sumsAt = (facts: Facts, day: Day) => transitionsOf(facts)[statementAt(facts, day)] ?? beforeAll(facts);

/** How many regions stand in each tier, by the primary source. */
export function countsAt(facts: Facts, day: Day): Counts {
  return sumsAt(facts, day).counts;
}

/** Members by country: one key per member country, zeros included, in the file's order. */
export function byCountryAt(facts: Facts, day: Day): Readonly<Record<CountryId, number>> {
  return sumsAt(facts, day).members;
}

/** All that stand in a tier, by country: one key per country, zeros included. */
export function presentAt(facts: Facts, day: Day): Readonly<Record<CountryId, number>> {
  return sumsAt(facts, day).present;
}

/** The regions that begin in a tier with a statement, in the file's order; a mere silence is no beginning. */
export function joinedWith(facts: Facts, statementIndex: number): readonly Start[] {
  return transitionsOf(facts)[statementIndex]?.starts ?? [];
}

/** When a region joined in its latest tier above observer, else as an observer; null if the source never has it. */
export function joiningOf(facts: Facts, region: RegionId): Joining | null {
  const tiers = facts.regions.get(region)?.tiers ?? [];
  const chosen =
    tiers.findLast(({ tier }) => tier !== 'observer' && tier !== 'not-stated') ??
    tiers.find(({ tier }) => tier === 'observer');
  const index = chosen ? indexOf(facts, chosen.from) : -1;
  const by = facts.statements[index];
  const tier = TIERS.find((one) => one === chosen?.tier);
  if (!by || !tier) return null;
  const after = facts.statements[index - 1];
  return after ? { kind: 'between', after, by, tier } : { kind: 'founding', by, tier };
}

/** Observers that only secondary sources know: from the last day of the stated start, or of when they were known. */
export function secondaryObserversAt(facts: Facts, day: Day): readonly RegionId[] {
  const ids: RegionId[] = [];
  for (const { id, secondaryObserver } of facts.regions.values()) {
    const since = secondaryObserver && periodOf(secondaryObserver.from ?? secondaryObserver.knownBy);
    if (since && since.last <= day) ids.push(id);
  }
  return ids;
}

/** A region's state on a day, secondary sources included: "secondary" where only they have it, "none" where nobody has. */
export function tierWithSecondary(
  facts: Facts,
  region: RegionId,
  day: Day,
): RegionState | 'secondary' | 'none' {
  const state = statesAt(facts, day).get(region);
  if (state) return state;
  return secondaryObserversAt(facts, day).includes(region) ? 'secondary' : 'none';
}

function indexOf(facts: Facts, statement: string): number {
  return facts.indexOfStatement.get(statement) ?? Number.POSITIVE_INFINITY;
}
