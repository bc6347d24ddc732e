// What holds for all dates and all input, not only for the examples.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  civilOf,
  countsAt,
  dayOf,
  isoOf,
  type Precision,
  periodOf,
  readFacts,
  resolveDate,
} from '../../../src/membership/index.ts';
import { facts } from '../support.ts';

const anyDay = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) });
const precision = fc.constantFrom<Precision[]>('year', 'month', 'day');

describe('days and dates', () => {
  test('a day is in the period of its own date, which says its precision', () => {
    fc.assert(
      fc.property(anyDay, precision, (day, exact) => {
        const iso = isoOf(day, exact);
        const period = periodOf(iso);
        if (!period) throw new Error(iso);
        expect(period.first <= day && day <= period.last && period.precision === exact).toBe(true);
        expect(isoOf(period.first, exact)).toBe(iso);
        expect(isoOf(period.last, exact)).toBe(iso);
        expect(isoOf(period.last + 1, exact)).not.toBe(iso);
      }),
    );
  });

  test('are those of the calendar in UTC', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * 86_400_000);
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(civilOf(day)).toEqual(civil);
        expect(dayOf(civil.year, civil.month, civil.day)).toBe(day);
      }),
    );
  });
});

describe('the facts', () => {
  test('members never become fewer', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(20_000), (day, later) => {
        const before = countsAt(facts, day);
        const after = countsAt(facts, day + later);
        expect(after.member >= before.member && after.associate >= before.associate).toBe(true);
      }),
    );
  });

  test('a later date resolves to no earlier day, always inside the range', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(5000), precision, (day, more, exact) => {
        const one = resolveDate(facts, isoOf(day, exact));
        const two = resolveDate(facts, isoOf(Math.min(day + more, dayOf(9999, 12, 31)), exact));
        if (!one || !two) throw new Error('no date');
        expect(two.day).toBeGreaterThanOrEqual(one.day);
        expect(one.day >= facts.range.first && one.day <= facts.range.last).toBe(true);
      }),
    );
  });

  test('what resolving shows resolves to the same day, without a notice', () => {
    fc.assert(
      fc.property(anyDay, precision, (day, exact) => {
        const once = resolveDate(facts, isoOf(day, exact));
        const twice = resolveDate(facts, once?.date ?? '');
        expect(twice?.day).toBe(once?.day);
        expect(twice?.notice).toBeUndefined();
      }),
    );
  });
});

test('reading a file never throws, whatever comes in', () => {
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      expect('problems' in readFacts(anything)).toBe(true);
    }),
  );
});
