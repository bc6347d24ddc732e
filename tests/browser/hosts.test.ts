// Embedding pages of another origin: what they can send, what they are answered, and what they can't break.
import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { sceneWith } from '../support/facts.ts';
import { baseUrl, type OpenPage, openPage } from './support/browser.ts';
import { screenshot } from './support/pixels.ts';
import { servePages } from './support/serve.ts';

type Message = { event: string; value: Record<string, unknown>; listener: unknown };
type Received = { from: string; origin: string; data: Message };
type Helper = Record<string, (value?: unknown) => Promise<Record<string, unknown>>> & {
  on(event: string, handler: (value: Record<string, unknown>) => void): () => void;
};

declare global {
  interface Window {
    maps: Record<string, Helper>;
    received: Received[];
    nearMap(iframe: Element | null): Helper;
    send(id: string, data: unknown): void;
  }
}

const QUERY = '?ui=embed&theme=light&date=1998';

/** A page with three maps: plain; sandboxed with scripts alone; in a closed drawer. */
const hostPage = () => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>
<link rel="icon" href="data:,"><script src="${baseUrl()}near-host.js"></script></head><body>
<iframe id="plain" src="${baseUrl()}${QUERY}" width="640" height="400" title="plain"></iframe>
<iframe id="sandboxed" sandbox="allow-scripts" src="${baseUrl()}${QUERY}" width="400" height="300" title="sandboxed"></iframe>
<div id="drawer" style="display:none"><iframe id="closed" width="640" height="400" title="closed"></iframe></div>
<script>
  window.received = [];
  window.maps = {};
  // The parameter that names the allowed sender: this page.
  document.getElementById('closed').src = '${baseUrl()}${QUERY}&host=' + encodeURIComponent(location.origin);
  const frames = [...document.querySelectorAll('iframe')];
  addEventListener('message', ({ source, origin, data }) => {
    const from = frames.find((frame) => frame.contentWindow === source)?.id;
    if (data?.context === 'near-map') received.push({ from, origin, data });
  });
  for (const frame of frames) maps[frame.id] = nearMap(frame);
  window.send = (id, data) => document.getElementById(id).contentWindow.postMessage(data, '*');
</script></body></html>`;

let open: OpenPage;
let page: Page;
let host: string;

beforeAll(async () => {
  host = await servePages({
    '/': { body: hostPage() },
    '/strict': {
      headers: {
        'Content-Security-Policy': `default-src 'none'; script-src 'self' ${baseUrl()}near-host.js ${baseUrl()}near-host-module.js; frame-src ${baseUrl()}; img-src data:`,
      },
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Strict</title><link rel="icon" href="data:,"></head>
<body><iframe src="${baseUrl()}${QUERY}" width="640" height="400" title="map"></iframe><script type="module" src="/strict.js"></script></body></html>`,
    },
    '/strict.js': {
      body: `import { nearMap } from '${baseUrl()}near-host-module.js';
nearMap(document.querySelector('iframe')).goTo('2006-09').then((state) => { document.title = String(state.counts.member); });`,
    },
  });
  open = await openPage('', { path: host, viewport: { width: 1100, height: 800 } });
  page = open.page;
});

const frameOf = (id: string): Promise<Frame> =>
  page
    .locator(`#${id}`)
    .elementHandle()
    .then((element) => element!.contentFrame() as Promise<Frame>);
const call = (id: string, method: string, value?: unknown) =>
  page.evaluate(
    ([id, method, value]): Promise<Record<string, unknown>> =>
      window.maps[id as string]![method as string]!(value).catch((error: Error) => ({
        refused: error.message,
      })),
    [id, method, value] as const,
  );
const received = (event: string, from = 'plain') =>
  page.evaluate(
    ([event, from]) => window.received.filter((one) => one.from === from && one.data.event === event),
    [event, from] as const,
  );
const message = (method: string, value?: unknown, listener?: unknown) => ({
  context: 'near-map',
  version: 1,
  method,
  value,
  listener,
});
const send = (id: string, data: unknown) =>
  page.evaluate(([id, data]) => window.send(id as string, data), [id, data] as const);
const shown = (frame: Frame) =>
  frame.evaluate(() => {
    const root = document.querySelector('near-map')!.shadowRoot!;
    return root.querySelector('.count b')?.textContent;
  });
const patient = { timeout: 15_000 };

/** How many pixels of a frame have the fill of the regions that belong at a date, and the share of white ones. */
async function pixelsOf(id: string, date: string): Promise<{ filled: number; white: number }> {
  const { styles } = sceneWith({ date });
  const fills = new Set([...styles.values()].flatMap(({ fill }) => fill ?? []));
  const png = await screenshot(page, { clip: (await page.locator(`#${id}`).boundingBox())! });
  let filled = 0;
  let white = 0;
  for (let at = 0; at < png.data.length; at += 4) {
    const colour = `#${png.data.toString('hex', at, at + 3)}`;
    if (fills.has(colour)) filled += 1;
    if (colour === '#ffffff') white += 1;
  }
  return { filled, white: white / (png.width * png.height) };
}

describe('a bare page on another origin', () => {
  test('receives `ready`, controls the map with a message, and gets an answer when it is shown', async () => {
    const state = await call('plain', 'goTo', '2006-09');
    expect(state).toMatchObject({ date: '2006-09', counts: { member: 64 }, ui: 'embed' });
    expect((state.members as string[]).length).toBe(64);
    expect(await shown(await frameOf('plain'))).toBe('64');
    const [ready] = await received('ready');
    expect(ready!.data.value).toMatchObject({
      methods: expect.arrayContaining(['goTo', 'set', 'getState']),
      events: expect.arrayContaining(['change', 'key', 'resize']),
      state: { date: '1998', counts: { member: 32 } },
    });
    expect(ready!.origin).toBe(new URL(baseUrl()).origin);
    expect(await call('plain', 'step', 1)).toMatchObject({ date: '2008-09' });
    expect(await call('plain', 'select', 'KR-28')).toMatchObject({ selected: 'KR-28' });
    expect(await call('plain', 'select', null)).toMatchObject({ selected: null });
    expect(await call('plain', 'set', { 'color-by': 'tier', country: 'KR,JP' })).toMatchObject({
      colorBy: 'tier',
      filters: { countries: ['KR', 'JP'] },
    });
    expect(await call('plain', 'set', { 'color-by': null, country: null })).toMatchObject({
      colorBy: 'country',
      filters: { countries: [] },
    });
  });

  test('receives change, play, pause and ended events', async () => {
    const events = await page.evaluate(async () => {
      const map = window.maps.plain!;
      const events: string[] = [];
      const ended = new Promise<void>((resolve) => {
        for (const event of ['change', 'play', 'pause', 'select', 'ended'])
          map.on(event, () => {
            events.push(event);
            if (event === 'ended') resolve();
          });
      });
      await map.set!({ speed: 4 });
      await map.goTo!('2023-10');
      await map.play!();
      await ended;
      await map.select!('MN-1');
      await map.set!({ speed: null, selected: null });
      return events;
    });
    expect(events[0]).toBe('change');
    expect(events.filter((event) => event !== 'change')).toEqual([
      'play',
      'pause',
      'ended',
      'select',
      'select',
    ]);
    expect(await call('plain', 'getState')).toMatchObject({
      date: '2024-09',
      playing: false,
      selected: null,
    });
  });

  test('receives the keys that the map did not use, as if pressed on the page, and the ideal height', async () => {
    await page.evaluate(() => {
      Object.assign(window, { pressed: [], liked: [] });
      const { pressed, liked } = window as unknown as { pressed: string[]; liked: unknown[] };
      addEventListener('keydown', ({ key }) => pressed.push(key));
      window.maps.plain!.on('resize', ({ height }) => liked.push(height));
    });
    const { x, y } = (await page.locator('#plain').boundingBox())!;
    await page.mouse.click(x + 60, y + 200);
    for (const key of ['o', '.', 'Tab', 'F8', 'Control']) await page.keyboard.press(key);
    await (await frameOf('plain')).locator('near-map .slider').filter({ visible: true }).focus();
    for (const key of ['x', 'PageUp']) await page.keyboard.press(key);
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { pressed: string[] }).pressed), patient)
      .toEqual(['o', '.']);
    const heights = () => page.evaluate(() => (window as unknown as { liked: number[] }).liked);
    await expect.poll(heights, patient).toHaveLength(1);
    const liked = await heights();
    expect(liked[0]).toBeGreaterThan(300);
    expect(liked[0]).toBeLessThan(800);
    await call('plain', 'goTo', '2024-09');
    await call('plain', 'select', null);
  });

  test('invalid messages are answered with an error, and the reader sees nothing', async () => {
    const refusals = await Promise.all([
      call('plain', 'goTo', 'soon'),
      call('plain', 'goTo', '2006-13'),
      call('plain', 'select', 'XX-1'),
      call('plain', 'set', { lang: 'xx', date: '1996' }),
      call('plain', 'set', { src: 'other.json' }),
      call('plain', 'set', { host: '*' }),
      call('plain', 'step', 'two'),
    ]);
    const words = refusals.map((answer) => answer.refused);
    expect(words).toEqual([
      expect.stringContaining('"soon"'),
      expect.stringContaining('"2006-13"'),
      expect.stringContaining('“XX-1”'),
      expect.stringContaining('lang: “xx” is not valid and was ignored. Expected en, ko, zh, ja, ru or mn'),
      expect.stringContaining('"src"'),
      expect.stringContaining('"host"'),
      expect.stringContaining('expected a number'),
    ]);
    // All or none: the date beside the invalid language wasn't set either.
    expect(await call('plain', 'getState')).toMatchObject({ date: '2024-09', lang: 'en', notices: [] });
  });

  test('messages of another frame, or meant for others, are ignored', async () => {
    await page.evaluate(
      async (data) => {
        const stranger = document.createElement('iframe');
        stranger.srcdoc = '<p>stranger</p>';
        document.body.append(stranger);
        await new Promise((resolve) => stranger.addEventListener('load', resolve));
        const script = stranger.contentDocument!.createElement('script');
        script.textContent = `parent.document.getElementById('plain').contentWindow.postMessage(${JSON.stringify(data)}, '*')`;
        stranger.contentDocument!.body.append(script);
        stranger.remove();
      },
      message('goTo', '1996'),
    );
    for (const data of ['hello', 7, null, { context: 'player.js', method: 'play' }, '{"context":', '[]'])
      await send('plain', data);
    const answer = await page.evaluate(
      (text) =>
        new Promise<string>((resolve) => {
          addEventListener('message', ({ data }) => {
            if (typeof data === 'string') resolve(data);
          });
          window.send('plain', text);
        }),
      JSON.stringify(message('getState', null, 'text')),
    );
    expect(JSON.parse(answer)).toMatchObject({
      event: 'getState',
      listener: 'text',
      value: { date: '2024-09' },
    });
  });

  test('a flood of messages is dropped and counted; the map keeps working, and receives messages again a moment later', async () => {
    await page.evaluate(
      (data) => {
        // What no promise says is an event of the helper.
        window.maps.plain!.on('error', ({ dropped }) => Object.assign(window, { dropped }));
        for (let i = 0; i < 5000; i++) window.send('plain', data);
        window.send(
          'plain',
          `{"context":"near-map","version":1,"method":"play","value":"${'x'.repeat(1e6)}"}`,
        );
      },
      message('goTo', '2002'),
    );
    await expect
      .poll(async () => (await received('error')).some(({ data }) => data.value.dropped), patient)
      .toBe(true);
    const drops = (await received('error')).flatMap(({ data }) => (data.value.dropped as number) ?? []);
    expect(drops.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(4500);
    expect(await page.evaluate(() => (window as unknown as { dropped: number }).dropped)).toBe(drops.at(-1));
    expect(await call('plain', 'goTo', '2012-07')).toMatchObject({ date: '2012-07', counts: { member: 71 } });
    expect(await shown(await frameOf('plain'))).toBe('71');
  });

  test('resized during playback it keeps playing, and fills its frame', async () => {
    await call('plain', 'goTo', '1996');
    await call('plain', 'play');
    for (const [width, height] of [
      [320, 240],
      [700, 300],
      [500, 500],
      [640, 400],
    ] as const) {
      await page.evaluate(
        ([width, height]) => {
          const frame = document.querySelector<HTMLIFrameElement>('#plain')!;
          frame.width = String(width);
          frame.height = String(height);
        },
        [width, height] as const,
      );
      const frame = await frameOf('plain');
      const widths = () =>
        frame.evaluate(() => {
          const map = document.querySelector('near-map')!;
          const canvas = map.shadowRoot!.querySelector('canvas');
          const { width, height } = map.getBoundingClientRect();
          return {
            width,
            height,
            canvas: canvas === null ? width : Math.round(canvas.getBoundingClientRect().width),
          };
        });
      await expect.poll(widths, patient).toEqual({ width, height, canvas: width });
    }
    expect(await call('plain', 'pause')).toMatchObject({ playing: false });
    expect(await call('plain', 'goTo', '2012-07')).toMatchObject({ counts: { member: 71 } });
    await expect.poll(async () => (await pixelsOf('plain', '2012-07')).filled, patient).toBeGreaterThan(5000);
  });

  test('in a hidden tab it goes to the requested date, and continues to play from there when it is visible again', async () => {
    const frame = await frameOf('plain');
    await frame.evaluate(() => {
      const hide = {
        hidden: true,
        ask: window.requestAnimationFrame.bind(window),
        waiting: [] as FrameRequestCallback[],
      };
      Object.defineProperty(document, 'hidden', { get: () => hide.hidden, configurable: true });
      window.requestAnimationFrame = (callback) => hide.waiting.push(callback);
      Object.assign(window, {
        hide,
        showAgain() {
          hide.hidden = false;
          window.requestAnimationFrame = hide.ask;
          for (const callback of hide.waiting) hide.ask(callback);
        },
      });
    });
    expect(await call('plain', 'goTo', '2000')).toMatchObject({ date: '2000', counts: { member: 34 } });
    // Out of view in a visible page, it gets no animation frames either, and can't detect it.
    await frame.evaluate(() =>
      Object.assign((window as unknown as { hide: object }).hide, { hidden: false }),
    );
    expect(await call('plain', 'goTo', '1998')).toMatchObject({ date: '1998' });
    expect(await call('plain', 'goTo', '2000')).toMatchObject({ date: '2000' });
    expect(await call('plain', 'play')).toMatchObject({ playing: true });
    await page.waitForTimeout(1200);
    expect(await call('plain', 'getState')).toMatchObject({ playing: true, date: '2000' });
    // Paused in the frame itself: a message may come late.
    const after = await frame.evaluate(async () => {
      (window as unknown as { showAgain(): void }).showAgain();
      for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
      const map = document.querySelector('near-map')!;
      map.pause();
      return map.getState()!.date;
    });
    expect(after <= '2001', after).toBe(true);
    expect(await call('plain', 'pause')).toMatchObject({ playing: false, date: after });
    expect(await call('plain', 'goTo', '2024-09')).toMatchObject({ counts: { member: 82 } });
  });
});

describe('sandbox="allow-scripts" alone', () => {
  test('the interactive map loads and is controlled, without errors', async () => {
    await expect.poll(async () => (await call('sandboxed', 'getState')).painter, patient).toBe('map');
    expect(await call('sandboxed', 'goTo', '2006-09')).toMatchObject({
      date: '2006-09',
      counts: { member: 64 },
    });
    expect((await received('ready', 'sandboxed'))[0]!.origin).toBe('null');
    expect(await shown(await frameOf('sandboxed'))).toBe('64');
    await expect
      .poll(async () => (await pixelsOf('sandboxed', '2006-09')).filled, patient)
      .toBeGreaterThan(1500);
    // The URL is written a little later.
    await page.waitForTimeout(400);
  });
});

describe('in a drawer that is closed', () => {
  test('it goes to the requested date, and shows it when the drawer opens', async () => {
    expect(await call('closed', 'goTo', '2006-09')).toMatchObject({
      date: '2006-09',
      counts: { member: 64 },
    });
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#drawer')!.style.display = '';
      document.querySelector('#sandboxed')!.remove();
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    const first = await pixelsOf('closed', '2006-09');
    expect(first.white).toBeLessThan(0.05);
    expect(first.filled).toBeGreaterThan(5000);
    expect(await shown(await frameOf('closed'))).toBe('64');
    await expect.poll(async () => (await call('closed', 'getState')).painter, patient).toBe('map');
    const later = await pixelsOf('closed', '2006-09');
    expect(Math.abs(later.filled - first.filled) / first.filled).toBeLessThan(0.1);
    // The allowed sender stays in the URL when the URL follows the view.
    const { searchParams } = new URL((await frameOf('closed')).url());
    expect(searchParams.get('date')).toBe('2006-09');
    expect(searchParams.get('host')).toBe(new URL(host).origin);
  });
});

test('no errors in the console', () => {
  expect(open.consoleErrors).toEqual([]);
});

test('a page with a strict policy controls it through the module, although the message handler fails to load at first', async () => {
  let failed = 0;
  const {
    page: strict,
    consoleErrors,
    close,
  } = await openPage('', {
    path: `${host}strict`,
    prepare: async (fresh) => {
      await fresh.route(/\/assets\/host-[^/]*\.js$/, (route) =>
        failed++ ? route.continue() : route.abort('failed'),
      );
    },
  });
  await expect.poll(() => strict.title(), patient).toBe('64');
  expect(failed).toBe(2);
  expect(consoleErrors.filter((text) => !/\/assets\/host-/.test(text))).toEqual([]);
  await close();
});
