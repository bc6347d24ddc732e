// The values of the legend's entries, from counts: the interactive page renders them, and the inline script writes them
// into the prerendered page.
import { percent } from '../percent.ts';

export type KeyValues = {
  readonly count: string;
  /** No region has it: shown pale. */
  readonly none: boolean;
  /** The bar's length as a CSS width. */
  readonly bar: string;
};

/**
 * @param counts of all entries whose bars are compared: the largest has a bar of full length
 * @param number formats a number in the reader's language
 */
export function keyValues(counts: readonly number[], number: (count: number) => string): KeyValues[] {
  const most = Math.max(1, ...counts);
  return counts.map((count) => ({ count: number(count), none: count === 0, bar: percent(count / most) }));
}
