// The places for the name of a country: on its land around the place that the data give, beside it over sea, and at the
// end of a line from one of its regions.
import type { Point } from '../geography/index.ts';
import { distance } from './boxes.ts';
import {
  DIRECTIONS as ALL_DIRECTIONS,
  atDistance,
  candidatePlaces,
  type Form,
  Judge,
  type Places,
} from './candidates.ts';
import type { Ground } from './ground.ts';

/** How far a name may be moved from its place, and the lengths of its leader lines, CSS pixels. */
const MOVES = [0, 6, 12, 20, 30, 42, 56, 76, 104];
const LENGTHS = [14, 28, 48, 72];
const HERE: readonly Point[] = [[0, 0]];
const DIRECTIONS = /* @__PURE__ */ ALL_DIRECTIONS.filter((_, i) => i % 2 === 0);
/** How much of other countries a line may cross: a corner; in smaller type, on the smallest maps, all of it. */
const CORNER = 6;
const SMALL = 0.8;
/** On its land, however little: most names cross a coast. */
const LETTERS = { own: 0, others: 0 };

/**
 * @param at the place of the name
 * @param regions where a line may begin
 */
export function countryCandidates(
  at: Point,
  regions: readonly Point[],
  forms: readonly Form[],
  ground: Ground,
): readonly Places[] {
  const judge = new Judge(ground, LETTERS);
  const around = (sort: 'standing' | 'beside') => (form: Form) =>
    MOVES.map((by) =>
      candidatePlaces(sort, form, by, () =>
        (by === 0 ? HERE : DIRECTIONS).map(([dx, dy]) =>
          judge[sort](form, [at[0] + dx * by, at[1] + dy * by], at),
        ),
      ),
    );
  const onLines = (form: Form) =>
    candidatePlaces('line', form, 0, () => {
      const home = nearestTo(at, regions);
      const most = form.share < SMALL ? Number.POSITIVE_INFINITY : CORNER;
      return LENGTHS.flatMap((length) =>
        DIRECTIONS.map((direction) => {
          const middle = atDistance(home, direction, length, form.size);
          return judge.onLine(form, middle, nearestTo(middle, regions), most);
        }),
      );
    });
  return [
    ...forms.flatMap(around('standing')),
    ...forms.flatMap(around('beside')),
    ...(regions.length > 0 ? forms.map(onLines) : []),
  ];
}

const nearestTo = (at: Point, points: readonly Point[]): Point =>
  points.reduce((best, one) => (distance(at, one) < distance(at, best) ? one : best));
