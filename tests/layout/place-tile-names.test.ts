// Names in tiles: whole, inside their tile, in type of at least 9 px.
import { describe, expect, test } from 'vitest';
import { onMap, toScreen } from '../../src/geography/index.ts';
import { placeTileNames } from '../../src/layout/index.ts';
import { LANGUAGES } from '../../src/membership/index.ts';
import { contrast, type Label, sceneAt, tileName } from '../../src/scene/index.ts';
import { apply, initialView } from '../../src/view/index.ts';
import { english } from '../../src/words/index.ts';
import { isWithin, meets, rect } from '../support/boxes.ts';
import { factsIn } from '../support/facts.ts';
import { madeGrid, tilesJson } from '../support/tiles.ts';

/** As wide as common fonts: an em for each Chinese character, syllable or kana, 0.56 for each letter. */
const TYPE = { country: 14.5, selected: 11.5, newcomer: 11.5, region: 11.5 };
const measure = ({ text, kind }: Label) => {
  const lines = text.split('\n');
  const widths = lines.map((line) =>
    [...line].reduce((sum, one) => sum + (/[\u2e80-\uffff]/.test(one) ? 1 : 0.56), 0),
  );
  return { width: Math.max(...widths) * TYPE[kind], height: lines.length * TYPE[kind] * 1.2 };
};

function placed(lang: (typeof LANGUAGES)[number], tile: number, selected: string | null = null) {
  const facts = factsIn(lang);
  const { grid } = madeGrid(tilesJson(), facts);
  const view = apply(initialView('2024-09', lang), { observers: true, layout: 'tiles', selected });
  const places = { regions: grid.shapes.anchors, countries: grid.countries, tiles: grid };
  const scene = sceneAt(facts, places, view, english, 'light');
  const { x0, x1, y0, y1 } = grid.frame;
  const scale = (tile * 16) / (x1 - x0);
  const size = { width: tile * 16 + 20, height: (y1 - y0) * scale + 20 };
  const placement = { scale, x: 10 - x0 * scale, y: 10 - y0 * scale };
  const namesOf = (labels: readonly Label[], of = grid) =>
    placeTileNames(labels, of, placement, size, measure, []);
  return { names: namesOf([...scene.labels, ...scene.regionLabels]), namesOf, scene, grid, placement };
}

describe.each(LANGUAGES)('in %s', (lang) => {
  test('at 46 px nearly every tile has its name, at 22 px those that fit; none leaves its tile or is below 9 px', () => {
    for (const tile of [22, 46, 70]) {
      const { names, grid, placement } = placed(lang, tile);
      const inTiles = names.filter(({ label }) => label.kind !== 'country');
      if (tile > 40) expect(inTiles.length, String(tile)).toBeGreaterThanOrEqual(86);
      for (const { label, x, y, width, height, share } of inTiles) {
        const [left, top] = toScreen(placement, grid.shapes.anchors.get(label.id)!);
        const box = rect(left - tile / 2, top - tile / 2, tile, tile);
        expect(isWithin(rect(x, y, width, height), box), label.text).toBe(true);
        expect(share * TYPE[label.kind], label.text).toBeGreaterThanOrEqual(9);
        expect(label.text).not.toContain('\u00ad');
      }
    }
  });

  test('a country’s name stands on no tile', () => {
    for (const tile of [22, 46]) {
      const { names, grid, placement } = placed(lang, tile);
      for (const { label, x, y, width, height } of names.filter(({ label }) => label.kind === 'country'))
        for (const { box, id } of grid.shapes.atoms) {
          const { x: left, y: top, width: across, height: down } = onMap(placement, box);
          const isApart = !meets(
            rect(x, y, width, height),
            rect(left + 1e-6, top + 1e-6, across - 2e-6, down - 2e-6),
          );
          expect(isApart, `${label.text} on ${id}`).toBe(true);
        }
      if (tile === 46) expect(names.filter(({ label }) => label.kind === 'country')).toHaveLength(6);
    }
  });
});

test('names have a contrast of at least 4.5 to their tile', () => {
  const { scene } = placed('en', 46);
  for (const { id, ink } of scene.regionLabels) {
    const { fill, hatch } = scene.styles.get(id)!;
    if (ink && fill && !hatch) expect(contrast(ink, fill), id).toBeGreaterThanOrEqual(4.5);
  }
});

test('a name of the date, where the region had another then', () => {
  const facts = factsIn('en');
  const { grid } = madeGrid(tilesJson());
  const nameAt = (id: string, day: number) =>
    tileName(grid, facts.regions.get(id)!, day, 'en', undefined).text;
  expect(nameAt('RU-ZAB', facts.range.first)).toBe('Chita');
  expect(nameAt('RU-ZAB', facts.range.last)).toBe('Zabai\u00adkalsky');
  // "Kamchatka Region", of which the short name is a part.
  expect(nameAt('RU-KAM', facts.range.first)).toBe('Kam\u00adchatka');
});

test('in small tiles a country has its code', () => {
  const { grid, scene, namesOf } = placed('en', 18);
  const anchors = new Map(grid.shapes.anchors).set('DE', grid.shapes.anchors.get('CN-HL')!);
  const germany = { ...scene.regionLabels[0]!, id: 'DE', text: 'Germany' };
  const [name] = namesOf([germany], { ...grid, shapes: { ...grid.shapes, anchors } });
  expect(name!.label.text).toBe('DE');
});

test.each(LANGUAGES)(
  'in small tiles each has two letters, and the selected one its whole name, in %s',
  (lang) => {
    const { names } = placed(lang, 18);
    const inTiles = names.filter(({ label }) => label.kind !== 'country');
    expect(inTiles.length).toBeGreaterThanOrEqual(84);
    const letters = inTiles.map(({ label }) => label.text).filter((text) => [...text].length <= 2);
    expect(letters.length).toBeGreaterThan(30);
    // Chinese, Japanese and Korean have one character, of which some are in many names.
    const alike = letters.length - new Set(letters).size;
    expect(alike).toBeLessThanOrEqual(/zh|ja|ko/.test(lang) ? 7 : 0);
    const chosen = placed(lang, 18, 'CN-HL').names.find(({ label }) => label.id === 'CN-HL')!;
    expect([...chosen.label.text].length).toBeGreaterThan(2);
  },
);
