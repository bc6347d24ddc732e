// A region's look is computed here and nowhere else.
import type { Facts, RegionId, RegionState, Tier } from '../membership/index.ts';
import type { ColorBy, View } from '../view/index.ts';
import { mix, strengthen } from './colour.ts';
import { ASSOCIATE, DIMMED, FADED, type Palette, RECEDED, type ThemeName } from './palette.ts';
import type { RegionStyle } from './scene.ts';

export type StyleContext = {
  readonly facts: Facts;
  readonly view: Pick<View, 'colorBy' | 'countries' | 'tiers' | 'selected'>;
  readonly theme: ThemeName;
  readonly palette: Palette;
  /** Those that came with the statement in force. */
  readonly newcomers: ReadonlySet<RegionId>;
  /** Two dates are compared: the newcomers are those of the time between, these changed, all others recede. */
  readonly changed?: ReadonlySet<RegionId> | null;
  /** Its colour in the ramp by date of joining. */
  readonly joinedHue: (region: RegionId) => string;
  readonly order: (region: RegionId) => number;
};

/** Whether the filters let a region through. */
export function passes(
  view: Pick<View, 'countries' | 'tiers'>,
  country: string,
  state: RegionState | 'none',
): boolean {
  const tierFits =
    view.tiers.length === 0 || (state !== 'none' && (view.tiers as readonly string[]).includes(state));
  return tierFits && (view.countries.length === 0 || view.countries.includes(country));
}

export function regionStyleOf(
  context: StyleContext,
  region: RegionId,
  country: string,
  state: RegionState | 'none',
): RegionStyle {
  const { palette, view, newcomers } = context;
  const selected = view.selected === region;
  const order = context.order(region);
  const newcomer = newcomers.has(region);
  const changed = context.changed?.has(region) ?? false;
  if (state === 'none') {
    // Where two dates are compared, it may have left, or be still to come.
    const on = view.countries.length === 0 || view.countries.includes(country);
    const rim = selected || (newcomer && on);
    return {
      fill: null,
      hatch: null,
      stroke: null,
      strokeWidth: 0,
      dash: null,
      order,
      rim: rim ? palette.rim : null,
      rimWidth: selected ? 2 : rim ? 1.6 : 0,
      marked: rim || (changed && on),
      ...(changed && on ? { dot: true } : {}),
    };
  }
  const on = passes(view, country, state);
  const hue = hueOf(context, region, country, state);
  const back = context.changed ? RECEDED : newcomers.size === 0 ? 0 : DIMMED;
  const dim = on ? (newcomer || changed ? 0 : back) : FADED;
  const fill = mix(hue, palette.land, dim);
  const stroke = on ? strengthen(hue, palette.ink, palette.land, 3.2) : mix(hue, palette.land, 0.6);
  const hollow = state === 'observer' || state === 'not-stated';
  return {
    fill: hollow
      ? mix(hue, palette.land, on ? 0.84 : 0.95)
      : state === 'associate'
        ? mix(fill, palette.land, ASSOCIATE)
        : fill,
    hatch: state === 'associate' ? 'diagonal' : null,
    stroke,
    strokeWidth: state === 'special' ? 2 : hollow ? 1.4 : 0.8,
    dash: state === 'observer' ? 'dashed' : state === 'not-stated' ? 'dotted' : null,
    order,
    rim: selected || (newcomer && on) ? palette.rim : null,
    rimWidth: selected ? 2.8 : newcomer && on ? 1.6 : 0,
    marked: true,
    ...(changed && on ? { dot: true } : {}),
  };
}

function hueOf(context: StyleContext, region: RegionId, country: string, state: RegionState): string {
  const { palette, facts, theme } = context;
  const by: Record<ColorBy, () => string> = {
    country: () => facts.countries.get(country)?.hue[theme] ?? palette.tier.member,
    tier: () => palette.tier[state === 'not-stated' ? 'observer' : (state as Tier)],
    joined: () => context.joinedHue(region),
  };
  return by[context.view.colorBy]();
}
