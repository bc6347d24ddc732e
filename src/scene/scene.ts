// The types of a scene: immutable data in CSS pixels, independent of the camera, that both renderers draw. Also
// when a shape needs a mark.
import type { Facts, RegionId, RegionState, Tier } from '../membership/index.ts';
import type { View } from '../view/index.ts';
import type { Words } from '../words/index.ts';
import type { Compared } from './compared.ts';
import type { Dash, Hatch } from './hatch-and-dash.ts';
import type { Palette, ThemeName } from './palette.ts';
import type { TileGrid } from './tile-grid.ts';

/** How one region looks: CSS pixels and opaque colours. Fill null: the colour of the land. */
export type RegionStyle = {
  readonly fill: string | null;
  readonly hatch: Hatch | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly dash: Dash | null;
  /** The drawing order, fixed for each region, whatever the date. */
  readonly order: number;
  /** The rim of a new member or of the selected region, drawn above everything else. */
  readonly rim: string | null;
  readonly rimWidth: number;
  /** Whether the region gets a mark where it is too small to see. */
  readonly marked: boolean;
  /** A mark at any size: the region changed between the compared dates. */
  readonly dot?: true;
  /** Its mark is a ring: the region is a special member. */
  readonly ring?: true;
  /** A filter excludes the region. */
  readonly faded?: true;
};

/** The position of each region's label and mark, on the plane. */
export type Anchors = ReadonlyMap<RegionId, readonly [number, number]>;
/** The position of each country's label, on the plane. */
export type CountryAnchors = ReadonlyMap<string, readonly [number, number]>;
/** Where everything stands; with tiles, in their grid. */
export type Places = {
  readonly regions: Anchors;
  readonly countries: CountryAnchors;
  readonly tiles?: TileGrid | null;
};

export type Label = {
  readonly id: string;
  readonly kind: 'country' | 'selected' | 'newcomer' | 'region';
  /** Lines separated by a line break. */
  readonly text: string;
  readonly lang: string;
  /** The colour of its text, on a tile's colour; undefined: the theme's, with a halo. */
  readonly ink?: string;
  /** The country whose land the label may stand on. */
  readonly country: string;
};

/** A country of members. */
export type LegendCountry = {
  readonly id: string;
  readonly name: string;
  readonly lang: string;
  readonly fill: string;
  /** Members. */
  readonly count: number;
  /** How many more than before the statement in force; 0 for the founding. */
  readonly gain: number;
  readonly on: boolean;
};
/** A sign on the map: listed whether or not it is there at the date, so that no row comes and goes while time plays. */
export type LegendSign = {
  /** new: the rim of those that joined with the statement in force; left: those that have left; none: an empty tile. */
  readonly sign: RegionState | 'new' | 'left' | 'none';
  /** What it filters by; null: it is no filter. */
  readonly tier: Tier | null;
  readonly name: string;
  /** How many regions have it on the map; 0: it is pale. */
  readonly count: number;
  /** Those that are only outlined, which nothing else names. */
  readonly names: string;
  /** How many more have it by secondary sources; empty where none has. */
  readonly others: string;
  readonly style: RegionStyle;
  /** The colour of its band in the chart. */
  readonly hue: string;
  readonly on: boolean;
};
/** One entry of the legend of a comparison. */
export type LegendCompared = {
  readonly kind: 'joined' | 'moved' | 'changed' | 'same' | 'left';
  readonly name: string;
  /** Members: of the later date, or those that were members of the earlier only. */
  readonly count: number;
  /** How many other regions it means, such as "+ 1 associate". */
  readonly others: string;
  readonly style: RegionStyle;
  /** The colours of its regions on the map. */
  readonly fills: readonly string[];
};
/** A class of the ramp by date of joining, and how many members are of it. */
export type RampStop = {
  /** Its years. */
  readonly label: string;
  readonly fill: string;
  readonly count: number;
  readonly others: string;
};

export type Scene = {
  readonly styles: ReadonlyMap<RegionId, RegionStyle>;
  readonly states: ReadonlyMap<RegionId, RegionState>;
  readonly countryOf: (region: RegionId) => string;
  readonly palette: Palette;
  /** The selected region, countries and newcomers, in the order in which they are placed. */
  readonly labels: readonly Label[];
  /** All other regions that belong, with tiles all that belong; computed when first read. */
  readonly regionLabels: readonly Label[];
  /** Of the same labels that of one region, so that not all are made; undefined: it is not among them. */
  readonly labelOf: (region: RegionId) => Label | undefined;
  readonly legend: {
    readonly countries: readonly LegendCountry[];
    readonly signs: readonly LegendSign[];
    readonly ramp: readonly RampStop[];
    /** Empty without a comparison. */
    readonly compared: readonly LegendCompared[];
  };
  /** Finished sentences, so that screen, file and screen reader agree. */
  readonly caption: string;
  readonly announcement: string;
  /** Ids that match the filters; computed when first read. */
  readonly shown: readonly RegionId[];
  readonly day: number;
  /** How many more members than before the statement in force; 0 for the founding. */
  readonly gain: number;
  readonly compared: Compared | null;
  /** Drawn instead of the boundaries; null: the boundaries are drawn. */
  readonly tiles: TileGrid | null;
  /** The inputs of the scene, to compute what differs from another scene. */
  readonly basis: {
    readonly facts: Facts;
    readonly places: Places;
    readonly view: View;
    readonly theme: ThemeName;
    readonly words: Words;
    readonly index: number;
  };
};

/** What is read of a scene to draw it. */
export type DrawnScene = Pick<Scene, 'styles' | 'day' | 'countryOf'> & {
  readonly palette: Pick<Palette, 'land' | 'landLine' | 'ink' | 'paper' | 'rim' | 'hatch' | 'strongBorders'>;
  readonly compared?: Pick<Compared, 'changed'> | null;
};

/** Whether an inset has something to show: its region belongs at the date, or is selected. */
export function concerns({ states, basis }: Pick<Scene, 'states' | 'basis'>, region: RegionId): boolean {
  return states.has(region) || basis.view.selected === region;
}

/** The size of a mark, CSS pixels; shapes whose side is shorter get one. */
export const MARK_SIZE = 10;
/** Whether a shape of this plane size needs its mark at a scale of CSS pixels per plane unit. */
export function needsMark(size: number, scale: number): boolean {
  return size * scale < MARK_SIZE * 1.15;
}
