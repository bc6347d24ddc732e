// The map's own colours for each theme. The hues of the countries are data and come with the facts.
import type { Tier } from '../membership/index.ts';

export type ThemeName = 'light' | 'dark';
export type Palette = {
  readonly sea: string;
  readonly land: string;
  /** Borders between lands that are not regions. */
  readonly landLine: string;
  readonly ink: string;
  readonly paper: string;
  /** The rim of new members and of the selected region; the renderers have one colour for both. */
  readonly rim: string;
  readonly hatch: string;
  /** For readers who prefer more contrast: borders have the colour of the text and twice their width. */
  readonly strongBorders?: true;
  /** Of what has no colour of its own, such as a region of which no tier is stated. */
  readonly neutral: string;
  /** Members are calm, the few others strong. */
  readonly tier: Readonly<Record<Tier, string>>;
  /** The ramp by date of joining, earliest to latest. */
  readonly ramp: readonly [string, string, string];
};

/** Frozen, since all scenes share it. */
export const PALETTES: Readonly<Record<ThemeName, Palette>> = /* @__PURE__ */ frozen({
  light: {
    sea: '#dbe7ea',
    land: '#eeebe4',
    landLine: '#d9d4ca',
    ink: '#1f272d',
    paper: '#fffefb',
    rim: '#16110c',
    hatch: '#fffefb',
    neutral: '#7b8388',
    tier: { member: '#7d90a4', associate: '#cf4400', special: '#7a0f7f', observer: '#007a5e' },
    ramp: ['#27306b', '#2f8f8b', '#dfaa38'],
  },
  dark: {
    sea: '#10171d',
    land: '#232c33',
    landLine: '#303b43',
    ink: '#e9ecee',
    paper: '#151c22',
    rim: '#ffffff',
    hatch: '#10171d',
    neutral: '#8a949a',
    tier: { member: '#62788f', associate: '#ffa54a', special: '#ff7fd0', observer: '#5fe0bd' },
    ramp: ['#8f95ff', '#3fb8a8', '#ffe27a'],
  },
});

const strong = new Map<Palette, Palette>();

/** The same object each time, since scenes with the same palette are compared by it. */
export function withStrongBorders(palette: Palette): Palette {
  const known = strong.get(palette);
  if (known) return known;
  const made = Object.freeze({ ...palette, landLine: palette.neutral, strongBorders: true as const });
  strong.set(palette, made);
  return made;
}

/** In a function, so that a bundle without palettes can drop them. */
function frozen<T extends Record<string, Palette>>(palettes: T): T {
  for (const palette of Object.values(palettes)) {
    Object.freeze(palette.tier);
    Object.freeze(palette.ramp);
    Object.freeze(palette);
  }
  return Object.freeze(palettes);
}
