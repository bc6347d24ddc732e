// The name of a region on a day, and the choice of a text's language. Falls back to English where a text lacks the
// requested language.
import { type Day, periodOf } from './dates.ts';
import type { Facts, Region } from './facts-index.ts';
import type { Text } from './schema.ts';

export type NameOnDay = { readonly usual: Text; readonly native: Region['names']['native'] };

/** The usual and native names of a region on a day; today's where no former name is known. */
export function nameAt(region: Region, day: Day): NameOnDay {
  const former = region.formerNames?.find(({ until }) => day < (periodOf(until)?.first ?? day));
  return former ?? region.names;
}

/** The text in a language, or in English where it lacks that; `lang` says which it is. */
export function textIn(text: Text, lang: string): { readonly text: string; readonly lang: string } {
  const requested = Object.hasOwn(text, lang) ? text[lang] : undefined;
  return requested === undefined ? { text: text.en, lang: 'en' } : { text: requested, lang };
}

/** The name of a region's country or other group; empty where the data have no groups, or it is the region's own name. */
export function groupNameOf(
  { countries, isGrouped }: Facts,
  { country, names }: Region,
  lang: string,
): ReturnType<typeof textIn> {
  const group = isGrouped ? countries.get(country) : undefined;
  const name = group ? textIn(group.name, lang) : { text: '', lang };
  return name.text === textIn(names.usual, lang).text ? { ...name, text: '' } : name;
}
