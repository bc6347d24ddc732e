// Colours as seen by four kinds of colour vision. Machado, Oliveira and Fernandes 2009, severity 1, in linear RGB.
import { converter, differenceCiede2000 } from 'culori';

type Row = readonly [number, number, number];
export type Sight = readonly [name: string, red: Row, green: Row, blue: Row];

export const SIGHT: readonly Sight[] = [
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

/** How far two colours are apart, by CIEDE2000. */
export function apart(one: string, other: string, [, red, green, blue]: Sight = SIGHT[0]!): number {
  const seen = (colour: string) => {
    const { r, g, b } = linear(colour)!;
    const at = ([x, y, z]: Row) => Math.min(1, Math.max(0, x * r + y * g + z * b));
    return { mode: 'lrgb', r: at(red), g: at(green), b: at(blue) } as const;
  };
  return ciede2000(seen(one), seen(other));
}
