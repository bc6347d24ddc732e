// The page's door: what takes the main thread waits until the picture is seen.
import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

type Opened = {
  readonly window: Window;
  /** Lets the browser draw one frame, with all that follows from it. */
  readonly frame: () => Promise<void>;
  readonly answerHost: ReturnType<typeof vi.fn>;
  /** How often the page's script was asked for. */
  readonly asked: () => number;
};

/** The door, opened at this address, in a tab that is seen and outside any frame unless told. */
async function opened(
  search = '',
  {
    failures = 0,
    hidden = false,
    framed = false,
  }: { failures?: number; hidden?: boolean; framed?: boolean } = {},
): Promise<Opened> {
  const window = new Window({ url: `http://127.0.0.1/${search}` });
  window.document.head.innerHTML = '<link rel="near-later" href="./assets/map-12345678.js">';
  Object.defineProperty(window.document, 'hidden', { value: hidden });
  let waiting: (() => void)[] = [];
  let asked = 0;
  const answerHost = vi.fn();
  vi.stubGlobal('window', framed ? Object.create(window, { parent: { value: { other: true } } }) : window);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('location', window.location);
  vi.stubGlobal('Event', window.Event);
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const)
    vi.stubGlobal(name, window[name].bind(window));
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => waiting.push(callback));
  vi.resetModules();
  vi.doMock('../../src/main.ts', () => ({
    get answerHost() {
      asked += 1;
      if (asked <= failures) throw new TypeError('Failed to fetch dynamically imported module');
      return answerHost;
    },
  }));
  await import('../../src/first-paint/deferred-start.ts');
  return {
    window,
    frame: async () => {
      const due = waiting;
      waiting = [];
      for (const callback of due) callback();
      await vi.advanceTimersByTimeAsync(0);
    },
    answerHost,
    asked: () => asked,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.doUnmock('../../src/main.ts');
});

describe('the page’s script', () => {
  test('runs after the second frame, not before', async () => {
    const { frame, asked } = await opened();
    await vi.advanceTimersByTimeAsync(100);
    expect(asked()).toBe(0);
    await frame();
    expect(asked()).toBe(0);
    await frame();
    expect(asked()).toBe(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked(), 'once').toBe(1);
  });

  test('runs soon where no frame ever comes', async () => {
    const { asked } = await opened();
    await vi.advanceTimersByTimeAsync(299);
    expect(asked()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked()).toBe(1);
  });

  test('runs at once in a tab that is hidden', async () => {
    const { asked } = await opened('', { hidden: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toBe(1);
  });

  test('is asked for again where it does not come, ever more seldom, and each time it is said', async () => {
    const { window, frame, asked, answerHost } = await opened('', { failures: 3 });
    const said = vi.fn();
    window.addEventListener('error', said);
    await frame();
    await frame();
    const askedIn = async (ms: number) => {
      await vi.advanceTimersByTimeAsync(ms);
      return asked();
    };
    expect([asked(), await askedIn(1999), await askedIn(1), await askedIn(3999), await askedIn(1)]).toEqual([
      1, 1, 2, 2, 3,
    ]);
    expect(said).toHaveBeenCalledTimes(3);
    expect(answerHost).not.toHaveBeenCalled();
    expect(await askedIn(8000)).toBe(4);
    expect(answerHost).toHaveBeenCalledOnce();
    expect(said).toHaveBeenCalledTimes(3);
  });
});

describe('the map’s file', () => {
  const ahead = ({ window }: Opened) =>
    [...window.document.querySelectorAll('link[rel=modulepreload]')].map((link) => link.getAttribute('href'));

  test.each(['', '?ui=full', '?ui=present', '?ui=embedded'])('is fetched ahead at "%s"', async (search) => {
    expect(ahead(await opened(search))).toEqual([expect.stringMatching(/assets\/map-12345678\.js$/)]);
  });

  test.each(['?ui=embed', '?ui=bare', '?date=1998&ui=embed'])('waits at "%s"', async (search) => {
    expect(ahead(await opened(search))).toEqual([]);
  });
});

describe('what the page around says', () => {
  test('before its answerer has come is kept for it, from that page alone, and no longer', async () => {
    const { window, frame, answerHost } = await opened('', { framed: true });
    const { parent } = globalThis.window;
    const say = (data: string, source: unknown) => {
      const event = new window.MessageEvent('message', { data });
      Object.defineProperty(event, 'source', { value: source });
      window.dispatchEvent(event);
    };
    say('one', parent);
    say('not of ours', { another: true });
    await frame();
    say('two', parent);
    await frame();
    expect(answerHost).toHaveBeenCalledOnce();
    const [early, taken] = answerHost.mock.calls[0] as unknown as [MessageEvent[], () => void];
    say('three', parent);
    taken();
    say('four', parent);
    expect(early.map(({ data }) => data)).toEqual(['one', 'two', 'three']);
  });
});
