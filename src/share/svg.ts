// Exports a picture as SVG: text as text or as outlines, with a title and a description.
import type { ExportOptions } from '../contract.ts';
import { textIn } from '../membership/index.ts';
import { type Surface, SvgSurface, type TextSource } from '../picture/files.ts';
import type { Scene } from '../scene/index.ts';
import { ExportError } from './export-error.ts';
import type { MapContext, Task } from './formats.ts';
import { pictureSize } from './picture-size.ts';
import { measuring } from './png.ts';
import { creditText, poster, posterSize } from './poster.ts';
import { sceneFor } from './scene-for.ts';

export async function svgOf(context: MapContext, options: ExportOptions, task: Task): Promise<Blob> {
  const { width, height } = pictureSize(context, options);
  const size = posterSize(width, height);
  const shapes = await context.shapes();
  const { loadMissingFonts } = await import('../fonts/index.ts');
  await loadMissingFonts();
  await task.advance(0.5);
  const scene = sceneFor(context, shapes, options);
  const rule = measuring();
  const widthOf: Surface['widthOf'] = (text, type) => rule.widthOf(text, type);
  const surface = new SvgSurface(
    options.text === 'outlines' ? { widthOf, outline: await outlines(scene) } : { widthOf },
  );
  poster(surface, scene, shapes, context.plane, size);
  const file = surface.file({ ...size, ...wordsOf(scene) });
  return new Blob([file], { type: 'image/svg+xml' });
}

/** @throws ExportError where the outlines can't be had */
async function outlines({ basis: { facts, words } }: Scene): Promise<NonNullable<TextSource['outline']>> {
  // Names that a region has in another language stand on the map where there is none in the reader's.
  const langs = new Set([words.lang, 'en', ...Object.keys(facts.association.texts ?? {})]);
  try {
    const { loadOutlines } = await import('../fonts/outlines.ts');
    const { outline } = await loadOutlines(langs);
    return (text, { lang, weight }) => outline(text, lang, weight >= 600);
  } catch {
    if (import.meta.env.ONE_FILE)
      throw new ExportError(
        'outlines',
        'The page in one file has no outlines of letters: choose text as text',
      );
    throw new ExportError(
      'outlines',
      'The outlines of the letters could not be loaded: try again, or choose text as text',
    );
  }
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
