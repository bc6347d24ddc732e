// The door: a parsed file comes in, facts or problems go out. It never throws.
// Shape first (the schema), then ids, dates and sums: a later check runs only where the earlier found nothing.
// It does not fetch and does not parse JSON.
import * as v from 'valibot';
import { countProblems, fileProblems } from '../checks/consistency.ts';
import { FILE, type Problem } from '../checks/problem.ts';
import { shapeProblem } from '../checks/shape-problem.ts';
import { type Facts, indexFacts } from './facts-index.ts';
import { membershipSchema } from './schema.ts';

export type ReadResult = { readonly facts: Facts } | { readonly problems: readonly Problem[] };

/** Reads a data file that has been parsed from JSON; `file` is the name that the problems speak of. */
export function readFacts(json: unknown, file = FILE): ReadResult {
  const shape = v.safeParse(membershipSchema, json);
  if (!shape.success) return { problems: shape.issues.map((issue) => shapeProblem(issue, file)) };
  // The data is frozen below: what the caller holds stays the caller's.
  const data = structuredClone(shape.output);
  const inFile = fileProblems(data, file);
  if (inFile.length > 0) return { problems: inFile };
  const facts = indexFacts(data);
  const inSums = countProblems(facts, file);
  return inSums.length > 0 ? { problems: inSums } : { facts };
}
