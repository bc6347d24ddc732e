// The committed data file for the tests of this room: read once, copied for tests that spoil it.
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import {
  dayOfDate,
  type Facts,
  type MembershipFile,
  periodOf,
  problemText,
  type Region,
  readFacts,
} from '../../src/membership/index.ts';

export const PATH = new URL('../../public/data/membership.json', import.meta.url);
const text = readFileSync(PATH, 'utf8');

/** A fresh copy of the file, changed by hand before it is read. */
export function fileWith(change: (file: MembershipFile) => void = () => {}): MembershipFile {
  const file = JSON.parse(text) as MembershipFile;
  change(file);
  return file;
}

/** The facts, or a failure that says what is wrong with them. */
export function factsOf(json: unknown): Facts {
  const read = readFacts(json);
  if ('problems' in read) expect.fail(read.problems.map(problemText).join('\n'));
  return read.facts;
}

/** What readFacts says about a file, one line each; empty where it is in order. */
export function saidOf(json: unknown): string[] {
  const read = readFacts(json);
  return 'problems' in read ? read.problems.map(problemText) : [];
}

export const facts = factsOf(fileWith());
export const on = (iso: string) => dayOfDate(facts, iso);
/** The exact day, not brought into the range. */
export const day = (iso: string) => periodOf(iso)?.first ?? Number.NaN;

export function regionOf(id: string): Region {
  const region = facts.regions.get(id);
  if (!region) throw new Error(`Unknown region "${id}" in a test`);
  return region;
}
