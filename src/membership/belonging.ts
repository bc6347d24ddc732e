// Who belonged on a day, as the primary source has it: states, counts, who began with which statement.
// Pure functions of the facts; what holds from one statement to the next is worked out once per statement.
// It knows neither names nor notes; what only secondary sources know is asked for by itself.
import { type Day, periodOf } from './dates.ts';
import type { Facts, Statement } from './facts-index.ts';
import { type CountryId, type RegionId, type RegionState, TIERS, type Tier } from './schema.ts';

export type Counts = Readonly<Record<Tier, number>>;
/** A region that begins in a tier. */
export type Start = { readonly region: RegionId; readonly tier: Tier };
/** Between which statements a region joined; `by` is the one that counts it. */
export type Joining =
  | { readonly kind: 'founding'; readonly by: Statement; readonly tier: Tier }
  | { readonly kind: 'between'; readonly after: Statement; readonly by: Statement; readonly tier: Tier };

/** The index of the statement in force on a day; -1 before the first. */
export function statementAt(facts: Facts, day: Day): number {
  return facts.statements.findLastIndex(({ effective }) => effective <= day);
}

const known = new WeakMap<Facts, Map<number, ReadonlyMap<RegionId, RegionState>>>();

/** The state of each region that has one, in the file's order. A region that is absent did not belong. */
export function statesAt(facts: Facts, day: Day): ReadonlyMap<RegionId, RegionState> {
  return statesWith(facts, statementAt(facts, day));
}

/** As statesAt, by the statement's index. */
export function statesWith(facts: Facts, statementIndex: number): ReadonlyMap<RegionId, RegionState> {
  const perFacts = known.get(facts) ?? new Map<number, ReadonlyMap<RegionId, RegionState>>();
  known.set(facts, perFacts);
  const made = perFacts.get(statementIndex);
  if (made) return made;
  const states = new Map<RegionId, RegionState>();
  for (const { id, tiers } of facts.regions.values()) {
    const held = tiers.find(
      ({ from, until }) =>
        indexOf(facts, from) <= statementIndex &&
        (until === undefined || statementIndex < indexOf(facts, until)),
    );
    if (held) states.set(id, held.tier);
  }
  perFacts.set(statementIndex, states);
  return states;
}

/** How many regions stand in each tier, by the primary source. */
export function countsAt(facts: Facts, day: Day): Counts {
  const counts: Record<Tier, number> = { member: 0, associate: 0, special: 0, observer: 0 };
  for (const state of statesAt(facts, day).values()) if (state !== 'not-stated') counts[state] += 1;
  return counts;
}

/** Members by country: one key per member country, zeros included, in the file's order. */
export function byCountryAt(facts: Facts, day: Day): Readonly<Record<CountryId, number>> {
  const counts: Record<CountryId, number> = {};
  for (const { id, memberCountry } of facts.countries.values()) if (memberCountry) counts[id] = 0;
  for (const [id, state] of statesAt(facts, day)) {
    const country = facts.regions.get(id)?.country;
    if (state === 'member' && country !== undefined) counts[country] = (counts[country] ?? 0) + 1;
  }
  return counts;
}

/** The regions that begin in a tier with a statement, in the file's order; a mere silence is no beginning. */
export function joinedWith(facts: Facts, statementIndex: number): readonly Start[] {
  const id = facts.statements[statementIndex]?.id;
  const starts: Start[] = [];
  for (const region of facts.regions.values())
    for (const { tier, from } of region.tiers)
      if (from === id && tier !== 'not-stated') starts.push({ region: region.id, tier });
  return starts;
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
