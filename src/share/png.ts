// Exports a picture as PNG.
import type { ExportOptions } from '../contract.ts';
import { CanvasSurface } from '../picture/files.ts';
import { exportCanvas } from './export-canvas.ts';
import type { MapContext, Task } from './formats.ts';
import { pictureSize } from './picture-size.ts';
import { poster, posterSize } from './poster.ts';
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
  const shapes = await context.shapes();
  const { loadMissingFonts } = await import('../fonts/index.ts');
  await loadMissingFonts();
  // Where a host's style loads other fonts, the export waits for them.
  await document.fonts.ready;
  await task.advance(0.3);
  const { context: drawing, file } = exportCanvas(across, down);
  drawing.scale(size.zoom * scale, size.zoom * scale);
  const surface = new CanvasSurface(drawing, undefined, exportCanvas(1, 1).context);
  poster(surface, sceneFor(context, shapes, options), shapes, context.plane, size);
  await task.advance(0.6);
  return file('image/png');
}
