// The poster's title, date and count; beside the map from above, or above it.
import { byCountryAt, countsAt, textIn } from '../membership/index.ts';
import type { Sheet } from '../picture/files.ts';
import type { Scene } from '../scene/index.ts';
import { partsOf } from '../words/index.ts';
import { quietOf } from './poster-colours.ts';
import { broken, fitted, written } from './poster-type.ts';

type Said = {
  readonly title: string;
  readonly titleLang: string;
  readonly above: string;
  readonly big: string;
  readonly date: string;
  readonly count: string;
  readonly unit: string;
  readonly gap: string;
  readonly quiet: string;
  readonly lang: string;
};

function saidOf({ basis, day, compared, shown, states }: Scene): Said {
  const { facts, view, words } = basis;
  const counts = countsAt(facts, day);
  const pair = compared && !compared.same ? compared : null;
  const { year, month, day: ofMonth } = partsOf(pair ? pair.dates[1] : view.date);
  const title = textIn(facts.association.title, view.lang);
  const countries = Object.values(byCountryAt(facts, day)).filter((n) => n > 0).length;
  const filtered = view.countries.length > 0 || view.tiers.length > 0;
  const members = shown.filter((id) => states.get(id) === 'member').length;
  const above = words.aboveYear(month, ofMonth);
  const [first, last] = pair?.members ?? [0, counts.member];
  return {
    title: title.text,
    titleLang: title.lang,
    above: pair ? `${words.date(pair.dates[0])} → ${above}` : above,
    big: `${words.year(year)}${words.yearMark(month !== null)}`,
    date: pair ? pair.dates.map(words.date).join(' → ') : words.date(view.date),
    count: pair ? `${words.number(first)} → ${words.number(last)}` : words.number(last),
    unit: words.members(last),
    gap: words.gap,
    quiet: filtered
      ? words.filtered(members, counts.member)
      : pair
        ? ''
        : words.inCountries(countries) + words.otherTiers(counts),
    lang: words.lang,
  };
}

/** @returns the bottom edge of what it wrote */
export function headline(
  sheet: Sheet,
  scene: Scene,
  x: number,
  top: number,
  width: number,
  wide: boolean,
): number {
  const said = saidOf(scene);
  const { ink } = scene.palette;
  const quiet = quietOf(scene.palette);
  const { lang } = said;
  const title = { size: wide ? 19 : 20, weight: 700, lang: said.titleLang } as const;
  let y =
    written(sheet, broken(sheet, said.title, title, width, 3), x, top, title, { fill: ink }) +
    (wide ? 16 : 6);
  if (wide) {
    const above = { size: 23, weight: 400, lang } as const;
    if (said.above) sheet.text(x, y + 24, fitted(sheet, said.above, above, width), above, { fill: quiet });
    y += 30;
    const big = { size: 84, weight: 700, lang } as const;
    const size = Math.min(84, (84 * width) / sheet.widthOf(said.big, big));
    sheet.text(x - size * 0.045, y + size * 0.82, said.big, { ...big, size }, { fill: ink });
    y += 92;
  } else {
    const big = { size: 46, weight: 700, lang } as const;
    sheet.text(x, y + 44, fitted(sheet, said.date, big, width), big, { fill: ink });
    y += 58;
  }
  y = count(sheet, said, x, y, width, ink);
  const small = { size: 16, weight: 400, lang } as const;
  return written(sheet, broken(sheet, said.quiet, small, width, 4), x, y, small, { fill: quiet });
}

function count(
  sheet: Sheet,
  { count: figure, unit, gap, lang }: Said,
  x: number,
  y: number,
  width: number,
  fill: string,
): number {
  const bold = { size: 27, weight: 700, lang } as const;
  const plain = { size: 27, weight: 400, lang } as const;
  sheet.text(x, y + 27, figure, bold, { fill });
  const after = sheet.widthOf(`${figure}${gap}`, bold);
  sheet.text(x + after, y + 27, fitted(sheet, unit, plain, width - after), plain, { fill });
  return y + 38;
}
