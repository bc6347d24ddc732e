// @vitest-environment happy-dom
// The helper for the embedding page, with a fake frame. In real frames: tests/browser/hosts.test.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

runInThisContext(readFileSync(join(import.meta.dirname, '../../public/near-host.js'), 'utf8'));

type Value = Record<string, unknown>;
type Helper = Record<string, (value?: unknown) => Promise<Value>> & {
  ready: Promise<Value>;
  on(event: string, handler: (value: Value) => void): () => void;
};
const { nearMap } = globalThis as unknown as {
  nearMap(iframe: unknown, options?: { keys?: boolean; timeout?: number }): Helper;
};

let iframe: HTMLIFrameElement;
let sent: { method: string; value: unknown; listener: unknown }[];
let frame: { postMessage(data: unknown): void };
let loadedDocument: { URL: string } | null;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  frame = { postMessage: (data: unknown) => void sent.push(structuredClone(data) as (typeof sent)[number]) };
  loadedDocument = null;
  iframe = document.createElement('iframe');
  Object.defineProperties(iframe, {
    contentWindow: { value: frame },
    contentDocument: { get: () => loadedDocument },
    src: { value: 'https://maps.example/' },
  });
});
afterEach(() => vi.useRealTimers());

function answer(event: string, value: unknown, listener: unknown = null): void {
  const message = new MessageEvent('message', {
    data: { context: 'near-map', version: 1, event, value, listener },
  });
  Object.defineProperty(message, 'source', { value: frame });
  window.dispatchEvent(message);
}
const begin = () => answer('ready', { methods: [], events: [], state: { date: '2024' } });
/** The helper on a frame whose map is ready. */
function started(options = {}): Helper {
  const map = nearMap(iframe, options);
  begin();
  return map;
}
const outcome = (promise: Promise<unknown>) => promise.catch((error: Error) => error.message);
const sentMethods = () => sent.map(({ method, value }) => [method, value]);
const lastMark = () => sent.at(-1)!.listener;

test('refuses what is no frame, with a sentence', () => {
  expect(() => nearMap(null)).toThrow('nearMap: expected an iframe element, got null');
});

describe('a promise', () => {
  test('rejects with the answer’s error', async () => {
    const map = started();
    const gone = outcome(map.goTo!('soon'));
    answer('error', { message: '"soon" is not a date', method: 'goTo' }, lastMark());
    expect(await gone).toBe('"soon" is not a date');
  });

  test('rejects where the map can’t start, and works where it starts later', async () => {
    const map = nearMap(iframe);
    const failed: unknown[] = [];
    map.on('error', ({ message }) => failed.push(message));
    const outcomes = [outcome(map.ready), outcome(map.goTo!('1998'))];
    answer('error', { message: 'The scripts did not load', method: null });
    expect(await Promise.all(outcomes)).toEqual(['The scripts did not load', 'The scripts did not load']);
    expect(failed).toEqual(['The scripts did not load']);
    begin();
    expect(await map.ready).toEqual({ date: '2024' });
    expect(sentMethods()).not.toContainEqual(['goTo', '1998']);
  });

  test('rejects after the time limit where a loaded page doesn’t answer', async () => {
    const map = nearMap(iframe, { timeout: 5000 });
    const outcomes = [outcome(map.ready), outcome(map.goTo!('1998'))];
    await vi.advanceTimersByTimeAsync(4000);
    iframe.dispatchEvent(new Event('load'));
    await vi.advanceTimersByTimeAsync(4000);
    const late = outcome(map.play!());
    await vi.advanceTimersByTimeAsync(1000);
    const sentence = 'https://maps.example/ did not answer within 5 seconds; expected the page of the map';
    expect(await Promise.all(outcomes)).toEqual([sentence, sentence]);
    await vi.advanceTimersByTimeAsync(4000);
    expect(await late).toBe(sentence);
  });

  test('waits without a limit for a frame that is not loaded yet', async () => {
    loadedDocument = { URL: 'about:blank' };
    const map = nearMap(iframe);
    const gone = outcome(map.goTo!('1998'));
    await vi.advanceTimersByTimeAsync(600_000);
    begin();
    answer('goTo', { date: '1998' }, lastMark());
    expect(await gone).toEqual({ date: '1998' });
  });

  test('waits longer for a file', async () => {
    const settled = vi.fn();
    void outcome(started().export!({ kind: 'mp4' })).then(settled);
    await vi.advanceTimersByTimeAsync(500_000);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200_000);
    expect(settled).toHaveBeenCalled();
  });

  test('rejects where its message was dropped, and the others are answered', async () => {
    const map = started();
    map.on('error', () => {});
    const first = outcome(map.step!(1));
    const mark = lastMark();
    const second = outcome(map.step!(1));
    answer('error', { message: '1 messages were dropped', method: null, dropped: 1, listeners: [mark] });
    answer('step', { date: '1998' }, lastMark());
    expect(await first).toBe('1 messages were dropped');
    expect(await second).toEqual({ date: '1998' });
  });

  test('rejects where the value can’t be sent', async () => {
    expect(await outcome(started().set!({ date: () => {} }))).toMatch(/clone/i);
  });
});

describe('events', () => {
  test('are subscribed once, and the map is told when nobody listens any more', () => {
    const map = started({ keys: false });
    sent = [];
    const off = [map.on('change', () => {}), map.on('change', (value) => value)];
    expect(sentMethods()).toEqual([['addEventListener', 'change']]);
    off[0]!();
    off[0]!();
    expect(sent).toHaveLength(1);
    off[1]!();
    expect(sentMethods()).toEqual([
      ['addEventListener', 'change'],
      ['removeEventListener', 'change'],
    ]);
    // The frame is loaded anew: what was removed stays so.
    sent = [];
    begin();
    expect(sent).toEqual([]);
  });

  test('an error without a handler is written to the console', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    started();
    answer('error', { message: 'expected one of change, select', method: 'addEventListener' });
    expect(warn).toHaveBeenCalledWith('near-map: expected one of change, select');
    warn.mockRestore();
  });
});

describe('keys that the map did not use', () => {
  test('are pressed and released on the frame', () => {
    started();
    const heard: string[] = [];
    for (const type of ['keydown', 'keyup'] as const)
      iframe.addEventListener(type, ({ key }) => heard.push(`${type} ${key}`));
    for (const event of ['key', 'keyup']) answer(event, { key: 'ArrowRight', code: 'ArrowRight' });
    expect(heard).toEqual(['keydown ArrowRight', 'keyup ArrowRight']);
  });

  test('an Escape that the page used takes the focus back to the page; one that it did not leaves it', () => {
    started();
    const blur = vi.spyOn(iframe, 'blur');
    const key = { key: 'Escape', code: 'Escape' };
    answer('key', key);
    expect(blur).not.toHaveBeenCalled();
    iframe.addEventListener('keydown', (event) => event.preventDefault());
    answer('key', key);
    expect(blur).toHaveBeenCalledOnce();
  });
});
