// Draws the frames of a video on one canvas, each as the exported picture of its date. Between two milestones only the
// date changes: the map is drawn on a canvas of its own, and again only where it looks different.
import type { ExportOptions } from '../contract.ts';
import type { Shapes, Size } from '../geography/index.ts';
import { CanvasSurface } from '../picture/files.ts';
import type { Scene } from '../scene/index.ts';
import type { StoryPosition } from '../view/index.ts';
import { exportCanvas } from './export-canvas.ts';
import { ExportError } from './export-error.ts';
import type { MapContext } from './formats.ts';
import { posterLayout, posterMap, posterSize, posterText } from './poster.ts';
import { scenesFor } from './scene-for.ts';
import { videoCard } from './video-cards.ts';

/**
 * @param canvas makes the canvases; tests have their own
 * @throws ExportError where there is no memory for them
 */
export function videoFrames(
  context: MapContext,
  shapes: Shapes,
  { width, height }: Size,
  options: ExportOptions,
  canvas: typeof exportCanvas = exportCanvas,
) {
  const size = posterSize(width, height);
  const sceneAt = scenesFor(context, shapes, options);
  const noMemory = noVideoMemory({ width, height }).message;
  const ruler = canvas(1, 1, noMemory).context;
  const surfaceOf = () => {
    const drawing = canvas(width, height, noMemory);
    drawing.context.scale(size.zoom, size.zoom);
    return { ...drawing, surface: new CanvasSurface(drawing.context, undefined, ruler) };
  };
  const [whole, map] = [surfaceOf(), surfaceOf()];
  const { statements } = context.scene.basis.facts;
  const layout = posterLayout(
    whole.surface,
    statements.map(({ id }) => sceneAt(id)),
    size,
  );
  let drawn = '';
  return {
    canvas: whole.context.canvas,
    context: whole.context,
    /** @throws ExportError where there is no memory for the canvas's pixels */
    draw({ endSlide, date }: StoryPosition): void {
      const scene = sceneAt(date);
      if (endSlide) videoCard(whole.surface, scene, size, endSlide);
      else {
        const look = lookOf(scene);
        if (look !== drawn) posterMap(map.surface, scene, shapes, context.plane, layout);
        drawn = look;
        whole.context.drawImage(map.context.canvas, 0, 0, size.width, size.height);
        posterText(whole.surface, scene, layout);
      }
      whole.check();
    },
  };
}

export const noVideoMemory = ({ width, height }: Size): ExportError =>
  new ExportError(
    'memory',
    `There is not enough memory for a video of ${width} × ${height} pixels: a lower resolution needs less`,
  );

/** Equal for scenes whose maps look the same. */
function lookOf({ styles, labels, regionLabels }: Scene): string {
  return JSON.stringify([[...styles], labels, regionLabels]);
}
