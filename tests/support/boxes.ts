// How boxes lie to one another, on the map of a test.
import type { Rect } from '../../src/geography/index.ts';

export const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });

/** Whether two boxes have a place in common; sides that touch are none. */
export const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether the first box is wholly within the second. */
export const isWithin = (a: Rect, b: Rect): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
