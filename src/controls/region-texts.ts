// A region's state at the date and when it joined, as short texts for the card, the tip and the lists.
import { joiningOf, type Region, type RegionState } from '../membership/index.ts';
import type { Model } from './model.ts';

export function stateText({ words, view }: Model, state: RegionState | 'none' | 'secondary'): string {
  if (state === 'secondary') return words.secondaryOnly;
  if (state === 'none') return words.notYet(words.date(view.date));
  return words.tier[state];
}

/** "Founding member, 1996" or "Joined between 2002 and September 2006 as associate member". */
export function joiningText({ facts, words }: Model, region: Region): string {
  const joining = joiningOf(facts, region.id);
  if (!joining) return '';
  if (joining.kind === 'founding') return words.foundingMember(words.date(joining.by.id));
  const text = words.joinedBetween(words.date(joining.after.id), words.date(joining.by.id));
  return joining.tier === 'member' ? text : text + words.joinedAs(words.tier[joining.tier]);
}
