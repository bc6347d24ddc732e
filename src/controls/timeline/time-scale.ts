// The timeline's axis in d3's units: days as dates in UTC, positions as shares of the width, months as whole steps.
// Everywhere else a date is a whole day (membership/facts/dates.ts); days and Dates are converted only here.
import { scaleUtc } from 'd3-scale';
import { utcDay, utcMonth } from 'd3-time';
import { type Day, isoOf } from '../../membership/index.ts';

const EPOCH = new Date(0);
const YEAR_ZERO = new Date('0000-01-01');

export const dateOf = (day: Day): Date => utcDay.offset(EPOCH, day);
export const dayAt = (date: Date): Day => utcDay.count(EPOCH, date);

/** From a date to its position on an axis, in proportion to time. */
export const timeScale = (
  range: { readonly first: Day; readonly last: Day },
  extent: readonly [number, number],
) => scaleUtc([dateOf(range.first), dateOf(range.last)], extent);

/** Months since the year 0. */
export const monthOf = (day: Day): number => utcMonth.count(YEAR_ZERO, dateOf(day));
/** @returns a month as an ISO date, from its number since the year 0 */
export const isoOfMonth = (month: number): string => isoOf(dayAt(utcMonth.offset(YEAR_ZERO, month)), 'month');
