// Colours as rendered: the style of a member of each country, new and not new, in both themes, as seen by four kinds of
// colour vision.
import { describe, expect, test } from 'vitest';
import { TIERS } from '../../src/membership/index.ts';
import {
  contrast,
  PALETTES,
  rampOf,
  regionStyleOf,
  type StyleContext,
  type ThemeName,
} from '../../src/scene/index.ts';
import { facts, viewWith } from '../support/facts.ts';
import { apart, SIGHT } from '../support/sight.ts';

const contextWith = (theme: ThemeName, change: Partial<StyleContext> = {}): StyleContext => ({
  facts,
  view: viewWith({}),
  theme,
  palette: PALETTES[theme],
  newcomers: new Set(),
  joinedHue: () => PALETTES[theme].ramp[0],
  order: () => 0,
  hasLeft: () => false,
  ...change,
});

/** The fill of one member of each member country. */
function fillsWith(theme: ThemeName, isNew: boolean, isReceding = false) {
  const regions = [...facts.regions.values()];
  const six = [...facts.countries.values()]
    .filter(({ memberCountry }) => memberCountry)
    .map(({ id }) => regions.find(({ country, tiers }) => country === id && tiers.length > 0)!);
  const context = contextWith(theme, {
    newcomers: new Set(isNew ? six.map(({ id }) => id) : ['another']),
    changed: isReceding ? new Set() : null,
  });
  return six.map(({ id, country }) => ({
    country,
    fill: regionStyleOf(context, id, country, 'member').fill!,
  }));
}

describe.each(['light', 'dark'] as const)('as painted on the %s theme', (theme) => {
  test.for(SIGHT)('%s sight tells the six countries apart', (sight) => {
    for (const [look, isNew, isReceding, least] of [
      ['undimmed', true, false, 15],
      ['dimmed', false, false, 9],
      ['receding', false, true, 9],
    ] as const) {
      const six = fillsWith(theme, isNew, isReceding);
      expect(six).toHaveLength(6);
      for (const [i, one] of six.entries())
        for (const other of six.slice(i + 1))
          expect(
            apart(one.fill, other.fill, sight),
            `${look}: ${one.country} ${other.country}`,
          ).toBeGreaterThanOrEqual(least);
    }
  });

  test.for(SIGHT)('%s sight tells the tiers apart, and each class by date of joining', ([name, ...rows]) => {
    const sight = [name, ...rows] as const;
    const context = contextWith(theme, { view: viewWith({ colorBy: 'tier' }) });
    const looks = TIERS.map((tier) => {
      const { fill, stroke } = regionStyleOf(context, 'XX', 'XX', tier);
      return tier === 'observer' ? stroke! : fill!;
    });
    const { classes, colourOf } = rampOf(facts, PALETTES[theme]);
    const steps = classes.map((_, i) => colourOf(i));
    for (const [list, least] of [
      [looks, 13],
      [steps, name === 'normal' ? 9 : 4],
    ] as const)
      for (const [i, one] of list.entries())
        for (const other of list.slice(i + 1))
          expect(apart(one, other, sight), `${one} ${other}`).toBeGreaterThanOrEqual(least);
  });

  test('new members differ from other regions', () => {
    const old = fillsWith(theme, false);
    for (const [i, { country, fill }] of fillsWith(theme, true).entries())
      expect(apart(fill, old[i]!.fill), country).toBeGreaterThan(2);
  });

  test('every outline keeps 3:1 to the land, in every country and tier', () => {
    const { land } = PALETTES[theme];
    for (const colorBy of ['country', 'tier'] as const) {
      const context = contextWith(theme, { view: viewWith({ colorBy }) });
      for (const id of facts.countries.keys())
        for (const state of [...TIERS, 'not-stated'] as const) {
          const { stroke } = regionStyleOf(context, 'XX', id, state);
          expect(contrast(stroke!, land), `${id} ${state} by ${colorBy}`).toBeGreaterThanOrEqual(3);
        }
    }
  });

  test('text on the page keeps 4.5:1 to its ground', () => {
    const { ink, paper, land, sea } = PALETTES[theme];
    for (const ground of [paper, land, sea]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
