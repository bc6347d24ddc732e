// The view: everything that a reader can choose, as one small frozen value that fits in a URL. Attributes, URL, slider,
// keys and messages all become a Change, and `apply` returns the changed view.
import type { RegionId, Tier } from '../membership/index.ts';

export const COLOR_BY = ['country', 'tier', 'joined'] as const;
export const LAYOUTS = ['map', 'tiles'] as const;
export const UI = ['full', 'embed', 'present', 'bare'] as const;
/** Whether the map is a part of another page, to which its keys and gestures belong at first. */
export const isEmbedded = (ui: string | null): boolean => ui === 'embed' || ui === 'bare';
export const THEMES = ['light', 'dark', 'auto'] as const;
export const PANELS = ['map', 'list', 'table', 'about'] as const;

export type ColorBy = (typeof COLOR_BY)[number];
export type Layout = (typeof LAYOUTS)[number];
export type Ui = (typeof UI)[number];
export type Theme = (typeof THEMES)[number];
export type Panel = (typeof PANELS)[number];
/** True degrees; scale 1 is the whole area fitted. */
export type Camera = { readonly lng: number; readonly lat: number; readonly scale: number };

export type View = {
  /** An ISO date inside the range, as precise as it was given. */
  readonly date: string;
  /** Of the data's texts; the interface is English where it does not have this language. */
  readonly lang: string;
  readonly colorBy: ColorBy;
  readonly layout: Layout;
  readonly ui: Ui;
  readonly selected: RegionId | null;
  /** ISO 3166-1 alpha-2; empty: all. */
  readonly countries: readonly string[];
  /** Empty: all. */
  readonly tiers: readonly Tier[];
  readonly observers: boolean;
  readonly compare: string | null;
  readonly autoplay: boolean;
  readonly speed: number;
  readonly loop: boolean;
  /** null: the whole area. */
  readonly camera: Camera | null;
  readonly panel: Panel;
  readonly theme: Theme;
};

export type Change = { readonly [K in keyof View]?: View[K] };

export function initialView(date: string, lang = 'en'): View {
  return Object.freeze({
    date,
    lang,
    colorBy: 'country',
    layout: 'map',
    ui: 'full',
    selected: null,
    countries: Object.freeze([]),
    tiers: Object.freeze([]),
    observers: false,
    compare: null,
    autoplay: false,
    speed: 1,
    loop: false,
    camera: null,
    panel: 'map',
    theme: 'auto',
  });
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The view after the change; the same object where nothing changes. */
export function apply(view: View, change: Change): View {
  const keys = (Object.keys(change) as (keyof View)[]).filter((key) => !same(view[key], change[key]));
  if (keys.length === 0) return view;
  for (const key of keys) Object.freeze(change[key]);
  return Object.freeze({ ...view, ...change });
}
