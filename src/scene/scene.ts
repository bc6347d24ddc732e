// What passes between the scene and a painter, and nothing else.
import type { Facts, RegionId, RegionState, Tier } from '../membership/index.ts';
import type { View } from '../view/index.ts';
import type { Words } from '../words/index.ts';
import type { Compared } from './compared.ts';
import type { Palette, ThemeName } from './palette.ts';

/** Textures and dashes are short closed lists: a painter has a way of drawing for each. */
export type Hatch = 'diagonal';
export type Dash = 'dashed' | 'dotted';
/** The hatch's period in CSS pixels along both axes, the share of it that a stripe fills, and the stripe's opacity. */
export const HATCH = { period: 8, stripe: 0.32, opacity: 0.85 } as const;
/** A dash and the gap after it, in widths of the line. */
export const DASH_WIDTHS = { dashed: [3, 2], dotted: [1, 1.6] } as const satisfies Record<
  Dash,
  readonly [line: number, gap: number]
>;

/** How one region looks: CSS pixels and opaque colours. Fill null: the land's own colour shows. */
export type RegionStyle = {
  readonly fill: string | null;
  readonly hatch: Hatch | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly dash: Dash | null;
  /** Fixed for each region, never by date. */
  readonly order: number;
  /** A rim above all else: what has just joined, what is selected. */
  readonly rim: string | null;
  readonly rimWidth: number;
  /** Whether a region too small to be seen gets its mark. */
  readonly marked: boolean;
  /** A mark of its own at any size: it changed between the dates compared. */
  readonly dot?: true;
};

export type Label = {
  readonly id: string;
  readonly kind: 'country' | 'newcomer' | 'region';
  /** Its lines, parted by a line break. */
  readonly text: string;
  readonly lang: string;
  /** Plane units. */
  readonly at: readonly [number, number];
  /** Higher is placed first. */
  readonly priority: number;
  /** Where the regions of other countries stand: a country's name that yields must not seem to name one of them. */
  readonly foreign?: readonly (readonly [number, number])[];
};

export type LegendCountry = {
  readonly id: string;
  readonly name: string;
  readonly lang: string;
  readonly fill: string;
  readonly count: number;
  readonly on: boolean;
  readonly member: boolean;
};
export type LegendTier = {
  readonly tier: Tier;
  readonly name: string;
  readonly count: number;
  readonly style: RegionStyle;
  readonly on: boolean;
};
/** What stands out where two dates are compared, and what does not. */
export type LegendCompared = {
  readonly kind: 'joined' | 'changed' | 'same';
  readonly name: string;
  readonly count: number;
  readonly style: RegionStyle;
};
export type RampStop = { readonly label: string; readonly fill: string };

export type Scene = {
  readonly styles: ReadonlyMap<RegionId, RegionStyle>;
  readonly states: ReadonlyMap<RegionId, RegionState>;
  readonly palette: Palette;
  /** Countries, newcomers and the selected region, in the order in which they are placed. */
  readonly labels: readonly Label[];
  /** All other regions that belong; worked out when first asked. */
  readonly regionLabels: readonly Label[];
  readonly legend: {
    readonly countries: readonly LegendCountry[];
    readonly tiers: readonly LegendTier[];
    readonly ramp: readonly RampStop[];
    /** Empty where nothing is compared. */
    readonly compared: readonly LegendCompared[];
  };
  /** Ready sentences, so that screen, file and screen reader agree. */
  readonly caption: string;
  readonly announcement: string;
  /** Ids after filters; worked out when first asked. */
  readonly shown: readonly RegionId[];
  readonly day: number;
  readonly compared: Compared | null;
  /** What it was made of, to tell what differs from another scene. */
  readonly basis: {
    readonly facts: Facts;
    readonly view: View;
    readonly theme: ThemeName;
    readonly words: Words;
    readonly index: number;
  };
};

/** An outline belongs to an arc: the look that draws it, of the two sides'. A side without a stroke gives way. */
export function outlineOf(
  a: RegionStyle | null,
  b: RegionStyle | null,
  idA: string,
  idB: string,
): RegionStyle | null {
  const strokeA = a?.stroke ? a : null;
  const strokeB = b?.stroke ? b : null;
  if (!strokeA || !strokeB) return strokeA ?? strokeB;
  if (strokeA.order !== strokeB.order) return strokeA.order > strokeB.order ? strokeA : strokeB;
  return idA > idB ? strokeA : strokeB;
}

/** The rim on an arc: a newcomer's or the selection's, whichever is wider. */
export function rimOf(a: RegionStyle | null, b: RegionStyle | null): RegionStyle | null {
  const rimA = a?.rim ? a : null;
  const rimB = b?.rim ? b : null;
  if (!rimA || !rimB) return rimA ?? rimB;
  return rimA.rimWidth >= rimB.rimWidth ? rimA : rimB;
}

/** Smallest size of a mark, CSS pixels; a shape whose side is shorter than this is given one. */
export const MARK_SIZE = 10;
/** Whether a shape of this plane size needs its mark at a scale of CSS pixels per plane unit. */
export function needsMark(size: number, scale: number): boolean {
  return size * scale < MARK_SIZE * 1.15;
}
