// Counts by tier, as every dictionary joins them: members apart from the others, and new observers apart from those who
// joined, since an observer has not joined.

type Other = 'associate' | 'special' | 'observer';
const OTHERS: readonly Other[] = ['associate', 'special', 'observer'];

/** The other tiers that have any, each counted by the dictionary. */
export const otherTiersIn = (
  counts: Readonly<Record<Other, number>>,
  counted: (tier: Other, n: number) => string,
): string[] => OTHERS.filter((tier) => counts[tier] > 0).map((tier) => counted(tier, counts[tier]));

/** Those who joined, and the number of new observers. */
export function withoutObservers<T extends { tier: string; count: number }>(arrived: readonly T[]) {
  return {
    joined: arrived.filter(({ tier }) => tier !== 'observer'),
    observers: arrived.find(({ tier }) => tier === 'observer')?.count ?? 0,
  };
}
