// Writes the slides as a PPTX file with pptxgenjs: title, a slide for each milestone, the growth as a native chart, the
// members as native tables, sources and terms, and the video. Takes finished texts and pictures; gives the file's bytes.
import { fitting, fontOf, heightOf, isEastAsian, POINTS_PER_INCH, tagOf } from './deck-fonts.ts';
import { milestoneSlide } from './deck-milestone.ts';
import {
  CONTENT,
  type Deck,
  type DeckVideo,
  hex,
  inParagraphs,
  LAYOUT,
  layouts,
  loadLibrary,
  MARGIN,
  noted,
  PAGE,
  type Presentation,
  picture,
  run,
  type Slide,
  said,
  titled,
  WIDE,
} from './deck-page.ts';
import { repairDeck } from './deck-repair.ts';
import { tableSlides } from './deck-table.ts';

export { type Deck, type DeckVideo, PICTURE } from './deck-page.ts';

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
