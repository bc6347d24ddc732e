// The chart's values for a date: the interactive page renders them, and the inline script writes them into the
// prerendered page.
import { percent } from '../percent.ts';

/** The style of the handle and of the veil over what comes later, at a share of the axis, 0 to 1. */
export const nowAt = (share: number): string => `--at:${percent(share)}`;

/** The style that places a mark at a share of the axis, or some CSS pixels before it. */
export const leftAt = (share: number, before = 0): string =>
  `left:${before ? `calc(${percent(share)} - ${before.toFixed(1)}px)` : percent(share)}`;

/** The label of a milestone: the year of its date. */
export const yearLabel = (statement: string): string => statement.slice(0, 4);
