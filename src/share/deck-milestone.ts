// The slide of a milestone: its date and count in the headline's words, what the source says and who joined, each group in
// its country's colour, beside the picture. The texts are as large as fits.
import type { Group } from './deck-content.ts';
import { fitting, heightOf, linesOf, POINTS_PER_INCH } from './deck-fonts.ts';
import {
  BODY,
  COLUMN,
  type Deck,
  hex,
  inParagraphs,
  LAYOUT,
  LOWER_BODY,
  MARGIN,
  noted,
  type Presentation,
  picture,
  type Run,
  run,
  SIZE,
  said,
} from './deck-page.ts';

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

export function milestoneSlide(file: Presentation, deck: Deck, milestone: Deck['milestones'][number]): void {
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
      said(`${headline.gap}${headline.unit}`, deck, { fontSize: SIZE.count, breakLine: !headline.gain }),
      ...(headline.gain
        ? [said(`  ${headline.gain}`, deck, { fontSize: SIZE.count, bold: true, breakLine: true })]
        : []),
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
