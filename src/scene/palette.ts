// The colours that are ours, for each theme. A country's hue is data and comes with the facts.
import type { Tier } from '../membership/index.ts';

export type ThemeName = 'light' | 'dark';
export type Palette = {
  readonly sea: string;
  readonly land: string;
  /** Borders between lands that are not regions. */
  readonly landLine: string;
  readonly ink: string;
  readonly paper: string;
  /** The rim of what has just joined, and of what is selected: a painter has one colour for both. */
  readonly rim: string;
  readonly hatch: string;
  readonly tier: Readonly<Record<Tier, string>>;
  /** The ramp by date of joining, earliest to latest. */
  readonly ramp: readonly [string, string, string];
};

/** How far what is not new is mixed toward the land. */
export const DIMMED = 0.18;
/** How far what was there already is mixed toward the land where two dates are compared. */
export const RECEDED = 0.4;
/** How far what a filter leaves out is mixed toward the land. */
export const FADED = 0.82;
/** How far an associate's fill is mixed toward the land, under its hatch. */
export const ASSOCIATE = 0.35;

/** One constant for all scenes: none may spoil it for the next. */
export const PALETTES: Readonly<Record<ThemeName, Palette>> = /* @__PURE__ */ frozen({
  light: {
    sea: '#dbe7ea',
    land: '#eeebe4',
    landLine: '#d9d4ca',
    ink: '#1f272d',
    paper: '#fffefb',
    rim: '#16110c',
    hatch: '#fffefb',
    tier: { member: '#3d6fa5', associate: '#c07a1f', special: '#a8327a', observer: '#7b8388' },
    ramp: ['#27306b', '#2f8f8b', '#f2c14e'],
  },
  dark: {
    sea: '#10171d',
    land: '#232c33',
    landLine: '#303b43',
    ink: '#e9ecee',
    paper: '#151c22',
    rim: '#ffffff',
    hatch: '#10171d',
    tier: { member: '#6fa3dc', associate: '#e0a04a', special: '#d970b0', observer: '#8a949a' },
    ramp: ['#8fa2ff', '#3fb8a8', '#ffd866'],
  },
});

/** In a function, so that a bundle that asks for no palette leaves them out. */
function frozen<T extends Record<string, Palette>>(palettes: T): T {
  for (const palette of Object.values(palettes)) {
    Object.freeze(palette.tier);
    Object.freeze(palette.ramp);
    Object.freeze(palette);
  }
  return Object.freeze(palettes);
}
