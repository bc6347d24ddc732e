// Checks the data's own kinds of membership: each has an id and a look of its own, and who has not joined does not count.
import type { MembershipFile } from '../facts/schema.ts';
import type { Found } from './problem.ts';

export function tierProblems({ association: { tiers = [] } }: MembershipFile): Found[] {
  return tiers.flatMap(({ id, look, counts }, i): Found[] => {
    const place = `association → tiers[${i}] (${id})`;
    const before = tiers.slice(0, i);
    return [
      ...(before.some((one) => one.id === id)
        ? [{ place, text: `the id "${id}" is used twice. Give it another one.` }]
        : []),
      ...(before.some((one) => one.look === look)
        ? [
            {
              place,
              text: `the look "${look}" is used twice, so that readers could not tell the two apart. Choose another: solid, hatched, ring or dashed.`,
            },
          ]
        : []),
      ...(look === 'dashed' && counts
        ? [
            {
              place,
              text: '"dashed" are those that have not joined, and do not count. Remove "counts", or choose another look.',
            },
          ]
        : []),
    ];
  });
}
