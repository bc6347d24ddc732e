// The countries' hues in the file stay apart in normal sight and under three kinds of colour blindness,
// as they are and dimmed. Machado, Oliveira and Fernandes 2009, severity 1, in linear RGB.
import { converter, differenceCiede2000, interpolate } from 'culori';
import { describe, expect, test } from 'vitest';
import { HUES } from '../../../scripts/create/membership.mjs';
import { facts } from '../support.ts';

const linear = converter('lrgb');
const apart = differenceCiede2000();
const LAND = { light: '#eeebe4', dark: '#232c33' } as const;
const SEA = { light: '#dbe7ea', dark: '#10171d' } as const;
const DIMMED = 0.18;

type Row = readonly [number, number, number];
const SIGHT: Record<string, readonly [Row, Row, Row]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(colour: string, matrix: readonly [Row, Row, Row]) {
  const { r, g, b } = linear(colour) ?? { r: 0, g: 0, b: 0 };
  const at = ([x, y, z]: Row) => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return { mode: 'lrgb', r: at(matrix[0]), g: at(matrix[1]), b: at(matrix[2]) } as const;
}

function dimmed(colour: string, land: string): string {
  const { r, g, b } = interpolate([colour, land], 'rgb')(DIMMED);
  const two = (part: number) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${two(r)}${two(g)}${two(b)}`;
}

function least(some: readonly string[], others: readonly string[], matrix: readonly [Row, Row, Row]): number {
  let min = Number.POSITIVE_INFINITY;
  for (const one of some)
    for (const other of others)
      if (one !== other) min = Math.min(min, apart(seen(one, matrix), seen(other, matrix)));
  return min;
}

describe.for(['light', 'dark'] as const)('the hues on the %s theme', (theme) => {
  const hues = [...new Set([...facts.countries.values()].map(({ hue }) => hue[theme]))];

  test('are six, and one more that the other countries share', () => {
    expect(hues).toHaveLength(7);
  });

  const sets: readonly (readonly [string, readonly string[]])[] = [
    ['of the file', hues],
    ...Object.entries(HUES).map(
      ([name, pairs]) => [`of a new map, ${name}`, pairs.map((hue) => hue[theme])] as const,
    ),
  ];
  describe.for(sets)('%s', ([, all]) => {
    test.for(Object.entries(SIGHT))('%s sight', ([, matrix]) => {
      expect(least(all, all, matrix)).toBeGreaterThanOrEqual(15);
      const dim = all.map((hue) => dimmed(hue, LAND[theme]));
      expect(least(dim, dim, matrix)).toBeGreaterThanOrEqual(9);
      expect(least(all, [LAND[theme], SEA[theme]], matrix)).toBeGreaterThanOrEqual(15);
    });
  });
});
