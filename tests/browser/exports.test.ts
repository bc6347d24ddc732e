// Exported files as readers get them: from the share dialog, by message, from the command line, and published with the
// site.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buffer as bufferOf } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import type { FeatureCollection } from 'geojson';
import { ALL_FORMATS, BufferSource, type EncodedPacket, EncodedPacketSink, Input } from 'mediabunny';
import type { Download, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/project.mjs';
import type { ExportKind } from '../../src/contract.ts';
import { videoPlan } from '../../src/share/video-plan.ts';
import { readCsv } from '../share/read-csv.ts';
import { sceneWith } from '../support/facts.ts';
import { faults } from './support/axe.ts';
import { baseUrl, type OpenPage, openPage } from './support/browser.ts';
import { inside } from './support/near.ts';
import { servePages } from './support/serve.ts';

const bytesOf = async (file: Download) => bufferOf(await file.createReadStream());

describe('the share dialog', () => {
  let open: OpenPage;
  let page: Page;
  const dialog = () => page.locator('near-map dialog.share');
  const choice = (name: string) => dialog().getByRole('combobox', { name, exact: true });
  const button = (name: string) => dialog().getByRole('button', { name, exact: true });
  const status = () => dialog().getByRole('status');
  const saved = async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), button('Download').click()]);
    return file;
  };
  /** The preview's size, once it is that of the chosen shape. */
  const sides = () =>
    dialog()
      .locator('.picture-preview img')
      .evaluate((image) => [
        (image as HTMLImageElement).naturalWidth,
        (image as HTMLImageElement).naturalHeight,
      ])
      .catch(() => null);

  beforeAll(async () => {
    open = await openPage('date=2006-09&compare=2002&theme=light', {
      viewport: { width: 1000, height: 700 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page = open.page;
    await page.evaluate(() => document.querySelector('near-map')!.ready);
    await inside(page, '.action.share').click();
    await dialog().getByRole('tab', { name: 'Picture' }).click();
  });

  test('shows the picture before it is saved, in the shape that is chosen', async () => {
    await expect.poll(sides, { timeout: 20_000 }).toEqual([800, 450]);
    await choice('Shape').selectOption('square');
    await expect.poll(sides, { timeout: 20_000 }).toEqual([600, 600]);
    await expect.poll(() => dialog().locator('figcaption').textContent()).toBe('2400 × 2400');
    expect(await dialog().getByRole('img').getAttribute('alt')).toContain('2002 to September 2006');
  });

  test('saves it in the displayed size', async () => {
    await choice('Resolution').selectOption('1');
    await expect.poll(() => dialog().locator('figcaption').textContent()).toBe('1200 × 1200');
    const file = await saved();
    expect(file.suggestedFilename()).toBe('near-2002-to-2006-09-square.png');
    const png = PNG.sync.read(await bytesOf(file));
    expect([png.width, png.height]).toEqual([1200, 1200]);
    await status().getByText('Downloaded').waitFor();
    await choice('Format').selectOption('svg');
    expect((await bytesOf(await saved())).toString()).toMatch(/^<svg [^>]*width="1200" height="1200"/);
    await choice('Format').selectOption('png');
  });

  test('the view is as large as the map on the screen', async () => {
    await choice('Shape').selectOption('view');
    const box = (await inside(page, '.map').first().boundingBox())!;
    const png = PNG.sync.read(await bytesOf(await saved()));
    expect([png.width, png.height]).toEqual([Math.round(box.width), Math.round(box.height)]);
    await choice('Shape').selectOption('16:9');
  });

  test('copies it to the clipboard, and shows a message where that is not allowed', async () => {
    await button('Copy picture').click();
    await status().getByText('Copied').waitFor();
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap(({ types }) => types),
    );
    expect(types).toContain('image/png');
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await button('Copy picture').click();
    await status().getByText('Download the picture instead').waitFor();
  });

  test('can be cancelled, shows a message, and the map keeps working', async () => {
    await page.evaluate(() => {
      const { convertToBlob } = OffscreenCanvas.prototype;
      const held = new Promise<void>((resolve) => {
        (window as { release?: () => void }).release = resolve;
      });
      OffscreenCanvas.prototype.convertToBlob = async function (...given) {
        await held;
        return convertToBlob.apply(this, given);
      };
    });
    await button('Download').click();
    await dialog().getByRole('progressbar', { name: 'Creating the file…' }).waitFor();
    // A second export while the first runs.
    await button('Download').click();
    await status().getByText('Another export is running').waitFor();
    // Its progress says whose it is, on every tab and after the dialog has closed.
    await dialog().getByRole('tab', { name: 'Link' }).click();
    await dialog()
      .getByRole('progressbar', { name: 'Creating the file…: near-2002-to-2006-09.png' })
      .waitFor();
    await page.keyboard.press('Escape');
    const outside = inside(page, '.root > .running');
    await outside.getByText('near-2002-to-2006-09.png').waitFor();
    await outside.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => outside.count()).toBe(0);
    await inside(page, '.action.share').click();
    await dialog().getByRole('tab', { name: 'Picture' }).click();
    await choice('Resolution').selectOption('1');
    await button('Download').click();
    await button('Cancel').click();
    await status().getByText('Cancelled. Nothing was downloaded.').waitFor();
    expect(await dialog().getByRole('progressbar').count()).toBe(0);
    await page.evaluate(() => (window as { release?: () => void }).release?.());
    expect((await saved()).suggestedFilename()).toBe('near-2002-to-2006-09.png');
  });

  test('offers alternatives where there is no memory for the picture', async () => {
    await page.evaluate(() => {
      const { getContext } = OffscreenCanvas.prototype;
      OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, ...given: never[]) {
        return this.width > 3000 ? null : (getContext as (...all: never[]) => never).apply(this, given);
      } as typeof getContext;
    });
    await choice('Resolution').selectOption('4');
    await button('Download').click();
    await status().getByText('Choose a lower resolution, or SVG').waitFor();
    const reason = await page.evaluate(() =>
      document
        .querySelector('near-map')!
        .export('png', { scale: 4 })
        .catch(({ name, code, message }) => ({ name, code, message })),
    );
    expect(reason).toEqual({
      name: 'ExportError',
      code: 'memory',
      message:
        'There is not enough memory for a picture of 6400 × 3600 pixels: a smaller scale needs less, an SVG hardly any',
    });
    // The alternative that is offered.
    await choice('Format').selectOption('svg');
    expect((await saved()).suggestedFilename()).toBe('near-2002-to-2006-09.svg');
    const after = await page.evaluate(() => document.querySelector('near-map')!.goTo('1998'));
    expect(after.date).toBe('1998');
    await page.evaluate(() => document.querySelector('near-map')!.goTo('2006-09'));
  });

  test('exports the chosen data in every format', async () => {
    await dialog().getByRole('tab', { name: 'Data' }).click();
    // Two dates are compared: the differences are offered first.
    expect(await choice('Contents').inputValue()).toBe('changes');
    const book = unzipSync(new Uint8Array(await bytesOf(await saved())));
    expect(strFromU8(book['xl/workbook.xml']!)).toContain('Changes between the two dates');
    await choice('Format').selectOption('csv');
    await choice('Contents').selectOption('members');
    const table = readCsv((await bytesOf(await saved())).toString());
    expect(table.heads[1]).toBe('Region [name]');
    expect(table.records).toHaveLength(64);
    await choice('Contents').selectOption('statements');
    const file = await saved();
    expect(file.suggestedFilename()).toBe('near-statements-2024-09.csv');
    expect(readCsv((await bytesOf(file)).toString()).records).toHaveLength(14);
    await choice('Format').selectOption('html');
    await dialog().getByText('The whole page as one HTML file').waitFor();
    await choice('Format').selectOption('geojson');
    // Statements have no boundaries, so they aren't offered here.
    expect(await choice('Contents').locator('option').allTextContents()).toEqual([
      'Regions at this date',
      'All regions',
      'Changes between the two dates',
    ]);
    const { features } = JSON.parse((await bytesOf(await saved())).toString()) as FeatureCollection;
    expect(features).toHaveLength(64);
  });

  test('exports slides in the language of the page, with a picture of each milestone', async () => {
    // The video in them is played as fast as the view.
    await page.evaluate(() => {
      document.querySelector('near-map')!.speed = 4;
    });
    await dialog().getByRole('tab', { name: 'Slides' }).click();
    await dialog().getByText('A slide for each milestone').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      button('Download').click(),
      dialog().getByRole('progressbar', { name: 'Creating the file…' }).waitFor(),
    ]);
    expect(file.suggestedFilename()).toBe('near-2006-09.pptx');
    const parts = unzipSync(new Uint8Array(await bytesOf(file)));
    const texts = (name: string) =>
      [...strFromU8(parts[name]!).matchAll(/<a:t>(.*?)<\/a:t>/g)].map(([, text]) => text);
    // The view's comparison is no part of it.
    expect(texts('ppt/slides/slide6.xml').slice(0, 4)).toEqual(['September', '2006', '64', ' members']);
    const pictures = Object.keys(parts).filter((name) => /^ppt\/media\/image-\d+-1\.png$/.test(name));
    expect(pictures.length).toBeGreaterThanOrEqual(15);
    const sizes = pictures.slice(0, 2).map((name) => {
      const { width, height } = PNG.sync.read(Buffer.from(parts[name]!));
      return [width, height];
    });
    expect(sizes[0]).toEqual(sizes[1]);
    expect(sizes[0]![0]).toBeGreaterThan(1500);
    // Everything for a talk is offered too, and can be cancelled.
    await dialog().getByRole('tab', { name: 'Data' }).click();
    await choice('Format').selectOption('zip');
    await dialog().getByText('One ZIP file').waitFor();
    await button('Download').click();
    await button('Cancel').click();
    await expect
      .poll(() => status().textContent(), { timeout: 20_000 })
      .toBe('Cancelled. Nothing was downloaded.');
  }, 180_000);

  test('has nothing that axe finds in its tabs for files', async () => {
    for (const name of ['Picture', 'Slides', 'Data']) {
      await dialog().getByRole('tab', { name }).click();
      expect(await faults(page, ['near-map', 'dialog']), name).toEqual([]);
    }
    expect(open.consoleErrors).toEqual([]);
  });

  test('is not opened again by an export that ends after it was closed', async () => {
    await dialog().getByRole('tab', { name: 'Data' }).click();
    const downloading = page.waitForEvent('download');
    await button('Download').click();
    await page.keyboard.press('Escape');
    await downloading;
    await page.waitForTimeout(200);
    expect(await dialog().count()).toBe(0);
  });
});

describe('a video', () => {
  let page: Page;
  /** Two milestones, fast and small: a card, 1996, 1998, a card. */
  const SHORT = { from: '1996', to: '1998', speed: 4, width: 320, height: 180 } as const;
  const plan = videoPlan(sceneWith({}), SHORT, 30);
  const made = async (kind: ExportKind, options: object = SHORT) => {
    const [type, data] = await page.evaluate(
      async ([kind, options]) => {
        const file = await document.querySelector('near-map')!.export(kind, options);
        const reader = new FileReader();
        reader.readAsDataURL(file);
        await new Promise((resolve) => reader.addEventListener('load', resolve));
        return [file.type, String(reader.result).replace(/^.*,/, '')] as const;
      },
      [kind, options] as const,
    );
    return { type, bytes: Buffer.from(data, 'base64') };
  };
  /** The file's own description of the video, and its packets. */
  const read = async (bytes: Buffer) => {
    const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
    const track = (await input.getPrimaryVideoTrack())!;
    const packets: EncodedPacket[] = [];
    for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet);
    const [codec, width, height, duration, { comment }] = await Promise.all([
      track.getCodec(),
      track.getDisplayWidth(),
      track.getDisplayHeight(),
      input.computeDuration(),
      input.getMetadataTags(),
    ]);
    return { codec, size: [width, height], duration, comment, packets };
  };
  /** The pixels of frames, as the browser plays them. */
  const framesAt = async (bytes: Buffer, type: string, seconds: readonly number[]) => {
    const player = await page.context().newPage();
    const frames = await player.evaluate(
      async ([source, seconds]) => {
        const video = Object.assign(document.createElement('video'), { src: source, muted: true });
        await new Promise((resolve, reject) => {
          video.onloadeddata = resolve;
          video.onerror = () => reject(new Error(video.error?.message));
        });
        document.body.append(video);
        const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
        const context = canvas.getContext('2d')!;
        const frames: number[][] = [];
        for (const second of seconds) {
          const sought = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
          // On a busy machine the frame comes after the event.
          const shown = new Promise<void>((resolve) => {
            const look: VideoFrameRequestCallback = (_, { mediaTime }) => {
              if (Math.abs(mediaTime - second) < 0.1) resolve();
              else video.requestVideoFrameCallback(look);
            };
            video.requestVideoFrameCallback(look);
            setTimeout(resolve, 2000);
          });
          video.currentTime = second;
          await Promise.all([sought, shown]);
          context.drawImage(video, 0, 0);
          frames.push([...context.getImageData(0, 0, canvas.width, canvas.height).data]);
        }
        return frames;
      },
      [`data:${type};base64,${bytes.toString('base64')}`, seconds] as const,
    );
    await player.close();
    return frames;
  };
  const pictureOf = async (date: string) => {
    const { bytes } = await made('png', { date, width: SHORT.width, height: SHORT.height });
    return PNG.sync.read(bytes).data;
  };
  /** The share of the map's pixels whose colour differs visibly. */
  const differing = (one: ArrayLike<number>, other: ArrayLike<number>) => {
    let [count, all] = [0, 0];
    for (let i = 0; i < one.length; i += 4) {
      // The legend beside the map has space for all dates in a video.
      if ((i / 4) % SHORT.width < SHORT.width * 0.3) continue;
      all += 1;
      if ([0, 1, 2].some((c) => Math.abs(one[i + c]! - other[i + c]!) > 40)) count += 1;
    }
    return count / all;
  };
  /** When the pause on 1998 begins, in frames. */
  const at1998 = () => {
    const index = plan.stretches.findIndex(({ at }) => at.date === '1998');
    return plan.stretches.slice(0, index).reduce((sum, { frames }) => sum + frames, 0);
  };

  /** The exported pictures of both dates. */
  let pictures: readonly [Buffer, Buffer];

  beforeAll(async () => {
    ({ page } = await openPage('theme=light'));
    await page.evaluate(() => document.querySelector('near-map')!.ready);
    pictures = [await pictureOf('1996'), await pictureOf('1998')];
  });

  // WebM, which has the same frames: tests/videos/.
  test('mp4 has every frame of the playback, in its size', async () => {
    const { type, bytes } = await made('mp4');
    expect(type).toBe('video/mp4');
    const file = await read(bytes);
    expect(file).toMatchObject({ codec: 'avc', size: [320, 180] });
    expect(file.comment).toContain('ODbL');
    expect(file.packets).toHaveLength(plan.frames);
    expect(file.duration).toBeCloseTo(plan.frames / 30, 2);
    file.packets.forEach(({ timestamp }, i) => {
      expect(timestamp).toBeCloseTo(i / 30, 2);
    });
    const [early, late] = pictures;
    expect(differing(early, late)).toBeGreaterThan(0.02);
    const [card, first, second] = await framesAt(bytes, type, [1, 2.5 + 0.2, at1998() / 30 + 0.2]);
    expect(differing(first!, early)).toBeLessThan(0.01);
    expect(differing(second!, late)).toBeLessThan(0.01);
    expect(differing(card!, early)).toBeGreaterThan(0.1);
  });

  test('gif repeats, with at most 12 frames per second, and is as long', async () => {
    const { type, bytes } = await made('gif');
    expect(type).toBe('image/gif');
    const gif = await page.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const decoder = new ImageDecoder({ type: 'image/gif', data: bytes });
      await decoder.tracks.ready;
      const { frameCount, repetitionCount } = decoder.tracks.selectedTrack!;
      const durations: number[] = [];
      const canvas = new OffscreenCanvas(320, 180);
      const context = canvas.getContext('2d')!;
      let title: number[] = [];
      let before: number[] = [];
      for (let frameIndex = 0; frameIndex < frameCount; frameIndex++) {
        const { image } = await decoder.decode({ frameIndex });
        durations.push((image.duration ?? 0) / 1e6);
        context.drawImage(image, 0, 0);
        if (frameIndex === 0) title = [...context.getImageData(0, 0, 320, 180).data];
        if (frameIndex === frameCount - 2) before = [...context.getImageData(0, 0, 320, 180).data];
        image.close();
      }
      return { repetitionCount, durations, title, before };
    }, bytes.toString('base64'));
    expect(gif.repetitionCount).toBe(Number.POSITIVE_INFINITY);
    expect(Math.min(...gif.durations)).toBeGreaterThanOrEqual(1 / 12);
    expect(gif.durations.reduce((sum, one) => sum + one, 0)).toBeCloseTo(plan.frames / 30, 0);
    // The frame before the closing card.
    expect(differing(gif.before, pictures[1])).toBeLessThan(0.01);
    // Of the title nothing is left, not even in a slightly other colour, between the headline and the legend.
    const between = Array.from({ length: 7 * 18 }, (_, i) => (91 + Math.floor(i / 18)) * 320 + 62 + (i % 18));
    const coloursOf = (frame: readonly number[]) =>
      new Set(between.map((i) => frame.slice(i * 4, i * 4 + 3).join()));
    expect(coloursOf(gif.title).size, 'colours of the title').toBeGreaterThan(1);
    expect(coloursOf(gif.before)).toEqual(new Set(['255,254,251']));
  });

  test('offers in the dialog what the browser can make, and says why it is not the best', async () => {
    const { page, consoleErrors } = await openPage('theme=light&speed=4');
    await page.evaluate(async () => {
      const { configure } = VideoEncoder.prototype;
      VideoEncoder.prototype.configure = function (config) {
        if (config.codec.startsWith('avc')) throw new DOMException('', 'NotSupportedError');
        configure.call(this, config);
      };
      await document.querySelector('near-map')!.ready;
    });
    const refusal = await page.evaluate(() =>
      document
        .querySelector('near-map')!
        .export('mp4', { width: 320, height: 180 })
        .catch(({ code, message }) => ({ code, message })),
    );
    expect(refusal).toEqual({
      code: 'codec',
      message:
        'This browser cannot encode H.264, which an MP4 needs, at 320 × 180 pixels: choose webm or gif',
    });
    const dialog = page.locator('near-map dialog.share');
    await inside(page, '.action.share').click();
    await dialog.getByRole('tab', { name: 'Picture and film' }).click();
    const format = dialog.getByRole('combobox', { name: 'Format', exact: true });
    await expect
      .poll(() => format.locator('option').allTextContents())
      .toEqual(['PNG', 'SVG', 'WebM', 'GIF']);
    await format.selectOption('webm');
    await dialog
      .getByText('This browser has no working encoder for MP4, so WebM is selected.')
      .waitFor({ timeout: 20_000 });
    // The speed is the view's.
    await dialog.getByText('1280 × 720, 0:16').waitFor();
    expect(await faults(page, ['near-map', 'dialog'])).toEqual([]);
    await dialog.getByRole('button', { name: 'Download' }).click();
    await dialog.getByRole('progressbar').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByRole('status').getByText('Cancelled. Nothing was downloaded.').waitFor();
    await page.waitForTimeout(300);
    expect(await dialog.getByRole('progressbar').count()).toBe(0);

    // An encoder that stops, and no memory for the frames: in the reader's words, and the map goes on.
    const says = async (sentence: string) => {
      await dialog.getByRole('button', { name: 'Download' }).click();
      await dialog.getByRole('status').getByText(sentence).waitFor({ timeout: 20_000 });
      expect(await dialog.getByRole('progressbar').count()).toBe(0);
    };
    await page.evaluate(() => {
      VideoEncoder.prototype.encode = () => {
        throw new DOMException('out of order', 'EncodingError');
      };
    });
    await says('The browser’s video encoder failed. Choose another format or a lower resolution.');
    await page.evaluate(() => {
      const { getContext } = OffscreenCanvas.prototype;
      OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, ...given: never[]) {
        return this.width > 1000 ? null : (getContext as (...all: never[]) => never).apply(this, given);
      } as typeof getContext;
    });
    await says('This video is too large for the browser. Choose a lower resolution or a higher speed.');
    await dialog.getByRole('tab', { name: 'Slides' }).click();
    await says('There is not enough memory for this file. Close other tabs, or download single pictures.');
    const after = await page.evaluate(() => document.querySelector('near-map')!.goTo('1998'));
    expect(after.date).toBe('1998');
    expect(consoleErrors).toEqual([]);
  });
});

describe('by message', () => {
  test('an embedding page gets the file with the answer, or a sentence', async () => {
    const host = await servePages({
      '/': {
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">
<script src="${baseUrl()}near-host.js"></script></head><body>
<iframe src="${baseUrl()}?ui=embed&date=1998" width="640" height="400" title="map"></iframe></body></html>`,
      },
    });
    const { page, consoleErrors } = await openPage('', { path: host, alive: false });
    const got = await page.evaluate(async () => {
      const frame = document.querySelector('iframe')!;
      type Helper = { export(value: unknown): Promise<{ file: Blob; date: string }> };
      const map = (window as unknown as { nearMap(frame: Element): Helper }).nearMap(frame);
      const { file, date } = await map.export({ kind: 'csv', options: { titles: 'ids' } });
      const refused = (value: unknown) => map.export(value).catch((error: Error) => error.message);
      const asText = new Promise<string>((resolve) => {
        addEventListener('message', ({ data }) => {
          if (typeof data === 'string') resolve(data);
        });
      });
      const message = {
        context: 'near-map',
        version: 1,
        method: 'export',
        value: { kind: 'csv' },
        listener: 1,
      };
      frame.contentWindow!.postMessage(JSON.stringify(message), '*');
      return {
        date,
        type: file.type,
        lines: (await file.text()).split('\r\n').length,
        unknown: await refused({ kind: 'doc' }),
        option: await refused({ kind: 'csv', options: { of: 'names' } }),
        shapeless: await refused('csv'),
        json: JSON.parse(await asText).value.file.slice(0, 40),
      };
    });
    expect(got).toEqual({
      date: '1998',
      type: 'text/csv;charset=utf-8',
      lines: 35,
      unknown: expect.stringMatching(/^Unknown kind "doc"; expected png, /),
      option: expect.stringMatching(/^Option of is "names"; expected members, /),
      shapeless: expect.stringMatching(/^expected an object with a kind and options/),
      json: expect.stringMatching(/^data:text\/csv;charset=utf-8;base64,/),
    });
    expect(consoleErrors).toEqual([]);
  });
});

describe('npm run export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'near-map-export-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const dist = resolve(ROOT, process.env.DIST_DIR || 'dist');
  const run = (...given: string[]) => runOn(dist, ...given);
  const runOn = (built: string, ...given: string[]) =>
    new Promise<{ code: number | null; out: string; error: string }>((done) => {
      const env = { ...process.env, DIST_DIR: built, INIT_CWD: folder };
      const child = spawn(process.execPath, [join(ROOT, 'scripts/export.mjs'), ...given], { env, cwd: ROOT });
      const output = { out: '', error: '' };
      child.stdout.on('data', (text) => (output.out += text));
      child.stderr.on('data', (text) => (output.error += text));
      child.on('close', (code) => done({ code, ...output }));
    });
  type Ended = Awaited<ReturnType<typeof run>>;
  let picture: Promise<Ended>;
  let table: Promise<Ended>;
  let empty: Promise<Ended>;
  let refused: Promise<Ended>;

  // Two at a time: each waits a good part of its time for its browser.
  beforeAll(() => {
    const built = mkdtempSync(join(tmpdir(), 'near-map-empty-'));
    writeFileSync(join(built, 'index.html'), '<!doctype html><title>No map</title>');
    picture = run('--kind=png', '--date=2006-09', '--lang=ko', '--shape=4:3', '--out=pictures/map.png');
    table = run('--kind=csv', '--date=2031', '--of=all', '--lang=ru', '--country=JP');
    empty = picture.then(() => runOn(built, '--kind=csv', '--out=none.csv', '--timeout=2'));
    refused = table.then(() => run('--kind=png', '--date=soon'));
    return () => rmSync(built, { recursive: true });
  });

  test('writes a picture of a date in a language', async () => {
    const { code, out } = await picture;
    expect(code).toBe(0);
    expect(out).toMatch(/map\.png: \d+ kB/);
    const png = PNG.sync.read(readFileSync(join(folder, 'pictures/map.png')));
    expect([png.width, png.height]).toEqual([1600, 1200]);
  });

  test('writes the same table as the page, named by what is in it', async () => {
    const { code, error } = await table;
    expect(code).toBe(0);
    // It tells of the range, in the language of the file.
    expect(error).toMatch(/^2031 — позже последней записи источника/);
    expect(readdirSync(folder)).toContain('near-2024-09-all-ru.csv');
    const { page } = await openPage('date=2031&lang=ru&country=JP');
    const text = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      await map.ready;
      while (map.getState()!.lang !== 'ru') await new Promise((resolve) => setTimeout(resolve, 20));
      await map.updateComplete;
      return (await map.export('csv', { of: 'all' })).text();
    });
    const written = readFileSync(join(folder, 'near-2024-09-all-ru.csv'), 'utf8');
    expect(written.replace(/^\ufeff/, '')).toBe(text.replace(/^\ufeff/, ''));
    expect(text).toMatch(/Регион \[name\]/);
  });

  test('ends with a message where the page shows no map in time', async () => {
    const { code, error } = await empty;
    expect(error).toMatch(/^The page did not show its map within 2 seconds/);
    expect(code).toBe(1);
    expect(readdirSync(folder)).not.toContain('none.csv');
  });

  // Sentences about other arguments: tests/scripts/export-arguments.test.ts.
  test('what the map refuses ends in a sentence and no file', async () => {
    const { code, error } = await refused;
    expect(error).toMatch(/^date: “soon” is not valid. Expected a date such as 1998/);
    expect(error).toContain('Usage: npm run export');
    expect(code).toBe(1);
    await empty;
    // Only those of the others.
    expect(readdirSync(folder).sort()).toEqual(['near-2024-09-all-ru.csv', 'pictures']);
  });
});

describe('published with the site', () => {
  const published = (name: string) => fetch(new URL(`data/${name}`, baseUrl()));

  test('all regions with their intervals, at stable URLs', async () => {
    const answer = await published('regions.geojson');
    expect(answer.headers.get('content-type')).toMatch(/^application\/geo\+json/);
    const { features } = (await answer.json()) as FeatureCollection;
    expect(features).toHaveLength(90);
    for (const { properties, geometry } of features) {
      expect(geometry).not.toBeNull();
      expect(properties!.intervals.length).toBeGreaterThan(0);
    }
    const regions = readCsv(await (await published('regions.csv')).text());
    expect(regions.heads).toEqual(regions.columns);
    expect(regions.records.map(({ id }) => id)).toEqual(features.map(({ id }) => id));
    const intervals = readCsv(await (await published('intervals.csv')).text()).records;
    expect(intervals.filter(({ tier, ends_by }) => tier === 'member' && !ends_by)).toHaveLength(82);
    expect(readCsv(await (await published('statements.csv')).text()).records).toHaveLength(14);
  });
});
