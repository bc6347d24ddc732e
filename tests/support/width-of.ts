// The width of a text on no particular machine: about what a sans serif takes.
import type { TextFont } from '../../src/picture/files.ts';

/** Letters of the East are as wide as they are high. */
export const widthOf = (text: string, { size, weight }: TextFont) =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : weight === 700 ? 0.6 : 0.55) * size, 0);
