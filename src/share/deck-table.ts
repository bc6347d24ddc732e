// The slides with all members as native tables: how the rows are shared out over pages, by their measured heights.
import type { Said } from './deck-content.ts';
import { heightOf } from './deck-fonts.ts';
import {
  CONTENT,
  type Deck,
  hex,
  LAYOUT,
  MARGIN,
  noted,
  type Presentation,
  type Run,
  run,
  type Slide,
  said,
  titled,
  WIDE,
} from './deck-page.ts';

const TABLE = {
  columns: [2.2, 2.45, 2.1, 1.6, WIDE - 8.35],
  size: 12,
  /** Above and below the text of a cell, and at its sides. */
  pad: { down: 0.04, across: 0.08 },
};

export function tableSlides(file: Presentation, deck: Deck): void {
  const pages = pagesOf(deck);
  const { title, heads, notes } = deck.table;
  const { quiet, line } = deck.colours;
  const { size } = TABLE;
  const border = [
    { type: 'none' as const },
    { type: 'none' as const },
    { type: 'solid' as const, pt: 0.5, color: hex(line) },
    { type: 'none' as const },
  ] as [Border, Border, Border, Border];
  const { down, across } = TABLE.pad;
  const margin: [number, number, number, number] = [down, across, down, across];
  pages.forEach((rows, i) => {
    const slide = file.addSlide({ masterName: LAYOUT.plain });
    const page = pages.length > 1 ? ` (${deck.pageOf(i + 1, pages.length)})` : '';
    titled(slide, title + page, deck, 0.5);
    const cell = (runs: Run[]) => ({ text: runs, options: { border, margin, valign: 'middle' as const } });
    const head = heads.map((text) =>
      cell([said(text, deck, { fontSize: size, bold: true, color: hex(quiet) })]),
    );
    const lines = rows.map(({ row: { fill, cells } }) =>
      cells.map((one, column) =>
        cell([
          ...(column === 2 ? [said('■\u00a0', deck, { fontSize: size, color: hex(fill) })] : []),
          run(one, deck, { fontSize: size, bold: column === 0 }),
        ]),
      ),
    );
    slide.addTable([head, ...lines] as Parameters<Slide['addTable']>[0], {
      x: MARGIN,
      y: CONTENT.top - 0.2,
      w: WIDE,
      colW: [...TABLE.columns],
      rowH: [rowHeight(heads, size), ...rows.map(({ height }) => height)],
      objectName: title + page,
    });
    noted(slide, notes);
  });
}
type Border = { type?: 'none' | 'solid' | 'dash'; pt?: number; color?: string };

/** The rows of each slide: on as few as possible, and evenly. */
function pagesOf({ table: { rows, heads } }: Deck) {
  const { size } = TABLE;
  const available = CONTENT.height + 0.1 - rowHeight(heads, size);
  const textsOf = (cells: readonly Said[]) => cells.map(({ text }) => text);
  const measured = rows.map((row) => ({ row, height: rowHeight(textsOf(row.cells), size) }));
  const heightOfAll = (all: typeof measured) => all.reduce((sum, { height }) => sum + height, 0);
  const total = heightOfAll(measured);
  for (let count = Math.ceil(total / available); ; count += 1) {
    const pages = Array.from({ length: count }, (): typeof measured => []);
    let above = 0;
    for (const one of measured) {
      pages[Math.floor(((above + one.height / 2) * count) / total)]!.push(one);
      above += one.height;
    }
    if (pages.every((page) => page.length < 2 || heightOfAll(page) <= available)) return pages;
  }
}

function rowHeight(cells: readonly string[], size: number): number {
  const { down, across } = TABLE.pad;
  return Math.max(
    ...cells.map(
      (text, i) =>
        heightOf(i === 2 ? `■ ${text}` : text, size, TABLE.columns[i]! - 2 * across, i === 0) + 2 * down,
    ),
  );
}
