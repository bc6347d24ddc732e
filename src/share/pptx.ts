// Exports the whole story as slides (PPTX): makes the pictures and the video, collects the texts, and writes the file.
import type { ExportOptions } from '../contract.ts';
import { textIn } from '../membership/index.ts';
import { mix, type Scene } from '../scene/index.ts';
import { DECK_TEXTS } from '../words/deck-texts.ts';
import { citationOf, dayOfClock } from './cite.ts';
import { chartOf, closingNotes, closingOf, milestoneOf, tableOf } from './deck-content.ts';
import { type Deck, type DeckVideo, deckFile, PICTURE } from './deck-slides.ts';
import { ExportError, isMemoryError } from './export-error.ts';
import type { ExportContext, FormatOf, Task } from './formats.ts';
import { beside, isLocal } from './link.ts';
import { type MadeVideo, madeVideo } from './made-video.ts';
import {
  drawn,
  measuring,
  type PosterSize,
  poster,
  posterSize,
  shapesAndFonts,
  slideLegendHeight,
  slidePicture,
} from './pictures.ts';
import { quietOf } from './poster-type.ts';
import { scenesFor, WHOLE } from './scene-for.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
/** The layout of a slide's picture: pixels per inch, so that its texts are as large as the slide's own; and its scale. */
const PER_INCH = 80;
const SCALE = 2.4;
const PICTURE_SIZE: PosterSize = {
  width: PICTURE.width * PER_INCH,
  height: PICTURE.height * PER_INCH,
  zoom: 1,
  wide: false,
};
/** The share of the pictures, and of the video, in the progress. */
const SHARES = { pictures: 0.4, video: 0.95 };

/** The URL of the map's own page. */
type Home = Pick<ExportContext['page'], 'home'>;

export async function pptxOf(
  formatOf: FormatOf,
  context: ExportContext,
  options: ExportOptions,
  task: Task,
): Promise<Blob> {
  try {
    return await pptxWith(context, options, task, (whole, within) =>
      madeVideo(formatOf, ['mp4', 'gif'], whole, options, within),
    );
  } catch (error) {
    throw noMemory(error);
  }
}

/** @param video makes the video of all members, or null; one that is no MP4 becomes a picture */
export async function pptxWith(
  context: ExportContext,
  options: ExportOptions,
  task: Task,
  video: (whole: ExportContext, task: Task) => Promise<MadeVideo | null>,
): Promise<Blob> {
  const pictures: Task = { advance: (done) => task.advance(done * SHARES.pictures) };
  const { deck, last } = await deckOf(context, options, pictures);
  const made = await video(
    { ...context, scene: last },
    { advance: (done) => task.advance(SHARES.pictures + done * (SHARES.video - SHARES.pictures)) },
  );
  const file = await deckFile({ ...deck, video: made && (await deckVideo(context, last, made)) });
  return new Blob([file], { type: TYPE });
}

/** The error, or one that says what else can be had where there was no memory. */
export function noMemory(error: unknown): unknown {
  if (!isMemoryError(error)) return error;
  return new ExportError(
    'memory',
    'There is not enough memory for this file: close other tabs, or export single pictures',
  );
}

async function deckOf(context: ExportContext, options: ExportOptions, task: Task) {
  const shapes = await shapesAndFonts(context);
  const { facts } = context.scene.basis;
  const { statements } = facts;
  const sceneAt = scenesFor(context, shapes, options, WHOLE);
  const scenes = statements.map(({ id }) => sceneAt(id));
  const rule = measuring();
  const space = Math.max(...scenes.map((scene) => slideLegendHeight(rule, scene, PICTURE_SIZE)));
  const milestones: Deck['milestones'][number][] = [];
  for (const [index, scene] of scenes.entries()) {
    const file = drawn(SCALE, PICTURE_SIZE, (surface) =>
      slidePicture(surface, scene, shapes, context.plane, PICTURE_SIZE, space),
    );
    milestones.push({ ...milestoneOf(scene, index), picture: await dataUrl(await file()) });
    await task.advance((index + 1) / scenes.length);
  }
  const last = scenes[scenes.length - 1]!;
  return { deck: deckTexts(context.page, last, milestones), last };
}

export function deckTexts(page: Home, last: Scene, milestones: Deck['milestones']): Omit<Deck, 'video'> {
  const { facts, view, theme, words } = last.basis;
  const { association } = facts;
  const texts = DECK_TEXTS[words.lang];
  const { ink, paper, landLine } = last.palette;
  const hues = [...facts.countries.values()].filter(({ memberCountry }) => memberCountry);
  const final = milestones[milestones.length - 1]!;
  return {
    lang: words.lang,
    colours: {
      ink,
      paper,
      quiet: quietOf(last.palette),
      line: mix(landLine, paper, 0.2),
      accents: hues.map(({ hue }) => hue[theme]),
    },
    title: textIn(association.title, view.lang),
    subtitle: textIn(association.subtitle, view.lang),
    association: textIn(association.name, view.lang),
    cover: {
      picture: final.picture,
      alt: final.alt,
      notes: association.about.map((text) => textIn(text, view.lang).text),
    },
    milestones,
    chart: chartOf(last),
    table: tableOf(last),
    pageOf: texts.page,
    closing: {
      title: texts.sources,
      sections: closingOf(last, citation(last, page)),
      notes: closingNotes(last),
    },
  };
}

/** How to cite the map, in the reader's language; without an address where only this computer can follow it. */
export function citation(scene: Scene, { home }: Home): string {
  const url = home !== null && !isLocal(home) ? beside(home, '') : '';
  return citationOf({ scene, url, accessed: dayOfClock(Date.now()) }, scene.basis.words).plain;
}

async function deckVideo(context: ExportContext, last: Scene, video: MadeVideo): Promise<DeckVideo> {
  const size = posterSize(1280, 720);
  const shapes = await context.shapes();
  const still = drawn(1, size, (surface) => poster(surface, last, shapes, context.plane, size));
  return {
    kind: video.kind === 'mp4' ? 'mp4' : 'gif',
    data: await dataUrl(video.file),
    poster: await dataUrl(await still()),
    title: DECK_TEXTS[last.basis.words.lang].video,
  };
}

async function dataUrl(file: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result).replace(/;codecs=[^;,]*/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
