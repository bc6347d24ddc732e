// Writes the slides as a PPTX file with pptxgenjs: title, a slide for each milestone, the growth as a native chart, the
// members as native tables, sources and terms, and the video. Takes finished texts and pictures; gives the file's bytes.
import type { DeckChart, DeckTable, Group, MilestoneSlide, Said, Section } from './deck-content.ts';
import { fitting, fontOf, heightOf, isEastAsian, linesOf, POINTS_PER_INCH, tagOf } from './deck-fonts.ts';
import { repairDeck } from './deck-repair.ts';

const loadLibrary = async () => (await import('pptxgenjs')).default;
type Presentation = InstanceType<Awaited<ReturnType<typeof loadLibrary>>>;
type Slide = ReturnType<Presentation['addSlide']>;
type TextOptions = NonNullable<Parameters<Slide['addText']>[1]>;
type Run = { text: string; options: TextOptions };

/** A picture as a data URL. */
export type DeckPicture = string;
export type DeckVideo = {
  readonly kind: 'mp4' | 'gif';
  readonly data: string;
  /** A picture of it, shown until it plays. */
  readonly poster: DeckPicture;
  readonly title: string;
};

export type Deck = {
  readonly lang: string;
  readonly colours: {
    readonly ink: string;
    readonly quiet: string;
    readonly paper: string;
    readonly line: string;
    readonly accents: readonly string[];
  };
  readonly title: Said;
  readonly subtitle: Said;
  readonly association: Said;
  readonly cover: { readonly picture: DeckPicture; readonly alt: string; readonly notes: readonly string[] };
  readonly milestones: readonly (MilestoneSlide & { readonly picture: DeckPicture })[];
  readonly chart: DeckChart;
  readonly table: DeckTable;
  readonly pageOf: (n: number, of: number) => string;
  readonly closing: {
    readonly title: string;
    readonly sections: readonly Section[];
    readonly notes: readonly string[];
  };
  /** null: the browser can make none. */
  readonly video: DeckVideo | null;
};

/** Inches. */
const PAGE = { width: 13.333, height: 7.5 };
const MARGIN = 0.5;
const COLUMN = 3.9;
/** The picture beside the text, to the slide's edges; its shape is that of the exported picture. */
export const PICTURE = { x: 4.75, y: 0, width: PAGE.width - 4.75, height: PAGE.height };
const WIDE = PAGE.width - 2 * MARGIN;
const CONTENT = { top: 1.35, height: 5.65 };
const BODY = { top: 3.05, height: 4.1 };
/** The same below a count with a line more. */
const LOWER_BODY = { top: 3.25, height: 3.9 };
const TABLE = {
  columns: [2.2, 2.45, 2.1, 1.6, WIDE - 8.35],
  size: 12,
  /** Above and below the text of a cell, and at its sides. */
  pad: { down: 0.04, across: 0.08 },
};
const SIZE = { title: 28, big: 60, above: 22, count: 26, quiet: 14, text: 16 };
/** Sizes of the sentence, the assembly and the names, in points; the first that fit are used. */
const BODY_SIZES = [
  [20, 14, 14],
  [20, 14, 13],
  [18, 13, 12],
  [16, 12, 11],
  [15, 12, 10.5],
  [14, 11, 10],
  [13, 11, 9.5],
  [13, 10, 9],
] as const;
/** Of the year, which stays on one line. */
const BIG_SIZES = [SIZE.big, 54, 48, 44, 40];
const GAPS = { sentence: 6, assembly: 9, names: 3 };
const LAYOUT = {
  title: 'Title',
  milestone: 'Milestone',
  lower: 'Milestone with a longer count',
  plain: 'Title and content',
};

export async function deckFile(deck: Deck): Promise<Uint8Array<ArrayBuffer>> {
  const Library = await loadLibrary();
  const file = new Library();
  const { lang, colours } = deck;
  file.layout = 'LAYOUT_WIDE';
  file.title = deck.title.text;
  file.subject = deck.subtitle.text;
  file.author = deck.association.text;
  file.company = deck.association.text;
  file.theme = { headFontFace: fontOf(lang), bodyFontFace: fontOf(lang) };
  layouts(file, deck);
  titleSlide(file, deck);
  for (const milestone of deck.milestones) milestoneSlide(file, deck, milestone);
  chartSlide(file, deck);
  tableSlides(file, deck);
  closingSlide(file, deck);
  if (deck.video) videoSlide(file, deck, deck.video);
  const bytes = (await file.write({ outputType: 'uint8array' })) as Uint8Array;
  return repairDeck(bytes, {
    lang: tagOf(lang),
    font: fontOf(lang),
    eastAsian: isEastAsian(lang),
    ink: hex(colours.ink),
    paper: hex(colours.paper),
    accents: colours.accents.map(hex),
  });
}

const hex = (colour: string) => colour.replace('#', '');

/** A run in its language; where that isn't the deck's, with a font that has its glyphs. */
function run({ text, lang }: Said, deck: Deck, options: TextOptions = {}): Run {
  const own = lang !== deck.lang && isEastAsian(lang) ? { fontFace: fontOf(lang) } : {};
  return { text, options: { lang: tagOf(lang), color: hex(deck.colours.ink), ...own, ...options } };
}

const said = (text: string, deck: Deck, options?: TextOptions) =>
  run({ text, lang: deck.lang }, deck, options);

type Place = [y: number, h: number, w: number, fontSize: number];

function layouts(file: Presentation, { colours }: Deck): void {
  const background = { color: hex(colours.paper) };
  const common = { color: hex(colours.ink), margin: 0 } as const;
  const placeholder = (type: 'title' | 'body', [y, h, w, fontSize]: Place, valign: 'top' | 'bottom') => ({
    placeholder: {
      options: {
        name: type,
        type,
        x: MARGIN,
        y,
        w,
        h,
        ...common,
        fontSize,
        ...(type === 'title' ? { bold: true } : {}),
        align: 'left' as const,
        valign,
      },
      text: '',
    },
  });
  const title = (...place: Place) => placeholder('title', place, 'bottom');
  const body = (...place: Place) => placeholder('body', place, 'top');
  const slideNumber = {
    x: PAGE.width - MARGIN - 0.6,
    y: PAGE.height - 0.38,
    w: 0.6,
    h: 0.25,
    align: 'right' as const,
    fontSize: 10,
    color: hex(colours.quiet),
    margin: 0,
  };
  file.defineSlideMaster({
    title: LAYOUT.title,
    background,
    objects: [title(1.7, 2.1, COLUMN, 34), body(4, 2.6, COLUMN, 18)],
  });
  for (const [name, { top, height }] of [
    [LAYOUT.milestone, BODY],
    [LAYOUT.lower, LOWER_BODY],
  ] as const)
    file.defineSlideMaster({
      title: name,
      background,
      objects: [title(0.4, 1.55, COLUMN, SIZE.big), body(top, height, COLUMN, SIZE.text)],
    });
  file.defineSlideMaster({
    title: LAYOUT.plain,
    background,
    objects: [placeholder('title', [MARGIN, 0.7, WIDE, SIZE.title], 'top')],
    slideNumber,
  });
}

/** @param height of the lines, for a title that is smaller where it is too long for it */
function titled(slide: Slide, text: string, deck: Deck, height = Number.POSITIVE_INFINITY): void {
  const sizes = [SIZE.title, 24, 22, 20];
  const fontSize = fitting(sizes, height, (points) => heightOf(text, points, WIDE, true));
  slide.addText([said(text, deck, { fontSize, bold: true })], { placeholder: 'title' });
}

const noted = (slide: Slide, notes: readonly string[]) => slide.addNotes(notes.filter(Boolean).join('\n'));

function picture(slide: Slide, data: DeckPicture, altText: string): void {
  slide.addImage({ data, x: PICTURE.x, y: PICTURE.y, w: PICTURE.width, h: PICTURE.height, altText });
}

function titleSlide(file: Presentation, deck: Deck): void {
  const slide = file.addSlide({ masterName: LAYOUT.title });
  slide.addText([run(deck.title, deck, { bold: true, fontSize: 34 })], { placeholder: 'title' });
  const quiet = { color: hex(deck.colours.quiet) };
  slide.addText(
    [
      run(deck.subtitle, deck, { fontSize: 18, breakLine: true, paraSpaceAfter: 12 }),
      run(deck.association, deck, { fontSize: 14, ...quiet }),
    ],
    { placeholder: 'body' },
  );
  picture(slide, deck.cover.picture, deck.cover.alt);
  noted(slide, deck.cover.notes);
}

function milestoneSlide(file: Presentation, deck: Deck, milestone: Deck['milestones'][number]): void {
  const { headline, sentence, assembly, groups, alt, notes } = milestone;
  const isLong = linesOf(headline.quiet, SIZE.quiet, COLUMN) > 1;
  const slide = file.addSlide({ masterName: isLong ? LAYOUT.lower : LAYOUT.milestone });
  const quiet = { color: hex(deck.colours.quiet) };
  const above = said(headline.above, deck, { fontSize: SIZE.above, bold: false, ...quiet });
  const bigSize = fitting(BIG_SIZES, 1, (points) => linesOf(headline.big, points, COLUMN, true));
  const big = said(headline.big, deck, { fontSize: bigSize, bold: true });
  const parts = headline.above ? (headline.yearFirst ? [big, above] : [above, big]) : [big];
  slide.addText(inParagraphs(parts), { placeholder: 'title' });
  slide.addText(
    [
      said(headline.count, deck, { fontSize: SIZE.count, bold: true }),
      said(`${headline.gap}${headline.unit}`, deck, { fontSize: SIZE.count, breakLine: true }),
      said(headline.quiet, deck, { fontSize: SIZE.quiet, ...quiet }),
    ],
    { x: MARGIN, y: 2.05, w: COLUMN, h: 0.95, margin: 0, valign: 'top', objectName: 'Count' },
  );
  const lines = groups.map(({ country, names }) => `■ ${country.text}  ${names}`);
  const height = ([text, quiet, small]: (typeof BODY_SIZES)[number]) =>
    heightOf(sentence, text, COLUMN) +
    heightOf(assembly, quiet, COLUMN) +
    lines.reduce((sum, line) => sum + heightOf(line, small, COLUMN) + GAPS.names / POINTS_PER_INCH, 0) +
    (GAPS.sentence + GAPS.assembly) / POINTS_PER_INCH;
  const [text, small, fontSize] = fitting(BODY_SIZES, isLong ? LOWER_BODY.height : BODY.height, height);
  slide.addText(
    [
      said(sentence, deck, { fontSize: text, paraSpaceAfter: GAPS.sentence, breakLine: true }),
      said(assembly, deck, {
        fontSize: small,
        paraSpaceAfter: GAPS.assembly,
        breakLine: groups.length > 0,
        ...quiet,
      }),
      ...groups.flatMap((group, i) => groupRuns(group, deck, fontSize, i === groups.length - 1)),
    ],
    { placeholder: 'body' },
  );
  picture(slide, milestone.picture, alt);
  noted(slide, notes);
}

/** A paragraph with the names of a country's regions. */
function groupRuns({ country, fill, names }: Group, deck: Deck, fontSize: number, isLast: boolean): Run[] {
  const options = { fontSize, paraSpaceAfter: GAPS.names };
  return [
    said('■ ', deck, { ...options, color: hex(fill) }),
    run(country, deck, { ...options, bold: true }),
    said(`  ${names}`, deck, { ...options, breakLine: !isLast }),
  ];
}

/** Each run but the last ends its paragraph. */
const inParagraphs = (runs: readonly Run[]): Run[] =>
  runs.map((one, i) => ({ ...one, options: { ...one.options, breakLine: i < runs.length - 1 } }));

function chartSlide(file: Presentation, deck: Deck): void {
  const { title, alt, labels, series, total, notes } = deck.chart;
  const { ink, quiet, line } = deck.colours;
  const slide = file.addSlide({ masterName: LAYOUT.plain });
  titled(slide, title, deck, 0.7);
  const named = { labels: [...labels] };
  const options: Parameters<Slide['addChart']>[2] = {
    x: MARGIN,
    y: CONTENT.top,
    w: WIDE,
    h: CONTENT.height,
    altText: alt,
    showLegend: true,
    legendPos: 'r',
    legendFontSize: 14,
    legendColor: hex(ink),
    catAxisLabelFontSize: 13,
    catAxisLabelColor: hex(ink),
    catAxisLineColor: hex(line),
    valAxisLabelFontSize: 12,
    valAxisLabelColor: hex(quiet),
    valAxisLineShow: false,
    valGridLine: { color: hex(line), size: 0.75 },
    catGridLine: { style: 'none' },
  };
  slide.addChart(
    [
      {
        type: file.ChartType.bar,
        data: series.map(({ name, values }) => ({ ...named, name, values: [...values] })),
        options: {
          barGrouping: 'stacked',
          barGapWidthPct: 45,
          chartColors: series.map(({ fill }) => hex(fill)),
        },
      },
      {
        type: file.ChartType.line,
        data: [{ ...named, name: total.name, values: [...total.values] }],
        options: {
          chartColors: [hex(ink)],
          lineSize: 0,
          lineDataSymbol: 'none',
          showValue: true,
          dataLabelPosition: 't',
          dataLabelColor: hex(ink),
          dataLabelFontBold: true,
          dataLabelFontSize: 14,
        },
      },
    ],
    // With several types the options stand second, whatever the package's types say.
    options as never,
  );
  noted(slide, notes);
}

function tableSlides(file: Presentation, deck: Deck): void {
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

function closingSlide(file: Presentation, deck: Deck): void {
  const { title, sections, notes } = deck.closing;
  const slide = file.addSlide({ masterName: LAYOUT.plain });
  titled(slide, title, deck);
  const quiet = hex(deck.colours.quiet);
  const heading = 4;
  const size = fitting([16, 15, 14, 13, 12, 11, 10], CONTENT.height, (points) =>
    sections.reduce(
      (sum, { heading: head, paragraphs }) =>
        sum +
        heightOf(head, points - 1, WIDE) +
        heading / POINTS_PER_INCH +
        paragraphs.reduce((all, text) => all + heightOf(text, points, WIDE) + 8 / POINTS_PER_INCH, 0),
      0,
    ),
  );
  const runs = sections.flatMap(({ heading: head, paragraphs }) => [
    said(head, deck, { fontSize: size - 1, bold: true, color: quiet, paraSpaceAfter: heading }),
    ...paragraphs.map((text) => said(text, deck, { fontSize: size, paraSpaceAfter: 8 })),
  ]);
  slide.addText(inParagraphs(runs), {
    x: MARGIN,
    y: CONTENT.top,
    w: WIDE,
    h: CONTENT.height,
    margin: 0,
    valign: 'top',
    objectName: title,
  });
  noted(slide, notes);
}

function videoSlide(file: Presentation, deck: Deck, { kind, data, poster, title }: DeckVideo): void {
  const slide = file.addSlide({ masterName: LAYOUT.plain });
  titled(slide, title, deck);
  const h = CONTENT.height;
  const w = (h * 16) / 9;
  const box = { x: (PAGE.width - w) / 2, y: CONTENT.top - 0.1, w, h };
  if (kind === 'mp4')
    slide.addMedia({ type: 'video', data, extn: 'mp4', cover: poster, objectName: title, ...box });
  else slide.addImage({ data, altText: title, ...box });
  noted(slide, [title]);
}
