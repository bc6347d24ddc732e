// Counts of regions by tier: those of a row of the legend that are no members, and what the filters show.
import { type Facts, NO_TIERS, type RegionId, type RegionState } from '../membership/index.ts';
import type { Words } from '../words/index.ts';
import type { Scene } from './scene.ts';

const OTHERS = ['associate', 'special', 'observer', 'not-stated'] as const satisfies readonly RegionState[];

/** What stands beside a count of members, such as "+ 1 special member"; empty where all are members. */
export function othersIn(
  { counted }: Facts,
  states: readonly (readonly [RegionId, RegionState])[],
  words: Words,
): string {
  const parts = OTHERS.filter((tier) => !counted.includes(tier)).flatMap((tier) => {
    const count = states.filter(([, state]) => state === tier).length;
    return count > 0 ? [words.tierCount(tier, count)] : [];
  });
  return parts.length ? `+\u00a0${words.list(parts)}` : '';
}

/** How many more members there are, or fewer, such as "+20"; empty where there are as many. */
export const gainText = (gain: number, { number }: Words): string =>
  gain === 0 ? '' : `${gain > 0 ? '+' : '−'}${number(Math.abs(gain))}`;

/** How many regions of each tier the filters show. */
export function shownCounts({ shown, states }: Pick<Scene, 'shown' | 'states'>) {
  const counts = { ...NO_TIERS };
  for (const id of shown) {
    const state = states.get(id);
    if (state && state !== 'not-stated') counts[state] += 1;
  }
  return counts;
}
