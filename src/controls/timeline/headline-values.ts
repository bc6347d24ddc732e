// The headline's values by name, with the selector of each in its template. Without Lit and without the facts, so that
// the inline script writes the same values into the prerendered page.
import { partsOf } from '../../words/date-parts.ts';
import type { Words } from '../../words/index.ts';

/** The place of each value, as a selector below the root. */
export const HEADLINE_PLACES = {
  above: '.above',
  year: '.year',
  mark: '.big small',
  count: '.count b',
  unit: '.unit',
  gain: '.count .gain',
  quiet: '.count .quiet',
  where: '.where',
} as const;

export type HeadlineValues = Readonly<Record<keyof typeof HEADLINE_PLACES, string>>;

/** The part of the dictionary that a date needs. */
export type DateWords = Pick<Words, 'aboveYear' | 'year' | 'yearMark'>;

/** A date in large type: the text above the year, the year, and a small mark after it. */
export function dateValues(date: string, words: DateWords): Pick<HeadlineValues, 'above' | 'year' | 'mark'> {
  const { year, month, day } = partsOf(date);
  return {
    above: words.aboveYear(month, day),
    year: words.year(year),
    mark: words.yearMark(month !== null),
  };
}
