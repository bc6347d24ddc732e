// A problem of a data file, in words for readers who don't program: the file, the place in it, what is wrong and what
// to do.
import type { MembershipFile, RegionData, StatementData } from '../facts/schema.ts';

/** The default name of the data file. */
export const FILE = 'membership.json';

export type Problem = {
  readonly file: string;
  /** The place in the file: `statement "September 2008" (2008-09)`, or a path. Empty for the whole file. */
  readonly place: string;
  /** What is wrong, and what to do about it. */
  readonly text: string;
};

/** A problem as a check returns it, without the file's name. */
export type Found = Omit<Problem, 'file'>;

/** The problem as one line. */
export function problemText({ file, place, text }: Problem): string {
  return `${place ? `${file}, ${place}` : file}: ${text}`;
}

export const placeOfStatement = ({ label, id }: Pick<StatementData, 'label' | 'id'>) =>
  label === undefined ? `statement "${id}"` : `statement "${label}" (${id})`;

export const placeOfRegion = ({ names, id }: Pick<RegionData, 'names' | 'id'>) =>
  `region "${names.usual.en}" (${id})`;

type Entry = 'countries' | 'sources' | 'changes' | 'notes';
const ONE: Record<Entry, string> = {
  countries: 'country',
  sources: 'source',
  changes: 'change',
  notes: 'note',
};

/** A place in another list: `note "two-unnamed-in-2000"`. */
export function placeIn<K extends Entry>(
  list: K,
  { id }: Pick<NonNullable<MembershipFile[K]>[number], 'id'>,
): string {
  return `${ONE[list]} "${id}"`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
}
