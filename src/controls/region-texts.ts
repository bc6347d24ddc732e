// A region's state at the date and when it joined, as short texts for the card, the tip and the lists.
import { goneAt, type Region, type RegionState, textIn } from '../membership/index.ts';
import type { Words } from '../words/index.ts';
import type { Model } from './model.ts';

export function stateText({ words, view }: Model, state: RegionState | 'none' | 'secondary'): string {
  if (state === 'secondary') return words.secondaryOnly;
  if (state === 'none') return words.notMember(words.date(view.date));
  return words.tier[state];
}

/** What a state is, as far as the source says it; null: it doesn't. */
export function tierMeaning(
  { facts, view, words }: Model,
  state: string,
): { text: string; lang: string } | null {
  if (state === 'not-stated') return { text: words.notStated, lang: words.lang };
  const known = facts.association.membership?.qualifications.find(({ tier }) => tier === state);
  return known ? textIn(known.text, view.lang) : null;
}

/** Since when a region observes that only secondary sources record. */
export function observingText({ from, knownBy }: NonNullable<Region['secondaryObserver']>, words: Words) {
  return from ? words.observerFrom(words.date(from)) : words.observerKnownBy(words.date(knownBy));
}

/** The regions that have left and not joined again. */
export function leaverNames({ facts, view }: Model): string[] {
  return goneAt(facts, facts.statements.length - 1).map(
    (id) => textIn(facts.regions.get(id)!.names.usual, view.lang).text,
  );
}

/** Who has left, or that nobody has. */
export function leaversText(model: Model): string {
  const { words } = model;
  const names = leaverNames(model);
  return names.length ? words.labelled(words.whoLeft, words.list(names)) : words.nobodyLeft;
}
