// Exports a picture as SVG: text stays text, with a title and a description.

import type { ExportOptions } from '../contract.ts';
import { textIn } from '../membership/index.ts';
import { CanvasSurface, SvgSurface } from '../picture/files.ts';
import type { Scene } from '../scene/index.ts';
import { exportCanvas } from './export-canvas.ts';
import type { MapContext, Task } from './formats.ts';
import { pictureSize } from './picture-size.ts';
import { creditText, poster, posterSize } from './poster.ts';
import { sceneFor } from './scene-for.ts';

export async function svgOf(context: MapContext, options: ExportOptions, task: Task): Promise<Blob> {
  const { width, height } = pictureSize(context, options);
  const size = posterSize(width, height);
  const shapes = await context.shapes();
  await task.advance(0.5);
  const scene = sceneFor(context, shapes, options);
  const rule = new CanvasSurface(exportCanvas(1, 1).context);
  const surface = new SvgSurface((text, type) => rule.widthOf(text, type));
  poster(surface, scene, shapes, context.plane, size);
  const file = surface.file({ ...size, ...wordsOf(scene) });
  return new Blob([file], { type: 'image/svg+xml' });
}

function wordsOf(scene: Scene): { lang: string; title: string; description: string } {
  const { facts, view, words } = scene.basis;
  const { text } = textIn(facts.association.title, view.lang);
  return {
    lang: words.lang,
    title: words.sentences([text, scene.caption]),
    description: words.sentences([scene.announcement, creditText(scene)]),
  };
}
