// Resolves a date of any precision to one day inside the range: "1998" is the last day of 1998. A date out of range is
// clamped, with a notice; an invalid date gives null.
import { type Day, isoOf, periodOf } from './dates.ts';
import type { Facts } from './facts-index.ts';

export type Resolved = {
  readonly day: Day;
  /** The date to show: the given one, or the nearest end of the range. */
  readonly date: string;
  readonly notice?: 'before-range' | 'after-range';
};

/** Resolves an ISO date of any precision ("1998", "2006-09", "2006-09-13"); null where it is invalid. */
export function resolveDate({ range }: Pick<Facts, 'range'>, iso: string): Resolved | null {
  const period = periodOf(iso);
  if (!period) return null;
  const { first, last } = range;
  if (period.last < first) return { day: first, date: isoOf(first), notice: 'before-range' };
  if (period.first > last) return { day: last, date: isoOf(last, 'month'), notice: 'after-range' };
  return { day: Math.min(period.last, last), date: iso };
}

/** The day of a valid date, clamped to the range. Throws a RangeError where it is invalid. */
export function dayOfDate(facts: Facts, iso: string): Day {
  const resolved = resolveDate(facts, iso);
  if (!resolved)
    throw new RangeError(`Unknown date "${iso}"; expected one such as "1998", "2006-09" or "2006-09-13"`);
  return resolved.day;
}
