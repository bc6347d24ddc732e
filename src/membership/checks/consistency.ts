// Whether the facts agree with each other: the list of all checks, in the order in which they make sense.
// It knows which check runs where; each check and its words are a file of their own.

import type { Facts } from '../facts/facts-index.ts';
import type { MembershipFile } from '../facts/schema.ts';
import { dateProblems } from './check-dates.ts';
import { doubledProblems } from './check-doubled.ts';
import { intervalProblems } from './check-intervals.ts';
import { namedProblems } from './check-named.ts';
import { referenceProblems } from './check-references.ts';
import { totalProblems } from './check-totals.ts';
import type { Found, Problem } from './problem.ts';

const FILE_CHECKS: readonly ((data: MembershipFile) => readonly Found[])[] = [
  doubledProblems,
  referenceProblems,
  dateProblems,
  intervalProblems,
];
const COUNT_CHECKS: readonly ((facts: Facts) => readonly Found[])[] = [totalProblems, namedProblems];

/** Ids, dates and intervals of a file that has the right shape. */
export function fileProblems(data: MembershipFile, file: string): Problem[] {
  return FILE_CHECKS.flatMap((check) => check(data)).map((found) => ({ file, ...found }));
}

/** Whether the regions' intervals reproduce what the source counts and names. */
export function countProblems(facts: Facts, file: string): Problem[] {
  return COUNT_CHECKS.flatMap((check) => check(facts)).map((found) => ({ file, ...found }));
}
