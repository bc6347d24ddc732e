// The kinds of membership, by the data's own list or the usual four. Inside they are called by the usual name of their look:
// whatever is drawn hatched is "associate". Their own ids are in the data file, in URLs and in exports.
import type { Facts } from './facts-index.ts';
import { type Association, LOOKS, type Noun, TIERS, type Tier } from './schema.ts';

export type TierRow = {
  readonly tier: Tier;
  readonly id: string;
  /** Whether it counts as a member. */
  readonly counts: boolean;
  /** Its name, where the data give it. */
  readonly noun?: Noun;
};

/** A state as the data call it. */
export const tierId = <S extends string>({ tierRows }: Pick<Facts, 'tierRows'>, state: S): S | string =>
  tierRows.find(({ tier }) => tier === state)?.id ?? state;

export function tierTable({ tiers }: Pick<Association, 'tiers'>): readonly TierRow[] {
  const own = tiers ?? TIERS.map((id, i) => ({ id, look: LOOKS[i]! }) as NonNullable<typeof tiers>[number]);
  return TIERS.flatMap((tier, i) => {
    const found = own.find(({ look }) => look === LOOKS[i]);
    return found ? [{ ...found, tier, counts: found.counts ?? tier === 'member' }] : [];
  });
}
