// Finds regions and countries by any of their names, in every language and script of the data. Exact matches come
// before starts, parts and near matches; each result says which name matched. Names of other languages are passed in as
// tables. This file is imported directly, not through the module's index, so that only pages that search fetch it.
import type { Facts } from '../facts/facts-index.ts';
import { distanceTo } from './search-distance.ts';
import { folded, initials, isInitials, plain } from './search-fold.ts';
import {
  allNames,
  countryOfDivision,
  NO_NAMES,
  readSearchNames,
  type SearchName,
  type SearchNames,
  type TextTable,
} from './search-names.ts';

export type { SearchName, SearchNames, TextTable };
export { countryOfDivision, readSearchNames };

export type Match = 'exact' | 'start' | 'initials' | 'inside' | 'near';
export type Found = {
  /** `division`: a first-level division of a country that is no region of the data; its id is its code. */
  readonly of: 'region' | 'country' | 'division';
  readonly id: string;
  /** The name that matches best. */
  readonly name: SearchName;
  readonly match: Match;
};

type Key = {
  readonly name: SearchName;
  readonly plain: string;
  readonly folded: string;
  readonly initials: string;
};
type Item = { readonly of: Found['of']; readonly id: string; readonly keys: readonly Key[] };
export type SearchIndex = readonly Item[];

/** Lower is better; a tie goes to the shorter name, then to the order of the data. */
type Fit = { readonly match: Match; readonly cost: number };

export function searchIndex(
  facts: Facts,
  tables: readonly TextTable[] = [],
  names: SearchNames = NO_NAMES,
): SearchIndex {
  return allNames(facts, tables, names).map(({ of, id, names }) => {
    const keys = new Map<string, Key>();
    for (const name of names) {
      const key = plain(name.text);
      // A name that occurs in several languages or kinds is kept once, with the first.
      if (key === '' || keys.has(key)) continue;
      keys.set(key, { name, plain: key, folded: folded(key), initials: initials(name.text) });
    }
    return { of, id, keys: [...keys.values()] };
  });
}

export function search(index: SearchIndex, query: string, limit = 12): Found[] {
  const asked = plain(query);
  if (asked === '') return [];
  const words = query
    .split(/[\s,]+/)
    .map((word) => folded(plain(word)))
    .filter(Boolean);
  const ask = {
    plain: asked,
    folded: folded(asked),
    words: words.length > 1 ? words : [],
    initials: isInitials(asked),
  };
  const found = best(index, (key) => fitOf(ask, key));
  if (found.length < limit && !ask.initials) {
    const known = new Set(found.map(({ item }) => item));
    found.push(
      ...best(
        index.filter((item) => !known.has(item)),
        // A near match of a part is no result where something matches exactly.
        (key) => nearFitOf(ask, key, found.length === 0),
      ),
    );
  }
  return found
    .slice(0, limit)
    .map(({ item, key, fit }) => ({ of: item.of, id: item.id, name: key.name, match: fit.match }));
}

/** Where nothing matches: the regions and countries whose names differ least from the query. */
export function nearest(index: SearchIndex, query: string, limit = 3): Found[] {
  const asked = folded(plain(query));
  if (asked.length < 2) return [];
  const costOf = (key: Key): Fit | null => {
    if (key.name.kind === 'code') return null;
    const most = Math.min(Math.floor(asked.length * MOST_DIFFERENT), asked.length - LEAST_ALIKE);
    const distance = most > 0 ? distanceTo(asked, key.folded, most) : null;
    if (!distance) return null;
    // The first letter is rarely mistyped.
    const other = key.folded[0] === asked[0] ? 0 : OTHER_START;
    return { match: 'near', cost: distance.mistakes + WHERE[distance.where] + other };
  };
  return best(index, costOf)
    .slice(0, limit)
    .map(({ item, key, fit }) => ({ of: item.of, id: item.id, name: key.name, match: fit.match }));
}

/** What a name costs that begins with another letter than the query: as much as one more error. */
const OTHER_START = 1;
/** The share of the query's letters that may differ in a name that is offered where nothing matches. */
const MOST_DIFFERENT = 0.5;
/** How many of them must not differ. */
const LEAST_ALIKE = 2;

type Ask = {
  readonly plain: string;
  readonly folded: string;
  readonly words: readonly string[];
  readonly initials: boolean;
};
type Hit = { readonly item: Item; readonly key: Key; readonly fit: Fit };

/** Each item with its best match, the best items first. */
function best(items: readonly Item[], fits: (key: Key) => Fit | null): Hit[] {
  const hits: Hit[] = [];
  for (const item of items) {
    let hit: Hit | null = null;
    for (const key of item.keys) {
      const fit = fits(key);
      if (fit && (!hit || fit.cost < hit.fit.cost)) hit = { item, key, fit };
    }
    if (hit) hits.push(hit);
  }
  return hits.sort((a, b) => a.fit.cost - b.fit.cost || a.key.plain.length - b.key.plain.length);
}

function fitOf(ask: Ask, key: Key): Fit | null {
  if (ask.initials) {
    if (key.initials === '' || !key.initials.startsWith(ask.plain)) return null;
    return { match: 'initials', cost: key.initials === ask.plain ? 0 : 1 };
  }
  if (key.plain === ask.plain) return { match: 'exact', cost: 0 };
  if (key.name.kind === 'code') return codeFitOf(ask, key);
  if (key.folded === ask.folded) return { match: 'exact', cost: 1 };
  if (key.plain.startsWith(ask.plain)) return { match: 'start', cost: 2 };
  if (key.folded.startsWith(ask.folded)) return { match: 'start', cost: 3 };
  if (key.plain.includes(ask.plain)) return { match: 'inside', cost: 4 };
  if (key.folded.includes(ask.folded)) return { match: 'inside', cost: 5 };
  const all = ask.words.length > 0 && ask.words.every((word) => key.folded.includes(word));
  return all ? { match: 'inside', cost: 6 } : null;
}

/** A code matches by its start, once the query is longer than a country's code. */
function codeFitOf(ask: Ask, key: Key): Fit | null {
  return ask.plain.length > 2 && key.plain.startsWith(ask.plain) ? { match: 'start', cost: 3 } : null;
}

function nearFitOf(ask: Ask, key: Key, inside: boolean): Fit | null {
  const most = mostIn(ask.plain);
  if (most === 0 || key.name.kind === 'code') return null;
  const alike = ask.plain === ask.folded && key.plain === key.folded;
  const distances = [
    distanceTo(ask.plain, key.plain, most),
    alike ? null : distanceTo(ask.folded, key.folded, mostIn(ask.folded)),
  ];
  const costs = distances.flatMap((one) =>
    one && (inside || one.where !== 'inside') ? [one.mistakes + WHERE[one.where]] : [],
  );
  return costs.length > 0 ? { match: 'near', cost: Math.min(...costs) } : null;
}

/** One error for every four letters, three at most. */
function mostIn(key: string): number {
  return Math.min(3, Math.floor(key.length / 4));
}

/** A match of a part is the more likely the more of the name was typed. */
const WHERE = { whole: 0, start: 0.4, inside: 0.8 };
