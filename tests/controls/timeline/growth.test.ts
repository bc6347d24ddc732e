// The chart's numbers: proportional to time, stacked to the source's totals.
import { describe, expect, test } from 'vitest';
import { GROWTH_BOX, growthOf, namePlaces } from '../../../src/controls/timeline/growth.ts';
import { byCountryAt } from '../../../src/membership/index.ts';
import { facts } from '../../support/facts.ts';

const growth = growthOf(facts);
const { first, last } = facts.range;
const pointsOf = (path: string) =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

/** From where to where a layer reaches at a share of the axis, as shares of the height from the top. */
function reachOf(path: string, share: number): { top: number; bottom: number } {
  const points = pointsOf(path);
  const at = share * GROWTH_BOX;
  const crossings = points.flatMap(([x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    if (x <= at === nextX <= at) return [];
    return [(y + ((nextY - y) * (at - x)) / (nextX - x)) / GROWTH_BOX];
  });
  expect(crossings).toHaveLength(2);
  return { top: Math.min(...crossings), bottom: Math.max(...crossings) };
}

test('the axis runs from the founding to the end of the last stated period, in proportion to time', () => {
  expect(growth.x(first)).toBe(0);
  expect(growth.x(last)).toBe(1);
  for (let day = first; day <= last; day += 97)
    expect(growth.x(day)).toBeCloseTo((day - first) / (last - first), 12);
});

describe('the layers', () => {
  test('are the member countries, in the source’s order', () => {
    expect(growth.layers.map(({ key }) => key)).toEqual(
      [...facts.countries.values()].filter(({ memberCountry }) => memberCountry).map(({ id }) => id),
    );
  });

  test('are stacked, from one milestone to the next, each as high as its country’s count', () => {
    // All heights have the scale of the whole at its end.
    const tops = growth.layers.map(({ path }) => reachOf(path, growth.x(last) - 0.0003).top);
    const perMember = (1 - Math.min(...tops)) / facts.statements.at(-1)!.totals!.member;
    for (const [i, statement] of facts.statements.entries()) {
      const next = facts.statements[i + 1]?.effective ?? last;
      const counts = byCountryAt(facts, statement.effective);
      for (const share of [growth.x(statement.effective) + 0.0003, growth.x(next) - 0.0003]) {
        let floor = 1;
        let sum = 0;
        for (const { key: country, path } of growth.layers) {
          const { top, bottom } = reachOf(path, share);
          expect(bottom, `${country} ${statement.id}`).toBeCloseTo(floor, 3);
          sum += counts[country] ?? 0;
          expect(top, `${country} ${statement.id}`).toBeCloseTo(1 - sum * perMember, 3);
          floor = top;
        }
        expect(sum).toBe(statement.totals!.member);
      }
    }
  });

  test('reach from the beginning to the end of the axis, and leave a little height free', () => {
    for (const { path } of growth.layers) {
      const across = pointsOf(path).map(([x]) => x);
      expect([Math.min(...across), Math.max(...across)]).toEqual([0, GROWTH_BOX]);
    }
    const highest = Math.min(...growth.layers.flatMap(({ path }) => pointsOf(path).map(([, y]) => y)));
    expect(highest / GROWTH_BOX).toBeCloseTo(1 - 1 / 1.08, 3);
  });
});

describe('the chart in the colours of a colouring', () => {
  test('stacks the tiers, or the classes by date of joining', () => {
    expect(growthOf(facts, 'tier').layers.map(({ key, count }) => [key, count])).toEqual([
      ['member', 82],
      ['associate', 2],
      ['special', 1],
      ['observer', 0],
    ]);
    expect(growthOf(facts, 'joined').layers.map(({ count }) => count)).toEqual([29, 8, 27, 5, 8, 5]);
  });

  test.each(['country', 'tier', 'joined'] as const)('by %s, names do not overlap', (colorBy) => {
    const places = namePlaces(growthOf(facts, colorBy)).map(({ at }) => at);
    expect(places.length).toBeGreaterThan(0);
    for (const [i, at] of places.slice(1).entries())
      expect(places[i]! - at).toBeGreaterThanOrEqual(0.16 - 1e-9);
    expect(Math.min(...places)).toBeGreaterThan(0);
  });
});
