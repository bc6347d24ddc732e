// The texts of the story's slides, from the facts: what joined with a statement, and the first and last slides. Takes
// facts, view and dictionary; gives finished strings.
import {
  countryCountAt,
  type Facts,
  joinedWith,
  leftWith,
  nameAt,
  othersWith,
  textIn,
} from '../membership/index.ts';
import type { EndSlide, View } from '../view/index.ts';
import type { Words } from '../words/index.ts';
import { decidedText, grownText } from './association-text.ts';

/** Maximum number of regions that are named one by one. */
export const MAX_NAMES = 5;
/** The same where they can't be counted by country or another group. */
const MOST_NAMES = 12;
type SlideModel = { readonly facts: Facts; readonly view: View; readonly words: Words };

/** Numbers stay beside their words, brackets too, and dates on one line, also in programs that break Korean at each syllable. */
export const unbroken = (text: string): string =>
  text
    .replace(/ (?=\d)|(\d) /g, '$1\u00a0')
    .replace(/(\d)(?=[년월일])|(?<=\S)(?=\()|\)(?=[^\s,.])/g, '$&\u2060');

export function storySentence(model: SlideModel, index: number): string {
  const { facts, view, words } = model;
  const { effective } = facts.statements[index]!;
  const named = (title: string, those: readonly { readonly region: string }[]) =>
    those.length === 0
      ? ''
      : words.labelled(
          title,
          words.list(
            those.map(
              ({ region }) => textIn(nameAt(facts.regions.get(region)!, effective).usual, view.lang).text,
            ),
          ),
        );
  const left = named(words.leftHere, leftWith(facts, index));
  const joined = left && joinedWith(facts, index).length === 0 ? '' : joinedSentence(model, index);
  const others = othersWith(facts, index).map(({ tier, those }) => named(words.tier[tier], those));
  return words.sentences([joined, ...others, left]);
}

/** Where it was decided; where the body met before the period of the statement, also what the source counts. */
export function decisionText({ facts, view, words }: SlideModel, index: number): string {
  const statement = facts.statements[index]!;
  const { id } = statement;
  const day = statement.admittedBy?.day;
  const where = decidedText(statement, view.lang, words);
  return day && day < id ? words.sentences([where, words.story.countedFrom(words.date(id))]) : where;
}

function joinedSentence({ facts, view, words }: SlideModel, index: number): string {
  const statement = facts.statements[index]!;
  const joined = joinedWith(facts, index);
  if (joined.length === 0) return words.nobodyJoined;
  const nameOf = ({ region, tier }: (typeof joined)[number]) => {
    const name = textIn(nameAt(facts.regions.get(region)!, statement.effective).usual, view.lang).text;
    return tier === 'member' ? name : name + words.bracketed(words.tierShort[tier]);
  };
  if (index === 0) {
    return words.story.founded(joined.length, countryCountAt(facts, statement.effective));
  }
  if (joined.length <= MAX_NAMES) return words.story.joined(joined.map(nameOf));
  if (!facts.isGrouped) {
    const isFew = joined.length <= MOST_NAMES;
    return words.joined(joined.length, '', isFew) + (isFew ? words.named(joined.map(nameOf)) : '');
  }
  const counts = new Map<string, number>();
  for (const { region } of joined) {
    const country = facts.regions.get(region)!.country;
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const most = [...counts].sort(([, a], [, b]) => b - a);
  return words.story.joinedFrom(
    joined.length,
    most.map(([id, n]) => words.story.ofCountry(textIn(facts.countries.get(id)!.name, view.lang).text, n)),
  );
}

/** The texts of the first or last slide, with its announcement. */
export function endSlideText(
  { facts, view, words }: SlideModel,
  endSlide: EndSlide,
): { title: string; text: string; announcement: string } {
  const text = (one: 'title' | 'subtitle') => textIn(facts.association[one], view.lang).text;
  const title = endSlide === 'opening' ? text('title') : grownText({ facts, words });
  // The subtitle spells the association's name.
  return { title, text: text('subtitle'), announcement: words.sentences([title, text('subtitle')]) };
}
