// Draws the poster's title with the association's name, the date and the count, beside the map or above it.
import { membersAt, textIn } from '../membership/index.ts';
import type { Surface } from '../picture/files.ts';
import { gainText, type Scene, shownCounts, whereText } from '../scene/index.ts';
import { partsOf } from '../words/index.ts';
import { drawLines, ellipsize, quietOf, wrapLines } from './poster-type.ts';

export type Headline = Readonly<ReturnType<typeof headlineTexts>>;

export function headlineTexts(scene: Scene) {
  const { basis, day, compared } = scene;
  const { facts, view, words } = basis;
  const members = membersAt(facts, day);
  const pair = compared && !compared.same ? compared : null;
  const { year, month, day: ofMonth } = partsOf(view.date);
  const title = textIn(facts.association.title, view.lang);
  const subtitle = textIn(facts.association.subtitle, view.lang);
  const filtered = view.countries.length > 0 || view.tiers.length > 0;
  const [first, last] = pair?.members ?? [members - scene.gain, members];
  return {
    title: title.text,
    titleLang: title.lang,
    // Names the association.
    subtitle: subtitle.text,
    subtitleLang: subtitle.lang,
    above: pair ? `${words.date(pair.dates[0])} →` : words.aboveYear(month, ofMonth),
    big: pair ? words.date(pair.dates[1]) : `${words.year(year)}${words.yearMark(month !== null)}`,
    // The year stands before the month, not below it.
    yearFirst: words.yearFirst && !pair,
    date: pair ? pair.dates.map(words.date).join(' → ') : words.date(view.date),
    count: pair ? `${words.number(first)} → ${words.number(last)}` : words.number(last),
    unit: words.members(last),
    gap: words.gap,
    gain: gainText(last - first, words),
    quiet: filtered ? words.filtered(shownCounts(scene), members) : pair ? '' : whereText(basis, day),
    lang: words.lang,
  };
}

/** @returns the bottom edge of the text */
export function headline(
  surface: Surface,
  scene: Scene,
  x: number,
  top: number,
  width: number,
  wide: boolean,
): number {
  const texts = headlineTexts(scene);
  const { ink } = scene.palette;
  const quiet = quietOf(scene.palette);
  const { lang } = texts;
  const title = { size: wide ? 19 : 20, weight: 700, lang: texts.titleLang } as const;
  const name = { size: 14, weight: 400, lang: texts.subtitleLang } as const;
  const below = drawLines(surface, wrapLines(surface, texts.title, title, width, 3), x, top, title, {
    fill: ink,
  });
  let y =
    drawLines(surface, wrapLines(surface, texts.subtitle, name, width, 2), x, below, name, { fill: quiet }) +
    (wide ? 12 : 4);
  if (wide) {
    const above = { size: 23, weight: 400, lang } as const;
    const aboveAt = texts.yearFirst ? y + 108 : y + 24;
    if (texts.above)
      surface.text(x, aboveAt, ellipsize(surface, texts.above, above, width), above, { fill: quiet });
    if (!texts.yearFirst) y += 30;
    const big = { size: 84, weight: 700, lang } as const;
    const size = Math.min(84, (84 * width) / surface.widthOf(texts.big, big));
    surface.text(x - size * 0.045, y + size * 0.82, texts.big, { ...big, size }, { fill: ink });
    y += texts.yearFirst ? 122 : 92;
  } else {
    const big = { size: 46, weight: 700, lang } as const;
    surface.text(x, y + 44, ellipsize(surface, texts.date, big, width), big, { fill: ink });
    y += 58;
  }
  y = count(surface, texts, x, y, width, ink);
  const small = { size: 16, weight: 400, lang } as const;
  return drawLines(surface, wrapLines(surface, texts.quiet, small, width, 4), x, y, small, { fill: quiet });
}

function count(
  surface: Surface,
  { count: figure, unit, gap, gain, lang }: Headline,
  x: number,
  y: number,
  width: number,
  fill: string,
): number {
  const bold = { size: 27, weight: 700, lang } as const;
  const plain = { size: 27, weight: 400, lang } as const;
  surface.text(x, y + 27, figure, bold, { fill });
  const after = surface.widthOf(`${figure}${gap}`, bold);
  const gainWidth = gain ? surface.widthOf(gain, bold) + 14 : 0;
  const members = ellipsize(surface, unit, plain, width - after - gainWidth);
  surface.text(x + after, y + 27, members, plain, { fill });
  if (gain) surface.text(x + after + surface.widthOf(members, plain) + 14, y + 27, gain, bold, { fill });
  return y + 38;
}
