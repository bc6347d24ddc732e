// Where a released handle settles: on a milestone beside it, by its notch or by its date, else nowhere.
import { expect, test } from 'vitest';
import { milestoneNear } from '../../../src/controls/timeline/milestone-near.ts';
import { dayOfDate } from '../../../src/membership/index.ts';
import { facts } from '../../support/facts.ts';

/** The milestone of a handle released at a date, on a chart of this width in CSS pixels. */
const released = (date: string, width: number) => milestoneNear(facts, dayOfDate(facts, date), 4 / width);

test.each<readonly [string, number, string | undefined]>([
  // In the month before October 2016, where the label of 2016 led.
  ['2016-09', 300, '2016-10'],
  ['2016-09', 1100, '2016-10'],
  ['2016-09', 4000, '2016-10'],
  // At the notch of a year, or at its end.
  ['1998-10', 1100, '1998'],
  ['1998-12', 1100, '1998'],
  // 4 px beside a milestone, and further away. A month of 1100 px is 3.3 px; of 300 px, 0.9 px.
  ['2006-11', 1100, undefined],
  ['2006-10', 1100, '2006-09'],
  ['2007-01', 300, '2006-09'],
  ['2007-04', 300, undefined],
  ['2004-06', 300, undefined],
  // At either end.
  ['1996-09', 1100, '1996'],
  ['2024-09', 1100, '2024-09'],
  ...facts.statements.map(({ id }) => [id, 5000, id] as const),
])('a handle released at %s on a chart of %i px is at the milestone %s', (date, width, milestone) => {
  expect(released(date, width)).toBe(milestone);
});
