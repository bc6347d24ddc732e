// Colours as rendered: the style of a member of each country, new and not new, in both themes, as seen by four
// kinds of colour vision. Machado, Oliveira and Fernandes 2009, severity 1, in linear RGB.
import { converter, differenceCiede2000 } from 'culori';
import { describe, expect, test } from 'vitest';
import { TIERS } from '../../src/membership/index.ts';
import {
  contrast,
  PALETTES,
  regionStyleOf,
  type StyleContext,
  type ThemeName,
} from '../../src/scene/index.ts';
import { facts, viewWith } from '../support/facts.ts';

type Row = readonly [number, number, number];
const SIGHT: readonly (readonly [string, Row, Row, Row])[] = [
  ['normal', [1, 0, 0], [0, 1, 0], [0, 0, 1]],
  [
    'protan',
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  ['deutan', [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  ['tritan', [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
];
const linear = converter('lrgb');
const ciede2000 = differenceCiede2000();

function apart(one: string, other: string, [, red, green, blue]: (typeof SIGHT)[number]): number {
  const seen = (colour: string) => {
    const { r, g, b } = linear(colour)!;
    const at = ([x, y, z]: Row) => Math.min(1, Math.max(0, x * r + y * g + z * b));
    return { mode: 'lrgb', r: at(red), g: at(green), b: at(blue) } as const;
  };
  return ciede2000(seen(one), seen(other));
}

/** One member of each member country, painted. */
function painted(theme: ThemeName, isNew: boolean, receding = false) {
  const regions = [...facts.countries.values()]
    .filter(({ memberCountry }) => memberCountry)
    .map(
      ({ id }) =>
        [...facts.regions.values()].find(({ country, tiers }) => country === id && tiers.length > 0)!,
    );
  const context: StyleContext = {
    facts,
    view: viewWith({}),
    theme,
    palette: PALETTES[theme],
    newcomers: new Set(isNew ? regions.map(({ id }) => id) : ['another']),
    changed: receding ? new Set() : null,
    joinedHue: () => PALETTES[theme].ramp[0],
    order: () => 0,
    hasLeft: () => false,
  };
  return regions.map(({ id, country }) => ({
    country,
    style: regionStyleOf(context, id, country, 'member'),
  }));
}

const pairsOf = <T>(items: readonly T[]) =>
  items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const));

describe.each(['light', 'dark'] as const)('as painted on the %s theme', (theme) => {
  test.each(SIGHT.map((sight) => [sight[0], sight] as const))(
    '%s sight tells the six countries apart',
    (_, sight) => {
      for (const [isNew, receding, least] of [
        [true, false, 15],
        [false, false, 9],
        [false, true, 9],
      ] as const) {
        const six = painted(theme, isNew, receding);
        expect(six).toHaveLength(6);
        expect(pairsOf(six)).toHaveLength(15);
        const close = pairsOf(six)
          .map(([a, b]) => ({
            pair: `${a.country} ${b.country}`,
            apart: apart(a.style.fill!, b.style.fill!, sight),
          }))
          .filter((one) => one.apart < least);
        expect(close, isNew ? 'undimmed' : receding ? 'receding' : 'dimmed').toEqual([]);
      }
    },
  );

  test('new members differ from other regions', () => {
    const old = painted(theme, false);
    for (const [i, { country, style }] of painted(theme, true).entries())
      expect(ciede2000(style.fill!, old[i]!.style.fill!), country).toBeGreaterThan(2);
  });

  test('every outline keeps 3:1 to the land, in every country and tier', () => {
    const { land } = PALETTES[theme];
    for (const colorBy of ['country', 'tier'] as const) {
      for (const { id } of facts.countries.values()) {
        for (const state of [...TIERS, 'not-stated'] as const) {
          const context: StyleContext = {
            facts,
            view: viewWith({ colorBy }),
            theme,
            palette: PALETTES[theme],
            newcomers: new Set(),
            joinedHue: () => PALETTES[theme].ramp[0],
            order: () => 0,
            hasLeft: () => false,
          };
          const { stroke } = regionStyleOf(context, 'XX', id, state);
          expect(contrast(stroke!, land), `${id} ${state} by ${colorBy}`).toBeGreaterThanOrEqual(3);
        }
      }
    }
  });

  test('text on the page keeps 4.5:1 to its ground', () => {
    const { ink, paper, land, sea } = PALETTES[theme];
    for (const ground of [paper, land, sea]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
