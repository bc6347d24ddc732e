// Computes the style of a region, here and nowhere else. Takes the region's state and the view, returns colours,
// outline, hatch and rim; the map, the picture, the legend and the list all use the result.
import type { Facts, RegionId, RegionState } from '../membership/index.ts';
import type { ColorBy, View } from '../view/index.ts';
import { mix, strengthen } from './colour.ts';
import { RIM, STRONGER } from './outlines.ts';
import type { Palette, ThemeName } from './palette.ts';
import type { RegionStyle } from './scene.ts';
import {
  DIMMED,
  FADED,
  FADED_HOLLOW,
  FADED_OUTLINE,
  LEFT_OUTLINE,
  OUTLINE_CONTRAST,
  RECEDED,
  TIER_STYLES,
} from './tier-style.ts';

export type StyleContext = {
  readonly facts: Facts;
  readonly view: Pick<View, 'colorBy' | 'countries' | 'tiers' | 'selected'>;
  readonly theme: ThemeName;
  readonly palette: Palette;
  /** Regions that joined with the statement in force. */
  readonly newcomers: ReadonlySet<RegionId>;
  /** Set when two dates are compared: these regions changed; all but `newcomers` are dimmed. */
  readonly changed?: ReadonlySet<RegionId> | null;
  /** A region's colour in the ramp by date of joining. */
  readonly joinedHue: (region: RegionId) => string;
  readonly order: (region: RegionId) => number;
  /** Whether a region was a member and is none any more. */
  readonly hasLeft: (region: RegionId) => boolean;
};

/** Whether a region matches the filters. */
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
  // Another name or boundary alone is a mark: in full colour the region would seem to have joined.
  const changed = !newcomer && (context.changed?.has(region) ?? false);
  if (state === 'none') {
    // When two dates are compared, the region may have left or may join later.
    const on = view.countries.length === 0 || view.countries.includes(country);
    const rim = selected || (newcomer && on);
    const isOutlined = on && view.tiers.length === 0 && context.hasLeft(region);
    return {
      fill: null,
      hatch: null,
      stroke: isOutlined ? outlineIn(context, hueOf(context, region, country, 'member')) : null,
      strokeWidth: isOutlined ? LEFT_OUTLINE : 0,
      dash: null,
      order,
      rim: rim ? palette.rim : null,
      rimWidth: selected ? RIM.absent : rim ? RIM.newcomer : 0,
      marked: rim || (changed && on),
      // Who left is told by the outline, which no other region has.
      ...(changed && on && !isOutlined ? { dot: true } : {}),
    };
  }
  const on = passes(view, country, state);
  const tierStyle = TIER_STYLES[state];
  const hue = hueOf(context, region, country, state);
  const back = context.changed ? RECEDED : newcomers.size === 0 ? 0 : DIMMED;
  const dim = on ? (newcomer ? 0 : back) : FADED;
  const fill = mix(hue, palette.land, dim);
  const stroke = on ? outlineIn(context, hue) : mix(hue, palette.land, FADED_OUTLINE);
  return {
    fill: tierStyle.hollow
      ? mix(hue, palette.land, on ? tierStyle.towardLand : FADED_HOLLOW)
      : tierStyle.towardLand
        ? mix(fill, palette.land, tierStyle.towardLand)
        : fill,
    hatch: tierStyle.hatch,
    stroke,
    strokeWidth: tierStyle.outline * (palette.strongBorders ? STRONGER : 1),
    dash: tierStyle.dash,
    order,
    rim: selected || (newcomer && on) ? palette.rim : null,
    rimWidth: selected ? RIM.selected : newcomer && on ? RIM.newcomer : 0,
    marked: true,
    ...(tierStyle.ring ? { ring: true } : {}),
    ...(changed && on ? { dot: true } : {}),
    ...(on ? {} : { faded: true }),
  };
}

/** A hue as an outline that is seen on plain land. */
function outlineIn({ palette }: StyleContext, hue: string): string {
  return palette.strongBorders ? palette.ink : strengthen(hue, palette.ink, palette.land, OUTLINE_CONTRAST);
}

function hueOf(context: StyleContext, region: RegionId, country: string, state: RegionState): string {
  const { palette, facts, theme } = context;
  const by: Record<ColorBy, () => string> = {
    country: () => facts.countries.get(country)?.hue[theme] ?? palette.tier.member,
    tier: () => (state === 'not-stated' ? palette.neutral : palette.tier[state]),
    joined: () => context.joinedHue(region),
  };
  return by[context.view.colorBy]();
}
