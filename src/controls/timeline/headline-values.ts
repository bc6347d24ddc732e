// The headline's values by name, where each stands in its template, and those of the date. Without Lit and without
// the facts, so that the inline script writes the same values into the prerendered page.
import { partsOf } from '../../words/date-parts.ts';
import type { Words } from '../../words/index.ts';

/** Where each value stands, by a selector below the root. */
export const HEADLINE_PLACES = {
  above: '.above',
  year: '.year',
  mark: '.big small',
  count: '.count b',
  unit: '.unit',
  quiet: '.count .quiet',
  lead: '.joined b',
  names: '.joined .names',
  where: '.where',
} as const;

export type HeadlineValues = Readonly<Record<keyof typeof HEADLINE_PLACES, string>>;

/** What a date takes of the dictionary. */
export type DateWords = Pick<Words, 'aboveYear' | 'year' | 'yearMark'>;

/** A date as large type: what stands above the year, the year, and a small mark after it. */
export function dateValues(date: string, words: DateWords): Pick<HeadlineValues, 'above' | 'year' | 'mark'> {
  const { year, month, day } = partsOf(date);
  return {
    above: words.aboveYear(month, day),
    year: words.year(year),
    mark: words.yearMark(month !== null),
  };
}
