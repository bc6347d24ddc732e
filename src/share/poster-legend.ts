// Draws the poster's legend: the countries with their counts, the signs with theirs, and the statements of the
// ramp where there is one.

import { ringOf } from '../geography/index.ts';
import { BASELINE } from '../layout/index.ts';
import type { Rect, Surface } from '../picture/files.ts';
import type { Sink } from '../picture/index.ts';
import { mix, type RegionStyle, type Scene } from '../scene/index.ts';
import { ellipsize, quietOf } from './poster-type.ts';

const SIZE = 15;
const GAP = 10;
const COLUMN_GAP = 20;
const SWATCH = 18;

type Row = {
  readonly name: string;
  /** undefined: the reader's language. */
  readonly lang?: string;
  readonly count: number;
  /** false: a filter excludes it. */
  readonly on?: boolean;
  readonly swatch: (surface: Surface, at: Rect) => void;
};

/** The most columns; fewer where names would be cut and there is enough height. */
export type Columns = { readonly most: number; readonly whole: boolean; readonly rowHeight: number };
export const ROW = 25;
/** Where rows of the usual height would overlap the headline. */
export const LOW_ROW = 21;
export const LOWEST_ROW = 17;

type Named = { readonly name: string; readonly lang?: string };

function columnsFor(
  surface: Surface,
  names: readonly Named[],
  lang: string,
  width: number,
  { most, whole }: Pick<Columns, 'most' | 'whole'>,
): number {
  if (!whole) return most;
  const widths = names.map((one) =>
    surface.widthOf(one.name, { size: SIZE, weight: 400, lang: one.lang ?? lang }),
  );
  const widest = SWATCH + 10 + Math.max(0, ...widths) + 8 + 2 * SIZE;
  let across = most;
  while (across > 1 && (width - COLUMN_GAP * (across - 1)) / across < widest) across -= 1;
  return across;
}

/** The number of columns of each part, and the height of their rows. */
export type ColumnCounts = Readonly<
  Record<'compared' | 'countries' | 'signs' | 'ramp' | 'rowHeight' | 'most', number>
>;

/** As many columns as fit for each of the scenes. */
export function columnsOf(
  surface: Surface,
  scenes: readonly Scene[],
  width: number,
  { most, whole, rowHeight }: Columns,
): ColumnCounts {
  const across = (namesOf: (scene: Scene) => readonly Named[], columns: number, isWhole = whole) =>
    Math.min(
      ...scenes.map((scene) => {
        const { lang } = scene.basis.words;
        return columnsFor(surface, namesOf(scene), lang, width, { most: columns, whole: isWhole });
      }),
    );
  return {
    compared: across(({ legend }) => legend.compared, most),
    countries: across(({ legend }) => legend.countries, most),
    signs: across(({ legend }) => legend.signs, Math.max(2, most)),
    // Its rows are many: as many columns as there is width for.
    ramp: across(({ legend }) => legend.ramp.map(({ label }) => ({ name: label })), 5, true),
    rowHeight,
    most: Number.POSITIVE_INFINITY,
  };
}

/** The same with as many countries and dates as there is room for: the largest ones, and the sum of the others. */
export function columnsWithin(scenes: readonly Scene[], columns: ColumnCounts, room: number): ColumnCounts {
  const longest = Math.max(
    ...scenes.map(({ legend: { countries, ramp } }) => Math.max(countries.length, ramp.length)),
  );
  for (let most = longest; most > 2; most--) {
    const fewer = { ...columns, most };
    if (scenes.every((scene) => legendHeight(scene, fewer) <= room)) return fewer;
  }
  return { ...columns, most: 2 };
}

export function legendHeight(scene: Scene, columns: ColumnCounts): number {
  const { countries, compared, ramp, signs } = scene.legend;
  const rows = (n: number, across: number) => Math.ceil(n / across) * columns.rowHeight;
  const some = (n: number, across: number) => rows(Math.min(n, columns.most), across);
  return (
    rows(compared.length, columns.compared) +
    some(countries.length, columns.countries) +
    GAP +
    rows(signs.length, columns.signs) +
    (ramp.length > 0 ? some(ramp.length, columns.ramp) + GAP : 0)
  );
}

export function legend(
  surface: Surface,
  scene: Scene,
  x: number,
  top: number,
  width: number,
  columns: ColumnCounts,
): void {
  const { countries, compared, ramp, signs } = scene.legend;
  const byCountry = scene.basis.view.colorBy === 'country' && !compared.length;
  let y = top;
  const part = (rows: readonly Row[], across: number) => {
    y = table(surface, scene, rows, { x, y, width, columns: across, rowHeight: columns.rowHeight });
  };
  part(
    compared.map((one) => ({ ...one, swatch: swatch(scene, one.style, one.fills) })),
    columns.compared,
  );
  part(
    shortened(countries, columns.most).map((one) => ({
      ...one,
      swatch: (to, at) => {
        const box = { x: at.x + 2, y: at.y + 2, width: 14, height: 14 };
        to.rect(box, { fill: byCountry ? one.fill : scene.palette.paper, stroke: one.fill, radius: 3 });
      },
    })),
    columns.countries,
  );
  y += GAP;
  part(
    signs.map((one) => ({ ...one, swatch: swatch(scene, one.style) })),
    columns.signs,
  );
  y += GAP;
  part(
    shortened(ramp, columns.most).map(({ label, fill, ...one }) => ({
      ...one,
      name: label,
      swatch: (to, at) => to.rect({ x: at.x + 1, y: at.y + 3, width: 16, height: 12 }, { fill }),
    })),
    columns.ramp,
  );
}

/** The largest rows in their order, and one for all others; all where there are no more. */
function shortened<T extends { readonly count: number; readonly fill: string }>(
  rows: readonly T[],
  most: number,
): readonly T[] {
  if (rows.length <= most) return rows;
  const largest = new Set([...rows].sort((a, b) => b.count - a.count).slice(0, most - 1));
  const count = rows.reduce((sum, row) => sum + (largest.has(row) ? 0 : row.count), 0);
  const rest = { ...rows[0]!, name: '…', short: '…', count, fill: 'none' };
  return [...rows.filter((row) => largest.has(row)), rest];
}

/** Draws row by row. @returns the bottom edge */
function table(
  surface: Surface,
  { palette, basis }: Scene,
  rows: readonly Row[],
  { x, y, width, columns, rowHeight }: Record<'x' | 'y' | 'width' | 'columns' | 'rowHeight', number>,
): number {
  const column = (width - COLUMN_GAP * (columns - 1)) / columns;
  const quiet = quietOf(palette);
  const { words } = basis;
  const figureOf = ({ count }: Row) =>
    ({ size: SIZE, weight: count === 0 ? 400 : 700, lang: words.lang }) as const;
  const nameOf = ({ lang = words.lang }: Row) => ({ size: SIZE, weight: 400, lang }) as const;
  const roomOf = (row: Row) =>
    column - SWATCH - 10 - surface.widthOf(words.number(row.count), figureOf(row)) - 8;
  rows.forEach((row, i) => {
    const left = x + (i % columns) * (column + COLUMN_GAP);
    const line = y + Math.floor(i / columns) * rowHeight;
    row.swatch(surface, { x: left, y: line + (rowHeight - SWATCH) / 2, width: SWATCH, height: SWATCH });
    const fill =
      row.on === false ? mix(palette.ink, palette.paper, 0.6) : row.count === 0 ? quiet : palette.ink;
    const name = nameOf(row);
    const base = line + rowHeight / 2 + SIZE * BASELINE;
    const text = ellipsize(surface, row.name, name, roomOf(row));
    surface.text(left + SWATCH + 10, base, text, name, { fill });
    surface.text(left + column, base, words.number(row.count), figureOf(row), {
      fill,
      align: 'end',
    });
  });
  return y + Math.ceil(rows.length / columns) * rowHeight;
}

/** A swatch of a region style: an area with its hatch and outline, of one colour or of several, or a ring. */
function swatch(
  { palette }: Scene,
  style: RegionStyle,
  fills: readonly (string | null)[] = [style.fill],
): Row['swatch'] {
  const drawing = (sink: Sink) => {
    if (style.ring) {
      const stroke = style.stroke ?? palette.ink;
      sink.mark('mark/swatch', [9, 9], {
        ring: true,
        diameter: 11,
        fill: palette.paper,
        hatch: null,
        stroke,
        strokeWidth: 2,
        top: false,
      });
      return;
    }
    const boxOf = (x0: number, x1: number) => ringOf({ x0, y0: 3, x1, y1: 15 });
    const box = boxOf(1, 17);
    fills.forEach((fill, i) => {
      const part = boxOf(1 + (16 * i) / fills.length, 1 + (16 * (i + 1)) / fills.length);
      sink.area(`fill/swatch${i || ''}`, [[part]], { fill: fill ?? palette.land, hatch: style.hatch });
    });
    const [stroke, width] = style.rim ? [style.rim, style.rimWidth] : [style.stroke, style.strokeWidth];
    if (stroke) sink.line('line/swatch', [box], { stroke, width, dash: style.dash });
  };
  return (surface, at) => surface.plane(at, { scale: 1, x: at.x, y: at.y }, palette.hatch, drawing);
}
