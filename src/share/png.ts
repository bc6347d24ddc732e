// Exports a picture as PNG.
import type { ExportOptions } from '../contract.ts';
import type { Shapes } from '../geography/index.ts';
import { CanvasSurface, type Surface } from '../picture/files.ts';
import { exportCanvas } from './export-canvas.ts';
import type { MapContext, Task } from './formats.ts';
import { pictureSize } from './picture-size.ts';
import { type PosterSize, poster, posterSize } from './poster.ts';
import { sceneFor } from './scene-for.ts';

/** The largest canvas that all browsers support. */
const MOST_PIXELS = 64e6;

export async function pngOf(context: MapContext, options: ExportOptions, task: Task): Promise<Blob> {
  const { scale = 1 } = options;
  const { width, height } = pictureSize(context, options);
  const size = posterSize(width, height);
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  if (!(scale >= 0.5 && scale <= 8) || across * down > MOST_PIXELS)
    throw new RangeError(
      `Scale ${scale} of ${width} × ${height}; expected 0.5 to 8, and at most ${MOST_PIXELS / 1e6} million pixels`,
    );
  const shapes = await shapesAndFonts(context);
  await task.advance(0.3);
  const scene = sceneFor(context, shapes, options);
  const file = drawn(scale, size, (surface) => poster(surface, scene, shapes, context.plane, size));
  await task.advance(0.6);
  return file();
}

/** The boundaries, once the fonts for the picture's texts have arrived too. */
export async function shapesAndFonts(context: MapContext): Promise<Shapes> {
  const shapes = await context.shapes();
  const { loadMissingFonts } = await import('../fonts/index.ts');
  await loadMissingFonts();
  // Where a host's style loads other fonts, the export waits for them.
  await document.fonts.ready;
  return shapes;
}

/** A surface that measures texts and is not shown. */
export const measuring = (): Surface => new CanvasSurface(exportCanvas(1, 1).context);

/**
 * Draws a picture.
 * @param scale pixels per CSS pixel of the requested size
 * @returns makes the PNG file of it
 */
export function drawn(
  scale: number,
  { width, height, zoom }: PosterSize,
  drawing: (surface: Surface) => void,
): () => Promise<Blob> {
  const by = zoom * scale;
  const { context, file } = exportCanvas(Math.round(width * by), Math.round(height * by));
  context.scale(by, by);
  drawing(new CanvasSurface(context, undefined, exportCanvas(1, 1).context));
  return () => file('image/png');
}
