// Counts of regions by tier: the part of a country's total in the legend that is no member, and what the filters show.
import type { Facts, RegionId, RegionState } from '../membership/index.ts';
import type { Words } from '../words/index.ts';
import type { Scene } from './scene.ts';

const OTHERS = ['associate', 'special', 'observer', 'not-stated'] as const satisfies readonly RegionState[];

/** @returns the text by country: "+ 1 special member" beside its members, "1 associate" where it has none */
export function othersByCountry(
  facts: Facts,
  states: ReadonlyMap<RegionId, RegionState>,
  words: Words,
): (country: string) => string {
  const counts = new Map<string, number>();
  for (const [id, state] of states) {
    const key = `${facts.regions.get(id)?.country} ${state}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (country) => {
    const parts = OTHERS.map((state) => [state, counts.get(`${country} ${state}`) ?? 0] as const)
      .filter(([, count]) => count > 0)
      .map(([state, count]) => words.tierCount(state, count));
    const plus = facts.countries.get(country)?.memberCountry ? '+\u00a0' : '';
    return parts.length ? plus + words.list(parts) : '';
  };
}

/** How many regions of each tier the filters show. */
export function shownCounts({ shown, states }: Pick<Scene, 'shown' | 'states'>) {
  const counts = { member: 0, associate: 0, special: 0, observer: 0 };
  for (const id of shown) {
    const state = states.get(id);
    if (state && state !== 'not-stated') counts[state] += 1;
  }
  return counts;
}
