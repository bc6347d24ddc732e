// The sources of the boundaries and their terms of use: for the whole map, and for single regions.
import { type Facts, textIn } from '../membership/index.ts';

/** `regions`: those that it concerns; null: all. */
export function creditsOf({ association }: Facts, lang: string) {
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
