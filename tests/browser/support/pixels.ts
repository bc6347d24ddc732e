// Screenshots as pixels, and the difference between two colours.
import { differenceCiede2000, parse } from 'culori';
import type { Page, PageScreenshotOptions } from 'playwright-core';
import { PNG } from 'pngjs';

const ciede2000 = differenceCiede2000();

/** A screenshot of the page (or of a `clip` of it) as RGBA, in device pixels. */
export async function screenshot(page: Page, options: PageScreenshotOptions = {}): Promise<PNG> {
  return PNG.sync.read(await screenshotFile(page, options));
}

/** A screenshot as a PNG file: equal files show equal pixels, and needn't be decoded to see it. */
export async function screenshotFile(page: Page, options: PageScreenshotOptions = {}): Promise<Buffer> {
  for (let left = 2; ; left--) {
    try {
      return await page.screenshot(options);
    } catch (error) {
      // Chromium's own error: on a busy machine there may be no frame to capture.
      if (left === 0 || !String(error).includes('Unable to capture screenshot')) throw error;
      await page.waitForTimeout(200);
    }
  }
}

/**
 * The colour at a point, as `#rrggbb`. `scale` is the page's device pixels per CSS pixel. Throws outside the picture: a
 * point off the screen is an error of the test or of the page, never a colour.
 */
export function colourAt(png: PNG, x: number, y: number, scale = 1): string {
  const column = Math.floor(x * scale);
  const row = Math.floor(y * scale);
  if (!(column >= 0 && row >= 0 && column < png.width && row < png.height)) {
    throw new RangeError(
      `Point ${x}, ${y}; expected one inside ${png.width / scale} x ${png.height / scale}`,
    );
  }
  const at = (row * png.width + column) * 4;
  return `#${png.data.subarray(at, at + 3).toString('hex')}`;
}

/** The colours of the square of `2 * radius + 1` pixels around a point, row by row, as far as it is in the picture. */
export function coloursAround(png: PNG, x: number, y: number, radius: number, scale = 1): string[] {
  const colours: string[] = [];
  for (let dy = -radius; dy <= radius; dy++) {
    for (let dx = -radius; dx <= radius; dx++) {
      const [column, row] = [x * scale + dx, y * scale + dy];
      if (column < 0 || row < 0 || column >= png.width || row >= png.height) continue;
      colours.push(colourAt(png, column, row));
    }
  }
  return colours;
}

/** The ΔE2000 difference of two CSS colours. Below 1 it is invisible; from 15 on they are clearly two colours. */
export function difference(one: string, other: string): number {
  const [a, b] = [parse(one), parse(other)];
  if (a === undefined || b === undefined) {
    throw new TypeError(`Colours "${one}" and "${other}"; expected two CSS colours such as "#942908"`);
  }
  return ciede2000(a, b);
}
