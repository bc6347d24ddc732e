// A picture file: everything that belongs on it, inside its edges, without overlaps, at any size.

import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { textIn } from '../../src/membership/index.ts';
import type { Rect, Surface, TextFont, TextPaint } from '../../src/picture/files.ts';
import { SvgSurface } from '../../src/picture/files.ts';
import type { Scene } from '../../src/scene/index.ts';
import { type PosterSize, poster, posterSize } from '../../src/share/poster.ts';
import { slideLegendHeight, slidePicture } from '../../src/share/slide-picture.ts';
import type { Change } from '../../src/view/index.ts';
import { committedShapes, facts, plane, sceneWith } from '../support/facts.ts';
import { sceneIn } from '../support/scene-in.ts';
import { widthOf } from '../support/width-of.ts';

const shapes = committedShapes('low');
const sceneOf = (change: Change, theme: 'light' | 'dark' = 'light') =>
  sceneWith(change, theme, shapes.anchors);

type Text = Rect & { readonly text: string; readonly onMap: boolean };
type Made = {
  texts: Text[];
  rects: (Rect & { fill?: string })[];
  windows: Rect[];
  fades: Rect[];
  size: PosterSize;
};

function made(scene: Scene, width: number, height: number, isSlide = false): Made {
  const size = isSlide ? { width, height, zoom: 1, wide: false } : posterSize(width, height);
  const found: Made = { texts: [], rects: [], windows: [], fades: [], size };
  const surface: Surface = {
    widthOf,
    rect: (box, paint) => found.rects.push({ ...box, ...paint }),
    text(x, y, text, type: TextFont, { align, halo }: TextPaint) {
      const wide = widthOf(text, type);
      const left = align === 'end' ? x - wide : align === 'middle' ? x - wide / 2 : x;
      found.texts.push({
        text,
        x: left,
        y: y - type.size * 0.8,
        width: wide,
        height: type.size,
        onMap: halo !== undefined,
      });
    },
    fade: (box) => found.fades.push(box),
    plane: (box) => found.windows.push(box),
  };
  if (isSlide) slidePicture(surface, scene, shapes, plane, size, slideLegendHeight(surface, scene, size));
  else poster(surface, scene, shapes, plane, size);
  return found;
}

const inside = (box: Rect, { width, height }: { width: number; height: number }) =>
  box.x >= -0.01 &&
  box.y >= -0.01 &&
  box.x + box.width <= width + 0.01 &&
  box.y + box.height <= height + 0.01;
const meet = (a: Rect, b: Rect) =>
  a.x < b.x + b.width - 0.5 &&
  b.x < a.x + a.width - 0.5 &&
  a.y < b.y + b.height - 0.5 &&
  b.y < a.y + a.height - 0.5;

/** No text stands on another. */
function expectApart(texts: readonly Text[]) {
  for (const [i, text] of texts.entries())
    for (const other of texts.slice(i + 1))
      expect(meet(text, other), `“${text.text}” on “${other.text}”`).toBe(false);
}
const besideMap = ({ texts }: Made) => texts.filter(({ onMap }) => !onMap);
/** The largest window first, which is the map. */
const bySize = (windows: readonly Rect[]) =>
  windows.toSorted((a, b) => b.width * b.height - a.width * a.height);

const sizes = [
  [1600, 900],
  [1200, 630],
  [1920, 600],
  [800, 800],
  [1080, 1350],
  [300, 1000],
  [200, 120],
  [100, 8192],
] as const;
const views: [string, Change][] = [
  ['the latest date', {}],
  ['the founding, by tier', { date: '1996', colorBy: 'tier' }],
  ['by date of joining', { date: '2012-07', colorBy: 'joined' }],
  ['filtered', { date: '2016-10', countries: ['JP'], tiers: ['member'] }],
  ['two dates compared', { date: '2006-09', compare: '2002' }],
  ['closer', { date: '2006-09', camera: { lng: 127, lat: 37, scale: 4 } }],
];

describe.each(views)('%s', (_name, change) => {
  test.each(sizes)('%i × %i: everything is inside, and no texts overlap', (width, height) => {
    const drawn = made(sceneOf(change), width, height);
    const { texts, windows, rects, fades, size } = drawn;
    expect(size.width * size.zoom).toBeCloseTo(width, 6);
    expect(size.height * size.zoom).toBeCloseTo(height, 6);
    for (const box of [...texts, ...windows, ...rects, ...fades])
      expect(inside(box, size), JSON.stringify(box)).toBe(true);
    const [map] = bySize(windows);
    expect(map!.width * map!.height, 'the map').toBeGreaterThan(size.width * size.height * 0.3);
    for (const text of besideMap(drawn)) expect(meet(text, map!), `${text.text} on the map`).toBe(false);
    expectApart(besideMap(drawn));
  });
});

test.each([
  [1600, 900],
  [1200, 900],
  [1200, 1200],
  [1080, 1350],
])('%i × %i has the title, the date, the count, the legend and the credits, uncut', (width, height) => {
  const scene = sceneOf({ date: '2006-09' });
  const texts = besideMap(made(scene, width, height)).map(({ text }) => text);
  expect(texts.filter((text) => text.endsWith('…'))).toEqual([]);
  const said = texts.join(' ');
  const { title, creditLine, unofficial, legalStatus } = facts.association;
  for (const part of [title, creditLine, unofficial, legalStatus])
    expect(said).toContain(textIn(part, 'en').text);
  for (const part of ['2006', '64', 'members', 'in six countries']) expect(said).toContain(part);
  for (const { name, count } of [...scene.legend.countries, ...scene.legend.signs]) {
    expect(said).toContain(name);
    expect(said).toContain(String(count));
  }
});

test.each([
  [1600, 900],
  [1080, 1350],
])('%i × %i: of sixty groups the largest are named, and the others are one sum', (width, height) => {
  const scene = sceneOf({});
  const [first] = scene.legend.countries;
  const countries = Array.from({ length: 60 }, (_, i) => ({
    ...first!,
    id: `G${i}`,
    name: `Group ${i}`,
    count: 1 + ((i * 7) % 60),
  }));
  const drawn = made({ ...scene, legend: { ...scene.legend, countries } }, width, height);
  const beside = besideMap(drawn);
  expectApart(beside);
  const named = countries.filter(({ name }) => beside.some(({ text }) => text === name));
  const rest = countries.filter((one) => !named.includes(one));
  expect(named.length).toBeGreaterThan(5);
  expect(Math.min(...named.map(({ count }) => count))).toBeGreaterThan(
    Math.max(...rest.map(({ count }) => count)),
  );
  const sum = rest.reduce((all, { count }) => all + count, 0);
  expect(beside.map(({ text }) => text)).toEqual(expect.arrayContaining(['…', sum.toLocaleString('en')]));
  expect(bySize(drawn.windows)[0]!.height).toBeGreaterThan(200);
});

describe('a long title and long names', () => {
  const scene = sceneOf({});
  const { association } = facts;
  const title = { ...association.title, en: 'Региональные администрации Северо-Восточной Азии' };
  const { countries, signs } = scene.legend;
  const long = {
    ...scene,
    basis: { ...scene.basis, facts: { ...facts, association: { ...association, title } } },
    legend: {
      ...scene.legend,
      countries: countries.map((one) => ({ ...one, name: `Республика ${one.id}` })),
      signs: signs.map((one) => ({ ...one, name: `ассоциированный ${one.sign}` })),
    },
  };

  test.each([
    [1600, 900],
    [1200, 760],
  ])('%i × %i: take lower rows, not an ellipsis', (width, height) => {
    expect(facts.countries.size).toBeGreaterThan(6);
    const said = made(long, width, height).texts.map(({ text }) => text);
    expect(said.filter((text) => text.endsWith('…'))).toEqual([]);
    for (const { name } of long.legend.signs) expect(said.filter((text) => text === name)).toHaveLength(1);
  });
});

test.each([
  ['16:9', 1600, 900, false],
  ['4:3', 1600, 1200, false],
  ['square', 1200, 1200, false],
  ['upright', 1080, 1350, false],
  ['a slide', 686, 600, true],
] as const)(
  '%s has insets of the places where many members lie close together',
  (_name, width, height, isSlide) => {
    const { windows } = made(sceneOf({}), width, height, isSlide);
    // The leader lines of names are drawn in the same windows as the land.
    const places = [...new Map(windows.map((one) => [`${one.x}/${one.y}`, one])).values()];
    const [map, ...others] = bySize(places);
    const insets = others.filter((one) => one.width > 60 && one.width < map!.width);
    expect(insets).toHaveLength(facts.association.insets.length);
    for (const [i, inset] of insets.entries()) {
      expect(inset.x >= map!.x && inset.x + inset.width <= map!.x + map!.width).toBe(true);
      for (const other of insets.slice(i + 1)) expect(meet(inset, other)).toBe(false);
    }
  },
);

test.each(['en', 'ko', 'ru'] as const)(
  'in %s the figures of the countries add up to the members, as in the page',
  (lang) => {
    for (const [width, height, isSlide] of [
      [1600, 900, false],
      [1200, 1200, false],
      [686, 600, true],
    ] as const) {
      const scene = sceneIn(lang, {}, { anchors: shapes.anchors });
      const texts = made(scene, width, height, isSlide).texts.map(({ text }) => text);
      const { countries } = scene.legend;
      for (const { name, count } of countries)
        expect(texts).toEqual(expect.arrayContaining([name, `${count}`]));
      expect(countries.reduce((sum, { count }) => sum + count, 0)).toBe(82);
    }
  },
);

test.each([
  [0, 900],
  [1600, 99],
  [9000, 900],
  [Number.NaN, 900],
  [Number.POSITIVE_INFINITY, 900],
])('%d × %d is refused in words', (width, height) => {
  expect(() => posterSize(width, height)).toThrow(RangeError);
  expect(() => posterSize(width, height)).toThrow(/expected a width and a height from 100 to 8192/);
});

describe('as an SVG file', () => {
  const file = (scene: Scene, title = 'A title & <more>') => {
    const size = posterSize(1200, 675);
    const surface = new SvgSurface({ widthOf });
    poster(surface, scene, shapes, plane, size);
    return surface.file({ ...size, lang: 'en', title, description: 'What "it" shows' });
  };

  test.each(['light', 'dark'] as const)(
    'in %s it is well-formed, complete and without script or style',
    (theme) => {
      const scene = sceneOf({ date: '1998' }, theme);
      const text = file(scene);
      const { document } = new Window();
      document.body.innerHTML = text;
      const svg = document.querySelector('svg')!;
      expect([svg.getAttribute('width'), svg.getAttribute('height')]).toEqual(['1200', '675']);
      expect(svg.querySelector('title')?.textContent).toBe('A title & <more>');
      expect(svg.querySelector('desc')?.textContent).toBe('What "it" shows');
      expect(text).not.toMatch(/NaN|undefined|Infinity|<style|<script|style=|vector-effect/);
      // Each tag is closed where XML wants it.
      const open: string[] = [];
      for (const [, end, name, empty] of text.matchAll(/<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/g)) {
        if (end) expect(open.pop()).toBe(name);
        else if (!empty) open.push(name!);
      }
      expect(open).toEqual([]);
      const ids = [...svg.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, id] of text.matchAll(/url\(#([\w-]+)\)/g)) expect(ids).toContain(id);
    },
  );

  test('lines have no soft hyphens, which have no outline and which some programs draw', () => {
    const asked = new Set<string>();
    const outline = (text: string) => {
      asked.add(text);
      return null;
    };
    const surface = new SvgSurface({ widthOf, outline });
    const type = { size: 14, weight: 400, lang: 'ru' } as const;
    const line = 'ассоци\u00adиро\u00adванный член';
    surface.text(0, 0, line, type, { fill: '#000000' });
    expect(surface.widthOf(line, type)).toBe(widthOf('ассоциированный член', type));
    expect([...asked]).toEqual(['ассоциированный член']);
    const file = surface.file({ width: 10, height: 10, zoom: 1, lang: 'ru', title: line, description: line });
    expect(file).not.toContain('\u00ad');
  });

  test('halos are texts of their own beneath, and hatches are lines: not all programs draw paint-order and patterns', () => {
    const text = file(sceneOf({ date: '2024-09' }));
    expect(text).not.toMatch(/paint-order|<pattern|fill="url\(#hatch/);
    const haloes = [
      ...text.matchAll(
        /<text ([^>]*) aria-hidden="true" fill="(#\w+)" stroke="\2" stroke-width="[\d.]+"[^>]*>([^<]*)<\/text>\n<text ([^>]*) fill="(#\w+)" stroke="\5" stroke-width="0.01">([^<]*)<\/text>/g,
      ),
    ];
    expect(haloes.length).toBeGreaterThan(10);
    for (const [, at, , said, above, , again] of haloes) expect([above, again]).toEqual([at, said]);
    expect(text.match(/<text [^>]*stroke=/g)).toHaveLength(2 * haloes.length);
    const hatched = [...text.matchAll(/data-k="fill\/([^"/]*)\/hatch" d="(M[^"]*)" stroke="#[0-9a-f]{6}"/g)];
    expect(hatched.map(([, key]) => key)).toEqual(expect.arrayContaining(['KG-C', 'VN-SG', 'swatch']));
  });

  test('text stays text, whatever is in it', () => {
    expect(file(sceneOf({}), '\u0000 ]]> "\'&amp;')).toContain(
      '<title id="title"> ]]&#62; &#34;\'&#38;amp;</title>',
    );
  });
});
