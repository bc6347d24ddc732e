// The style of each tier, whatever its colour: its fill, hatch, outline and ring. The map, the pictures and every legend draw
// from this table. Also the shares of the land's colour that regions are drawn with; the lines around them are in outlines.ts.
import type { RegionState } from '../membership/index.ts';
import type { Dash, Hatch } from './hatch-and-dash.ts';

export type TierStyle = {
  /** How far its colour is mixed toward the land. */
  readonly towardLand: number;
  /** It is an outline around hardly any colour, which is not dimmed further. */
  readonly hollow: boolean;
  readonly hatch: Hatch | null;
  readonly dash: Dash | null;
  /** The width of its outline, CSS pixels. */
  readonly outline: number;
  /** Its mark is a ring. */
  readonly ring: boolean;
};

export const TIER_STYLES = /* @__PURE__ */ tierStyles();

/** In a function, so that the script inside the page, which needs no table, has none. */
function tierStyles(): Readonly<Record<RegionState, TierStyle>> {
  const filled = {
    towardLand: 0,
    hollow: false,
    hatch: null,
    dash: null,
    outline: 0.8,
    ring: false,
  } as const;
  const hollow = { ...filled, towardLand: 0.84, hollow: true, outline: 1.4 } as const;
  return {
    member: filled,
    associate: { ...filled, towardLand: 0.35, hatch: 'diagonal' },
    special: { ...filled, outline: 2, ring: true },
    observer: { ...hollow, dash: 'dashed' },
    'not-stated': { ...hollow, dash: 'dotted' },
  };
}

/** The outline of a region that has left, in its hue around plain land, CSS pixels. */
export const LEFT_OUTLINE = 1.4;

/** How far regions that are not new are mixed toward the land, while there are new members. */
export const DIMMED = 0.18;
/** How far all but those that joined or moved are mixed toward the land when two dates are compared. */
export const RECEDED = 0.4;
/** How far regions that a filter excludes are mixed toward the land; their outlines; the fill of a hollow one. */
export const FADED = 0.82;
export const FADED_OUTLINE = 0.6;
export const FADED_HOLLOW = 0.95;

/** The least contrast of an outline with the land. */
export const OUTLINE_CONTRAST = 3.2;
