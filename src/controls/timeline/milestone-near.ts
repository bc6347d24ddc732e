// Which milestone a released handle settles on. Takes the facts and a day, gives a statement's id or nothing.
import type { Day, Facts } from '../../membership/index.ts';
import { growthOf } from './growth.ts';

/** The handle stops once in a month: a milestone within half of one can't be reached more closely. */
const HALF_MONTH = 16;

/**
 * @param tolerance a share of the axis, 0 to 1
 * @returns the milestone nearest to the day, by its notch or by where the handle is at its date
 */
export function milestoneNear(facts: Facts, day: Day, tolerance: number): string | undefined {
  const { x } = growthOf(facts);
  const within = Math.max(tolerance, x(day) - x(day - HALF_MONTH));
  const distances = facts.statements.map(({ id, effective, period }) => {
    const stops = [effective, Math.min(period.last, facts.range.last)];
    return { id, distance: Math.min(...stops.map((stop) => Math.abs(x(stop) - x(day)))) };
  });
  const nearest = distances.reduce((one, other) => (other.distance < one.distance ? other : one));
  return nearest.distance <= within ? nearest.id : undefined;
}
