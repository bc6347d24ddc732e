// Draws a video's first and last pictures: the title, and the growth in a sentence with the credits and terms.
import { membersAt, textIn } from '../membership/index.ts';
import type { Surface } from '../picture/files.ts';
import { grownText, type Scene } from '../scene/index.ts';
import type { EndSlide } from '../view/index.ts';
import { creditText, type PosterSize } from './poster.ts';
import { drawLines, type Lines, quietOf, wrapLines } from './poster-type.ts';

type Paragraph = {
  readonly lines: Lines;
  readonly font: Font;
  readonly fill: string;
  readonly after: number;
};
type Font = { readonly size: number; readonly weight: 400 | 700; readonly lang: string };

/** The height of the band of the countries' colours, and the space below it. */
const BAND = 10;
const BAND_AFTER = 34;
/** Font sizes. */
const TITLE = { most: 50, least: 32 };

export function videoCard(
  surface: Surface,
  scene: Scene,
  { width, height }: PosterSize,
  card: EndSlide,
): void {
  const { palette, basis, legend } = scene;
  const { facts, view, words } = basis;
  const { lang } = words;
  surface.rect({ x: 0, y: 0, width, height }, { fill: palette.paper });
  const pad = Math.round(Math.min(width, height) * 0.12);
  const inner = width - 2 * pad;
  const quiet = quietOf(palette);
  const paragraph = (text: string, font: Font, fill: string, after = 0): Paragraph => ({
    lines: wrapLines(surface, text, font, inner),
    font,
    fill,
    after,
  });
  const title = textIn(facts.association.title, view.lang);
  const subtitle = textIn(facts.association.subtitle, view.lang);
  const grown = grownText(basis);
  const paragraphs =
    card === 'opening'
      ? [
          paragraph(title.text, fitted(surface, title, TITLE, inner), palette.ink, 6),
          paragraph(subtitle.text, { size: 27, weight: 400, lang: subtitle.lang }, quiet),
        ]
      : [
          paragraph(grown, fitted(surface, { text: grown, lang }, TITLE, inner), palette.ink, 6),
          paragraph(subtitle.text, { size: 23, weight: 400, lang: subtitle.lang }, quiet, 26),
          paragraph(
            words.sentences([creditText(scene), words.dataVersion(facts.version)]),
            { size: 16, weight: 400, lang },
            quiet,
          ),
        ];
  const high = paragraphs.reduce((sum, { lines, after }) => sum + lines.height + after, BAND + BAND_AFTER);
  let y = Math.max(pad / 2, (height - high) / 2);
  // Its length is the number of members: full at the last statement.
  const most = Math.max(1, membersAt(facts, facts.range.last));
  let x = pad;
  for (const { count, fill } of legend.countries) {
    const share = (inner * count) / most;
    surface.rect({ x, y, width: share, height: BAND }, { fill });
    x += share;
  }
  y += BAND + BAND_AFTER;
  for (const { lines, font, fill, after } of paragraphs)
    y = drawLines(surface, lines, pad, y, font, { fill }) + after;
}

/** The font of a title: on one line if that is not too small for it. */
function fitted(
  surface: Surface,
  { text, lang }: { text: string; lang: string },
  { most, least }: typeof TITLE,
  width: number,
): Font {
  const font = { size: most, weight: 700, lang } as const;
  const size = (most * width) / surface.widthOf(text, font);
  return size < least ? font : { ...font, size: Math.min(most, size * 0.99) };
}
