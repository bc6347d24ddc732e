// The countries' hues in the file stay apart in normal sight and under three kinds of colour blindness, as they are and
// dimmed.
import { describe, expect, test } from 'vitest';
import { HUES } from '../../../scripts/create/membership.mjs';
import { DIMMED, mix, PALETTES } from '../../../src/scene/index.ts';
import { apart, SIGHT, type Sight } from '../../support/sight.ts';
import { facts } from '../support.ts';

function least(some: readonly string[], others: readonly string[], sight: Sight): number {
  const pairs = some.flatMap((one) => others.map((other) => [one, other] as const));
  return Math.min(...pairs.flatMap(([one, other]) => (one === other ? [] : apart(one, other, sight))));
}

describe.for(['light', 'dark'] as const)('the hues on the %s theme', (theme) => {
  const { land, sea } = PALETTES[theme];
  const hues = [...new Set([...facts.countries.values()].map(({ hue }) => hue[theme]))];

  test('are six, and one more that the other countries share', () => {
    expect(hues).toHaveLength(7);
  });

  const ofNewMaps = Object.entries(HUES).map(
    ([name, pairs]) => [`of a new map, ${name}`, pairs.map((hue) => hue[theme])] as const,
  );
  describe.for([['of the file', hues] as const, ...ofNewMaps])('%s', ([, all]) => {
    test.for(SIGHT)('%s sight', (sight) => {
      expect(least(all, all, sight)).toBeGreaterThanOrEqual(15);
      const dim = all.map((hue) => mix(hue, land, DIMMED));
      expect(least(dim, dim, sight)).toBeGreaterThanOrEqual(9);
      expect(least(all, [land, sea], sight)).toBeGreaterThanOrEqual(15);
    });
  });
});
