// The size of a video in pixels: of a resolution and a shape, or as given; even, as video formats need it.
import type { ExportOptions, ExportResolution } from '../contract.ts';
import type { Size } from '../geography/index.ts';
import type { MapContext } from './formats.ts';
import { pictureSize } from './picture-size.ts';

/** Pixels of the shorter side. */
const SIDES: Readonly<Record<ExportResolution, number>> = { '720p': 720, '1080p': 1080 };
const MOST_PIXELS = 3840 * 2160;

/** @throws RangeError for a size that is too large or too small */
export function videoSize(context: Pick<MapContext, 'viewSize'>, options: ExportOptions): Size {
  const { resolution = '720p', shape } = options;
  const whole = pictureSize(context, shape === undefined ? {} : { shape });
  const factor = SIDES[resolution] / Math.min(whole.width, whole.height);
  const even = (side: number) => 2 * Math.round(side / 2);
  const width = even(options.width ?? whole.width * factor);
  const height = even(options.height ?? whole.height * factor);
  if (!(Math.min(width, height) >= 100 && width * height <= MOST_PIXELS))
    throw new RangeError(
      `Size ${width} × ${height}; expected at least 100 pixels on each side, and together at most 3840 × 2160`,
    );
  return { width, height };
}
