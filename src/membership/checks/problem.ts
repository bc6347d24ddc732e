// What is wrong with a data file, in words for somebody who is no programmer: which file, where in it,
// what is wrong and what to do. It knows how places are named, not what is checked.
import type { MembershipFile, RegionData, StatementData } from '../facts/schema.ts';

/** The usual name of the data file, where none is given. */
export const FILE = 'membership.json';

export type Problem = {
  readonly file: string;
  /** Where in the file: `statement "September 2008" (2008-09)`, or a path. Empty for the file as a whole. */
  readonly place: string;
  /** What is wrong, and what to do about it. */
  readonly text: string;
};

/** A problem as a check finds it: it does not know which file it reads. */
export type Found = Omit<Problem, 'file'>;

/** The problem as one line. */
export function problemText({ file, place, text }: Problem): string {
  return `${place ? `${file}, ${place}` : file}: ${text}`;
}

export const placeOfStatement = ({ label, id }: Pick<StatementData, 'label' | 'id'>) =>
  `statement "${label}" (${id})`;

export const placeOfRegion = ({ names, id }: Pick<RegionData, 'names' | 'id'>) =>
  `region "${names.usual.en}" (${id})`;

type Entry = 'countries' | 'sources' | 'changes' | 'notes';
const ONE: Record<Entry, string> = {
  countries: 'country',
  sources: 'source',
  changes: 'change',
  notes: 'note',
};

/** A place in one of the other lists: `note "two-unnamed-in-2000"`. */
export function placeIn<K extends Entry>(list: K, { id }: Pick<MembershipFile[K][number], 'id'>): string {
  return `${ONE[list]} "${id}"`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
}
