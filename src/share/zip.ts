// Exports the deck pack: one ZIP file with the slides, the video, a picture of each milestone, the page in one file, the
// data, and a text that says what the files are, with credits, terms and how to cite.
import type { ExportKind, ExportOptions } from '../contract.ts';
import { isoOf, textIn } from '../membership/index.ts';
import { fullTitle, type Scene } from '../scene/index.ts';
import { DECK_TEXTS } from '../words/deck-texts.ts';
import { dayOfClock } from './cite.ts';
import { closingOf, type Section } from './deck-content.ts';
import type { ExportContext, FormatOf, Task } from './formats.ts';
import { type MadeVideo, madeVideo } from './made-video.ts';
import { citation, noMemory, pptxWith } from './pptx.ts';
import { scenesFor, WHOLE } from './scene-for.ts';
import { zipFile } from './zip-file.ts';

/** Of a picture of 1600 × 900: full HD. */
const PICTURE_SCALE = 1.2;

type Videos = { readonly video: MadeVideo | null; readonly gif: MadeVideo | null };
type Entry = { readonly name: string; readonly says: string };

/** @param slides makes the slides with a video that has been made already */
export async function zipOf(
  formatOf: FormatOf,
  context: ExportContext,
  options: ExportOptions,
  task: Task,
  slides = pptxWith,
): Promise<Blob> {
  try {
    return await packOf(formatOf, context, options, task, slides);
  } catch (error) {
    throw noMemory(error);
  }
}

async function packOf(
  formatOf: FormatOf,
  context: ExportContext,
  given: ExportOptions,
  task: Task,
  slides: typeof pptxWith,
): Promise<Blob> {
  // Progress is reported across all parts, not by each.
  const { onProgress: _, ...options } = given;
  const { facts, words } = context.scene.basis;
  const { id } = facts.association;
  const texts = DECK_TEXTS[words.lang];
  const shapes = await context.shapes();
  const sceneAt = scenesFor(context, shapes, options, WHOLE);
  const last = sceneAt(facts.statements[facts.statements.length - 1]!.id);
  const whole = { ...context, scene: last };
  const files = new Map<string, Blob>();
  const entries: Entry[] = [];
  const part = (from: number, to: number): Task => ({
    advance: (done) => task.advance(from + done * (to - from)),
  });
  const make = (kind: ExportKind, from: ExportContext, choices: ExportOptions, within: Task) =>
    formatOf(kind)(from, { ...options, ...choices }, within);
  const add = (name: string, file: Blob, says: string) => {
    files.set(name, file);
    if (says) entries.push({ name, says });
  };

  const video = await madeVideo(formatOf, ['mp4', 'webm'], whole, options, part(0, 0.4));
  const gif = await madeVideo(formatOf, ['gif'], whole, options, part(0.4, 0.6));
  const inSlides = video?.kind === 'mp4' ? video : gif;
  add(`${id}.pptx`, await slides(context, options, part(0.6, 0.75), async () => inSlides), texts.files.pptx);
  if (video) add(`${id}.${video.kind}`, video.file, texts.files.video);
  if (gif) add(`${id}.gif`, gif.file, texts.files.gif);
  for (const { id: date, index } of facts.statements) {
    const from = 0.75 + (0.15 * index) / facts.statements.length;
    const picture = await make(
      'png',
      { ...context, scene: sceneAt(date) },
      { scale: PICTURE_SCALE },
      part(from, from),
    );
    add(`pictures/${id}-${date}.png`, picture, '');
  }
  entries.push({ name: `pictures/${id}-….png`, says: texts.files.pictures });
  add(`${id}.html`, await make('html', context, {}, part(0.9, 0.94)), texts.files.html);
  const data = part(0.94, 0.96);
  add(`data/${id}-members.xlsx`, await make('xlsx', whole, { of: 'members' }, data), texts.files.xlsx);
  add(`data/${id}-regions.csv`, await make('csv', whole, { of: 'all' }, data), texts.files.csv);
  add(
    `data/${id}-statements.csv`,
    await make('csv', whole, { of: 'statements' }, data),
    texts.files.statements,
  );
  add(`data/${id}-regions.geojson`, await make('geojson', whole, { of: 'all' }, data), texts.files.geojson);
  const sections = closingOf(last, citation(last, context.page));
  add('README.txt', new Blob([readme(last, entries, { video, gif }, sections)]), '');
  await task.advance(0.97);
  const bytes = [...files].map(
    async ([name, file]) => [name, new Uint8Array(await file.arrayBuffer())] as const,
  );
  return new Blob([zipFile(await Promise.all(bytes))], { type: 'application/zip' });
}

/** Plain text with a byte order mark and lines as on Windows, so that every editor shows it. */
export function readme(
  scene: Scene,
  entries: readonly Entry[],
  { video, gif }: Videos,
  sections: readonly Section[],
): string {
  const { facts, view, words } = scene.basis;
  const texts = DECK_TEXTS[words.lang];
  const remark =
    video?.kind === 'mp4' ? '' : video ? texts.webmInstead : gif ? texts.gifInstead : texts.noVideo;
  const blocks = [
    [fullTitle(scene.basis), textIn(facts.association.name, view.lang).text],
    [scene.caption, words.dataVersion(facts.version), texts.made(words.date(isoOf(dayOfClock(Date.now()))))],
    [
      texts.contents,
      ...entries.map(({ name, says }) => `- ${words.labelled(name, says)}`),
      ...(remark ? [remark] : []),
    ],
    ...sections.map(({ heading, paragraphs }) => [heading, ...paragraphs]),
  ];
  return `\ufeff${blocks.map((lines) => lines.join('\r\n')).join('\r\n\r\n')}\r\n`;
}
