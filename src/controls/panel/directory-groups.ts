// The directory's groups, their regions and the order of both. Takes the facts, a language and a sort order; gives data
// without markup. Filters don't apply here: the scene decides which regions are shown at a date.
import {
  type Country,
  type Day,
  type Facts,
  nameAt,
  periodOf,
  type Region,
  type RegionState,
  staysOf,
  textIn,
} from '../../membership/index.ts';
import type { Words } from '../../words/index.ts';

export const SORTS = ['name', 'joined'] as const;
export type Sort = (typeof SORTS)[number];

export type Entry = {
  readonly region: Region;
  readonly name: { readonly text: string; readonly lang: string };
  readonly native: { readonly text: string; readonly lang: string } | null;
  /** The dates on which it joined or, as an observer, was first recorded, in order; empty where the data has none. */
  readonly joined: readonly { readonly date: string; readonly day: Day }[];
};
export type Directory = {
  /** The regions in the primary source, by country in the source's order; countries without any are left out. */
  readonly groups: readonly { readonly country: Country; readonly entries: readonly Entry[] }[];
  /** Observers recorded only in secondary sources. */
  readonly secondary: readonly Entry[];
};

export function directoryOf(
  facts: Facts,
  day: Day,
  lang: string,
  compare: (a: string, b: string) => number,
  sort: Sort,
): Directory {
  const byName = (a: Entry, b: Entry) => compare(a.name.text, b.name.text);
  const when = ({ joined }: Entry) => joined.at(-1)?.day ?? Number.POSITIVE_INFINITY;
  const inOrder = sort === 'name' ? byName : (a: Entry, b: Entry) => when(a) - when(b) || byName(a, b);
  const entries = [...facts.regions.values()]
    .map((region) => entryOf(facts, region, day, lang))
    .sort(inOrder);
  const isSecondary = ({ region }: Entry) => region.tiers.length === 0;
  const primary = new Map([...facts.countries.values()].map((country) => [country.id, [] as Entry[]]));
  for (const entry of entries) if (!isSecondary(entry)) primary.get(entry.region.country)?.push(entry);
  return {
    groups: [...facts.countries.values()]
      .map((country) => ({ country, entries: primary.get(country.id) ?? [] }))
      .filter((group) => group.entries.length > 0),
    secondary: entries.filter((entry) => isSecondary(entry) && entry.region.secondaryObserver),
  };
}

function entryOf(facts: Facts, region: Region, day: Day, lang: string): Entry {
  const { usual, native } = nameAt(region, day);
  const name = textIn(usual, lang);
  // In the reader's own language the native name would repeat the usual one.
  return {
    region,
    name,
    native: native.find((one) => one.lang !== name.lang) ?? null,
    joined: joinedOf(facts, region),
  };
}

function joinedOf(facts: Facts, region: Region): Entry['joined'] {
  const stays = staysOf(facts, region.id);
  if (stays.length > 0) return stays.map(({ joining: { by } }) => ({ date: by.id, day: by.effective }));
  const since = region.secondaryObserver?.from ?? region.secondaryObserver?.knownBy;
  const period = since === undefined ? null : periodOf(since);
  return since === undefined || !period ? [] : [{ date: since, day: period.last }];
}

/** Whether it is an observer of which no source says since when. */
export const startUnknown = ({ tiers, secondaryObserver }: Region): boolean =>
  tiers.length === 0 && secondaryObserver?.from === null;

/** The state on a day and when it began; the date of joining also where it is still ahead, but not of an observer. */
export function entryText({ region, joined }: Entry, state: RegionState | 'none', day: Day, words: Words) {
  const latest = joined.findLast((one) => one.day <= day);
  const at = latest ?? joined[0];
  if (!at) return words.tier[state];
  const date = words.date(at.date);
  if (startUnknown(region)) return words.observerKnownBy(date);
  if (latest) return state === 'none' ? words.tier[state] : `${words.tier[state]} · ${date}`;
  return state === 'none' ? `${words.joinedLater} · ${date}` : words.tier[state];
}

const days = new WeakMap<Facts, readonly Day[]>();

/** The number of name changes up to a day: while it stays the same, so do the names in the directory. */
export function namesPast(facts: Facts, day: Day): number {
  let known = days.get(facts);
  if (!known) {
    known = [...facts.regions.values()]
      .flatMap(({ formerNames = [] }) => formerNames.map(({ until }) => periodOf(until)?.first ?? 0))
      .sort((a, b) => a - b);
    days.set(facts, known);
  }
  return known.filter((one) => one <= day).length;
}
