// Two pictures of one view compared in pixels: colours away from edges, and how far one is displaced from the other.
import type { PNG } from 'pngjs';
import { difference } from '../browser/support/pixels.ts';

/** Pixels from any edge within which colours may blend. */
const NEAR = 3;
/** ΔE2000 from which two colours count as different. */
const UNLIKE = 3;

/** ΔE2000 of two pixels of two pictures; known pairs are not worked out again. */
export function comparer(one: PNG, other: PNG): (a: number, b: number) => number {
  const known = new Map<number, number>();
  return (a, b) => {
    const from = one.data.readUInt32BE(a * 4) >>> 8;
    const to = other.data.readUInt32BE(b * 4) >>> 8;
    if (from === to) return 0;
    const key = from * 0x1000000 + to;
    let found = known.get(key);
    if (found === undefined) {
      const hex = (value: number) => `#${value.toString(16).padStart(6, '0')}`;
      found = difference(hex(from), hex(to));
      known.set(key, found);
    }
    return found;
  };
}

/** What is worked out once for a picture that is compared with several. */
function once<T>(of: (png: PNG) => T): (png: PNG) => T {
  const known = new WeakMap<PNG, T>();
  return (png) => {
    const found = known.get(png) ?? of(png);
    known.set(png, found);
    return found;
  };
}

/** Which pixels lie `NEAR` or more from any edge in a picture; hatches are edges all over and so fall out. */
export const away = once((png: PNG): Uint8Array => {
  const { width, height } = png;
  const edge = new Uint8Array(width * height);
  const apart = comparer(png, png);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (x + 1 < width && apart(at, at + 1) > 1) edge[at] = edge[at + 1] = 1;
      if (y + 1 < height && apart(at, at + width) > 1) edge[at] = edge[at + width] = 1;
    }
  }
  const free = new Uint8Array(width * height).fill(1);
  for (let at = 0; at < edge.length; at++) {
    if (!edge[at]) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    for (let v = Math.max(0, y - NEAR + 1); v < Math.min(height, y + NEAR); v++)
      free.fill(0, v * width + Math.max(0, x - NEAR + 1), v * width + Math.min(width, x + NEAR));
  }
  return free;
});

/** Of the pixels away from the picture's edges, the share that looks different on the map. */
export function unlike(picture: PNG, map: PNG): { share: number; looked: number } {
  const free = away(picture);
  const apart = comparer(picture, map);
  let looked = 0;
  let different = 0;
  for (let at = 0; at < free.length; at++) {
    if (!free[at]) continue;
    looked += 1;
    if (apart(at, at) > UNLIKE) different += 1;
  }
  return { share: different / looked, looked: looked / free.length };
}

/** The lightness of each pixel. */
const light = once(({ data }: PNG) => {
  const found = new Float32Array(data.length / 4);
  for (let i = 0; i < found.length; i++) found[i] = data[4 * i]! + data[4 * i + 1]! + data[4 * i + 2]!;
  return found;
});

/** How far the second picture lies to the right of and below the first, to a part of a pixel. */
export function shift(one: PNG, other: PNG): [number, number] {
  const { width, height } = one;
  const [a, b] = [light(one), light(other)];
  const REACH = 4;
  /** The squares of what is left when the second is put back by so much. */
  const residual = (dx: number, dy: number) => {
    let sum = 0;
    for (let y = REACH; y < height - REACH; y++)
      for (let x = REACH; x < width - REACH; x++) {
        const off = a[y * width + x]! - b[(y + dy) * width + x + dx]!;
        sum += off * off;
      }
    return sum;
  };
  let best = { dx: 0, dy: 0, sum: Number.POSITIVE_INFINITY };
  for (let dy = 1 - REACH; dy < REACH; dy++)
    for (let dx = 1 - REACH; dx < REACH; dx++) {
      const sum = residual(dx, dy);
      if (sum < best.sum) best = { dx, dy, sum };
    }
  // A parabola through the three sums around the least one.
  const between = (before: number, after: number) => {
    const bend = before - 2 * best.sum + after;
    return bend === 0 ? 0 : (before - after) / (2 * bend);
  };
  return [
    best.dx + between(residual(best.dx - 1, best.dy), residual(best.dx + 1, best.dy)),
    best.dy + between(residual(best.dx, best.dy - 1), residual(best.dx, best.dy + 1)),
  ];
}
