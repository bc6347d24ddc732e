// The layout of a whole map: what is on the map and what in its insets, and that what it keeps changes nothing.
import { describe, expect, test } from 'vitest';
import { isInBox } from '../../src/geography/index.ts';
import { facts } from '../support/facts.ts';
import { Keep, namedMap, SIZES, shapes } from '../support/named-map.ts';

const size = SIZES['1440 × 900'];
const setting = (date: string) => ({ lang: 'en', date, size }) as const;
const DATES = facts.statements.map(({ id }) => id);

describe('the layout of a map with insets', () => {
  test('is the same whatever was laid out before, forwards and backwards', () => {
    const keep = new Keep();
    for (const date of [...DATES, ...DATES.toReversed()])
      expect(namedMap(setting(date), keep).shown, date).toEqual(namedMap(setting(date)).shown);
  });

  test('names what an inset shows in the inset alone, with at most six lines in all', () => {
    for (const date of DATES) {
      const { shown, parts } = namedMap(setting(date));
      expect(shown.filter(({ line }) => line).length, date).toBeLessThanOrEqual(6);
      for (const { label, inset } of shown) {
        const at = shapes.anchors.get(label.id);
        const within = label.kind === 'country' || !at ? undefined : parts.find((box) => isInBox(box, at));
        expect(inset !== null, `${date}, ${label.text}`).toBe(within !== undefined);
      }
    }
    expect(namedMap(setting('2024-09')).shown.some(({ inset }) => inset)).toBe(true);
  });
});
