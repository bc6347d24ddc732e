// The committed data file for the tests of this folder: read once, copied for tests that change it.
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

/** A fresh copy of the file, changed before it is read. */
export function fileWith(...changes: ((file: MembershipFile) => void)[]): MembershipFile {
  const file = JSON.parse(text) as MembershipFile;
  for (const change of changes) change(file);
  return file;
}

type Inner = Record<string, unknown>;

/** The object or list at the end of `place` without its last key, and that key; an entry of a list is named by its id or index. */
function find(json: unknown, place: string | readonly string[]): [Inner, string] {
  const keyIn = (at: unknown, key: string) => {
    if (!Array.isArray(at)) return key;
    const index = at.findIndex((one) => one?.id === key);
    if (index >= 0) return String(index);
    return key.startsWith('-') ? String(at.length + Number(key)) : key;
  };
  const keys = typeof place === 'string' ? place.split('/') : [...place];
  const last = keys.pop() ?? '';
  const inner = keys.reduce((at, key) => at[keyIn(at, key)] as Inner, json as Inner);
  return [inner, keyIn(inner, last)];
}

/** Sets a value of a file: `put('regions/KR-47/tiers/0/from', '1998')`; a list of keys where one may have a slash. */
export const put = (place: string | readonly string[], value: unknown) => (json: unknown) => {
  const [inner, key] = find(json, place);
  inner[key] = value;
};

export const remove = (place: string) => (json: unknown) => {
  const [inner, key] = find(json, place);
  if (Array.isArray(inner)) inner.splice(Number(key), 1);
  else delete inner[key];
};

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
