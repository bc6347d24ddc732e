// The colours of a GIF: at most 255 for all its frames. Takes RGBA pixels as numbers of 32 bits; gives a palette, and the
// index of each colour in it, which is the same in every frame: gifenc's own look-up depends on what else is in the frame,
// so that a colour would change where its surroundings do.
import { nearestColorIndex, quantize, snapColorsToPalette } from 'gifenc';

export type Palette = [red: number, green: number, blue: number][];

/** Colours that cover large areas are in the palette as they are. */
const EXACT = 48;

/** @param samples pixels of frames that together have all the colours */
export function paletteOf(samples: readonly Uint32Array[], most: number): Palette {
  const all = new Uint32Array(samples.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const sample of samples) {
    all.set(sample, at);
    at += sample.length;
  }
  const palette = quantize(new Uint8ClampedArray(all.buffer), most);
  const counts = new Map<number, number>();
  for (const pixel of all) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const frequent = [...counts].sort(([, a], [, b]) => b - a).slice(0, EXACT);
  // The most frequent last: an entry that two are near to becomes that one.
  snapColorsToPalette(palette, frequent.map(([pixel]) => coloursOf(pixel)).reverse());
  return palette;
}

/** Returns the index of a pixel's colour. */
export function indexIn(palette: Palette): (pixel: number) => number {
  const known = new Map<number, number>();
  return (pixel) => {
    let index = known.get(pixel);
    if (index === undefined) {
      index = nearestColorIndex(palette, coloursOf(pixel));
      known.set(pixel, index);
    }
    return index;
  };
}

const coloursOf = (pixel: number): Palette[number] => [
  pixel & 0xff,
  (pixel >> 8) & 0xff,
  (pixel >> 16) & 0xff,
];
