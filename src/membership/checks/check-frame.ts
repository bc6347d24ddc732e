// Checks that the points of "frame" enclose an area, to which the map is fitted.
import type { MembershipFile } from '../facts/schema.ts';
import type { Found } from './problem.ts';

/** Degrees. */
const LEAST = 0.1;

export function frameProblems({ association: { frame } }: MembershipFile): Found[] {
  const extent = (i: 0 | 1) => Math.max(...frame.map((at) => at[i])) - Math.min(...frame.map((at) => at[i]));
  if (extent(0) >= LEAST && extent(1) >= LEAST) return [];
  return [
    { place: 'association', text: `"frame" encloses no area. Give the corners of what the map shows.` },
  ];
}
