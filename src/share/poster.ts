// A picture file is a poster: title, date, count, map, legend and credits. It is drawn on a drawing surface, so that
// SVG and pixels have the same layout. It is laid out in pixels of its own, at least as many as its parts need, and
// then scaled to the requested size.
import type { Plane, Shapes } from '../geography/index.ts';
import { textIn } from '../membership/index.ts';
import type { Surface } from '../picture/files.ts';
import type { Scene } from '../scene/index.ts';
import { specialTerms } from './credits.ts';
import { quietOf } from './poster-colours.ts';
import { headline } from './poster-headline.ts';
import { type Columns, LOW_ROW, LOWEST_ROW, legend, legendHeight, ROW } from './poster-legend.ts';
import { mapWindow } from './poster-map.ts';
import { drawLines, wrapLines } from './poster-type.ts';

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
/** Layouts of the legend beside the map, best first; the next is used where it would overlap the headline. */
const BESIDE: readonly Columns[] = [
  { most: 1, whole: true, rowHeight: ROW },
  { most: 2, whole: true, rowHeight: ROW },
  { most: 1, whole: true, rowHeight: LOW_ROW },
  { most: 1, whole: true, rowHeight: LOWEST_ROW },
  { most: 2, whole: false, rowHeight: ROW },
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

export function poster(surface: Surface, scene: Scene, shapes: Shapes, plane: Plane, size: PosterSize): void {
  const { width, height, wide } = size;
  surface.rect({ x: 0, y: 0, width, height }, { fill: scene.palette.paper });
  const footer = credits(surface, scene, width - 2 * PAD);
  const bottom = height - footer.height - 20;
  if (wide) {
    const left = PAD + COLUMN + PAD;
    const under = headline(surface, scene, PAD, PAD - 4, COLUMN, true);
    const highOf = (columns: Columns) => legendHeight(surface, scene, COLUMN, columns);
    const columns =
      BESIDE.find((one) => under + 12 + highOf(one) <= bottom - 8) ?? BESIDE[BESIDE.length - 1]!;
    legend(surface, scene, PAD, bottom - 8 - highOf(columns), COLUMN, columns);
    mapWindow(surface, scene, shapes, plane, { x: left, y: 0, width: width - left, height: bottom });
  } else {
    const inner = width - 2 * PAD;
    const top = headline(surface, scene, PAD, PAD - 8, inner, false) + 14;
    const columns = { most: Math.max(2, Math.floor(inner / 190)), whole: true, rowHeight: ROW };
    const high = legendHeight(surface, scene, inner, columns);
    const map = { x: 0, y: top, width, height: bottom - high - 16 - top };
    mapWindow(surface, scene, shapes, plane, map);
    legend(surface, scene, PAD, bottom - high, inner, columns);
  }
  const type = footerFont(scene);
  drawLines(surface, footer, PAD, height - footer.height - 10, type, { fill: quietOf(scene.palette) });
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

function credits(surface: Surface, scene: Scene, width: number) {
  return wrapLines(surface, creditText(scene), footerFont(scene), width, 6);
}
