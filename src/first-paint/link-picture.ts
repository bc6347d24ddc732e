// The picture for link previews: the poster of the latest date in one language. The caller (the build or a test)
// provides the canvas and its fonts.
import type { Topology } from 'topojson-specification';
import { equalAreaPlane, FINE, readShapes } from '../geography/index.ts';
import { periodOf } from '../membership/index.ts';
import { CanvasSurface, type SurfaceContext, type TextFont } from '../picture/files.ts';
import { placesOf, type Scene, sceneAt } from '../scene/index.ts';
import { creditText, poster, posterSize } from '../share/poster.ts';
import { apply, initialView, latestDate } from '../view/index.ts';
import { wordsIn } from '../words/every.ts';
import { factsIn } from './facts-in.ts';

/** The size that most sites show beside a link, pixels. */
export const LINK_PICTURE = { width: 1200, height: 630 };

export type LinkPicture = {
  /** Its text alternative. */
  readonly alt: string;
  /** All of its text, to check that the fonts have every letter. */
  readonly text: string;
  draw(
    context: SurfaceContext & { scale(x: number, y: number): void },
    font: (type: TextFont) => string,
  ): void;
};

/** @param membership, topology and texts (null: English) as parsed from their files */
export function linkPicture(
  membership: unknown,
  topology: unknown,
  lang = 'en',
  texts: unknown = null,
): LinkPicture {
  const facts = factsIn(lang, membership, texts);
  const words = wordsIn(lang, facts);
  const plane = equalAreaPlane(facts.association.projection.center);
  const shapes = readShapes(topology as Topology, plane, (iso) => periodOf(iso)!.first, FINE);
  const view = apply(initialView(latestDate(facts)), { lang });
  const scene = sceneAt(facts, placesOf(facts, plane, shapes), view, words, 'light');
  const { width, height } = LINK_PICTURE;
  const size = posterSize(width, height);
  return {
    alt: scene.caption,
    text: textOf(scene),
    draw(context, font) {
      context.scale(size.zoom, size.zoom);
      poster(new CanvasSurface(context, font), scene, shapes, plane, size);
    },
  };
}

function textOf(scene: Scene): string {
  const { countries, signs } = scene.legend;
  const names = [...countries, ...signs].map(({ name }) => name);
  return [scene.caption, creditText(scene), ...names, ...scene.labels.map(({ text }) => text)].join(' ');
}
