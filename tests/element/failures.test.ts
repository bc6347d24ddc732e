// @vitest-environment happy-dom
// What follows a failure: a notice, an error event's detail, and retries by itself, by the network and by the reader.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Failures, moduleError } from '../../src/element/failures.ts';
import { LoadError } from '../../src/element/fetch-data.ts';
import { Notices } from '../../src/element/notices.ts';
import { english } from '../../src/words/index.ts';

const MISSING = new LoadError('low.topo.json', { kind: 'missing', status: '404' }, 'https://example.org/low');
const WRONG = new LoadError('membership.json', { kind: 'inconsistent', text: 'regions/X: no country' });

let isConnected = true;
let abort: AbortController;
let notices: Notices;
let failures: Failures;
const errors: (readonly [message: string, file: string])[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  isConnected = true;
  abort = new AbortController();
  notices = new Notices();
  errors.length = 0;
  failures = new Failures({
    notices,
    words: () => english,
    isConnected: () => isConnected,
    signal: () => abort.signal,
    changed: () => {},
    emitError: (...error) => errors.push(error),
  });
});
afterEach(() => {
  abort.abort();
  vi.useRealTimers();
});

test('a missing file is named with its URL, in a notice and in the error event', () => {
  failures.report(MISSING, async () => {});
  expect(notices.texts(english)).toEqual([expect.stringContaining('https://example.org/low')]);
  expect(errors).toEqual([[notices.texts(english)[0], 'low.topo.json']]);
  expect(notices.shown(english).map(({ canRetry }) => canRetry)).toEqual([true]);
});

test('it is tried again after growing intervals, at most a minute, until it works', async () => {
  const waits: number[] = [];
  let last = Date.now();
  const again = async () => {
    waits.push((Date.now() - last) / 1000);
    last = Date.now();
    expect(notices.texts(english)).toEqual([]);
    if (waits.length < 7) failures.report(MISSING, again);
  };
  failures.report(MISSING, again);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(waits).toEqual([4, 8, 16, 32, 60, 60, 60]);
  expect(notices.texts(english)).toEqual([]);
});

test('it is tried again at once when the network is back, or when the reader retries, and then not a second time', () => {
  for (const retry of [() => dispatchEvent(new Event('online')), () => notices.retry()]) {
    const again = vi.fn(async () => {});
    failures.report(moduleError(new Error('offline'), 'The map'), again);
    retry();
    expect(again).toHaveBeenCalledOnce();
    dispatchEvent(new Event('online'));
    vi.advanceTimersByTime(600_000);
    expect(again).toHaveBeenCalledOnce();
  }
});

test('a file that is wrong waits for the reader', () => {
  const again = vi.fn(async () => {});
  failures.report(WRONG, again);
  expect(notices.texts(english)[0]).toContain('regions/X: no country');
  dispatchEvent(new Event('online'));
  vi.advanceTimersByTime(600_000);
  expect(again).not.toHaveBeenCalled();
  notices.retry();
  expect(again).toHaveBeenCalledOnce();
});

test('nothing is tried again by itself after an abort, nor for an element that has left the page', () => {
  const again = vi.fn(async () => {});
  failures.report(MISSING, again);
  abort.abort();
  dispatchEvent(new Event('online'));
  vi.advanceTimersByTime(600_000);
  isConnected = false;
  notices.retry();
  expect(again).not.toHaveBeenCalled();
});

test('with several parts missing there is one notice with plain names, one retry and one dismissal', () => {
  const again = vi.fn(async () => {});
  const texts = new LoadError(
    'membership.ja.json',
    { kind: 'missing', status: '' },
    'https://a.example/',
    'texts',
  );
  const shapes = new LoadError('low.topo.json', { kind: 'cut' }, 'https://a.example/', 'boundaries');
  for (const error of [
    texts,
    shapes,
    ...['The map', 'The map'].map((name) => moduleError(new Error(''), name)),
  ])
    failures.report(error, again);
  notices.addInput({ kind: 'ignored', name: 'tier', value: 'x' });
  expect(notices.shown(english)).toEqual([
    {
      text: 'Could not be loaded: the texts in the selected language, the boundaries and the map.',
      canRetry: true,
    },
    { text: expect.stringContaining('tier'), canRetry: false },
  ]);
  notices.dismiss(0);
  expect(notices.shown(english)).toHaveLength(1);
  expect(notices.shown(english)[0]!.canRetry).toBe(false);
});
