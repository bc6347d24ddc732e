// Boxes and lines on the screen, in CSS pixels, as the placement of names needs them.
import type { Point, Rect, Size } from '../geography/index.ts';

/** From the place that is named to the edge of its name. */
export type LeaderLine = { readonly from: Point; readonly to: Point };

/** CSS pixels between the points at which land and lines are read. */
export const STEP = 3;

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Between two boxes that don't overlap. */
export const distanceBetween = (a: Rect, b: Rect): number =>
  Math.hypot(
    Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width),
    Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height),
  );

export const isWithin = (one: Rect, box: Rect): boolean =>
  one.x >= box.x &&
  one.y >= box.y &&
  one.x + one.width <= box.x + box.width &&
  one.y + one.height <= box.y + box.height;

/** A box of this size whose middle is a point. */
export const around = ([x, y]: Point, { width, height }: Size): Rect => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

export const middleOf = ({ x, y, width, height }: Rect): Point => [x + width / 2, y + height / 2];

/** Member by member: a DOMRect has none of its own to spread. */
export const movedBy = ({ x, y, width, height }: Rect, [dx, dy]: Point): Rect => ({
  x: x + dx,
  y: y + dy,
  width,
  height,
});

/** The point of a box that is nearest to another point. */
export const nearestIn = ({ x, y, width, height }: Rect, [px, py]: Point): Point => [
  Math.min(Math.max(px, x), x + width),
  Math.min(Math.max(py, y), y + height),
];

/** A box grown by so much on each side. */
export const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** The smallest box around boxes. */
export function hull(boxes: readonly Rect[]): Rect {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** How many steps a length is read in. */
export const stepsIn = (length: number, step = STEP): number => Math.max(1, Math.ceil(length / step));

/** Points along a line, as boxes without a size. */
export function pointsOf({ from, to }: LeaderLine): Rect[] {
  const count = Math.ceil(distance(from, to) / STEP);
  return Array.from({ length: count }, (_, i) => ({
    x: from[0] + ((to[0] - from[0]) * i) / count,
    y: from[1] + ((to[1] - from[1]) * i) / count,
    width: 0,
    height: 0,
  }));
}
