// The map as pictures that a person can look at: chosen views as SVG files in `tests/pictures/`, drawn as an export is, and
// compared as text, so that whatever changes what is seen is seen in a review. Where it is changed on purpose,
// `npm run pictures:update` writes the files from the code; look at them before you commit them.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { boxOf, fromScreen, type Placement, type Point } from '../src/geography/index.ts';
import type { Lang } from '../src/membership/index.ts';
import { type Rect, SvgSurface } from '../src/picture/files.ts';
import { type Sink, touches } from '../src/picture/index.ts';
import { placesOf, sceneAt, type ThemeName } from '../src/scene/index.ts';
import { poster, posterSize } from '../src/share/poster.ts';
import { mapWindow } from '../src/share/poster-map.ts';
import { slideLegendHeight, slidePicture } from '../src/share/slide-picture.ts';
import type { Change } from '../src/view/index.ts';
import { EVERY } from '../src/words/every.ts';
import { committedShapes, facts, factsIn, plane, viewWith } from './support/facts.ts';
import { madeGrid, tilesJson } from './support/tiles.ts';
import { widthOf } from './support/width-of.ts';

const REWRITE = process.env.WRITE_PICTURES === '1';
const FOLDER = new URL('./pictures/', import.meta.url);
/** For what differs; not in the repository. */
const NEW = new URL('new/', FOLDER);

type Size = readonly [kind: 'poster' | 'map' | 'slide', width: number, height: number];
const WIDE: Size = ['poster', 1200, 675];
const TALL: Size = ['poster', 640, 900];
const SLIDE: Size = ['slide', 686, 600];
const BARE: Size = ['map', 640, 400];
const SMALL: Size = ['map', 390, 500];
type Picture = readonly [name: string, size: Size, change: Change, theme?: ThemeName, strong?: boolean];

/** Each statement, colouring, theme, language and size; then what a reader chooses. A picture has several of them. */
const PICTURES: readonly Picture[] = [
  ['1996', WIDE, { date: '1996' }],
  ['1998-by-tier', TALL, { date: '1998', colorBy: 'tier', lang: 'ko' }, 'dark'],
  ['2000-by-joined', BARE, { date: '2000', colorBy: 'joined' }],
  ['2002', SMALL, { date: '2002' }, 'dark'],
  ['2006', WIDE, { date: '2006-09', lang: 'mn' }, 'dark'],
  ['2008', BARE, { date: '2008-09', lang: 'zh' }],
  ['2010-by-joined', SLIDE, { date: '2010-10', colorBy: 'joined', lang: 'ru' }, 'dark'],
  ['2012-by-tier', SMALL, { date: '2012-07', colorBy: 'tier' }],
  ['2014', BARE, { date: '2014-10' }, 'dark'],
  ['2016', SLIDE, { date: '2016-10', lang: 'ja' }],
  ['2018', SMALL, { date: '2018-10', lang: 'ko' }],
  ['2021-by-tier', BARE, { date: '2021-08', colorBy: 'tier' }],
  ['2023', TALL, { date: '2023-10', lang: 'zh' }],
  ['2024', WIDE, { date: '2024-09' }],
  ['compared', WIDE, { date: '2006-09', compare: '2002', lang: 'ja' }],
  ['compared-backwards', BARE, { date: '1998', compare: '2024-09', colorBy: 'tier' }, 'dark'],
  ['selected', BARE, { date: '2024-09', selected: 'KR-47' }],
  ['selected-mark', SMALL, { date: '2022', selected: 'KR-30' }, 'dark'],
  ['selected-before-joining', BARE, { date: '1998', observers: true, selected: 'CN-QH' }],
  ['one-country', BARE, { date: '2016-10', countries: ['MN'] }],
  ['one-tier', SMALL, { date: '2024-09', tiers: ['associate'], observers: true }, 'dark'],
  ['tiles', WIDE, { date: '2024-09', layout: 'tiles', observers: true, selected: 'JP-32' }],
  ['tiles-1998', BARE, { date: '1998', layout: 'tiles', colorBy: 'tier', lang: 'ru' }, 'dark'],
  ['closer', BARE, { date: '2024-09', camera: { lng: 129, lat: 36, scale: 5 } }, 'dark'],
  ['strong-borders', SMALL, { date: '2006-09', observers: true }, 'light', true],
];

const shapes = committedShapes('low');
/** The grid of the outlines, CSS pixels: what is tested here is their look; tests/geography has their shape. */
const GRID = 2;

/** Draws only what is in view, with outlines of few points. */
class SmallSurface extends SvgSurface {
  override plane(box: Rect, placement: Placement, hatch: string, drawing: (sink: Sink) => void): void {
    const { scale } = placement;
    const [x0, y0] = fromScreen(placement, [box.x, box.y]);
    const view = { x0, y0, x1: x0 + box.width / scale, y1: y0 + box.height / scale };
    const onGrid = (value: number) => (Math.round((value * scale) / GRID) * GRID) / scale;
    const small = (lines: readonly (readonly Point[])[]) =>
      lines
        .filter((line) => touches(boxOf(line), view))
        .map((line) => line.map(([x, y]): Point => [onGrid(x), onGrid(y)]))
        .filter((line) => line.some(([x, y]) => x !== line[0]![0] || y !== line[0]![1]));
    super.plane(box, placement, hatch, (sink) =>
      drawing({
        area(key, polygons, paint) {
          if (polygons.some(([ring]) => touches(boxOf(ring!), view)))
            sink.area(key, polygons.map(small), paint);
        },
        line(key, lines, paint) {
          if (lines.some((line) => touches(boxOf(line), view))) sink.line(key, small(lines), paint);
        },
        mark: (key, at, paint) => sink.mark(key, at, paint),
      }),
    );
  }
}

function drawn([, [kind, width, height], change, theme = 'light', strong]: Picture): string {
  const lang = (change.lang ?? 'en') as Lang;
  const own = factsIn(lang);
  const tiles = change.layout === 'tiles' ? madeGrid(tilesJson(), own).grid : null;
  const words = EVERY[lang];
  const scene = sceneAt(own, placesOf(own, plane, shapes, tiles), viewWith(change), words, theme, strong);
  const surface = new SmallSurface({ widthOf });
  const size = kind === 'poster' ? posterSize(width, height) : { width, height, zoom: 1, wide: false };
  if (kind === 'poster') poster(surface, scene, shapes, plane, size);
  else if (kind === 'map') mapWindow(surface, scene, shapes, plane, { x: 0, y: 0, width, height });
  else slidePicture(surface, scene, shapes, plane, size, slideLegendHeight(surface, scene, size));
  const file = surface.file({ ...size, lang, title: scene.caption, description: scene.announcement });
  // An element a line, and its outline on the next, so that a difference says what is another colour or elsewhere.
  return file.replaceAll('><', '>\n<').replace(/ d="([^"]*)"([^>]*)\/>/g, '$2\n d="$1"/>');
}

if (REWRITE) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
}
rmSync(NEW, { recursive: true, force: true });

test.each(PICTURES.map((picture) => ({ name: `${picture[0]}.svg`, picture })))(
  '$name',
  ({ name, picture }) => {
    const now = drawn(picture);
    if (REWRITE) writeFileSync(new URL(name, FOLDER), now);
    const before = readFileSync(new URL(name, FOLDER), 'utf8');
    if (now === before) return;
    mkdirSync(NEW, { recursive: true });
    writeFileSync(new URL(name, NEW), now);
    const only = (of: string, other: string) => {
      const known = new Set(other.split('\n'));
      return of.split('\n').filter((line) => !known.has(line));
    };
    const [gone, come] = [only(before, now), only(now, before)];
    throw new Error(
      [
        `The map looks different in ${name}: ${gone.length} lines are gone, ${come.length} are new, among them`,
        ...gone.slice(0, 3).map((line) => `- ${line.slice(0, 160)}`),
        ...come.slice(0, 3).map((line) => `+ ${line.slice(0, 160)}`),
        `Open both in a browser: tests/pictures/${name} as it was, tests/pictures/new/${name} as it is now.`,
        'If the new one is right, `npm run pictures:update` writes all pictures anew; commit them with the change.',
      ].join('\n'),
    );
  },
);

test('each file is a picture of the table, and each statement has one', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.svg'));
  expect(files.sort()).toEqual(PICTURES.map(([name]) => `${name}.svg`).sort());
  const dates = new Set(PICTURES.map(([, , { date }]) => date));
  expect(facts.statements.filter(({ id }) => !dates.has(id))).toEqual([]);
});
