// The growth of membership as stacked steps: numbers only, for the chart, its text and its marks.
import { byCountryAt, countsAt, type Day, type Facts } from '../../membership/index.ts';

export type Growth = {
  /** Share of the axis, 0 to 1, proportional to time. */
  x(day: Day): number;
  /** Share of the height from the top, 0 to 1. */
  y(count: number): number;
  /** One closed path per country in a box of 1000 × 100, in the source's order, stacked from below. */
  readonly layers: readonly { readonly country: string; readonly path: string }[];
  readonly top: number;
};

const made = new WeakMap<Facts, Growth>();

export function growthOf(facts: Facts): Growth {
  const known = made.get(facts);
  if (known) return known;
  const { first, last } = facts.range;
  const x = (day: Day) => (day - first) / (last - first);
  const top = Math.max(...facts.statements.map((statement) => countsAt(facts, statement.effective).member));
  const y = (count: number) => 1 - count / (top * 1.08);
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
        `${(x(day) * 1000).toFixed(1)},${(y(count) * 100).toFixed(2)}`;
      const upper = columns.flatMap(({ from, to }, i) => [point(from, below[i]!), point(to, below[i]!)]);
      const lower = columns
        .flatMap(({ from, to }, i) => [point(from, base[i]!), point(to, base[i]!)])
        .reverse();
      return { country: id, path: `M${[...upper, ...lower].join('L')}z` };
    });
  const growth: Growth = {
    x,
    y,
    layers,
    top,
  };
  made.set(facts, growth);
  return growth;
}
