// What the SVG elements in the page and the SVG text have in common: groups, the nodes' keys, dashes, the hatch.
import { HATCH, type MarkStyle } from '../scene/index.ts';

export const GROUPS = ['areas', 'lines', 'rims', 'marks', 'tops'] as const;
export type Group = (typeof GROUPS)[number];
const LINES = { fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
/** Marks are dots of no length: squares, or round ones with an attribute of their own. */
const SQUARES = { ...LINES, 'stroke-linecap': 'square' };
/** The attributes of a group. */
export const GROUP_ATTRIBUTES: Readonly<Record<Group, Readonly<Record<string, string>>>> = {
  areas: { 'fill-rule': 'evenodd' },
  lines: { ...LINES, 'pointer-events': 'none' },
  rims: { ...LINES, 'pointer-events': 'none' },
  marks: SQUARES,
  // The marks of new members and of the selected region, above all other marks.
  tops: SQUARES,
};
/** The group of a line: outlines, rims, and the lines to moved marks, which lie under the marks. */
export const groupOfLine = (key: string): Group =>
  key.startsWith('line') ? 'lines' : key.startsWith('rim') ? 'rims' : 'marks';
/** The attribute with a node's key, such as "fill/KR-47" or "line/12". */
export const KEY = 'data-k';
export const { period: PERIOD, stripe: STRIPE, opacity: STRIPE_OPACITY } = HATCH;

/** The hatch's pattern for a scale of CSS pixels per path unit. */
export function hatchOf(scale: number): { period: string; stripe: string; width: string } {
  const p = PERIOD / scale;
  const n = (value: number) => String(Number(value.toFixed(3)));
  return {
    period: n(p),
    stripe: `M${n(-p)} ${n(p)}l${n(2 * p)} ${n(-2 * p)}M0 ${n(p)}l${n(p)} ${n(-p)}M0 ${n(2 * p)}l${n(2 * p)} ${n(-2 * p)}`,
    width: n(p * STRIPE),
  };
}

/** A mark as two dots of constant width: the stroke, and the fill on top of it. */
export function dotsOf(paint: MarkStyle): { colour: string; width: number }[] {
  return [
    { colour: paint.stroke, width: paint.diameter + paint.strokeWidth },
    { colour: paint.fill, width: paint.diameter - paint.strokeWidth },
  ];
}
