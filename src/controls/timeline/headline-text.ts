// The headline's texts from the facts: how many members, who joined last and where it was decided. Takes facts, view,
// dictionary and scene; gives finished strings for the page, the prerendered page and the announcements.
import {
  byCountryAt,
  countsAt,
  isBetween,
  joinedWith,
  nameAt,
  observersWith,
  statementAt,
  textIn,
} from '../../membership/index.ts';
import { shownCounts } from '../../scene/index.ts';
import { unbrokenDate } from '../../words/index.ts';
import type { Model } from '../model.ts';
import type { HeadlineValues } from './headline-values.ts';

/** Maximum number of names; the panel lists all of them. */
const MAX_NAMES = 4;

type HeadlineModel = Pick<Model, 'facts' | 'view' | 'words' | 'scene'>;

/** How many members there are. */
export function countText({ facts, words, scene }: HeadlineModel) {
  const { member } = countsAt(facts, scene.day);
  return { count: words.number(member), unit: words.members(member) };
}

/** The number of countries, and the numbers of the other tiers. */
export function detailsText({ facts, words, scene }: HeadlineModel): string {
  const countries = Object.values(byCountryAt(facts, scene.day)).filter((n) => n > 0).length;
  return words.inCountries(countries) + words.otherTiers(countsAt(facts, scene.day));
}

/** Who joined last, between two statements by when, and where that was decided; empty before the first statement. */
export function joinedText({ facts, view, words, scene }: HeadlineModel) {
  const index = statementAt(facts, scene.day);
  const statement = facts.statements[index];
  if (!statement) return { lead: '', names: '', where: '' };
  const joined = joinedWith(facts, index);
  const named = joined.length <= MAX_NAMES;
  const { body, place, day } = statement.admittedBy;
  const usualName = (region: string) => {
    const known = facts.regions.get(region);
    return known ? textIn(nameAt(known, scene.day).usual, view.lang).text : region;
  };
  const nameOf = ({ region, tier }: (typeof joined)[number]) =>
    tier === 'member' ? usualName(region) : usualName(region) + words.bracketed(words.tierShort[tier]);
  // An observer has not joined: it is named after those who have.
  const observers = observersWith(facts, index).map(({ region }) => usualName(region));
  const observing = observers.length
    ? words.space + words.sentences([words.labelled(words.tier.observer, words.list(observers))])
    : '';
  return {
    lead:
      index === 0
        ? words.founded(joined.length)
        : words.joined(joined.length, isBetween(statement, scene.day) ? words.date(statement.id) : '', named),
    names: (named ? words.named(joined.map(nameOf)) : '') + observing,
    where: words.atBody(
      textIn(body, view.lang).text,
      textIn(place, view.lang).text,
      day ? unbrokenDate(words.date(day)) : '',
    ),
  };
}

/** The whole headline except its date. */
export type HeadlineText = Omit<HeadlineValues, 'above' | 'year' | 'mark'>;
export const headlineText = (model: HeadlineModel): HeadlineText => ({
  ...countText(model),
  quiet: detailsText(model),
  ...joinedText(model),
});

/** How many the filters show, of each tier. */
export const shownText = ({ scene, facts, words }: Pick<Model, 'scene' | 'facts' | 'words'>): string =>
  words.filtered(shownCounts(scene), countsAt(facts, scene.day).member);
