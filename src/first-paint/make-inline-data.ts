// Makes the data for the inline script: for each statement the texts of the headline, the legend's counts and the style
// of each region, by theme and way of colouring, all from the same scenes as the interactive page.

import { headlineText } from '../controls/index.ts';
import { type Box, equalAreaPlane, planOf, type Shapes } from '../geography/index.ts';
import { enlargedParts, landBox, landStrips } from '../layout/index.ts';
import type { Facts } from '../membership/index.ts';
import { gainText, PALETTES, type RegionStyle, type Scene, type ThemeName } from '../scene/index.ts';
import { type Change, COLOR_BY } from '../view/index.ts';
import type { Words } from '../words/index.ts';
import { OPENED_AS_FILE } from '../words/without-scripts.ts';
import type { InlineData, InlineStatement, InlineTheme } from './inline-data.ts';

const THEMES = ['light', 'dark'] as const satisfies readonly ThemeName[];

export function inlineDataOf(
  facts: Facts,
  shapes: Shapes,
  sceneOf: (change: Change, theme: ThemeName) => Scene,
  words: Words,
  frame: InlineData['frame'],
  names: InlineData['names'],
): InlineData {
  const regions = [...facts.order.keys()];
  const groups = [...facts.regions.values()].flatMap(({ id, country }) =>
    id.startsWith(`${country}-`) ? [] : [[id, country]],
  );
  const themes: Record<string, InlineTheme> = {};
  const styles: Record<ThemeName, Omit<RegionStyle, 'order'>[]> = { light: [], dark: [] };
  for (const theme of THEMES) {
    const { land, landLine, ink, paper, rim, hatch } = PALETTES[theme];
    themes[theme] = { land, landLine, ink, paper, rim, hatch };
  }
  const known = new Map<string, number>();
  const table: Record<string, string[]> = {};
  for (const colorBy of COLOR_BY)
    table[colorBy] = facts.statements.map(({ id }) => {
      const scenes = THEMES.map((theme) => sceneOf({ date: id, colorBy }, theme));
      const indices = regions.map((region) => {
        const pair = scenes.map((scene) => withoutOrder(scene.styles.get(region)!));
        const key = JSON.stringify(pair);
        const index = known.get(key) ?? known.size;
        known.set(key, index);
        THEMES.forEach((theme, i) => {
          styles[theme][index] = pair[i]!;
        });
        return index.toString(36).padStart(2, '0');
      });
      return indices.join('');
    });
  const statements = facts.statements.map((statement): InlineStatement => {
    const scene = sceneOf({ date: statement.id }, 'light');
    const { countries, signs } = scene.legend;
    const { view } = scene.basis;
    return {
      ...headlineText({ facts, scene, words, view }),
      id: statement.id,
      effective: statement.effective,
      legend: Object.fromEntries([
        ...countries.map(({ id, count }) => [id, count]),
        ...signs.map(({ sign, count }) => [sign, count]),
      ]),
      gains: Object.fromEntries(
        countries.flatMap(({ id, gain }) => (gain ? [[id, gainText(gain, words)]] : [])),
      ),
    };
  });
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  return {
    plan: planOf(shapes),
    regions,
    ...(groups.length ? { groups: Object.fromEntries(groups) } : {}),
    styles: { light: shortened(styles.light), dark: shortened(styles.dark) },
    table,
    themes,
    statements,
    dark: darkColours(facts, sceneOf),
    range: facts.range,
    center: facts.association.projection.center,
    frame: rounded(frame, 1e6),
    names,
    land: landBox(shapes),
    insets: enlargedParts(facts, equalAreaPlane(facts.association.projection.center)).map(
      ({ box, size, leastMap, from }) => ({ box: rounded(box, 1e4), size, leastMap, from }),
    ),
    strips: landStrips(shapes),
    months: months.map((month) => words.aboveYear(month, null)),
    dayMonth: months.map((month) => words.aboveYear(month, 31).replace('31', '{d}')),
    failed: words.fileFailed(words.mapFile, words.fileMissing('')).replace(' ()', ''),
    openedAsFile: OPENED_AS_FILE[words.lang],
    reload: words.reload,
    year: words.year(1234).replace('1234', '{y}'),
    yearMarks: [words.yearMark(false), words.yearMark(true)],
  };
}

/** @param units per plane unit; with 10,000 a box is right to a tenth of a pixel */
const rounded = (box: Box, units: number): Box => {
  const [x0, y0, x1, y1] = [box.x0, box.y0, box.x1, box.y1].map((value) => Math.round(value * units) / units);
  return { x0: x0!, y0: y0!, x1: x1!, y1: y1! };
};

function darkColours(facts: Facts, sceneOf: (change: Change, theme: ThemeName) => Scene) {
  const [light, dark] = THEMES.map((theme) => [
    PALETTES[theme].hatch,
    ...[...facts.countries.values()].map(({ hue }) => hue[theme]),
    ...sceneOf({}, theme).legend.signs.flatMap(({ style: { fill, stroke, rim } }) => [fill, stroke, rim]),
  ]);
  return Object.fromEntries(light!.flatMap((colour, i) => (colour ? [[colour, dark![i]!]] : [])));
}

function shortened<Style extends object>(styles: readonly Style[]): [Style, ...Partial<Style>[]] {
  const [first, ...others] = styles as [Style, ...Style[]];
  const differs = ([name, value]: [string, unknown]) => first[name as keyof Style] !== value;
  return [
    first,
    ...others.map((style) => Object.fromEntries(Object.entries(style).filter(differs)) as Partial<Style>),
  ];
}

/** Without the order, which differs for each region, so that equal styles are written once. */
function withoutOrder({ order: _, ...style }: RegionStyle): Omit<RegionStyle, 'order'> {
  return style;
}
