// The data that the build writes into the page for the inline script; the element reads the plan of the outlines from
// it as well. Types, and the one number that both sides need.

import type { HeadlineText } from '../controls/timeline/headline-text.ts';
import type { Plan } from '../geography/index.ts';
import type { EnlargedPart, Strip } from '../layout/index.ts';
import type { DrawnScene, RegionStyle } from '../scene/index.ts';
import type { NamePlaces } from './name-place.ts';

export type InlineTheme = Omit<DrawnScene['palette'], 'strongBorders'>;

export type InlineStatement = HeadlineText & {
  readonly id: string;
  readonly effective: number;
  /** Counts by country, and how many regions have each sign, by the legend's ids; 0 where none has. */
  readonly legend: Readonly<Record<string, number>>;
  /** By country, what it gained, where it did. */
  readonly gains: Readonly<Record<string, string>>;
};

type InlineStyle = Omit<RegionStyle, 'order'>;
export type InlineData = {
  readonly plan: Plan;
  /** In their drawing order, so that it need not be written: 230 bytes less. */
  readonly regions: readonly string[];
  /** The countries or other groups of regions whose id does not begin with it, as a code of ISO 3166-2 does. */
  readonly groups?: Readonly<Record<string, string>>;
  /**
   * Each region style once for each theme, without its order; the same number is the same style in both. The first is
   * whole, the others say in what they differ from it.
   */
  readonly styles: Readonly<Record<string, readonly [InlineStyle, ...Partial<InlineStyle>[]]>>;
  /** For each way of colouring a text per statement: for each region two characters, an index in base 36. */
  readonly table: Readonly<Record<string, readonly string[]>>;
  readonly themes: Readonly<Record<string, InlineTheme>>;
  /** The dark theme's colours of the legend and the chart, by those of the light theme, which the page is written in. */
  readonly dark: Readonly<Record<string, string>>;
  readonly statements: readonly InlineStatement[];
  /** By country, where its name stands. */
  readonly names: Readonly<Record<string, NamePlaces>>;
  readonly range: { readonly first: number; readonly last: number };
  /** The plane's centre, true degrees. */
  readonly center: readonly [number, number];
  /** Plane units. */
  readonly frame: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
  /** The rectangle along which the surroundings are cut, plane units. */
  readonly land: InlineData['frame'];
  /** The enlarged parts of the map, in the page's order: plane units, CSS pixels, and a day. */
  readonly insets: readonly Pick<EnlargedPart, 'box' | 'size' | 'leastMap' | 'from'>[];
  /** The land that they must not cover. */
  readonly strips: readonly Strip[];
  /** Month names; a day before a month, with {d} for its number; a year, with {y}. */
  readonly months: readonly string[];
  readonly dayMonth: readonly string[];
  readonly year: string;
  /** The small mark after a year without a month, and after one with a month. */
  readonly yearMarks: readonly [string, string];
  /** The notice where the page's module fails to load. */
  readonly failed: string;
  /** The same for a page that was opened from a disk. */
  readonly openedAsFile: string;
  readonly reload: string;
};
