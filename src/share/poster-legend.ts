// Draws the poster's legend: the countries with their counts, the tiers with their styles, and the ramp where there is
// one.
import type { Point } from '../geography/index.ts';
import type { RegionState } from '../membership/index.ts';
import type { Rect, Surface } from '../picture/files.ts';
import type { Sink } from '../picture/index.ts';
import { ASSOCIATE, type LegendTier, mix, type RegionStyle, rampOf, type Scene } from '../scene/index.ts';
import { quietOf } from './poster-colours.ts';
import { ellipsize } from './poster-type.ts';

const SIZE = 15;
const GAP = 10;
const COLUMN_GAP = 20;
const SWATCH = 18;
const SMALL = 12;

type Row = {
  readonly name: string;
  readonly lang: string;
  /** Members; of a country that has none, its regions with their tier, so that the figures add up to the members. */
  readonly count: string;
  readonly small: boolean;
  /** How many regions of other tiers beside members: behind the name, where each row has space for them. */
  readonly others: string;
  readonly on: boolean;
  readonly none: boolean;
  readonly swatch: (surface: Surface, at: Rect) => void;
};

/** The most columns; fewer where names would be cut and there is enough height. */
export type Columns = { readonly most: number; readonly whole: boolean; readonly rowHeight: number };
export const ROW = 25;
/** Where rows of the usual height would overlap the headline. */
export const LOW_ROW = 21;
export const LOWEST_ROW = 17;

type TierRow = Omit<LegendTier, 'tier'> & { readonly tier: RegionState };
type Named = {
  readonly name: string;
  readonly lang?: string;
  readonly member?: boolean;
  readonly others?: string;
};
const hasOthersOnly = ({ member = true, others = '' }: Named) => !member && others !== '';

function columnsFor(
  surface: Surface,
  names: readonly Named[],
  lang: string,
  width: number,
  { most, whole }: Pick<Columns, 'most' | 'whole'>,
): number {
  if (!whole) return most;
  const widths = names.map((one) => {
    const count = hasOthersOnly(one)
      ? surface.widthOf(one.others!, { size: SMALL, weight: 400, lang })
      : 2 * SIZE;
    return surface.widthOf(one.name, { size: SIZE, weight: 400, lang: one.lang ?? lang }) + 8 + count;
  });
  const widest = SWATCH + 10 + Math.max(0, ...widths);
  let across = most;
  while (across > 1 && (width - COLUMN_GAP * (across - 1)) / across < widest) across -= 1;
  return across;
}

/** The number of columns of each part, and the height of their rows. */
export type ColumnCounts = {
  readonly compared: number;
  readonly countries: number;
  readonly tiers: number;
  readonly rowHeight: number;
};

/** As many columns as fit for each of the scenes. */
export function columnsOf(
  surface: Surface,
  scenes: readonly Scene[],
  width: number,
  { most, whole, rowHeight }: Columns,
): ColumnCounts {
  const across = (namesOf: (scene: Scene) => readonly Named[], columns: number) =>
    Math.min(
      ...scenes.map((scene) => {
        const { lang } = scene.basis.words;
        return columnsFor(surface, namesOf(scene), lang, width, { most: columns, whole });
      }),
    );
  return {
    compared: across(({ legend }) => legend.compared, most),
    countries: across(({ legend }) => legend.countries, most),
    tiers: across(tierRows, Math.max(2, most)),
    rowHeight,
  };
}

export function legendHeight(scene: Scene, columns: ColumnCounts): number {
  const { countries, compared, ramp } = scene.legend;
  const tiers = tierRows(scene);
  const rows = (n: number, across: number) => Math.ceil(n / across) * columns.rowHeight;
  return (
    rows(compared.length, columns.compared) +
    rows(countries.length, columns.countries) +
    GAP +
    rows(tiers.length, columns.tiers) +
    (ramp.length > 0 ? 34 + GAP : 0)
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
  const { words } = scene.basis;
  const { countries, compared, ramp } = scene.legend;
  const byCountry = scene.basis.view.colorBy === 'country' && !compared.length;
  const row = (
    name: string,
    count: number,
    lang: string,
    on: boolean,
    drawn: Row['swatch'],
    others = '',
  ): Row => ({
    name,
    lang,
    count: words.number(count),
    small: false,
    others,
    on,
    none: count === 0,
    swatch: drawn,
  });
  let y = table(
    surface,
    scene,
    compared.map(({ name, count, style }) => row(name, count, words.lang, true, swatch(scene, style))),
    { x, y: top, width, columns: columns.compared, rowHeight: columns.rowHeight },
  );
  y = table(
    surface,
    scene,
    countries.map((country) => {
      const { name, count, lang, on, fill, others } = country;
      const drawn: Row['swatch'] = (to, at) => {
        const box = { x: at.x + 2, y: at.y + 2, width: 14, height: 14 };
        to.rect(box, { fill: byCountry ? fill : scene.palette.paper, stroke: fill, radius: 3 });
      };
      const whole = row(name, count, lang, on, drawn, others);
      return hasOthersOnly(country) ? { ...whole, count: others, small: true, others: '' } : whole;
    }),
    { x, y, width, columns: columns.countries, rowHeight: columns.rowHeight },
  );
  y = table(
    surface,
    scene,
    tierRows(scene).map(({ name, count, on, style, tier }) =>
      row(name, count, words.lang, on, swatch(scene, tierSample(scene, tier, style), tier === 'special')),
    ),
    { x, y: y + GAP, width, columns: columns.tiers, rowHeight: columns.rowHeight },
  );
  if (ramp.length > 0) band(surface, scene, { x, y: y + GAP, width: Math.min(width, 340), height: 10 });
}

/** Draws row by row. @returns the bottom edge */
function table(
  surface: Surface,
  { palette, basis }: Scene,
  rows: readonly Row[],
  {
    x,
    y,
    width,
    columns,
    rowHeight,
  }: { x: number; y: number; width: number; columns: number; rowHeight: number },
): number {
  const column = (width - COLUMN_GAP * (columns - 1)) / columns;
  const quiet = quietOf(palette);
  const small = { size: SMALL, weight: 400, lang: basis.words.lang } as const;
  const figureOf = (row: Row) =>
    row.small ? small : ({ size: SIZE, weight: row.none ? 400 : 700, lang: basis.words.lang } as const);
  const nameOf = ({ lang }: Row) => ({ size: SIZE, weight: 400, lang }) as const;
  const roomOf = (row: Row) => column - SWATCH - 10 - surface.widthOf(row.count, figureOf(row)) - 8;
  const withOthers = rows.every(
    (row) =>
      !row.others ||
      surface.widthOf(row.name, nameOf(row)) + 8 + surface.widthOf(row.others, small) <= roomOf(row),
  );
  rows.forEach((row, i) => {
    const left = x + (i % columns) * (column + COLUMN_GAP);
    const line = y + Math.floor(i / columns) * rowHeight;
    row.swatch(surface, { x: left, y: line + (rowHeight - SWATCH) / 2, width: SWATCH, height: SWATCH });
    const fill = row.on ? (row.none ? quiet : palette.ink) : mix(palette.ink, palette.paper, 0.6);
    const name = nameOf(row);
    const base = line + rowHeight / 2 + SIZE * 0.36;
    const text = ellipsize(surface, row.name, name, roomOf(row));
    surface.text(left + SWATCH + 10, base, text, name, { fill });
    if (row.others && withOthers)
      surface.text(left + SWATCH + 18 + surface.widthOf(text, name), base, row.others, small, {
        fill: quiet,
      });
    surface.text(left + column, base, row.count, figureOf(row), {
      fill: row.small ? quiet : fill,
      align: 'end',
    });
  });
  return y + Math.ceil(rows.length / columns) * rowHeight;
}

/** The tiers, and what is not stated where it occurs. */
function tierRows({ legend: { tiers, notStated } }: Scene): TierRow[] {
  return notStated ? [...tiers, { ...notStated, tier: 'not-stated', on: true }] : [...tiers];
}

/** A tier's texture and outline, in a neutral colour unless the map is coloured by tier, as in the page's legend. */
function tierSample({ basis, palette }: Scene, tier: RegionState, style: RegionStyle): RegionStyle {
  const byTier = basis.view.colorBy === 'tier' && tier !== 'not-stated';
  const ink = byTier ? palette.tier[tier] : palette.tier.observer;
  const share = style.hatch ? ASSOCIATE : style.dash ? 0.84 : 0;
  return { ...style, fill: mix(ink, palette.land, share), stroke: ink };
}

/** A swatch of a region style: an area with its hatch and outline, or a ring. */
function swatch({ palette }: Scene, style: RegionStyle, ring = false): Row['swatch'] {
  const drawing = (sink: Sink) => {
    if (ring) {
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
    const box: Point[] = [
      [1, 3],
      [17, 3],
      [17, 15],
      [1, 15],
      [1, 3],
    ];
    sink.area('fill/swatch', [[box]], { fill: style.fill ?? palette.land, hatch: style.hatch });
    const [stroke, width] = style.rim ? [style.rim, style.rimWidth] : [style.stroke, style.strokeWidth];
    if (stroke) sink.line('line/swatch', [box], { stroke, width, dash: style.dash });
  };
  return (surface, at) => surface.plane(at, { scale: 1, x: at.x, y: at.y }, palette.hatch, drawing);
}

/** The ramp by date of joining, with its ends and middle. */
function band(
  surface: Surface,
  { legend: { ramp }, palette, basis }: Scene,
  { x, y, width, height }: Rect,
): void {
  const steps = 48;
  const last = basis.facts.statements.length - 1;
  const colourOf = rampOf(palette, last + 1);
  for (let i = 0; i < steps; i++) {
    const fill = colourOf((i / (steps - 1)) * last);
    // A little wider than its share, to avoid visible seams.
    surface.rect({ x: x + (i * width) / steps, y, width: width / steps + 0.5, height }, { fill });
  }
  const type = { size: 12, weight: 400, lang: basis.words.lang } as const;
  ramp.forEach(({ label }, i) => {
    const align = (['start', 'middle', 'end'] as const)[i] ?? 'end';
    surface.text(x + (i * width) / (ramp.length - 1), y + 26, label, type, { fill: quietOf(palette), align });
  });
}
