// The growth of membership as a stacked step chart. Takes the facts; gives the two scales of the chart and one path
// for each country. Numbers and paths only: the template is in timeline.ts.
import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, type SeriesPoint, stack } from 'd3-shape';
import { byCountryAt, type Day, dayOfDate, type Facts, membersAt } from '../../membership/index.ts';
import { dateOf, timeScale } from './time-scale.ts';

/** Sides of the square box that the paths are drawn in; a tenth of its unit is less than a tenth of a pixel. */
export const GROWTH_BOX = 1000;
/** Space above the largest total. */
const HEADROOM = 1.08;

export type Growth = {
  /** Share of the axis, 0 to 1, proportional to time. */
  x(day: Day): number;
  /** One closed path per country, in the source's order, stacked from below. */
  readonly layers: readonly { readonly country: string; readonly path: string }[];
};

/** The counts that apply from a day on. */
type Row = { readonly day: Day; readonly counts: Readonly<Record<string, number>> };

/** Where a date is on the axis: that of a statement at its notch, where it takes effect, any other at its last day. */
export function dayOnAxis(facts: Facts, date: string): Day {
  const { first, last } = facts.range;
  const statement = facts.statements.find(({ id }) => id === date);
  return Math.min(last, Math.max(first, statement?.effective ?? dayOfDate(facts, date)));
}

const cache = new WeakMap<Facts, Growth>();

export function growthOf(facts: Facts): Growth {
  const known = cache.get(facts);
  if (known) return known;
  const { first, last } = facts.range;
  const top = Math.max(...facts.statements.map(({ effective }) => membersAt(facts, effective)));
  const time = timeScale(facts.range, [0, 1]);
  const x = (day: Day) => time(dateOf(day));
  const y = scaleLinear([0, top * HEADROOM], [1, 0]);
  const rows = facts.statements.map(
    ({ effective, index }): Row => ({
      day: index === 0 ? first : effective,
      counts: byCountryAt(facts, effective),
    }),
  );
  rows.push({ day: last, counts: byCountryAt(facts, last) });
  const countries = [...facts.countries.values()].filter(({ memberCountry }) => memberCountry);
  const stacked = stack<Row, string>()
    .keys(countries.map(({ id }) => id))
    .value(({ counts }, country) => counts[country] ?? 0);
  const outline = area<SeriesPoint<Row>>()
    .x(({ data }) => x(data.day) * GROWTH_BOX)
    .y0(([below]) => y(below) * GROWTH_BOX)
    .y1(([, above]) => y(above) * GROWTH_BOX)
    .curve(curveStepAfter)
    .digits(1);
  const layers = stacked(rows).map((series) => ({ country: series.key, path: outline(series) ?? '' }));
  const growth: Growth = { x, layers };
  cache.set(facts, growth);
  return growth;
}
