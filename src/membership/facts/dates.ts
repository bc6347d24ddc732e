// Dates as whole days: an integer, days since 1970-01-01, never local time.
// The arithmetic is Howard Hinnant's (https://howardhinnant.github.io/date_algorithms.html), valid for all years used.

/** Whole days since 1970-01-01. */
export type Day = number;
export type Precision = 'year' | 'month' | 'day';
/** A stated period: its first and last day, both inside. */
export type Period = { readonly first: Day; readonly last: Day; readonly precision: Precision };

export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function civilOf(day: Day): { year: number; month: number; day: number } {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** The period that an ISO date names, or null where it is no date ("2006-13", "banana", "2006-02-30"). */
export function periodOf(iso: string): Period | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!parts) return null;
  const year = Number(parts[1]);
  if (parts[2] === undefined)
    return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31), precision: 'year' };
  const month = Number(parts[2]);
  if (month < 1 || month > 12) return null;
  if (parts[3] === undefined)
    return {
      first: dayOf(year, month, 1),
      last: dayOf(year, month, daysInMonth(year, month)),
      precision: 'month',
    };
  const day = Number(parts[3]);
  if (day < 1 || day > daysInMonth(year, month)) return null;
  const whole = dayOf(year, month, day);
  return { first: whole, last: whole, precision: 'day' };
}

/** An ISO date of the given precision for the period that contains the day. */
export function isoOf(day: Day, precision: Precision = 'day'): string {
  const civil = civilOf(day);
  const year = String(civil.year).padStart(4, '0');
  if (precision === 'year') return year;
  const month = `${year}-${String(civil.month).padStart(2, '0')}`;
  return precision === 'month' ? month : `${month}-${String(civil.day).padStart(2, '0')}`;
}
