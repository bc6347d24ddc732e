// The headline's texts from the facts: how many members, who joined last and where it was decided. Takes facts, view,
// dictionary and scene; gives finished strings for the page, the prerendered page and the announcements.
import {
  isBetween,
  joinedWith,
  leftWith,
  membersAt,
  nameAt,
  othersWith,
  statementAt,
  textIn,
} from '../../membership/index.ts';
import { decidedText, gainText, shownCounts, whereText } from '../../scene/index.ts';
import { unbrokenDate } from '../../words/index.ts';
import type { Model } from '../model.ts';
import type { HeadlineValues } from './headline-values.ts';

/** Maximum number of names; the panel lists all of them. */
const MAX_NAMES = 4;

type HeadlineModel = Pick<Model, 'facts' | 'view' | 'words' | 'scene'>;

/** How many members there are, and how many more than before the statement in force. */
export function countText({ facts, words, scene }: HeadlineModel) {
  const members = membersAt(facts, scene.day);
  return { count: words.number(members), unit: words.members(members), gain: gainText(scene.gain, words) };
}

/** The number of countries, and the numbers of the other tiers. */
export function detailsText({ facts, words, scene }: HeadlineModel): string {
  return whereText({ facts, words }, scene.day);
}

/** Who joined last, between two statements by when, and where that was decided; empty before the first statement. */
export function joinedText({ facts, view, words, scene }: HeadlineModel) {
  const index = statementAt(facts, scene.day);
  const statement = facts.statements[index];
  if (!statement) return { lead: '', names: '', where: '' };
  const joined = joinedWith(facts, index);
  const named = joined.length <= MAX_NAMES;
  const usualName = (region: string) => {
    const known = facts.regions.get(region);
    return known ? textIn(nameAt(known, scene.day).usual, view.lang).text : region;
  };
  const nameOf = ({ region, tier }: (typeof joined)[number]) =>
    tier === 'member' ? usualName(region) : usualName(region) + words.bracketed(words.tierShort[tier]);
  const all = leftWith(facts, index).map(({ region }) => usualName(region));
  const left = all.length <= MAX_NAMES ? all : [words.number(all.length)];
  const onlyLeft = joined.length === 0 && left.length > 0;
  const by = isBetween(statement, scene.day) ? words.date(statement.id) : '';
  const leads = [
    index === 0 && words.founded(joined.length),
    onlyLeft && words.leftHere,
    joined.length === 0 && words.nobodyJoined,
    words.joined(joined.length, by, named),
  ];
  const names = onlyLeft
    ? words.named(left)
    : named && joined.length > 0
      ? words.named(joined.map(nameOf))
      : '';
  // An observer has not joined: it is named after those who have. So are those in another tier, and those who have left.
  const further = words.sentences([
    ...othersWith(facts, index).map(({ tier, those }) =>
      words.labelled(words.tier[tier], words.list(those.map(({ region }) => usualName(region)))),
    ),
    left.length && !onlyLeft ? words.labelled(words.leftHere, words.list(left)) : '',
  ]);
  return {
    lead: leads.find(Boolean) || '',
    names: names + (further && words.space + further),
    where: decidedText(statement, view.lang, words, unbrokenDate),
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
  words.filtered(shownCounts(scene), membersAt(facts, scene.day));
