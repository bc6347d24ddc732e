// Reads a camera, "lng,lat,scale" in true degrees, for attributes, the URL and the inline script.
import type { Camera } from './view.ts';

/** null: invalid. */
export function readCamera(text: string): Camera | null {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [lng = Number.NaN, lat = Number.NaN, scale = Number.NaN] = parts;
  const valid =
    parts.length === 3 && Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && scale >= 1 && scale <= 1000;
  return valid ? { lng, lat, scale } : null;
}
