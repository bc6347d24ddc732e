// The deck pack: what is in it, what replaces a video that the browser can't create, and how it is cancelled.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/membership/index.ts';
import { ExportError } from '../../src/share/export-error.ts';
import { type Format, formatOf } from '../../src/share/formats.ts';
import { madeVideo } from '../../src/share/made-video.ts';
import { zipOf } from '../../src/share/zip.ts';
import { DECK_TEXTS } from '../../src/words/deck-texts.ts';
import { EVERY } from '../../src/words/every.ts';
import { contextOf, task } from '../support/export-context.ts';
import { committedShapes } from '../support/facts.ts';
import { sceneIn } from '../support/scene-in.ts';

const shapes = committedShapes('low');
// What a reader has filtered is no part of the pack.
const contextIn = (lang: Lang) => {
  const context = contextOf(sceneIn(lang, { date: '2006-09', countries: ['JP'], compare: '1998' }), shapes);
  return { ...context, page: { ...context.page, home: 'https://example.org/map/' } };
};
const TYPES = { mp4: 'video/mp4', webm: 'video/webm', gif: 'image/gif', png: 'image/png', html: 'text/html' };

/** The formats, with a short file in place of those that take a browser; `able` are the videos that it can create. */
function formatsWith(able: readonly string[], made: string[] = []) {
  return (kind: string): Format => {
    if (!Object.hasOwn(TYPES, kind)) return formatOf(kind);
    return async () => {
      if (['mp4', 'webm', 'gif'].includes(kind) && !able.includes(kind))
        throw new ExportError('outlines', `There is no encoder for ${kind}`);
      made.push(kind);
      return new Blob([kind], { type: TYPES[kind as keyof typeof TYPES] });
    };
  };
}

async function packIn(lang: Lang, able: readonly string[], options = {}) {
  const made: string[] = [];
  const seen: number[] = [];
  let inSlides: string | undefined;
  const file = await zipOf(
    formatsWith(able, made),
    contextIn(lang),
    options,
    { advance: async (done) => void seen.push(done) },
    async (whole, _options, task, video) => {
      inSlides = (await video(whole, task))?.kind;
      return new Blob(['slides']);
    },
  );
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return { type: file.type, parts, names: Object.keys(parts), made, seen, inSlides };
}

describe('the deck pack', () => {
  test('has slides, video, a picture for each milestone, the page, the data and a text', async () => {
    const { type, names, parts, made, seen, inSlides } = await packIn('en', ['mp4', 'webm', 'gif']);
    expect(type).toBe('application/zip');
    expect(names.filter((name) => !name.startsWith('pictures/'))).toEqual([
      'near.pptx',
      'near.mp4',
      'near.gif',
      'near.html',
      'data/near-members.xlsx',
      'data/near-regions.csv',
      'data/near-statements.csv',
      'data/near-regions.geojson',
      'README.txt',
    ]);
    const pictures = names.filter((name) => name.startsWith('pictures/'));
    expect(pictures).toHaveLength(14);
    expect(pictures[4]).toBe('pictures/near-2006-09.png');
    // A video is created once, also for the slides.
    expect(made.filter((kind) => kind === 'mp4')).toHaveLength(1);
    expect(inSlides).toBe('mp4');
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    const { features } = JSON.parse(strFromU8(parts['data/near-regions.geojson']!));
    expect(features.length).toBeGreaterThanOrEqual(85);
    expect(strFromU8(parts['data/near-regions.csv']!).split('\r\n').length).toBeGreaterThan(85);
  });

  test.each([
    [['mp4', 'webm', 'gif'], 'near.mp4', null, 'mp4'],
    [['webm', 'gif'], 'near.webm', DECK_TEXTS.en.webmInstead, 'gif'],
    [['gif'], 'near.gif', DECK_TEXTS.en.gifInstead, 'gif'],
    [[], null, DECK_TEXTS.en.noVideo, undefined],
  ] as const)('where the browser can create %j', async (able, name, sentence, inSlides) => {
    const pack = await packIn('en', able);
    const videos = pack.names.filter((one) => /\.(?:mp4|webm|gif)$/.test(one));
    expect(videos).toEqual(
      [...new Set([name, able.includes('gif' as never) ? 'near.gif' : null])].filter(Boolean),
    );
    const text = strFromU8(pack.parts['README.txt']!);
    for (const one of videos) expect(text).toContain(`- ${one}`);
    const sentences = [DECK_TEXTS.en.webmInstead, DECK_TEXTS.en.gifInstead, DECK_TEXTS.en.noVideo];
    expect(sentences.filter((one) => text.includes(one))).toEqual(sentence ? [sentence] : []);
    expect(pack.inSlides).toBe(inSlides);
  });

  test.each(Object.keys(EVERY) as Lang[])('%s: its text has credits, terms and how to cite', async (lang) => {
    const { parts } = await packIn(lang, []);
    const text = strFromU8(parts['README.txt']!);
    expect(text).toMatch(/ODbL/);
    expect(text).toContain('https://example.org/map/');
    for (const part of [DECK_TEXTS[lang].contents, DECK_TEXTS[lang].cite, EVERY[lang].dataVersion('2024-09')])
      expect(text).toContain(part);
    expect([...parts['README.txt']!.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]|undefined/);
  });
});

describe('a video', () => {
  test('is not replaced where there is no memory for it, or it was cancelled', async () => {
    const failing = (error: unknown) => () => () => Promise.reject(error);
    const memory = new ExportError('memory', 'There is not enough memory');
    await expect(madeVideo(failing(memory), ['mp4', 'gif'], contextIn('en'), {}, task)).rejects.toBe(memory);
    const abort = new AbortController();
    abort.abort();
    const { signal } = abort;
    const cancelled = madeVideo(failing(new Error()), ['mp4', 'gif'], contextIn('en'), { signal }, task);
    await expect(cancelled).rejects.toBe(signal.reason);
  });

  test('is what the format returned, which may be another than that asked for', async () => {
    const gif = new Blob(['gif'], { type: 'image/gif' });
    const video = await madeVideo(() => async () => gif, ['mp4', 'gif'], contextIn('en'), {}, task);
    expect(video).toEqual({ kind: 'gif', file: gif });
  });
});

test('no memory for the pack is said in words that fit it', async () => {
  const failing = () => Promise.reject(new ExportError('memory', 'There is not enough memory for a picture'));
  const made = zipOf(formatsWith([]), contextIn('en'), {}, task, failing);
  await expect(made).rejects.toMatchObject({
    code: 'memory',
    message: expect.stringContaining('close other tabs'),
  });
});
