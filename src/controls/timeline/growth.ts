// The growth of membership as a stacked step chart. Takes the facts; gives the two scales of the chart and one path
// for each country, tier or class of joining. Numbers and paths only: the template is in timeline.ts.
import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, type SeriesPoint, stack } from 'd3-shape';
import {
  byCountryAt,
  countsAt,
  type Day,
  dayOfDate,
  type Facts,
  statementAt,
  stateWith,
} from '../../membership/index.ts';
import { classOf, joiningClasses } from '../../scene/index.ts';
import type { ColorBy } from '../../view/index.ts';
import { dateOf, timeScale } from './time-scale.ts';

/** Sides of the square box that the paths are drawn in; a tenth of its unit is less than a tenth of a pixel. */
export const GROWTH_BOX = 1000;
/** Space above the largest total. */
const HEADROOM = 1.08;

export type Growth = {
  /** Share of the axis, 0 to 1, proportional to time. */
  x(day: Day): number;
  /** One closed path per country, tier or class of joining, stacked from below; count and edges are of its end. */
  readonly layers: readonly {
    readonly key: string;
    readonly path: string;
    readonly count: number;
    readonly top: number;
    readonly bottom: number;
  }[];
  /** The height of the whole from each statement on, and at the end, as a share from the top. */
  readonly tops: readonly number[];
};

/** Where a date is on the axis: that of a statement at its notch, where it takes effect, any other at its last day. */
export function dayOnAxis(facts: Facts, date: string): Day {
  const { first, last } = facts.range;
  const statement = facts.statements.find(({ id }) => id === date);
  return Math.min(last, Math.max(first, statement?.effective ?? dayOfDate(facts, date)));
}

const cache = new WeakMap<Facts, Map<ColorBy, Growth>>();

export function growthOf(facts: Facts, colorBy: ColorBy = 'country'): Growth {
  const kept = cache.get(facts) ?? new Map<ColorBy, Growth>();
  cache.set(facts, kept);
  const growth = kept.get(colorBy) ?? layersOf(facts, colorBy);
  kept.set(colorBy, growth);
  return growth;
}

type Row = { readonly day: Day; readonly counts: Readonly<Record<string, number>> };

function layersOf(facts: Facts, colorBy: ColorBy): Growth {
  const { first, last } = facts.range;
  const { keys, countsOn } = stackOf(facts, colorBy);
  const rows = facts.statements.map(
    ({ effective, index }): Row => ({ day: index === 0 ? first : effective, counts: countsOn(effective) }),
  );
  rows.push({ day: last, counts: countsOn(last) });
  const top = Math.max(...rows.map(({ counts }) => keys.reduce((sum, key) => sum + (counts[key] ?? 0), 0)));
  const time = timeScale(facts.range, [0, 1]);
  const x = (day: Day) => time(dateOf(day));
  const y = scaleLinear([0, top * HEADROOM], [1, 0]);
  const stacked = stack<Row, string>()
    .keys(keys)
    .value(({ counts }, key) => counts[key] ?? 0);
  const outline = area<SeriesPoint<Row>>()
    .x(({ data }) => x(data.day) * GROWTH_BOX)
    .y0(([below]) => y(below) * GROWTH_BOX)
    .y1(([, above]) => y(above) * GROWTH_BOX)
    .curve(curveStepAfter)
    .digits(1);
  const layers = stacked(rows).map((series) => {
    const [below, above] = series.at(-1)!;
    const band = { count: above - below, top: y(above), bottom: y(below) };
    return { key: series.key, path: outline(series) ?? '', ...band };
  });
  const tops = rows.map(({ counts }) => y(keys.reduce((sum, key) => sum + (counts[key] ?? 0), 0)));
  return { x, layers, tops };
}

/** What is stacked, from below, and how many of each there are on a day. */
function stackOf(facts: Facts, colorBy: ColorBy) {
  if (colorBy === 'country') {
    const countries = [...facts.countries.values()].filter(({ memberCountry }) => memberCountry);
    return { keys: countries.map(({ id }) => id), countsOn: (day: Day) => byCountryAt(facts, day) };
  }
  if (colorBy === 'tier')
    return { keys: [...facts.tiers] as string[], countsOn: (day: Day) => countsAt(facts, day) };
  const classes = joiningClasses(facts);
  const countsOn = (day: Day): Record<string, number> => {
    const counts = classes.map(() => 0);
    const index = statementAt(facts, day);
    for (const id of facts.regions.keys()) {
      const state = stateWith(facts, id, index);
      if (state && facts.counted.includes(state)) counts[classOf(facts, classes, id)]! += 1;
    }
    return Object.fromEntries(counts.entries());
  };
  return { keys: classes.map((_, i) => String(i)), countsOn };
}

/** Height of a name, and of the lowest band that has one, as shares of the chart's height. */
const LINE = 0.16;
const LEAST = 0.06;

/** The middles of the names of bands, from below, so that they do not overlap; bands too low have none. */
export function namePlaces({
  layers,
}: Growth): readonly (Growth['layers'][number] & { readonly at: number })[] {
  const named = layers.filter(({ top, bottom }) => bottom - top >= LEAST);
  let free = 1 - LINE / 2;
  return named.map((layer) => {
    const at = Math.min(free, (layer.top + layer.bottom) / 2);
    free = at - LINE;
    return { ...layer, at };
  });
}
