// The chart's numbers: proportional to time, stacked to the source's totals.
import { describe, expect, test } from 'vitest';
import { growthOf } from '../../../src/controls/timeline/growth.ts';
import { byCountryAt } from '../../../src/membership/index.ts';
import { facts } from '../../support/facts.ts';

const growth = growthOf(facts);
const { first, last } = facts.range;
const pointsOf = (path: string) =>
  path
    .replace(/^M|z$/g, '')
    .split('L')
    .map((pair) => pair.split(',').map(Number) as [number, number]);

describe('the axis', () => {
  test('runs from the founding to the end of the last stated period, in proportion to time', () => {
    expect(growth.x(first)).toBe(0);
    expect(growth.x(last)).toBe(1);
    for (let day = first; day <= last; day += 97)
      expect(growth.x(day)).toBeCloseTo((day - first) / (last - first), 12);
  });
});

describe('the layers', () => {
  test('are the member countries, in the source’s order', () => {
    expect(growth.layers.map(({ country }) => country)).toEqual(
      [...facts.countries.values()].filter(({ memberCountry }) => memberCountry).map(({ id }) => id),
    );
  });

  test('stand on each other, and the top one ends at the total of each statement', () => {
    const half = facts.statements.length * 2;
    let floor: [number, number][] | null = null;
    for (const { path, country } of growth.layers) {
      const points = pointsOf(path);
      expect(points).toHaveLength(2 * half);
      const [upper, lower] = [points.slice(0, half), points.slice(half).reverse()];
      if (floor) expect(lower, country).toEqual(floor);
      else for (const [, y] of lower) expect(y).toBe(100);
      facts.statements.forEach((statement, i) => {
        const count = byCountryAt(facts, statement.effective)[country]!;
        const height = lower[2 * i]![1] - upper[2 * i]![1];
        expect(height, `${country} ${statement.id}`).toBeCloseTo((growth.y(0) - growth.y(count)) * 100, 1);
      });
      floor = upper;
    }
    facts.statements.forEach((statement, i) => {
      const x = statement.index === 0 ? 0 : growth.x(statement.effective) * 1000;
      expect(floor![2 * i]![0]).toBeCloseTo(x, 0);
      expect(floor![2 * i]![1]).toBeCloseTo(growth.y(statement.totals.member) * 100, 1);
    });
    expect(growth.top).toBe(82);
    expect(growth.y(82)).toBeGreaterThan(0);
    expect(growth.y(0)).toBe(1);
  });
});
