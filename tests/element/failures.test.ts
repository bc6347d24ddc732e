// @vitest-environment happy-dom
// What follows a failure: a notice, an error event's detail, and retries by itself, by the network and by the reader.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Failures } from '../../src/element/failures.ts';
import { LoadError, moduleError } from '../../src/element/fetch-data.ts';
import { Notices } from '../../src/element/notice-list.ts';
import { english } from '../../src/words/index.ts';

const MISSING = new LoadError('low.topo.json', { kind: 'missing', status: '404' }, 'https://example.org/low');
const WRONG = new LoadError('membership.json', { kind: 'inconsistent', text: 'regions/X: no country' });
const MODULE = moduleError(new Error('offline'), 'The map');

let notices: Notices;
let failures: Failures;
let host: HTMLElement;
const errors: (readonly [message: string, file: string])[] = [];

const disconnect = () => {
  host.remove();
  failures.hostDisconnected();
};
/** Reports a failure; gives what tries again. */
function fail(name: string, error: Parameters<Failures['report']>[0], more: { isAsked?: boolean } = {}) {
  const again = vi.fn(async () => {});
  failures.report(error, { name, again, ...more });
  return again;
}
const goOnline = () => dispatchEvent(new Event('online'));
const later = () => vi.advanceTimersByTimeAsync(600_000);

beforeEach(() => {
  vi.useFakeTimers();
  notices = new Notices();
  errors.length = 0;
  host = document.body.appendChild(document.createElement('div'));
  const element = Object.assign(host, { addController: () => {}, requestUpdate: () => {} });
  failures = new Failures(element as never, {
    notices,
    words: () => english,
    emitError: (...error) => errors.push(error),
  });
  failures.hostConnected();
});
afterEach(() => {
  disconnect();
  vi.useRealTimers();
});

test('a missing file is named with its URL, in a notice and in the error event', () => {
  fail('data', MISSING);
  expect(notices.texts(english)).toEqual([expect.stringContaining('https://example.org/low')]);
  expect(errors).toEqual([[notices.texts(english)[0], 'low.topo.json']]);
  expect(notices.shown(english)).toMatchObject([{ canRetry: true, canReload: false }]);
});

test('it is tried again after growing intervals, at most a minute, until it works', async () => {
  const waits: number[] = [];
  let last = Date.now();
  const again = async () => {
    waits.push((Date.now() - last) / 1000);
    last = Date.now();
    expect(notices.texts(english)).toEqual([]);
    if (waits.length < 7) failures.report(MISSING, { name: 'data', again });
  };
  failures.report(MISSING, { name: 'data', again });
  await later();
  expect(waits).toEqual([4, 8, 16, 32, 60, 60, 60]);
  expect(notices.texts(english)).toEqual([]);
});

test.each([
  ['the network is back', goOnline],
  ['the reader retries', () => notices.retry()],
])('it is tried again at once when %s, and then not a second time', async (_, retry) => {
  const again = fail('map', MODULE);
  retry();
  expect(again).toHaveBeenCalledOnce();
  goOnline();
  await later();
  expect(again).toHaveBeenCalledOnce();
});

test('a file that is wrong waits for the reader', async () => {
  const again = fail('data', WRONG);
  expect(notices.texts(english)[0]).toContain('regions/X: no country');
  goOnline();
  await later();
  expect(again).not.toHaveBeenCalled();
  notices.retry();
  expect(again).toHaveBeenCalledOnce();
});

test('the data are loaded again: what else failed is still tried again', async () => {
  const data = fail('data', MISSING);
  const part = fail('part whole', MODULE);
  failures.clear(['data']);
  expect(notices.texts(english)).toEqual([expect.stringContaining('The map')]);
  await later();
  expect(data).not.toHaveBeenCalled();
  expect(part).toHaveBeenCalledOnce();
});

test('nothing is tried again for an element that has left the page; when it is back, what the page needs', async () => {
  const needed = fail('data', MISSING);
  const asked = fail('share', MODULE, { isAsked: true });
  disconnect();
  goOnline();
  await later();
  notices.retry();
  const neededNow = fail('data', MISSING);
  expect(neededNow).not.toHaveBeenCalled();
  document.body.append(host);
  failures.hostConnected();
  await later();
  expect(neededNow).toHaveBeenCalledOnce();
  for (const before of [needed, asked]) expect(before).not.toHaveBeenCalled();
});

describe('what a reader has asked for', () => {
  const press = (on: Element) =>
    on.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
  const ends: Record<string, () => void> = {
    'the notice is dismissed': () => notices.dismiss(0),
    'a key is pressed': () => document.body.dispatchEvent(new Event('keydown', { bubbles: true })),
    'something else is pressed': () => void press(document.body),
    'the view changes': () => failures.movedOn(),
  };

  test.each(Object.entries(ends))('is not tried again by itself after %s', async (_, end) => {
    const again = fail('save', MISSING, { isAsked: true });
    end();
    goOnline();
    await later();
    expect(again).not.toHaveBeenCalled();
  });

  test('is tried again while they wait, and where they press in the notice', async () => {
    const again = fail('save', MISSING, { isAsked: true });
    host.innerHTML = '<div class="notices"><button>Try again</button></div>';
    press(host.querySelector('button')!);
    await later();
    expect(again).toHaveBeenCalledOnce();
  });
});

test('what the page needs is tried again without a notice after it was dismissed, until it comes', async () => {
  let attempts = 0;
  const work = {
    name: 'map',
    again: async () => {
      attempts += 1;
      if (attempts < 3) failures.report(MODULE, work);
    },
  };
  failures.report(MODULE, work);
  notices.dismiss(0);
  await later();
  expect(attempts).toBe(3);
  expect(notices.texts(english)).toEqual([]);
  failures.report(MODULE, work);
  expect(notices.texts(english)).toHaveLength(1);
});

test.each([
  ['code', MODULE, true],
  ['a file', MISSING, false],
])('%s that fails again is offered with the page loaded again: %s', (_, error, offered) => {
  const again = async () => failures.report(error, { name: 'x', again });
  void again();
  expect(notices.shown(english)[0]!.canReload).toBe(false);
  notices.retry();
  expect(notices.shown(english)[0]!.canReload).toBe(offered);
});

test('with several parts missing there is one notice with plain names, one retry and one dismissal', () => {
  const URL = 'https://a.example/';
  const texts = new LoadError('membership.ja.json', { kind: 'missing', status: '' }, URL, 'texts');
  const shapes = new LoadError('low.topo.json', { kind: 'cut' }, URL, 'boundaries');
  for (const [name, error] of Object.entries({ texts, shapes, map: MODULE, names: MODULE }))
    fail(name, error);
  notices.addInput({ kind: 'ignored', name: 'tier', value: 'x' });
  expect(notices.shown(english)).toEqual([
    {
      text: 'Could not be loaded: the texts in the selected language, the boundaries and the map.',
      canRetry: true,
      canReload: false,
    },
    { text: expect.stringContaining('tier'), canRetry: false, canReload: false },
  ]);
  notices.dismiss(0);
  expect(notices.shown(english)).toEqual([expect.objectContaining({ canRetry: false })]);
});

test('a host that scrubs outside the range, or sets nonsense, leaves one notice of each kind, with a count', () => {
  for (let year = 1950; year < 1996; year++)
    notices.addInput({ kind: 'before-range', requested: String(year), shown: '1996' });
  for (let i = 0; i < 300; i++) notices.addInput({ kind: 'ignored', name: 'color-by', value: `x${i}` });
  notices.addInput({ kind: 'ignored', name: 'color-by', value: 'x299' });
  expect(notices.texts(english)).toEqual([
    expect.stringMatching(/1995.* \(×46\)$/),
    expect.stringMatching(/x299.* \(×300\)$/),
  ]);
  notices.dismiss(0);
  notices.dismiss(0);
  expect(notices.texts(english)).toEqual([]);
});

test('several wrong values are one bar with one sentence and one dismissal, and each is still told to a host', () => {
  notices.addInput({ kind: 'ignored', name: 'date', value: 'banana' });
  notices.addInput({ kind: 'ignored', name: 'selected', value: 'XX-1' });
  notices.addInput({ kind: 'ignored', name: 'color-by', value: 'mood' });
  notices.addInput({ kind: 'other-data', requested: '2031-05', shown: '2024-09' });
  expect(notices.texts(english)).toHaveLength(4);
  const [bar, ...others] = notices.shown(english);
  expect(others).toEqual([]);
  expect(bar!.text).toBe(
    'Not understood, and left out: date “banana”, selected “XX-1” and color-by “mood”. This link was made with data version 2031-05. The page shows version 2024-09.',
  );
  notices.dismiss(0);
  expect(notices.texts(english)).toEqual([]);
});
