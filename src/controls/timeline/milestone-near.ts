// Which milestone a released handle settles on. Takes the facts and a day, gives a statement's id or nothing.
import type { Day, Facts } from '../../membership/index.ts';
import { growthOf } from './growth.ts';

/** The handle stops once in a month, on its last day: a milestone within one can't be reached more closely. */
const MONTH = 30;

/**
 * @param tolerance a share of the axis, 0 to 1
 * @returns the milestone whose notch is nearest to the day
 */
export function milestoneNear(facts: Facts, day: Day, tolerance: number): string | undefined {
  const { x } = growthOf(facts);
  const within = Math.max(tolerance, x(day) - x(day - MONTH));
  const distances = facts.statements.map(({ id, effective }) => ({
    id,
    distance: Math.abs(x(effective) - x(day)),
  }));
  const nearest = distances.reduce((one, other) => (other.distance < one.distance ? other : one));
  return nearest.distance <= within ? nearest.id : undefined;
}
