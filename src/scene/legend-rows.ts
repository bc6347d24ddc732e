// The legend of a scene: what its colours mean, and how many regions have each. Takes what the scene is made from; gives
// frozen rows. Each list of counts adds up to the members at the date; what is no member stands beside a count, in words.
import {
  byCountryAt,
  countsAt,
  dayBefore,
  type Facts,
  goneAt,
  type RegionId,
  type RegionState,
  secondaryObserversAt,
  statementAt,
  stateWith,
  textIn,
} from '../membership/index.ts';
import type { View } from '../view/index.ts';
import type { Words } from '../words/index.ts';
import type { Compared } from './compared.ts';
import { classOf, classText, type Ramp } from './ramp.ts';
import { regionStyleOf, type StyleContext } from './region-style.ts';
import type { LegendCompared, RegionStyle, Scene } from './scene.ts';
import { othersIn } from './tier-counts.ts';

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
  const { context, facts, view, words, day, states, comparing } = basis;
  const { theme, palette } = context;
  const counts = countsAt(facts, day);
  const byCountry = byCountryAt(facts, day);
  const before = byCountryAt(facts, dayBefore(facts, statementAt(facts, day)));
  const secondary = secondaryObserversAt(facts, day).length;
  const all = [...facts.countries.values()];
  const entries = [...states];
  const countryOf = (id: RegionId) => facts.regions.get(id)!.country;
  const notStated = entries.filter(([, state]) => state === 'not-stated').length;
  const left = goneAt(facts, statementAt(facts, day)).filter((id) => !states.has(id)).length;
  const tierRow = (tier: RegionState) => {
    const own = new Set(entries.filter(([, state]) => state === tier).map(([id]) => countryOf(id)));
    // A country without members has no row of its own: the row of its regions' tier names it.
    const abroad = all.filter(({ id, memberCountry }) => !memberCountry && own.has(id));
    const hue = view.colorBy === 'country' ? abroad[0]?.hue[theme] : undefined;
    const byTier = view.colorBy === 'tier' && tier !== 'not-stated' ? palette.tier[tier] : undefined;
    return {
      abroad: words.list(abroad.map(({ name }) => textIn(name, view.lang).text)),
      hue: hue ?? byTier ?? palette.neutral,
      name: words.tierShort[tier],
      style: sampleStyle(context, tier),
    };
  };
  return frozen({
    countries: all
      .filter(({ memberCountry }) => memberCountry)
      .map(({ id, name, hue }) => {
        const { text, lang } = textIn(name, view.lang);
        const count = byCountry[id] ?? 0;
        const on = view.countries.length === 0 || view.countries.includes(id);
        const own = entries.filter(([region]) => countryOf(region) === id);
        const gain = count - (before[id] ?? 0);
        return {
          id,
          name: text,
          lang,
          fill: hue[theme],
          count,
          gain,
          others: othersIn(facts, own, words),
          on,
        };
      }),
    // Where all are members, the tier says nothing.
    tiers: (facts.tiers.some((tier) => tier !== 'member') ? facts.tiers : []).map((tier) => {
      const { abroad, ...row } = tierRow(tier);
      const hidden = tier === 'observer' && !view.observers ? secondary : 0;
      const count = counts[tier] + (tier === 'observer' && view.observers ? secondary : 0);
      const on = view.tiers.length === 0 || view.tiers.includes(tier);
      const known = hidden ? words.labelled(words.secondaryOnes, words.number(hidden)) : '';
      return { tier, ...row, count, on, others: abroad || known, abroad: abroad !== '' };
    }),
    notStated: notStated ? { ...tierRow('not-stated'), count: notStated } : null,
    left: left
      ? {
          name: words.comparedKey.left,
          hue: palette.neutral,
          style: leftStyle(context),
          count: left,
        }
      : null,
    ramp: view.colorBy === 'joined' ? rampRows(basis) : [],
    compared: comparing ? comparedRows(basis, comparing) : [],
  });
}

/** Each class of the ramp, also before its date, so that no row appears while time passes. */
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
  const { countries, tiers, ramp, compared, notStated, left } = legend;
  for (const { fills } of compared) Object.freeze(fills);
  for (const list of [countries, tiers, ramp, compared] as const)
    for (const one of [list, ...list]) Object.freeze(one);
  for (const { style } of [...tiers, ...compared, ...(notStated ? [notStated] : []), ...(left ? [left] : [])])
    Object.freeze(style);
  return Object.freeze(legend);
}
