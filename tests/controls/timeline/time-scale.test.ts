// The axis and the slider's months agree with the facts' own calendar, on every day and in any time zone.
import { describe, expect, test } from 'vitest';
import { dateOf, dayAt, isoOfMonth, monthOf, timeScale } from '../../../src/controls/timeline/time-scale.ts';
import { dayOf, isoOf } from '../../../src/membership/index.ts';
import { facts } from '../../support/facts.ts';

const { first, last } = facts.range;
const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('days', () => {
  test('are UTC dates, and are converted back unchanged', () => {
    for (const day of [...days, dayOf(1900, 2, 28), dayOf(1969, 12, 31), dayOf(2100, 3, 1)]) {
      expect(dateOf(day).toISOString()).toBe(`${isoOf(day)}T00:00:00.000Z`);
      expect(dayAt(dateOf(day))).toBe(day);
    }
  });

  test('at any hour belong to their own date', () => {
    expect(dayAt(new Date('2006-09-13T23:59:59.999Z'))).toBe(dayOf(2006, 9, 13));
    expect(dayAt(new Date('1969-12-31T00:00:00Z'))).toBe(-1);
  });
});

test('months are whole steps that follow each other, and name their month', () => {
  for (const day of days) {
    const month = monthOf(day);
    expect(isoOfMonth(month)).toBe(isoOf(day, 'month'));
    if (isoOf(day + 1, 'month') !== isoOf(day, 'month')) expect(monthOf(day + 1)).toBe(month + 1);
  }
});

test('the axis is proportional to time, and converts a position back to its date', () => {
  const scale = timeScale(facts.range, [0, 1]);
  expect(scale(dateOf(first))).toBe(0);
  expect(scale(dateOf(last))).toBe(1);
  for (let day = first; day <= last; day += 97) {
    // What the inline script computes without the scale.
    expect(scale(dateOf(day))).toBeCloseTo((day - first) / (last - first), 12);
    expect(dayAt(new Date(+scale.invert(scale(dateOf(day))) + 1))).toBe(day);
  }
});
