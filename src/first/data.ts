// What the build writes into the page for the first script, and the element after it. Types only.
import type { HeadlineText } from '../controls/index.ts';
import type { Plan } from '../geography/index.ts';
import type { RegionStyle } from '../scene/index.ts';

export type FirstTheme = {
  readonly sea: string;
  readonly land: string;
  readonly landLine: string;
  readonly ink: string;
  readonly paper: string;
  readonly hatch: string;
};

export type FirstStatement = HeadlineText & {
  readonly id: string;
  readonly effective: number;
  readonly last: number;
  /** Counts by country and tier, by the legend's ids. */
  readonly legend: Readonly<Record<string, number>>;
};

export type FirstData = {
  readonly plan: Plan;
  readonly regions: readonly string[];
  readonly order: readonly number[];
  /** Each look once; a hatch, dash or null as in the scene. */
  readonly styles: readonly RegionStyle[];
  /** For each theme and way of colouring, a text per statement: two characters (base 36) for each region. */
  readonly table: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly themes: Readonly<Record<string, FirstTheme>>;
  /** The dark theme's colours of the legend and the chart, by those of the light one, in which they are written. */
  readonly dark: Readonly<Record<string, string>>;
  readonly statements: readonly FirstStatement[];
  readonly range: { readonly first: number; readonly last: number };
  /** The plane's centre, true degrees. */
  readonly center: readonly [number, number];
  /** Plane units. */
  readonly frame: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
  /** Month names and how a day stands before one, with {d} and {m}; how a year stands, with {y}. */
  readonly months: readonly string[];
  readonly dayMonth: readonly string[];
  readonly year: string;
  /** What stands small after a year that stands alone, and after one before a month. */
  readonly yearMarks: readonly [string, string];
  /** What to say where the page's own module does not arrive. */
  readonly failed: string;
};
