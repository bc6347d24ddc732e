// The lines around regions: their widths, and which of two neighbours' lines an arc between them has.
import type { RegionStyle } from './scene.ts';

/** The widths of rims, CSS pixels: of a new member, of the selected region, and of one that does not belong. */
export const RIM = { newcomer: 1.6, selected: 2.8, absent: 2 };
/** Times as wide: the outlines for readers who prefer more contrast. */
export const STRONGER = 2;

/** The style of an arc's outline: of its two sides' styles, the one with the higher order that has a stroke. */
export function outlineOf(
  a: RegionStyle | null,
  b: RegionStyle | null,
  idA: string,
  idB: string,
): RegionStyle | null {
  const strokeA = a?.stroke ? a : null;
  const strokeB = b?.stroke ? b : null;
  if (!strokeA || !strokeB) return strokeA ?? strokeB;
  if (strokeA.order !== strokeB.order) return strokeA.order > strokeB.order ? strokeA : strokeB;
  return idA > idB ? strokeA : strokeB;
}

/** The style of an arc's rim: that of the side with the wider rim. */
export function rimOf(a: RegionStyle | null, b: RegionStyle | null): RegionStyle | null {
  const rimA = a?.rim ? a : null;
  const rimB = b?.rim ? b : null;
  if (!rimA || !rimB) return rimA ?? rimB;
  return rimA.rimWidth >= rimB.rimWidth ? rimA : rimB;
}
