// The legend of a scene: what its colours mean, and how many regions have each. Takes what the scene is made from; gives
// frozen rows. Each list of counts adds up to the members at the date; what is no member stands beside a count, in words.
import {
  byCountryAt,
  dayBefore,
  type Facts,
  goneAt,
  leftWith,
  nameAt,
  type RegionId,
  type RegionState,
  secondaryObserversAt,
  statementAt,
  stateWith,
  textIn,
} from '../membership/index.ts';
import type { View } from '../view/index.ts';
import type { Words } from '../words/index.ts';
import { mix } from './colour.ts';
import type { Compared } from './compared.ts';
import { classOf, classText, type Ramp } from './ramp.ts';
import { regionStyleOf, type StyleContext } from './region-style.ts';
import type { LegendCompared, LegendSign, RegionStyle, Scene } from './scene.ts';
import { othersIn } from './tier-counts.ts';
import { TIER_STYLES } from './tier-style.ts';

export type LegendBasis = {
  readonly context: StyleContext;
  readonly facts: Facts;
  readonly view: View;
  readonly words: Words;
  readonly day: number;
  readonly states: ReadonlyMap<RegionId, RegionState>;
  readonly styles: Scene['styles'];
  /** null: nothing is compared. */
  readonly comparing: Compared | null;
  readonly ramp: () => Ramp;
};

export function legendOf(basis: LegendBasis): Scene['legend'] {
  const { facts, view, day, comparing } = basis;
  const { theme } = basis.context;
  const byCountry = byCountryAt(facts, day);
  const before = byCountryAt(facts, dayBefore(facts, statementAt(facts, day)));
  const all = [...facts.countries.values()];
  return frozen({
    countries: all
      .filter(({ memberCountry }) => memberCountry)
      .map(({ id, name, hue }) => {
        const { text, lang } = textIn(name, view.lang);
        const count = byCountry[id] ?? 0;
        const on = view.countries.length === 0 || view.countries.includes(id);
        return { id, name: text, lang, fill: hue[theme], count, gain: count - (before[id] ?? 0), on };
      }),
    signs: signsOf(basis),
    ramp: view.colorBy === 'joined' ? rampRows(basis) : [],
    compared: comparing ? comparedRows(basis, comparing) : [],
  });
}

/** What the data ever have: the rim of new members, each tier that is told by a sign, what is not stated, and who left. */
function signsOf({ context, facts, view, words, day, states, comparing }: LegendBasis): LegendSign[] {
  const { palette, newcomers } = context;
  const statement = statementAt(facts, day);
  const secondary = secondaryObserversAt(facts, day).length;
  const nameOf = (id: RegionId) => textIn(nameAt(facts.regions.get(id)!, day).usual, view.lang).text;
  const sign = (id: LegendSign['sign'], name: string, count: number, style: RegionStyle, more = {}) => ({
    sign: id,
    tier: null,
    name,
    count,
    names: '',
    others: '',
    style,
    hue: palette.neutral,
    on: true,
    ...more,
  });
  const ofState = (state: RegionState) => {
    const own = [...states].flatMap(([id, one]) => (one === state ? [id] : []));
    const tier = state === 'not-stated' ? null : state;
    const hidden = state === 'observer' && !view.observers ? secondary : 0;
    const hue = hueOfSign(context, state);
    const { towardLand, hollow } = TIER_STYLES[state];
    const style = {
      ...sampleStyle(context, state),
      fill: mix(hue, palette.land, towardLand),
      stroke: palette.strongBorders ? palette.ink : hue,
    };
    return sign(state, words.tierShort[state], own.length, style, {
      tier,
      hue,
      names: hollow ? words.list(own.map(nameOf)) : '',
      others: hidden ? words.labelled(words.secondaryOnes, words.number(hidden)) : '',
      on: !tier || view.tiers.length === 0 || view.tiers.includes(tier),
    });
  };
  const { neutral: hue } = palette;
  const rim = { rim: palette.rim, rimWidth: 2, fill: mix(hue, palette.land, 0.4) };
  const told = facts.tiers.filter((tier) => tier !== 'member' || view.colorBy === 'tier');
  const isAmbiguous = [...facts.regions.values()].some(({ tiers }) =>
    tiers.some(({ tier }) => tier === 'not-stated'),
  );
  const isLeft = facts.statements.some((_, index) => leftWith(facts, index).length > 0);
  const left = goneAt(facts, statement).filter((id) => !states.has(id)).length;
  const empty = {
    ...sampleStyle(context, 'none'),
    fill: palette.land,
    stroke: palette.landLine,
    strokeWidth: 1,
  };
  return [
    // Where dates are compared, the rim is in the comparison's own rows.
    ...(comparing
      ? []
      : [sign('new', words.newHere, newcomers.size, { ...sampleStyle(context, 'member'), ...rim })]),
    ...(facts.tiers.length > 1 ? told.map(ofState) : []),
    ...(isAmbiguous ? [ofState('not-stated')] : []),
    ...(isLeft ? [sign('left', words.comparedKey.left, left, { ...leftStyle(context), stroke: hue })] : []),
    ...(view.layout === 'tiles'
      ? [sign('none', words.tier.none, facts.regions.size - states.size, empty)]
      : []),
  ];
}

/** The tier's colour, or that of the countries without members whose regions have it, or a neutral one. */
function hueOfSign({ facts, view, palette, theme }: LegendBasis['context'], state: RegionState): string {
  if (view.colorBy === 'tier' && state !== 'not-stated') return palette.tier[state];
  const abroad = [...facts.regions.values()].find(
    ({ country, tiers }) =>
      tiers.some(({ tier }) => tier === state) && facts.countries.get(country)?.memberCountry === false,
  );
  return (
    (view.colorBy === 'country' && abroad && facts.countries.get(abroad.country)?.hue[theme]) ||
    palette.neutral
  );
}

/** Each statement with which regions joined that belong at the date. */
function rampRows({ facts, words, states, ramp }: LegendBasis): Scene['legend']['ramp'] {
  const { classes, colourOf } = ramp();
  const joined = [...states].filter(([, state]) => state !== 'observer' && state !== 'not-stated');
  return classes.map((one, index) => {
    const own = joined.filter(([region]) => classOf(facts, classes, region) === index);
    const count = own.filter(([, state]) => facts.counted.includes(state)).length;
    return {
      label: classText(facts, classes, one, words),
      fill: colourOf(index),
      count,
      others: othersIn(facts, own, words),
    };
  });
}

/** The members of the two dates by what differs, kinds without any left out. */
function comparedRows(
  { context, facts, styles, words }: LegendBasis,
  { joined, moved, changed, difference }: Compared,
): LegendCompared[] {
  const [before, after] = [difference.earlier, difference.later].map((day) => statementAt(facts, day));
  const left = new Set(difference.left.map(({ region }) => region));
  const kindOf = (id: RegionId): LegendCompared['kind'] =>
    joined.has(id)
      ? 'joined'
      : left.has(id)
        ? 'left'
        : moved.has(id)
          ? 'moved'
          : changed.has(id)
            ? 'changed'
            : 'same';
  const sample = { ...context, newcomers: new Set(['joined', 'moved']), changed: new Set(['changed']) };
  const names = {
    joined: words.joinedHere,
    moved: words.changedTier,
    changed: words.changedName,
    same: words.comparedKey.same,
    left: words.leftHere,
  };
  return (['joined', 'moved', 'changed', 'same', 'left'] as const).flatMap((kind) => {
    const ids = [...facts.regions.keys()].filter((id) => kindOf(id) === kind);
    const states = ids.flatMap((id) => {
      const state = stateWith(facts, id, kind === 'left' ? before! : after!);
      return state && (kind === 'moved' || state !== 'not-stated') ? [[id, state] as const] : [];
    });
    if (states.length === 0) return [];
    // The colours that these regions have on the map.
    const seen = new Set(ids.flatMap((id) => (styles.get(id)?.faded ? [] : (styles.get(id)?.fill ?? []))));
    const fills = seen.size > 0 ? [...seen].slice(0, MOST_FILLS) : [context.palette.land];
    const style = kind === 'left' ? leftStyle(context) : sampleStyle(sample, 'member', kind);
    const count = states.filter(([, state]) => facts.counted.includes(state)).length;
    return [{ kind, name: names[kind], count, others: othersIn(facts, states, words), style, fills }];
  });
}

/** How many colours one swatch shows. */
const MOST_FILLS = 6;

/** Of no region: without the hue of its country, filters or a selection. */
function sampleStyle(context: StyleContext, state: RegionState | 'none', id = ''): RegionStyle {
  const { facts, view } = context;
  const sample = {
    ...context,
    facts: { ...facts, countries: new Map() },
    ...(id ? {} : { newcomers: new Set<string>(), changed: null }),
    view: { ...view, countries: [], tiers: [], selected: null },
  };
  return regionStyleOf(sample, id, '', state);
}

const leftStyle = (context: StyleContext) => sampleStyle({ ...context, hasLeft: () => true }, 'none');

/** Facts, words and palettes freeze themselves. */
function frozen(legend: Scene['legend']): Scene['legend'] {
  const { countries, signs, ramp, compared } = legend;
  for (const { fills } of compared) Object.freeze(fills);
  for (const list of [countries, signs, ramp, compared] as const)
    for (const one of [list, ...list]) Object.freeze(one);
  for (const { style } of [...signs, ...compared]) Object.freeze(style);
  return Object.freeze(legend);
}
