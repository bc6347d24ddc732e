// The hatch of an associate's fill and the dashes of outlines, in one definition for the map, the picture and the legend.
// They are short closed lists, since each renderer implements every one.

export type Hatch = 'diagonal';
/** The hatch's period in CSS pixels along both axes, the share of it that a stripe fills, and the stripe's opacity. */
export const HATCH = { period: 8, stripe: 0.32, opacity: 0.85 } as const;

export type Dash = 'dashed' | 'dotted';
/** A dash and the gap after it, in widths of the line. */
export const DASH_WIDTHS = { dashed: [3, 2], dotted: [1, 1.6] } as const satisfies Record<
  Dash,
  readonly [line: number, gap: number]
>;

/** The lengths of a dash and its gap in a line of this width. */
export function dashLengths(dash: Dash, width: number): [line: number, gap: number] {
  const [line, gap] = DASH_WIDTHS[dash];
  return [line * width, gap * width];
}

/** The same as a value of `stroke-dasharray`. */
export const dashText = (dash: Dash, width: number): string => dashLengths(dash, width).join(' ');
