// Who belonged on a day, by the primary source: states, counts, and who joined with which statement. Pure functions of
// the facts; observers by secondary sources only have functions of their own.
import { type Day, periodOf } from './dates.ts';
import type { Facts, Statement } from './facts-index.ts';
import { type CountryId, type RegionId, type RegionState, TIERS, type Tier } from './schema.ts';
import {
  beforeAll,
  type Counts,
  continues,
  isJoined,
  isLast,
  type Start,
  stateWith,
  transitionsOf,
} from './transitions.ts';

/** Between which statements something happened; `by` is the one that counts it. `on`: within its period. */
type Moment =
  | { readonly kind: 'founding' | 'on'; readonly by: Statement }
  | { readonly kind: 'between'; readonly after: Statement; readonly by: Statement };
/** When a region joined. */
export type Joining = Moment & { readonly tier: Tier };
/**
 * The time from a joining to the leaving, if there was one, with the tiers in which it went on: a region that joins again has
 * two.
 */
export type Stay = {
  readonly joining: Joining;
  readonly moves: readonly Joining[];
  readonly leaving: Moment | null;
};

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

/** Whether a day comes after all of the statement's period: the next statement may have been true by then already. */
export function isBetween({ period }: Statement, day: Day): boolean {
  return day > period.last;
}

/** A day of the statement before this one, to tell how much the counts grew; for the founding its own day. */
export const dayBefore = ({ statements }: Facts, index: number): Day =>
  (statements[index - 1] ?? statements[0]!).effective;

const sumsAt = (facts: Facts, day: Day) => transitionsOf(facts)[statementAt(facts, day)] ?? beforeAll(facts);

/** The number of regions in each tier, by the primary source. */
export function countsAt(facts: Facts, day: Day): Counts {
  return sumsAt(facts, day).counts;
}

/** How many count as members. */
export function membersAt(facts: Facts, day: Day): number {
  return Object.values(sumsAt(facts, day).members).reduce((sum, n) => sum + n, 0);
}

/** Members by country: one key per member country, zeros included, in the file's order. */
export function byCountryAt(facts: Facts, day: Day): Readonly<Record<CountryId, number>> {
  return sumsAt(facts, day).members;
}

/** From how many countries or other groups the members come; 0 where the data have no groups. */
export function countryCountAt(facts: Facts, day: Day): number {
  return facts.isGrouped ? Object.values(byCountryAt(facts, day)).filter((n) => n > 0).length : 0;
}

/** Regions with any tier, by country: one key per country, zeros included. */
export function presentAt(facts: Facts, day: Day): Readonly<Record<CountryId, number>> {
  return sumsAt(facts, day).present;
}

/** The regions whose tier begins with a statement, observers too, in the file's order; "not-stated" is no tier. */
export function beginningWith(facts: Facts, statementIndex: number): readonly Start[] {
  return transitionsOf(facts)[statementIndex]?.starts ?? [];
}

/** The regions that join with a statement, in the file's order; becoming an observer, or going on in another tier, is not joining. */
export function joinedWith(facts: Facts, statementIndex: number): readonly Start[] {
  const { starts = [], continuing } = transitionsOf(facts)[statementIndex] ?? {};
  return starts.filter(({ region, tier }) => tier !== 'observer' && !continuing?.has(region));
}

/** The regions that leave with a statement, in the file's order; an observer that is none any more has not left. */
export function leftWith(facts: Facts, statementIndex: number): readonly Start[] {
  return (transitionsOf(facts)[statementIndex]?.ends ?? []).filter(({ tier }) => tier !== 'observer');
}

/** The regions that become observers with a statement, in the file's order. */
export function observersWith(facts: Facts, statementIndex: number): readonly Start[] {
  return beginningWith(facts, statementIndex).filter(({ tier }) => tier === 'observer');
}

/** Who begins a tier with a statement and has not joined with it, by tier: observers, and who goes on in another tier. */
export function othersWith(
  facts: Facts,
  statementIndex: number,
): readonly { readonly tier: Tier; readonly those: readonly Start[] }[] {
  const joined = new Set(joinedWith(facts, statementIndex));
  const others = beginningWith(facts, statementIndex).filter((start) => !joined.has(start));
  return TIERS.flatMap((tier) => {
    const those = others.filter((one) => one.tier === tier);
    return those.length > 0 ? [{ tier, those }] : [];
  });
}

/**
 * When a region joined, not as an observer only, else as an observer; null if the source never lists it. Of one that joined
 * again: the stay that began by the day, or the first where none had.
 */
export function joiningOf(facts: Facts, region: RegionId, day: Day): Joining | null {
  const joinings = staysOf(facts, region).map(({ joining }) => joining);
  return joinings.findLast(({ by }) => by.effective <= day) ?? joinings[0] ?? null;
}

/** Whether a region ever left up to a statement, not as an observer only; it may have joined again since. */
export function hasLeft(facts: Facts, region: RegionId, statementIndex: number): boolean {
  return staysOf(facts, region).some(
    ({ joining, leaving }) => joining.tier !== 'observer' && leaving && leaving.by.index <= statementIndex,
  );
}

/** The regions that have left up to a statement and not joined again, in the file's order. */
export function goneAt(facts: Facts, statementIndex: number): readonly RegionId[] {
  return [...facts.regions.keys()].filter(
    (id) => stateWith(facts, id, statementIndex) === undefined && hasLeft(facts, id, statementIndex),
  );
}

/** Each stay of a region, in order; those as an observer only where it never was anything else. */
export function staysOf(facts: Facts, region: RegionId): readonly Stay[] {
  const tiers = facts.regions.get(region)?.tiers ?? [];
  const above = tiers.filter(({ tier }) => isJoined(tier));
  const chosen = above.length > 0 ? above : tiers.filter(({ tier }) => tier === 'observer').slice(0, 1);
  const begun = ({ tier, from }: (typeof tiers)[number]): Joining[] => {
    const moment = momentOf(facts, from);
    return moment ? [{ ...moment, tier: tier as Tier }] : [];
  };
  return chosen.flatMap((first): Stay[] => {
    if (continues(chosen, first)) return [];
    const run = [first];
    for (let next: typeof first | undefined = first; next; ) {
      const { until }: typeof first = next;
      next = chosen.find(({ from }) => from === until);
      if (next) run.push(next);
    }
    const [joining, ...moves] = run.flatMap(begun);
    const until = run.at(-1)?.until;
    const leaving = isLast(tiers, until) ? momentOf(facts, until) : null;
    return joining ? [{ joining, moves, leaving }] : [];
  });
}

function momentOf(facts: Facts, statement: string): Moment | null {
  const index = indexOf(facts, statement);
  const [after, by] = [facts.statements[index - 1], facts.statements[index]];
  if (!by) return null;
  if (!after) return { kind: 'founding', by };
  return (by.within ?? by.precision === 'day') ? { kind: 'on', by } : { kind: 'between', after, by };
}

/** Observers by secondary sources only, from the last day of the stated start, or of the date they are known by. */
export function secondaryObserversAt(facts: Facts, day: Day): readonly RegionId[] {
  const ids: RegionId[] = [];
  for (const { id, secondaryObserver } of facts.regions.values()) {
    const since = secondaryObserver && periodOf(secondaryObserver.from ?? secondaryObserver.knownBy);
    if (since && since.last <= day) ids.push(id);
  }
  return ids;
}

/** The state of a region on a day: "secondary" where only secondary sources list it, "none" where no source does. */
export function tierWithSecondary(
  facts: Facts,
  region: RegionId,
  day: Day,
): RegionState | 'secondary' | 'none' {
  const state = stateWith(facts, region, statementAt(facts, day));
  if (state) return state;
  return secondaryObserversAt(facts, day).includes(region) ? 'secondary' : 'none';
}

function indexOf(facts: Facts, statement: string): number {
  return facts.indexOfStatement.get(statement) ?? Number.POSITIVE_INFINITY;
}
