// Reads the parsed data file: returns facts or problems, and never throws. The schema is checked first, then ids, dates
// and totals; a later check runs only where the earlier ones found nothing.
import * as v from 'valibot';
import { countProblems, fileProblems } from '../checks/consistency.ts';
import { FILE, type Problem } from '../checks/problem.ts';
import { shapeProblem } from '../checks/shape-problem.ts';
import { type Facts, indexFacts } from './facts-index.ts';
import { membershipSchema } from './schema.ts';

export type ReadResult = { readonly facts: Facts } | { readonly problems: readonly Problem[] };

/** Reads a data file that has been parsed from JSON; `file` is its name in problems. */
export function readFacts(json: unknown, file = FILE): ReadResult {
  const shape = v.safeParse(membershipSchema, json, { abortPipeEarly: true });
  if (!shape.success) return { problems: shape.issues.map((issue) => shapeProblem(issue, file)) };
  // A copy, since the data are frozen below and the caller's object must not be.
  const data = structuredClone(shape.output);
  const inFile = fileProblems(data, file);
  if (inFile.length > 0) return { problems: inFile };
  const facts = indexFacts(data);
  const inSums = countProblems(facts, file);
  return inSums.length > 0 ? { problems: inSums } : { facts };
}
