// The growth of membership as stacked steps: numbers only, for the chart, its text and its marks.
import { scaleLinear, scaleUtc } from 'd3-scale';
import { utcYear } from 'd3-time';
import { byCountryAt, countsAt, type Day, type Facts } from '../membership/index.ts';

const MS = 86_400_000;
const dateOf = (day: Day) => new Date(day * MS);

export type Growth = {
  /** Share of the axis, 0 to 1, proportional to time. */
  x(day: Day): number;
  day(x: number): Day;
  /** Share of the height from the top, 0 to 1. */
  y(count: number): number;
  /** One closed path per country in a box of 1000 × 100, in the source's order, stacked from below. */
  readonly layers: readonly { readonly country: string; readonly path: string }[];
  readonly years: readonly number[];
  readonly top: number;
};

const made = new WeakMap<Facts, Growth>();

export function growthOf(facts: Facts): Growth {
  const known = made.get(facts);
  if (known) return known;
  const { first, last } = facts.range;
  const time = scaleUtc()
    .domain([dateOf(first), dateOf(last)])
    .range([0, 1]);
  const top = Math.max(...facts.statements.map((statement) => countsAt(facts, statement.effective).member));
  const height = scaleLinear()
    .domain([0, top * 1.08])
    .range([1, 0]);
  const columns = facts.statements.map((statement, i) => ({
    from: i === 0 ? first : statement.effective,
    to: facts.statements[i + 1]?.effective ?? last,
    counts: byCountryAt(facts, statement.effective),
  }));
  const below = columns.map(() => 0);
  const layers = [...facts.countries.values()]
    .filter(({ memberCountry }) => memberCountry)
    .map(({ id }) => {
      const base = [...below];
      columns.forEach(({ counts }, i) => {
        below[i] = (below[i] ?? 0) + (counts[id] ?? 0);
      });
      const point = (day: Day, count: number) =>
        `${(time(dateOf(day)) * 1000).toFixed(1)},${(height(count) * 100).toFixed(2)}`;
      const upper = columns.flatMap(({ from, to }, i) => [point(from, below[i]!), point(to, below[i]!)]);
      const lower = columns
        .flatMap(({ from, to }, i) => [point(from, base[i]!), point(to, base[i]!)])
        .reverse();
      return { country: id, path: `M${[...upper, ...lower].join('L')}z` };
    });
  const growth: Growth = {
    x: (day) => time(dateOf(day)),
    day: (x) => Math.round(time.invert(Math.min(1, Math.max(0, x))).getTime() / MS),
    y: (count) => height(count),
    layers,
    years: utcYear.range(dateOf(first), dateOf(last)).map((date) => date.getTime() / MS),
    top,
  };
  made.set(facts, growth);
  return growth;
}
