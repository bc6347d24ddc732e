// What a region was called on a day, and which of a text's languages to show: they are asked together,
// once for each label, card and line.
// It knows no language by itself: English stands in where a text lacks the asked one.
import { type Day, periodOf } from './dates.ts';
import type { Region } from './facts-index.ts';
import type { Lang } from './languages.ts';
import type { Text } from './schema.ts';

export type NameOnDay = { readonly usual: Text; readonly native: Region['names']['native'] };

/** The usual and native names that a region bore on a day; today's where no former name is known for it. */
export function nameAt(region: Region, day: Day): NameOnDay {
  const former = region.formerNames?.find(({ until }) => day < (periodOf(until)?.first ?? day));
  return former ?? region.names;
}

/** The text in a language, or in English where it lacks that; `lang` says which it is. */
export function textIn(text: Text, lang: string): { readonly text: string; readonly lang: string } {
  const asked = Object.hasOwn(text, lang) ? text[lang as Lang] : undefined;
  return asked === undefined ? { text: text.en, lang: 'en' } : { text: asked, lang };
}
