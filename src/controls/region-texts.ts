// A region's state at the date and when it joined, as short texts for the card, the tip and the lists.
import type { Region, RegionState } from '../membership/index.ts';
import { joiningText as textOfJoining } from '../scene/index.ts';
import type { Model } from './model.ts';

export function stateText({ words, view }: Model, state: RegionState | 'none' | 'secondary'): string {
  if (state === 'secondary') return words.secondaryOnly;
  if (state === 'none') return words.notYet(words.date(view.date));
  return words.tier[state];
}

export function joiningText({ facts, words }: Model, region: Region): string {
  return textOfJoining(facts, region.id, words);
}
