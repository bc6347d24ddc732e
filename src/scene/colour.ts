// Mixes colours, takes any CSS colour and returns "#rrggbb"; and computes the contrast of such colours by WCAG 2.2.
// Colours are opaque: translucent fills darken at antialiased edges, so dimming is mixed in.
import { rgb } from 'd3-color';
import { interpolateRgb } from 'd3-interpolate';

/** From `a` (share 0) to `b` (share 1), in sRGB, as both renderers blend. */
export function mix(a: string, b: string, share: number): string {
  return rgb(interpolateRgb(a, b)(share)).formatHex();
}

/**
 * Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). d3-color has CIE lightness, by another white. Nothing of
 * it is used here, since the inline script of the first picture, which draws borders, has none of d3's colours.
 */
function luminance(colour: string): number {
  return [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
    const c = Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;
    return sum + weight * (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  }, 0);
}

/** Contrast ratio, 1 to 21 (WCAG 2.2); both colours as "#rrggbb". */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The colour mixed toward `ink` just far enough to reach the ratio against `ground`. */
export function strengthen(colour: string, ink: string, ground: string, ratio: number): string {
  const key = [colour, ink, ground, ratio].join();
  const found = strengthened.get(key) ?? search(colour, ink, ground, ratio);
  strengthened.set(key, found);
  return found;
}

/** A cache: the colours are few and needed at each change of the date (docs/decisions/colours.md). */
const strengthened = new Map<string, string>();

function search(colour: string, ink: string, ground: string, ratio: number): string {
  const toInk = interpolateRgb(colour, ink);
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = rgb(toInk(share)).formatHex();
    if (contrast(mixed, ground) >= ratio) return mixed;
  }
  return ink;
}
