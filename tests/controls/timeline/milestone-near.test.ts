// Where a released handle settles: on a milestone beside it, by its notch or by its date, else nowhere.
import { describe, expect, test } from 'vitest';
import { milestoneNear } from '../../../src/controls/timeline/milestone-near.ts';
import { dayOfDate } from '../../../src/membership/index.ts';
import { facts } from '../../support/facts.ts';

/** The milestone of a handle released at a date, on a chart of this width in CSS pixels. */
const released = (date: string, width: number) => milestoneNear(facts, dayOfDate(facts, date), 4 / width);

describe('a handle that is released', () => {
  test('in the month before October 2016, where the label of 2016 led, is at October 2016', () => {
    for (const width of [300, 1100, 4000]) expect(released('2016-09', width), String(width)).toBe('2016-10');
  });

  test('at the notch of a year, in October 1998, or at its end is at that year', () => {
    for (const date of ['1998-10', '1998-12']) expect(released(date, 1100), date).toBe('1998');
  });

  test('4 px beside a milestone is at it, further away it stays where it is', () => {
    // A month of 1100 px is 3.3 px; of 300 px, 0.9 px.
    expect(released('2006-11', 1100)).toBeUndefined();
    expect(released('2006-10', 1100)).toBe('2006-09');
    expect(released('2007-01', 300)).toBe('2006-09');
    expect(released('2007-04', 300)).toBeUndefined();
    expect(released('2004-06', 300)).toBeUndefined();
  });

  test('at either end is at the first and the last milestone', () => {
    expect(released('1996-09', 1100)).toBe('1996');
    expect(released('2024-09', 1100)).toBe('2024-09');
  });

  test('exactly at a milestone is at it, however wide the chart', () => {
    for (const { id } of facts.statements) expect(released(id, 5000), id).toBe(id);
  });
});
