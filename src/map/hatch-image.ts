// The hatch as an image for MapLibre. A pattern grows with the zoom between whole zooms and then jumps back;
// drawn anew with as many stripes as keep the period near 8 CSS pixels, it stands still for the eye.

const SIZE = 64;
const PERIOD = 8;

/** An RGBA image of diagonal stripes for a fractional part of the zoom, 0 to 1; colour as "#rrggbb". */
export function hatchImage(
  colour: string,
  fraction: number,
): { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> } {
  const stripes = Math.max(1, Math.round(PERIOD * 2 ** fraction));
  const period = SIZE / stripes;
  const channel = (i: number) => Number.parseInt(colour.slice(i, i + 2), 16);
  const [r, g, b] = [channel(1), channel(3), channel(5)];
  const data = new Uint8ClampedArray(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const along = (((x + y) % period) + period) % period;
      const distance = Math.min(along, period - along);
      const alpha = Math.min(1, Math.max(0, period * 0.16 + 0.5 - distance)) * 0.85;
      const i = (y * SIZE + x) * 4;
      data[i] = r;
      data[i + 1] = g;
      data[i + 2] = b;
      data[i + 3] = Math.round(alpha * 255);
    }
  }
  return { width: SIZE, height: SIZE, data };
}
