// What all slides have in common: what a deck consists of, the page's measures and layouts, and text in its language with a
// font that has its glyphs. Takes finished texts; places them on a slide.
import type { DeckChart, DeckTable, MilestoneSlide, Said, Section } from './deck-content.ts';
import { fitting, fontOf, heightOf, isEastAsian, tagOf } from './deck-fonts.ts';

export const loadLibrary = async () => (await import('pptxgenjs')).default;
export type Presentation = InstanceType<Awaited<ReturnType<typeof loadLibrary>>>;
export type Slide = ReturnType<Presentation['addSlide']>;
type TextOptions = NonNullable<Parameters<Slide['addText']>[1]>;
export type Run = { text: string; options: TextOptions };

/** A picture as a data URL. */
type DeckPicture = string;
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
export const PAGE = { width: 13.333, height: 7.5 };
export const MARGIN = 0.5;
export const COLUMN = 3.9;
/** The picture beside the text, to the slide's edges; its shape is that of the exported picture. */
export const PICTURE = { x: 4.75, y: 0, width: PAGE.width - 4.75, height: PAGE.height };
export const WIDE = PAGE.width - 2 * MARGIN;
export const CONTENT = { top: 1.35, height: 5.65 };
export const BODY = { top: 3.05, height: 4.1 };
/** The same below a count with a line more. */
export const LOWER_BODY = { top: 3.25, height: 3.9 };
export const SIZE = { title: 28, big: 60, above: 22, count: 26, quiet: 14, text: 16 };
export const LAYOUT = {
  title: 'Title',
  milestone: 'Milestone',
  lower: 'Milestone with a longer count',
  plain: 'Title and content',
};

export const hex = (colour: string) => colour.replace('#', '');

/** A run in its language; where that isn't the deck's, with a font that has its glyphs. */
export function run({ text, lang }: Said, deck: Deck, options: TextOptions = {}): Run {
  const own = lang !== deck.lang && isEastAsian(lang) ? { fontFace: fontOf(lang) } : {};
  return { text, options: { lang: tagOf(lang), color: hex(deck.colours.ink), ...own, ...options } };
}

export const said = (text: string, deck: Deck, options?: TextOptions) =>
  run({ text, lang: deck.lang }, deck, options);

export type Place = [y: number, h: number, w: number, fontSize: number];

export function layouts(file: Presentation, { colours }: Deck): void {
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
export function titled(slide: Slide, text: string, deck: Deck, height = Number.POSITIVE_INFINITY): void {
  const sizes = [SIZE.title, 24, 22, 20];
  const fontSize = fitting(sizes, height, (points) => heightOf(text, points, WIDE, true));
  slide.addText([said(text, deck, { fontSize, bold: true })], { placeholder: 'title' });
}

export const noted = (slide: Slide, notes: readonly string[]) =>
  slide.addNotes(notes.filter(Boolean).join('\n'));

export function picture(slide: Slide, data: DeckPicture, altText: string): void {
  slide.addImage({ data, x: PICTURE.x, y: PICTURE.y, w: PICTURE.width, h: PICTURE.height, altText });
}

/** Each run but the last ends its paragraph. */
export const inParagraphs = (runs: readonly Run[]): Run[] =>
  runs.map((one, i) => ({ ...one, options: { ...one.options, breakLine: i < runs.length - 1 } }));
