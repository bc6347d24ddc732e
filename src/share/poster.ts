// A picture file is a poster: title, date, count, map, legend and credits. It is drawn on a drawing surface, so that
// SVG and pixels have the same layout. It is laid out in pixels of its own, at least as many as its parts need, and
// then scaled to the requested size.
import type { Plane, Shapes } from '../geography/index.ts';
import { textIn } from '../membership/index.ts';
import type { Rect, Surface } from '../picture/files.ts';
import type { Scene } from '../scene/index.ts';
import { specialTerms } from './credits.ts';
import { headline } from './poster-headline.ts';
import {
  type ColumnCounts,
  type Columns,
  columnsOf,
  columnsWithin,
  LOW_ROW,
  LOWEST_ROW,
  legend,
  legendHeight,
  ROW,
} from './poster-legend.ts';
import { mapWindow } from './poster-map.ts';
import { drawLines, type Lines, quietOf, wrapLines } from './poster-type.ts';

export type PosterSize = {
  /** The size of the layout. */
  readonly width: number;
  readonly height: number;
  /** The factor from the layout to the requested size. */
  readonly zoom: number;
  /** Whether text is beside the map, else above and below it. */
  readonly wide: boolean;
};

const WIDE = { width: 1200, height: 640 };
const TALL = { width: 640, height: 900 };
const PAD = 30;
const COLUMN = 292;
const FOOTER = 11;
/** The share of a tall picture below its headline, or of a slide’s picture, that the legend may have. */
export const MOST_LEGEND = 0.55;
/** Layouts of the legend beside the map, best first; the next is used where it would overlap the headline. */
const BESIDE: readonly Columns[] = [
  { most: 1, whole: true, rowHeight: ROW },
  { most: 2, whole: true, rowHeight: ROW },
  { most: 1, whole: true, rowHeight: LOW_ROW },
  { most: 1, whole: true, rowHeight: LOWEST_ROW },
  { most: 2, whole: true, rowHeight: LOW_ROW },
  { most: 2, whole: false, rowHeight: ROW },
  { most: 2, whole: false, rowHeight: LOW_ROW },
];

/** @throws RangeError for an invalid size */
export function posterSize(width: number, height: number): PosterSize {
  const valid = [width, height].every((side) => Number.isFinite(side) && side >= 100 && side <= 8192);
  if (!valid)
    throw new RangeError(`Size ${width} × ${height}; expected a width and a height from 100 to 8192 pixels`);
  const wide = width >= height * 1.15;
  const least = wide ? WIDE : TALL;
  const zoom = Math.min(width / least.width, height / least.height);
  return { width: width / zoom, height: height / zoom, zoom, wide };
}

/** Where the parts of a poster are. */
export type PosterLayout = {
  readonly size: PosterSize;
  readonly map: Rect;
  readonly columns: ColumnCounts;
  readonly legendTop: number;
  readonly footer: Lines;
};

/** A layout with space for each of the scenes, so that nothing moves from one to the next. */
export function posterLayout(surface: Surface, scenes: readonly Scene[], size: PosterSize): PosterLayout {
  const { width, height, wide } = size;
  const inner = width - 2 * PAD;
  const footer = wrapLines(surface, creditText(scenes[0]!), footerFont(scenes[0]!), inner, 6);
  const bottom = height - footer.height - 20;
  const ruler: Surface = { ...SILENT, widthOf: (text, type) => surface.widthOf(text, type) };
  const most = (of: (scene: Scene) => number) => Math.max(...scenes.map(of));
  const legendWithin = (across: number, within: Columns) => {
    const columns = columnsOf(surface, scenes, across, within);
    return { columns, high: most((scene) => legendHeight(scene, columns)) };
  };
  const shortenedTo = (room: number, { columns: all }: ReturnType<typeof legendWithin>) => {
    const columns = columnsWithin(scenes, all, room);
    return { columns, high: most((scene) => legendHeight(scene, columns)) };
  };
  const under = most((scene) => posterHeadline(ruler, scene, size));
  if (wide) {
    const left = PAD + COLUMN + PAD;
    const legends = BESIDE.map((within) => legendWithin(COLUMN, within));
    const room = bottom - 8 - under - 12;
    const { columns, high } =
      legends.find((one) => one.high <= room) ?? shortenedTo(room, legends[legends.length - 1]!);
    const map = { x: left, y: 0, width: width - left, height: bottom };
    return { size, map, columns, legendTop: bottom - 8 - high, footer };
  }
  const within = { most: Math.max(2, Math.floor(inner / 190)), whole: true, rowHeight: ROW };
  const top = under + 14;
  const room = (bottom - top) * MOST_LEGEND;
  const whole = legendWithin(inner, within);
  const { columns, high } = whole.high <= room ? whole : shortenedTo(room, whole);
  const map = { x: 0, y: top, width, height: bottom - high - 16 - top };
  return { size, map, columns, legendTop: bottom - high, footer };
}

/** Draws nothing. */
const SILENT: Omit<Surface, 'widthOf'> = {
  rect: () => {},
  text: () => {},
  plane: () => {},
  fade: () => {},
};

export function poster(surface: Surface, scene: Scene, shapes: Shapes, plane: Plane, size: PosterSize): void {
  const layout = posterLayout(surface, [scene], size);
  posterMap(surface, scene, shapes, plane, layout);
  posterText(surface, scene, layout);
}

/** The background and the map. */
export function posterMap(
  surface: Surface,
  scene: Scene,
  shapes: Shapes,
  plane: Plane,
  { size: { width, height }, map }: PosterLayout,
): void {
  surface.rect({ x: 0, y: 0, width, height }, { fill: scene.palette.paper });
  mapWindow(surface, scene, shapes, plane, map);
}

/** All that stands around the map. */
export function posterText(
  surface: Surface,
  scene: Scene,
  { size, columns, legendTop, footer }: PosterLayout,
): void {
  const { width, height, wide } = size;
  posterHeadline(surface, scene, size);
  legend(surface, scene, PAD, legendTop, wide ? COLUMN : width - 2 * PAD, columns);
  const type = footerFont(scene);
  drawLines(surface, footer, PAD, height - footer.height - 10, type, { fill: quietOf(scene.palette) });
}

/** @returns the bottom edge of the text */
function posterHeadline(surface: Surface, scene: Scene, { width, wide }: PosterSize): number {
  return wide
    ? headline(surface, scene, PAD, PAD - 4, COLUMN, true)
    : headline(surface, scene, PAD, PAD - 8, width - 2 * PAD, false);
}

const footerFont = ({ basis }: Scene) => ({ size: FOOTER, weight: 400, lang: basis.words.lang }) as const;

/** Sources and terms of the boundaries, and the notes that the map is unofficial and on the status of boundaries. */
export function creditText({ basis: { facts, view, words } }: Scene): string {
  const { creditLine, unofficial, legalStatus } = facts.association;
  const text = (one: typeof creditLine) => textIn(one, view.lang).text;
  return words.sentences([
    text(creditLine),
    ...specialTerms(facts, view.lang),
    text(unofficial),
    text(legalStatus),
  ]);
}
