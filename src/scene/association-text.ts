// What is said of the association as a whole: its full title, and its growth in a sentence.
import {
  countryCountAt,
  countsAt,
  type Day,
  type Facts,
  membersAt,
  type Statement,
  textIn,
} from '../membership/index.ts';
import type { View } from '../view/index.ts';
import type { Words } from '../words/index.ts';

type Named = { readonly facts: Facts; readonly words: Words };

/** The title, a sentence of its own, and the subtitle, in the view's language. */
export function fullTitle({
  facts: { association },
  view: { lang },
}: Pick<Named, 'facts'> & { readonly view: Pick<View, 'lang'> }): string {
  return `${textIn(association.title, lang).text} · ${textIn(association.subtitle, lang).text}`;
}

/** Which body decided it, where, and on which day; empty where that is not known. */
export function decidedText(
  { admittedBy }: Statement,
  lang: string,
  words: Words,
  dayText = (text: string) => text,
): string {
  if (!admittedBy) return '';
  const { body, place, day } = admittedBy;
  return words.atBody(textIn(body, lang).text, textIn(place, lang).text, day ? dayText(words.date(day)) : '');
}

/** From how many countries the members come, and how many have other tiers. */
export function whereText({ facts, words }: Named, day: Day): string {
  const where = words.inCountries(countryCountAt(facts, day));
  const others = words.otherTiers(countsAt(facts, day));
  // Without the countries, their separator goes too.
  return where ? where + others : others.replace(/^[\s,，、·]+/, '');
}

/** The first and the last number of members in one sentence. */
export function grownText({ facts, words }: Named): string {
  const [first, last] = [facts.statements[0]!, facts.statements.at(-1)!];
  const members = (day: number) => membersAt(facts, day);
  return words.story.grown(
    words.date(first.id),
    members(first.effective),
    words.date(last.id),
    members(last.effective),
  );
}
