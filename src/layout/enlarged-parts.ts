// The enlarged parts of the map, from the insets in the facts: what each shows, in plane units, and from which day on.

import { type Plane, planeBox } from '../geography/index.ts';
import type { Day, Facts } from '../membership/index.ts';
import type { InsetRequest } from './place-insets.ts';

export type EnlargedPart = InsetRequest & {
  /** Its number among the insets of the facts. */
  readonly index: number;
  readonly title: Facts['association']['insets'][number]['title'];
  /** The first day with it; null: it is shown at all dates. */
  readonly from: Day | null;
};

/** Of an inset whose data state none, CSS pixels. */
const SIZE = [160, 160] as const;

export function enlargedParts(
  { association, statements }: Pick<Facts, 'association' | 'statements'>,
  plane: Plane,
): EnlargedPart[] {
  return association.insets.flatMap(({ region, southWest, northEast, size, leastMap, title, from }, index) =>
    region
      ? []
      : {
          index,
          title,
          box: planeBox(plane, southWest, northEast),
          size: size ?? SIZE,
          leastMap: leastMap ?? 0,
          from: statements.find(({ id }) => id === from)?.effective ?? null,
        },
  );
}
