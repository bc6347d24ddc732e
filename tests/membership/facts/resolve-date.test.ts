import { describe, expect, test } from 'vitest';
import { countsAt, dayOfDate, isoOf, periodOf, resolveDate } from '../../../src/membership/index.ts';
import { facts } from '../support.ts';

describe('a date as requested', () => {
  test.for([
    ['1996', '1996-12-31', 29],
    ['1996-09', '1996-09-30', 29],
    ['1996-09-12', '1996-09-12', 29],
    ['1998', '1998-12-31', 32],
    ['1998-09', '1998-09-30', 29],
    ['2000-08', '2000-08-31', 32],
    ['2004', '2004-12-31', 37],
    ['2006-08', '2006-08-31', 37],
    ['2006-09-12', '2006-09-12', 37],
    ['2006-09-13', '2006-09-13', 64],
    ['2006', '2006-12-31', 64],
    ['2016-09-27', '2016-09-27', 73],
    ['2016-10', '2016-10-31', 77],
    ['2024-09-24', '2024-09-24', 81],
    ['2024-09', '2024-09-30', 82],
    ['2024', '2024-09-30', 82],
    // Brought into the range, which is said.
    ['1996-08', '1996-09-12', 29, '1996-09-12', 'before-range'],
    ['1996-09-11', '1996-09-12', 29, '1996-09-12', 'before-range'],
    ['0001', '1996-09-12', 29, '1996-09-12', 'before-range'],
    ['2025', '2024-09-30', 82, '2024-09', 'after-range'],
    ['2024-10', '2024-09-30', 82, '2024-09', 'after-range'],
  ] as const)('%s is %s and counts %i', ([requested, day, members, date = requested, notice]) => {
    const resolved = resolveDate(facts, requested);
    expect(resolved).toStrictEqual({ day: periodOf(day)!.first, date, ...(notice && { notice }) });
    expect(countsAt(facts, resolved!.day).member).toBe(members);
  });

  test.for([
    '',
    'banana',
    '2006-13',
    '2006-02-30',
    '2006-9',
    '20060913',
    ' 2006',
    '-2006',
    '2006-09-13T00:00',
  ])('"%s" is no date', (requested) => {
    expect(resolveDate(facts, requested)).toBeNull();
    expect(() => dayOfDate(facts, requested)).toThrow(RangeError);
  });

  test('an invalid date throws with what was expected', () => {
    expect(() => dayOfDate(facts, 'banana')).toThrow(
      'Unknown date "banana"; expected one such as "1998", "2006-09" or "2006-09-13"',
    );
  });

  test('days do not depend on the time zone', () => {
    expect(process.env.TZ).toBe(process.env.ZONE ?? 'Asia/Vladivostok');
    expect(periodOf('1970-01-01')?.first).toBe(0);
    expect(isoOf(0)).toBe('1970-01-01');
    expect(periodOf('2024-09-30')?.first).toBe(Date.UTC(2024, 8, 30) / 86_400_000);
  });
});
