// The sources of the boundaries and their terms of use: for the whole map, and for single regions.
import { type Facts, type RegionId, textIn } from '../membership/index.ts';

export type Credit = {
  readonly text: string;
  readonly licence: string | null;
  readonly url: string | null;
  /** The regions that it concerns; null: all. */
  readonly regions: readonly RegionId[] | null;
};

export function creditsOf({ association }: Facts, lang: string): Credit[] {
  return association.credits.map(({ text, licence, url, regions }) => ({
    text: textIn(text, lang).text,
    licence: licence ? textIn(licence, lang).text : null,
    url: url ?? null,
    regions: regions ?? null,
  }));
}

/** The terms of single regions, as sentences: a file with their boundaries must carry them. */
export function specialTerms(facts: Facts, lang: string): string[] {
  return creditsOf(facts, lang)
    .filter(({ regions, licence }) => regions && licence)
    .map(({ text, licence }) => `${text.replace(/[.。]$/, '')} (${licence}).`);
}
