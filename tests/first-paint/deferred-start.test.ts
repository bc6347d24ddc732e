// The deferred start: what takes the main thread waits until the picture is shown.
import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/** The deferred start at this URL, by default in a visible tab and outside any frame. */
async function opened(search = '', { failures = 0, hidden = false, framed = false } = {}) {
  const window = new Window({ url: `http://127.0.0.1/${search}` });
  window.document.head.innerHTML = '<link rel="near-deferred" href="./assets/map-12345678.js">';
  Object.defineProperty(window.document, 'hidden', { value: hidden });
  let waiting: (() => void)[] = [];
  let imports = 0;
  const startHostMessages = vi.fn();
  vi.stubGlobal('window', framed ? Object.create(window, { parent: { value: { other: true } } }) : window);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('location', window.location);
  // Node has none; a browser fires `error` with it.
  vi.stubGlobal('reportError', () => window.dispatchEvent(new window.Event('error')));
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const)
    vi.stubGlobal(name, window[name].bind(window));
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => waiting.push(callback));
  vi.resetModules();
  vi.doMock('../../src/main.ts', () => ({
    get startHostMessages() {
      imports += 1;
      if (imports <= failures) throw new TypeError('Failed to fetch dynamically imported module');
      return startHostMessages;
    },
  }));
  await import('../../src/first-paint/deferred-start.ts');
  return {
    window,
    /** Lets the browser draw one frame, with all that follows from it. */
    frame: async () => {
      const due = waiting;
      waiting = [];
      for (const callback of due) callback();
      await vi.advanceTimersByTimeAsync(0);
    },
    startHostMessages,
    /** How often the page's module was imported, after some time. */
    importsAfter: async (ms: number) => {
      await vi.advanceTimersByTimeAsync(ms);
      return imports;
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.doUnmock('../../src/main.ts');
  vi.resetModules();
});

describe('the page’s module', () => {
  test('runs after the second frame, not before', async () => {
    const { frame, importsAfter } = await opened();
    expect(await importsAfter(100)).toBe(0);
    await frame();
    expect(await importsAfter(0)).toBe(0);
    await frame();
    expect(await importsAfter(0)).toBe(1);
    expect(await importsAfter(5000), 'once').toBe(1);
  });

  test('runs after 300 ms where there are no animation frames', async () => {
    const { importsAfter } = await opened();
    expect([await importsAfter(299), await importsAfter(1)]).toEqual([0, 1]);
  });

  test('runs at once in a tab that is hidden', async () => {
    const { importsAfter } = await opened('', { hidden: true });
    expect(await importsAfter(0)).toBe(1);
  });

  test('is imported again where it fails to load, at growing intervals, with an error event each time', async () => {
    const { window, frame, importsAfter, startHostMessages } = await opened('', { failures: 3 });
    const onError = vi.fn();
    window.addEventListener('error', onError);
    await frame();
    await frame();
    const counts: number[] = [];
    for (const wait of [0, 1999, 1, 3999, 1]) counts.push(await importsAfter(wait));
    expect(counts).toEqual([1, 1, 2, 2, 3]);
    expect(onError).toHaveBeenCalledTimes(3);
    expect(startHostMessages).not.toHaveBeenCalled();
    expect(await importsAfter(8000)).toBe(4);
    expect(startHostMessages).toHaveBeenCalledOnce();
    expect(onError).toHaveBeenCalledTimes(3);
  });
});

describe('the map’s chunk', () => {
  const preloaded = async (search: string) => {
    const { window } = await opened(search);
    const links = [...window.document.querySelectorAll('link[rel=modulepreload]')];
    return links.map((link) => link.getAttribute('href'));
  };

  test.each(['', '?ui=full', '?ui=present', '?ui=embedded'])('is preloaded at "%s"', async (search) => {
    expect(await preloaded(search)).toEqual([expect.stringMatching(/assets\/map-12345678\.js$/)]);
  });

  test.each(['?ui=embed', '?ui=bare', '?date=1998&ui=embed'])('is not preloaded at "%s"', async (search) => {
    expect(await preloaded(search)).toEqual([]);
  });
});

describe('messages of the embedding page', () => {
  test('are queued until the host module takes them, from that page alone', async () => {
    const { window, frame, startHostMessages } = await opened('', { framed: true });
    const { parent } = globalThis.window;
    const send = (data: string, source: unknown) => {
      const event = new window.MessageEvent('message', { data });
      Object.defineProperty(event, 'source', { value: source });
      window.dispatchEvent(event);
    };
    send('one', parent);
    send('from another window', { another: true });
    await frame();
    send('two', parent);
    await frame();
    expect(startHostMessages).toHaveBeenCalledOnce();
    const [queued, stopQueueing] = startHostMessages.mock.calls[0] as unknown as [MessageEvent[], () => void];
    send('three', parent);
    stopQueueing();
    send('four', parent);
    expect(queued.map(({ data }) => data)).toEqual(['one', 'two', 'three']);
  });
});
