// The changes of each statement and the totals after it, computed once for a file in one pass over its intervals, so
// that a step costs as much as it changes. Indexed by statement, not by day.
import { type Facts, NO_TIERS, type Region } from './facts-index.ts';
import type { CountryId, RegionId, RegionState, Tier } from './schema.ts';

export type Counts = Readonly<Record<Tier, number>>;
/** A region that joins a tier. */
export type Start = { readonly region: RegionId; readonly tier: Tier };

type Transition = {
  readonly starts: readonly Start[];
  /** Of these, who had joined before, in another tier. */
  readonly continuing: ReadonlySet<RegionId>;
  /** Regions that leave, with the tier that they had: they have no state with this statement. */
  readonly ends: readonly Start[];
  /** Regions whose state differs from the statement before. */
  readonly changed: readonly RegionId[];
  readonly counts: Counts;
  /** Those counted as members, one key for each member country. */
  readonly members: Readonly<Record<CountryId, number>>;
  /** Regions with any tier, one key for each country. */
  readonly present: Readonly<Record<CountryId, number>>;
};

const made = new WeakMap<Facts, readonly Transition[]>();

/** One for each statement, in their order. */
export function transitionsOf(facts: Facts): readonly Transition[] {
  const known = made.get(facts);
  if (known) return known;
  const events = facts.statements.map(() => ({
    starts: [] as Start[],
    continuing: new Set<RegionId>(),
    ends: [] as Start[],
    changed: new Set<RegionId>(),
    gains: [] as { country: CountryId; tier: Tier; by: 1 | -1 }[],
  }));
  for (const { id, country, tiers } of facts.regions.values()) {
    for (const { tier, from, until } of tiers) {
      const begin = events[facts.indexOfStatement.get(from) ?? -1];
      const end = until === undefined ? undefined : events[facts.indexOfStatement.get(until) ?? -1];
      begin?.changed.add(id);
      end?.changed.add(id);
      if (tier === 'not-stated') continue;
      begin?.starts.push({ region: id, tier });
      if (continues(tiers, { tier, from })) begin?.continuing.add(id);
      begin?.gains.push({ country, tier, by: 1 });
      end?.gains.push({ country, tier, by: -1 });
      if (isLast(tiers, until)) end?.ends.push({ region: id, tier });
    }
  }
  const countries = [...facts.countries.values()];
  let counts: Record<Tier, number> = NO_TIERS;
  let members: Record<CountryId, number> = Object.fromEntries(
    countries.filter(({ memberCountry }) => memberCountry).map(({ id }) => [id, 0]),
  );
  let present: Record<CountryId, number> = Object.fromEntries(countries.map(({ id }) => [id, 0]));
  const transitions = events.map(({ starts, continuing, ends, changed, gains }) => {
    counts = { ...counts };
    members = { ...members };
    present = { ...present };
    for (const { country, tier, by } of gains) {
      counts[tier] += by;
      present[country] = (present[country] ?? 0) + by;
      if (facts.counted.includes(tier)) members[country] = (members[country] ?? 0) + by;
    }
    return Object.freeze({ starts, continuing, ends, changed: [...changed], counts, members, present });
  });
  made.set(facts, transitions);
  return transitions;
}

/** Whether a tier begins where another one ends, neither of them an observer's: it has not joined then. */
export const continues = (
  tiers: Region['tiers'],
  { tier, from }: Pick<Region['tiers'][number], 'tier' | 'from'>,
): boolean => isJoined(tier) && tiers.some((one) => one.until === from && isJoined(one.tier));

export const isJoined = (state: RegionState): boolean => state !== 'observer' && state !== 'not-stated';

/** Whether nothing follows an interval that ends: it ends in leaving, not in another state. */
export const isLast = (tiers: Region['tiers'], until: string | undefined): until is string =>
  until !== undefined && !tiers.some(({ from }) => from === until);

/** Before the first statement: no members. */
export function beforeAll(facts: Facts): Pick<Transition, 'counts' | 'members' | 'present'> {
  const none = (all: boolean) =>
    Object.fromEntries(
      [...facts.countries.values()]
        .filter(({ memberCountry }) => all || memberCountry)
        .map(({ id }) => [id, 0]),
    );
  return { counts: NO_TIERS, members: none(false), present: none(true) };
}

/** The regions whose state may differ between two statements: all that changed in between. */
export function changedBetween(facts: Facts, a: number, b: number): ReadonlySet<RegionId> {
  const changed = new Set<RegionId>();
  const transitions = transitionsOf(facts);
  for (let i = Math.min(a, b) + 1; i <= Math.max(a, b); i++)
    for (const id of transitions[i]?.changed ?? []) changed.add(id);
  return changed;
}

/** A region's state with a statement; undefined where it has none. */
export function stateWith(facts: Facts, region: RegionId, statementIndex: number): RegionState | undefined {
  return facts.regions
    .get(region)
    ?.tiers.find(
      ({ from, until }) =>
        (facts.indexOfStatement.get(from) ?? Number.POSITIVE_INFINITY) <= statementIndex &&
        (until === undefined ||
          statementIndex < (facts.indexOfStatement.get(until) ?? Number.POSITIVE_INFINITY)),
    )?.tier;
}
