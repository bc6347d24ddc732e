// "lng,lat,scale" in true degrees, as attributes, the address and the first script read it.
import type { Camera } from './view.ts';

/** null: it makes no sense. */
export function readCamera(text: string): Camera | null {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [lng = Number.NaN, lat = Number.NaN, scale = Number.NaN] = parts;
  const valid =
    parts.length === 3 && Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && scale >= 1 && scale <= 1000;
  return valid ? { lng, lat, scale } : null;
}
