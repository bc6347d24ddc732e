// The headline's texts from the facts: how many members, how many more than before, and where it was decided. Takes
// facts, view, dictionary and scene; gives finished strings for the page, the prerendered page and the announcements.
import { membersAt, statementAt } from '../../membership/index.ts';
import { decidedText, gainText, shownCounts, whereText } from '../../scene/index.ts';
import { unbrokenDate } from '../../words/index.ts';
import type { Model } from '../model.ts';
import type { HeadlineValues } from './headline-values.ts';

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

/** Where those who joined last were admitted, and when. */
export function whereDecided({ facts, view, words, scene }: HeadlineModel): string {
  const statement = facts.statements[statementAt(facts, scene.day)];
  return statement ? decidedText(statement, view.lang, words, unbrokenDate) : '';
}

/** The whole headline except its date. */
export type HeadlineText = Omit<HeadlineValues, 'above' | 'year' | 'mark'>;
export const headlineText = (model: HeadlineModel): HeadlineText => ({
  ...countText(model),
  quiet: detailsText(model),
  where: whereDecided(model),
});

/** How many the filters show, of each tier. */
export const shownText = ({ scene, facts, words }: Pick<Model, 'scene' | 'facts' | 'words'>): string =>
  words.filtered(shownCounts(scene), membersAt(facts, scene.day));
