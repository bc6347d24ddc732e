// Checks the data's own kinds of membership: each has an id and a look of its own, the solid one counts, and who has not
// joined does not.
import type { MembershipFile } from '../facts/schema.ts';
import type { Found } from './problem.ts';

/** States that no tier can be. */
const RESERVED = ['not-stated', 'none'];

export function tierProblems({ association: { tiers = [] }, regions }: MembershipFile): Found[] {
  if (tiers.length === 0) return [];
  const has = (look: string) => tiers.some((tier) => tier.look === look);
  const whole = [
    [
      !has('solid'),
      'none of the tiers is "solid". Give this look to the one that most members have; it counts.',
    ],
    [
      !has('dashed') && regions.some(({ secondaryObserver }) => secondaryObserver),
      'a region is a "secondaryObserver", but none of the tiers is "dashed". Add one for those that have not joined.',
    ],
  ] as const;
  const found = tiers.flatMap(({ id, look, counts }, i) => {
    const before = tiers.slice(0, i);
    const wrong = [
      [
        before.some((one) => one.id.toLowerCase() === id.toLowerCase()),
        `the id "${id}" is used twice, capitals aside. Give it another one.`,
      ],
      [RESERVED.includes(id), `the id "${id}" has a meaning of its own in the data. Give it another one.`],
      [
        before.some((one) => one.look === look),
        `the look "${look}" is used twice, so that readers could not tell the two apart. Choose another: solid, hatched, ring or dashed.`,
      ],
      [
        look === 'dashed' && counts,
        '"dashed" are those that have not joined, and do not count. Remove "counts", or choose another look.',
      ],
      [
        look === 'solid' && counts === false,
        '"solid" are the members, and count. Remove "counts", or choose another look.',
      ],
    ] as const;
    return wrong.flatMap(([is, text]) => (is ? [{ place: `association → tiers[${i}] (${id})`, text }] : []));
  });
  return [...whole.flatMap(([is, text]) => (is ? [{ place: 'association → tiers', text }] : [])), ...found];
}
