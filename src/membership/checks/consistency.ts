// Runs all checks of the facts in the order in which they make sense. Each check is in a file of its own.

import type { Facts } from '../facts/facts-index.ts';
import type { MembershipFile } from '../facts/schema.ts';
import { dateProblems } from './check-dates.ts';
import { doubledProblems } from './check-doubled.ts';
import { frameProblems } from './check-frame.ts';
import { intervalProblems } from './check-intervals.ts';
import { namedProblems } from './check-named.ts';
import { referenceProblems } from './check-references.ts';
import { tierProblems } from './check-tiers.ts';
import { totalProblems } from './check-totals.ts';
import type { Found, Problem } from './problem.ts';

const FILE_CHECKS: readonly ((data: MembershipFile) => readonly Found[])[] = [
  doubledProblems,
  tierProblems,
  referenceProblems,
  frameProblems,
  dateProblems,
  intervalProblems,
];
const COUNT_CHECKS: readonly ((facts: Facts) => readonly Found[])[] = [totalProblems, namedProblems];

/** Checks ids, dates and intervals of a file that matches the schema. */
export function fileProblems(data: MembershipFile, file: string): Problem[] {
  return FILE_CHECKS.flatMap((check) => check(data)).map((found) => ({ file, ...found }));
}

/** Checks that the regions' intervals match the totals and names of the source. */
export function countProblems(facts: Facts, file: string): Problem[] {
  return COUNT_CHECKS.flatMap((check) => check(facts)).map((found) => ({ file, ...found }));
}
