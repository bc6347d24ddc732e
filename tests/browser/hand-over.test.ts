// Each frame that the browser draws, from navigation until the map has been active for a second: once the picture is
// shown it stays, neither white nor grey nor shifted, whichever renderer draws it.
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { away, comparer, shift, unlike } from '../picture/compare.ts';
import { sceneWith } from '../support/facts.ts';
import { type OpenPage, openPage, type PageOptions } from './support/browser.ts';
import {
  addStyle,
  type Box,
  boxesOf,
  finerHasCome,
  goTo,
  openMap,
  pictureDetail,
  settled,
  stateOf,
} from './support/near.ts';
import { screenshot } from './support/pixels.ts';

/** When it was drawn, in seconds. */
type Frame = { at: number; png: PNG };

/** Records each frame of a page until the returned function is called. */
async function record(page: Page): Promise<() => Promise<Frame[]>> {
  const session = await page.context().newCDPSession(page);
  const taken: { at: number; data: string }[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId, metadata }) => {
    taken.push({ at: metadata.timestamp ?? 0, data });
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  return async () => {
    await session.send('Page.stopScreencast');
    await session.detach();
    // Frames that show the same are decoded once.
    const known = new Map<string, PNG>();
    return taken.map(({ at, data }) => {
      const png = known.get(data) ?? PNG.sync.read(Buffer.from(data, 'base64'));
      known.set(data, png);
      return { at, png };
    });
  };
}

/** Crops a picture to a box. */
function cut(png: PNG, { x, y, width, height }: Box): PNG {
  const part = new PNG({ width: Math.floor(width), height: Math.floor(height) });
  PNG.bitblt(png, part, Math.round(x), Math.round(y), part.width, part.height, 0, 0);
  return part;
}

/** How many of the map's pixels have one of these colours. */
function pixelsIn(png: PNG, colours: ReadonlySet<number>): number {
  let found = 0;
  for (let at = 0; at < png.data.length; at += 4)
    if (colours.has(png.data.readUInt32BE(at) >>> 8)) found += 1;
  return found;
}

const PATIENT = { timeout: 15_000 };

const number = (colour: string) => Number.parseInt(colour.slice(1), 16);

/** The fills of the regions that belong. */
function fillsOf(date: string, theme: 'light' | 'dark'): ReadonlySet<number> {
  const { styles } = sceneWith({ date }, theme);
  return new Set([...styles.values()].flatMap(({ fill }) => (fill ? [number(fill)] : [])));
}

type Seen = { at: number; share: number; moved: number; coloured: number };

/** What each frame shows compared with the last one, from the first frame that shows the picture. */
function readFrames(frames: readonly Frame[], box: Box, fills: ReadonlySet<number>): Seen[] {
  const cuts = new Map([...new Set(frames.map(({ png }) => png))].map((png) => [png, cut(png, box)]));
  const parts = frames.map(({ at, png }) => ({ at, png: cuts.get(png)! }));
  const last = parts[parts.length - 1]!.png;
  const whole = pixelsIn(last, fills);
  expect(whole, 'pixels of members in the last frame').toBeGreaterThan(1000);
  const first = parts.findIndex(({ png }) => pixelsIn(png, fills) > whole / 2);
  const known = new Map<string, Omit<Seen, 'at'>>();
  return parts.slice(first).map(({ at, png }) => {
    const key = createHash('sha1').update(png.data).digest('base64');
    const seen = known.get(key) ?? {
      share: unlike(last, png).share,
      moved: Math.hypot(...shift(last, png)),
      coloured: pixelsIn(png, fills) / whole,
    };
    known.set(key, seen);
    return { at, ...seen };
  });
}

function expectSteady(seen: readonly Seen[], name: string): void {
  const most = (what: 'share' | 'moved') => Math.max(...seen.map((one) => one[what]));
  const least = Math.min(...seen.map(({ coloured }) => coloured));
  console.info(
    `${name}: ${seen.length} frames, at most ${(most('share') * 100).toFixed(2)} % unlike the last, moved ${most('moved').toFixed(2)} px, members at least ${(least * 100).toFixed(0)} %`,
  );
  const bad = seen.filter(({ share, moved, coloured }) => share > 0.02 || moved > 1 || coloured < 0.9);
  expect(bad, `${name}: frames that are white, grey or shifted`).toEqual([]);
}

/**
 * Opens with both scripts delayed, so that each stage is shown for some frames, and records until the map has been
 * shown for a while.
 */
async function recorded(
  query: string,
  options: PageOptions,
): Promise<{ open: OpenPage; frames: Frame[]; box: Box }> {
  let stop: () => Promise<Frame[]> = async () => [];
  const open = await openPage(query, {
    ...options,
    prepare: async (page) => {
      const later = async (url: RegExp, ms: number) => {
        await page.route(url, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, ms));
          await route.continue();
        });
      };
      await later(/\/assets\/index-[^/]*\.js$/, 500);
      await later(/\/assets\/map-[^/]*\.js$/, 900);
      stop = await record(page);
    },
  });
  const { page } = open;
  await page.waitForFunction(
    () => document.querySelector('near-map')?.getState?.()?.painter === 'map',
    null,
    {
      timeout: 30_000,
    },
  );
  await page.waitForTimeout(1000);
  const [box] = await boxesOf(page, '.map');
  return { open, frames: await stop(), box: box! };
}

/** The prerendered picture over a connection of 40,000 bytes a second; the page's module is empty, or is missing. */
async function onSlowConnection(
  query: string,
  module: 'empty' | 'missing' = 'empty',
): Promise<{ frames: Frame[]; box: Box }> {
  let stop: () => Promise<Frame[]> = async () => [];
  const { page, close } = await openPage(query, {
    alive: false,
    prepare: async (fresh) => {
      const session = await fresh.context().newCDPSession(fresh);
      await session.send('Network.enable');
      const slow = { offline: false, latency: 40, downloadThroughput: 40_000, uploadThroughput: 40_000 };
      await session.send('Network.emulateNetworkConditions', slow);
      await fresh.route(/\/assets\/.*\.js$/, (route) =>
        module === 'missing' ? route.abort() : route.fulfill({ contentType: 'text/javascript', body: '' }),
      );
      stop = await record(fresh);
    },
  });
  await page.waitForTimeout(800);
  const box = (await page.locator('near-map .map').first().boundingBox())!;
  const frames = await stop();
  // The last frame may not have arrived yet.
  frames.push({ at: Number.POSITIVE_INFINITY, png: await screenshot(page) });
  await close();
  return { frames, box };
}

describe('from navigation until the map has been shown for a second', () => {
  test.each<{ name: string; query: string; date: string; theme: 'light' | 'dark'; options: PageOptions }>([
    { name: 'the latest date', query: '', date: '2024-09', theme: 'light', options: {} },
    {
      name: 'another date, looked at closer',
      query: 'date=2006-09&view=118,50,1.3',
      date: '2006-09',
      theme: 'light',
      options: {},
    },
    {
      name: 'an embed in the dark',
      query: 'date=2002&ui=embed&theme=dark',
      date: '2002',
      theme: 'dark',
      options: { viewport: { width: 640, height: 400 } },
    },
    {
      name: 'a phone',
      query: 'date=2016-10',
      date: '2016-10',
      theme: 'light',
      options: { viewport: { width: 390, height: 844 } },
    },
  ])('$name: no frame is white, grey or shifted', async ({ name, query, date, theme, options }) => {
    let recording = await recorded(query, options);
    // On a quiet machine there are six to nine; a busy one may draw several changes in one frame, so it records once more.
    if (recording.frames.length <= 4) {
      await recording.open.close();
      recording = await recorded(query, options);
    }
    const { open, frames, box } = recording;
    expect(frames.length, 'frames').toBeGreaterThan(4);
    const fills = fillsOf(date, theme);
    expectSteady(readFrames(frames, box, fills), name);
    // The page around the map doesn't move either. The headline's figures are the largest type; the timeline is the
    // lowest row.
    const last = frames[frames.length - 1]!.png;
    const whole = pixelsIn(last, fills);
    const first = frames.findIndex(({ png }) => pixelsIn(png, fills) > whole / 2);
    for (const selector of ['.headline .date', '.legend', '.timeline .chart']) {
      const [place] = await boxesOf(open.page, selector);
      // On a phone the legend is partly below the window; an embed has none.
      if (!place || place.y + place.height > last.height) continue;
      const end = cut(last, place);
      const shifts = new Map<PNG, [number, number]>();
      const moved = frames.slice(first).map(({ at, png }) => {
        const by = shifts.get(png) ?? shift(end, cut(png, place));
        shifts.set(png, by);
        return { after: at - frames[0]!.at, by };
      });
      expect(
        moved.filter(({ by }) => Math.hypot(...by) >= 1),
        `frames in which ${selector} stands elsewhere`,
      ).toEqual([]);
    }
    expect(open.consoleErrors).toEqual([]);
    await open.close();
  });

  test('on a slow connection no frame shows another date than the requested one', async () => {
    const { frames, box } = await onSlowConnection('date=1996&theme=light');
    const wanted = fillsOf('1996', 'light');
    const latest = new Set([...fillsOf('2024-09', 'light')].filter((fill) => !wanted.has(fill)));
    const parts = frames.map(({ at, png }) => ({ at, png: cut(png, box) }));
    expect(pixelsIn(parts[parts.length - 1]!.png, wanted), 'the requested date in the end').toBeGreaterThan(
      1000,
    );
    const wrong = parts.filter(({ png }) => pixelsIn(png, latest) > 200);
    expect(
      wrong.map(({ at, png }) => `${(at - frames[0]!.at).toFixed(2)} s: ${pixelsIn(png, latest)} pixels`),
      'frames with the colours of the latest date',
    ).toEqual([]);
  });

  test('on a slow connection the latest date is shown in its place from the first frame on', async () => {
    const { frames, box } = await onSlowConnection('theme=light');
    const seen = readFrames(frames, box, fillsOf('2024-09', 'light'));
    expect(seen.length, 'frames').toBeGreaterThan(1);
    expectSteady(seen, 'slow line');
  });

  test('a missing module is reported without moving the map', async () => {
    const { frames, box } = await onSlowConnection('theme=light', 'missing');
    const seen = readFrames(frames, box, fillsOf('2024-09', 'light'));
    expect(seen.length, 'frames').toBeGreaterThan(1);
    // The sentence itself covers the bottom of the map.
    expect(Math.max(...seen.map(({ share }) => share))).toBeLessThan(0.1);
    expect(Math.max(...seen.map(({ moved }) => moved))).toBeLessThan(0.5);
    expect(Math.min(...seen.map(({ coloured }) => coloured))).toBeGreaterThan(0.9);
  });
});

test('zoomed in, the finer boundaries appear without a white or shifted frame, at a date chosen while they loaded', async () => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { page, close } = await openMap('date=1996&ui=bare', {
    prepare: async (fresh) => {
      await fresh.route('**/middle.topo.json', async (route) => {
        await held;
        await route.continue();
      });
    },
  });
  await page.evaluate(() => {
    document.querySelector('near-map')!.view = '134,36,3.2';
  });
  await goTo(page, '2006-09');
  const before = await settled(page);
  const stop = await record(page);
  release();
  await finerHasCome(page);
  await expect.poll(async () => (await screenshot(page)).data.equals(before.data), PATIENT).toBe(false);
  const after = await settled(page);
  const frames = [...(await stop())];
  const [box] = await boxesOf(page, '.map');
  // Coastlines become finer by some pixels; the colours between them, and the places, stay.
  const seen = readFrames(
    [...frames, { at: Number.POSITIVE_INFINITY, png: after }],
    box!,
    fillsOf('2006-09', 'light'),
  );
  expectSteady(seen, 'finer boundaries');
  await close();
});

describe('a lost context', () => {
  /** Records which renderer is active, each time it changes. */
  const watch = (page: Page) =>
    page.evaluate(() => {
      const element = document.querySelector('near-map')!;
      const seen: { painter: string; at: number }[] = [];
      Object.assign(window, { painters: seen });
      const look = () => {
        const { painter } = element.getState()!;
        if (seen[seen.length - 1]?.painter !== painter) seen.push({ painter, at: Date.now() / 1000 });
        requestAnimationFrame(look);
      };
      look();
    });
  const painters = (page: Page) =>
    page.evaluate(() => (window as unknown as { painters: { painter: string; at: number }[] }).painters);
  const lose = (page: Page) =>
    page.evaluate(() => {
      const canvas = document.querySelector('near-map')!.shadowRoot!.querySelector('canvas')!;
      const lost = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
      Object.assign(window, { lost });
      lost.loseContext();
    });
  const restore = (page: Page) =>
    page.evaluate(() => (window as unknown as { lost: { restoreContext(): void } }).lost.restoreContext());
  const waitFor = (page: Page, painter: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector('near-map')!.getState()!.painter === wanted,
      painter,
      { timeout: 20_000 },
    );

  test('the picture continues at once, and the map is restored by itself with its colours', async () => {
    const { page, close } = await openMap('date=2006-09');
    await addStyle(page, '.notices { position: absolute; visibility: hidden; }');
    const before = await settled(page);
    const [box] = await boxesOf(page, '.map');
    await watch(page);
    const stop = await record(page);
    const lostAt = Date.now() / 1000;
    await lose(page);
    await waitFor(page, 'picture');
    expect((await stateOf(page)).notices).toEqual([expect.stringMatching(/lost its graphics/)]);
    await page.waitForTimeout(700);
    await restore(page);
    await waitFor(page, 'map');
    const after = await settled(page);
    const frames = await stop();
    const turns = await painters(page);
    expect(turns.map(({ painter }) => painter)).toEqual(['map', 'picture', 'map']);
    expect((await stateOf(page)).notices).toEqual([]);
    expect(
      unlike(cut(before, box!), cut(after, box!)).share,
      'of the map that is not as it was',
    ).toBeLessThan(0.001);
    // The browser itself clears the canvas and fires the event a moment later; from then on the picture is shown.
    const steady = frames.filter(({ at }) => at < lostAt || at > turns[1]!.at + 0.1);
    // Before, without the context, and with it again.
    expect(steady.length).toBeGreaterThanOrEqual(3);
    steady.push({ at: Number.POSITIVE_INFINITY, png: after });
    expectSteady(readFrames(steady, box!, fillsOf('2006-09', 'light')), 'lost context');
    // And once more.
    await lose(page);
    await waitFor(page, 'picture');
    await restore(page);
    await waitFor(page, 'map');
    await close();
  });

  test('a change meanwhile is shown by the picture, then by the map', async () => {
    const { page, close } = await openMap('date=2006-09&ui=bare');
    await addStyle(page, '.notices, .labels { display: none !important; }');
    await lose(page);
    await waitFor(page, 'picture');
    await goTo(page, '1996');
    await page.evaluate(() => {
      document.querySelector('near-map')!.theme = 'dark';
    });
    const picture = await settled(page);
    await restore(page);
    await waitFor(page, 'map');
    const map = await settled(page);
    expect((await stateOf(page)).date).toBe('1996');
    const fills = fillsOf('1996', 'dark');
    expect(pixelsIn(picture, fills)).toBeGreaterThan(1000);
    expect(unlike(picture, map).share).toBeLessThan(0.001);
    await close();
  });

  test('zoomed in, the picture is as fine as the map was, at the same place', async () => {
    const { page, close } = await openMap('ui=bare');
    const coarse = await pictureDetail(page);
    await page.evaluate(() => {
      document.querySelector('near-map')!.view = '129,36,6';
    });
    await finerHasCome(page);
    await settled(page);
    await page.evaluate(() => {
      const details: unknown[] = [];
      Object.assign(window, { details });
      document
        .querySelector('near-map')!
        .addEventListener('near-change', ({ detail }) => details.push(detail));
    });
    const { view } = await stateOf(page);
    await lose(page);
    await waitFor(page, 'picture');
    await expect.poll(() => pictureDetail(page), PATIENT).toBeGreaterThan(coarse * 1.3);
    await restore(page);
    await waitFor(page, 'map');
    expect(await page.evaluate(() => (window as unknown as { details: unknown[] }).details)).toEqual([]);
    expect((await stateOf(page)).view).toEqual(view);
    await close();
  });
});

test('a white, a grey and a shifted frame are detected', () => {
  const land = 0xeeebe4;
  const member = 0x942908;
  const drawn = (paint: (x: number, y: number) => number) => {
    const png = new PNG({ width: 160, height: 120 });
    for (let y = 0; y < 120; y++)
      for (let x = 0; x < 160; x++)
        png.data.writeUInt32BE(((paint(x, y) << 8) | 0xff) >>> 0, (y * 160 + x) * 4);
    return png;
  };
  const map = (by: number) => drawn((x, y) => (Math.hypot(x - by - 80, y - 60) < 40 ? member : land));
  const box = { x: 0, y: 0, width: 160, height: 120 };
  const of = (png: PNG) =>
    readFrames(
      [map(0), png, map(0)].map((one, at) => ({ at, png: one })),
      box,
      new Set([member]),
    );
  expect(() => expectSteady(of(map(0)), 'steady')).not.toThrow();
  expect(() => expectSteady(of(drawn(() => 0xffffff)), 'white')).toThrow();
  expect(() => expectSteady(of(drawn(() => 0x808080)), 'grey')).toThrow();
  expect(() => expectSteady(of(drawn(() => land)), 'without members')).toThrow();
  expect(() => expectSteady(of(map(2)), 'shifted')).toThrow();
  expect(away(map(0)).some((free) => free === 1)).toBe(true);
  expect(comparer(map(0), map(0))(0, 0)).toBe(0);
});

test('while the map’s box changes its size no frame shows it blank', async () => {
  const { page, close } = await openMap('date=2006-09&ui=bare', { reducedMotion: 'reduce' });
  await settled(page);
  const drawn = await page.evaluate(async () => {
    const map = document.querySelector('near-map')!;
    /** The share of the canvas that is drawn on. */
    const share = () => {
      const pixels = window.canvasPixels();
      return pixels.filter((pixel) => pixel >>> 24 > 0).length / pixels.length;
    };
    const shares: number[] = [];
    // Created after the map's own observer, it is called after it, when nothing else runs before the frame.
    const sizes = new ResizeObserver(() => shares.push(share()));
    sizes.observe(map);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    // Called for the initial size, at which nothing is drawn again.
    shares.length = 0;
    for (const width of ['90%', '80%', '70%', '85%', '']) {
      map.style.width = width;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }
    sizes.disconnect();
    return shares;
  });
  expect(drawn.length).toBeGreaterThanOrEqual(5);
  const most = Math.max(...drawn);
  expect(most, 'of the canvas drawn on').toBeGreaterThan(0.3);
  expect(Math.min(...drawn), `drawn shares: ${drawn.join(', ')}`).toBeGreaterThan(0.8 * most);
  await close();
});
