// Checks for ids that occur twice, which would lose an entry in the indexes, and for short names that two regions
// share, which readers could not distinguish.
import type { MembershipFile } from '../facts/schema.ts';
import { type Found, placeOfRegion } from './problem.ts';

export function doubledProblems(data: MembershipFile): Found[] {
  const lists = ['countries', 'sources', 'statements', 'regions', 'changes', 'notes'] as const;
  const ids = lists.flatMap((list) =>
    twice<{ readonly id: string }>(data[list] ?? [], ({ id }) => id).map(([, id]) => ({
      place: list,
      text: `the id "${id}" is used twice. Each id must be unique: remove one entry or give it another id.`,
    })),
  );
  const names = twice(data.regions, ({ names }) => names.usual.en).map(([region, name]) => ({
    place: placeOfRegion(region),
    text: `another region also has the short name "${name}". Give each its own, such as "Altai Territory" and "Altai Republic".`,
  }));
  return [...ids, ...names];
}

/** The entries whose key occurred before, with the key. */
function twice<T>(list: readonly T[], keyOf: (one: T) => string): [T, string][] {
  const seen = new Set<string>();
  return list.flatMap((one): [T, string][] => {
    const key = keyOf(one);
    if (seen.has(key)) return [[one, key]];
    seen.add(key);
    return [];
  });
}
