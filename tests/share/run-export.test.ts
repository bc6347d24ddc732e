// One export from request to file: what is refused, what is reported, and how it is cancelled.
import { describe, expect, test } from 'vitest';
import type { ExportOptions } from '../../src/contract.ts';
import { fileName } from '../../src/share/formats.ts';
import { pictureSize } from '../../src/share/picture-size.ts';
import { runExport } from '../../src/share/run-export.ts';
import type { Change } from '../../src/view/index.ts';
import { cancelledAfter, contextOf } from '../support/export-context.ts';
import { sceneWith } from '../support/facts.ts';

const context = { ...contextOf(sceneWith({ date: '1998' })), viewSize: { width: 940, height: 511 } };
const run = (options: object, owner: object | null = {}, kind = 'csv') =>
  runExport(owner, kind, options as ExportOptions, async () => context);

test.each([
  [{ of: 'names' }, 'Option of is "names"; expected members, all, intervals, statements, changes'],
  [{ shape: '3:2' }, 'Option shape is "3:2"; expected 16:9, 4:3, square, view'],
  [{ scale: '2' }, 'Option scale is "2"; expected a number from 0.5 to 8'],
  [{ width: Number.NaN }, 'Option width is NaN; expected a number of CSS pixels'],
  [{ theme: 'auto' }, 'Option theme is "auto"; expected light, dark'],
  [{ ids: 'KR-47' }, 'Option ids is "KR-47"; expected a list of region codes such as "KR-47"'],
  [{ titles: 'none' }, 'Option titles is "none"; expected words, ids'],
  [{ signal: {} }, 'expected an AbortSignal'],
  [{ colour: 'red' }, 'Unknown option "colour"; expected date, of, ids, '],
  [{ date: 1998 }, 'Option date is 1998; expected a date such as "1998"'],
  [{ date: 'soon' }, 'Option date is "soon"; expected a date such as "1998"'],
  [{ toString: 1 }, 'Unknown option "toString"'],
])('%j is refused in words', async (options, sentence) => {
  const refused = await run(options).catch((error: Error) => error);
  expect(refused).toBeInstanceOf(RangeError);
  expect((refused as Error).message).toContain(sentence);
});

test('a file is named by what is in it, and by what is not the default', async () => {
  const named = (kind: 'png' | 'mp4' | 'pptx' | 'svg', options: ExportOptions, change: Change = {}) =>
    fileName(sceneWith({ date: '2006-09', ...change }), kind, options);
  expect((await run({})).name).toBe('near-1998.csv');
  expect(named('png', { shape: '4:3', scale: 2, theme: 'dark' })).toBe('near-2006-09-4x3-2x-dark.png');
  expect(named('svg', { shape: 'square', text: 'outlines' }, { layout: 'tiles' })).toBe(
    'near-2006-09-tiles-square-outlines.svg',
  );
  expect(named('png', { width: 640, height: 360, scale: 1 }, { colorBy: 'tier' })).toBe(
    'near-2006-09-tier-640x360.png',
  );
  expect(named('mp4', { resolution: '1080p', speed: 2, from: '1998' })).toBe(
    'near-1998-to-2024-09-1080p-speed-2.mp4',
  );
  // Also a language of the texts alone.
  for (const lang of ['ko', 'fr'])
    expect(named('pptx', { theme: 'dark' }, { lang })).toBe(`near-2006-09-${lang}-dark.pptx`);
});

test('its name has the date that it shows, and both dates of a comparison', () => {
  const named = (kind: 'png' | 'html' | 'pptx' | 'zip', options: ExportOptions = {}) =>
    fileName(sceneWith({ date: '2006-09', compare: '2002' }), kind, options);
  expect(named('pptx')).toBe('near-2006-09.pptx');
  expect(named('zip')).toBe('near-2006-09.zip');
  expect(named('png')).toBe('near-2002-to-2006-09.png');
  expect(named('html')).toBe('near-2002-to-2006-09.html');
  expect(named('png', { date: '1998' })).toBe('near-1998-to-2002.png');
});

test('an older name of all regions is still understood', async () => {
  const [older, all] = await Promise.all([run({ of: 'table' }), run({ of: 'all' })]);
  expect(await older.text()).toBe(await all.text());
});

test.each(['csv', 'geojson', 'xlsx'])('%s of another date than that on the screen', async (kind) => {
  const there = { ...context, scene: sceneWith({ date: '2006-09' }) };
  const wanted = await runExport({}, kind, {}, async () => there);
  const given = await run({ date: '2006-09' }, {}, kind);
  expect(await given.text()).toBe(await wanted.text());
  expect(await given.text()).not.toBe(await (await run({}, {}, kind)).text());
});

test('progress goes from 0 to 1 and never back', async () => {
  const seen: number[] = [];
  await run({ onProgress: (done: number) => seen.push(done) }, {}, 'geojson');
  expect(seen[0]).toBe(0);
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.length).toBeGreaterThan(2);
});

describe('a second export', () => {
  test('of the same map is refused while the first runs, and made afterwards', async () => {
    const map = {};
    const first = run({}, map, 'geojson');
    await expect(run({}, map)).rejects.toMatchObject({
      name: 'ExportError',
      code: 'busy',
      message: 'Another export is running: wait until it has finished, or cancel it',
    });
    expect((await first).size).toBeGreaterThan(1000);
    expect((await run({}, map)).size).toBeGreaterThan(1000);
  });

  test('of another map, and a preview, are made beside it', async () => {
    const map = {};
    const made = await Promise.all([run({}, map, 'geojson'), run({}, {}), run({}, null), run({}, null)]);
    expect(made.every(({ size }) => size > 1000)).toBe(true);
  });

  test('is made after a first that failed', async () => {
    const map = {};
    await expect(run({ of: 'changes' }, map)).rejects.toThrow('expected a view that compares two dates');
    expect((await run({}, map)).size).toBeGreaterThan(1000);
  });
});

describe('cancelling', () => {
  test('before it begins, and while it waits for the boundaries', async () => {
    const map = {};
    await expect(run({ signal: AbortSignal.abort() }, map)).rejects.toMatchObject({ name: 'AbortError' });
    const abort = new AbortController();
    const never = { ...context, shapes: () => new Promise<never>(() => {}) };
    const made = runExport(map, 'geojson', { signal: abort.signal }, async () => never);
    setTimeout(() => abort.abort(), 5);
    await expect(made).rejects.toMatchObject({ name: 'AbortError' });
    // The map is free for the next.
    expect((await run({}, map)).size).toBeGreaterThan(1000);
  });

  test('between two steps nothing more is done', async () => {
    const { seen, ...options } = cancelledAfter(0);
    const made = run(options, {}, 'geojson');
    await expect(made).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toEqual([0, 0.5]);
  });

  test('an export that works on until its next step reports no more progress', async () => {
    const abort = new AbortController();
    const seen: number[] = [];
    const shapes = async () => {
      abort.abort();
      return context.shapes();
    };
    const options = { signal: abort.signal, onProgress: (done: number) => void seen.push(done) };
    const made = runExport({}, 'geojson', options, async () => ({ ...context, shapes }));
    await expect(made).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual([0]);
  });
});

test.each([
  [{}, 1600, 900],
  [{ shape: '4:3' }, 1600, 1200],
  [{ shape: 'square' }, 1200, 1200],
  [{ shape: 'view' }, 940, 511],
  [{ shape: 'square', width: 600, height: 500 }, 600, 500],
] as const)('a picture of %j is of %i × %i', (options, width, height) => {
  expect(pictureSize(context, options)).toEqual({ width, height });
});

test('a picture without a map on the screen is as usual', () => {
  expect(pictureSize({ viewSize: null }, { shape: 'view' })).toEqual({ width: 1600, height: 900 });
});
