// The prerendered page: without scripts, printed, and with the inline script alone at any requested date.

import { get } from 'node:http';
import type { Page } from 'playwright-core';
import type { PNG } from 'pngjs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { boxOf, COARSE, type Point, toScreen } from '../../src/geography/index.ts';
import { placementOf } from '../../src/layout/camera-rules.ts';
import { placeWholeArea } from '../../src/layout/index.ts';
import type { RegionStyle, ThemeName } from '../../src/scene/index.ts';
import type { Change } from '../../src/view/index.ts';
import { recorded } from '../picture/recorder.ts';
import { committedShapes, facts, plane, sceneWith } from '../support/facts.ts';
import { baseUrl, elementDefined, type OpenPage, openPage } from './support/browser.ts';
import { colourAt, coloursAround, difference, screenshot } from './support/pixels.ts';

const shapes = committedShapes('low');
const latest = sceneWith({});
/** Regions large enough to be more than a mark, far apart, one from each country that has members. */
const LARGE = ['CN-HL', 'CN-HN', 'JP-15', 'KR-42', 'KP-09', 'MN-065', 'RU-SA', 'RU-PRI', 'RU-IRK'].filter(
  (id) => shapes.anchors.has(id),
);

const textOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim());

/** The positions of places on the screen, as the picture itself places them. */
function onScreen(page: Page, places: readonly Point[]): Promise<[number, number][]> {
  return page.evaluate(
    (points) => {
      const path = document.querySelector<SVGGraphicsElement>('near-map .picture [data-k^="fill/"]')!;
      return points.map(([x, y]) => {
        const at = new DOMPoint(x, y).matrixTransform(path.getScreenCTM()!);
        return [at.x, at.y] as [number, number];
      });
    },
    places.map(([x, y]) => [x * COARSE, y * COARSE] as const),
  );
}

/** Regions that don't have their colour on the screen, in words. */
async function wrongColours(
  page: Page,
  styles: ReadonlyMap<string, RegionStyle>,
  land: string,
  day: number,
  shown?: PNG,
): Promise<string[]> {
  // On a phone all of the Korean Peninsula and Japan is marks.
  const narrow = (page.viewportSize()?.width ?? 0) < 600;
  const ids = LARGE.filter((id) => !narrow || !/^(K[RP]|JP)/.test(id));
  const points = await onScreen(
    page,
    ids.map((id) => shapes.atomsAt(id, day)[0]!.anchor),
  );
  const png = shown ?? (await screenshot(page));
  return ids.flatMap((id, i) => {
    const style = styles.get(id)!;
    const [x, y] = points[i]!;
    const wanted = style.fill ?? land;
    // A name may cover part of it, a hatch an associate's fill; on a phone a border is always near.
    const around = coloursAround(png, x, y, 4);
    const worn = around.filter((colour) => difference(colour, wanted) < 3).length;
    return worn >= 9
      ? []
      : [`${id} at ${Math.round(x)}, ${Math.round(y)}: ${colourAt(png, x, y)}, expected ${wanted}`];
  });
}

/** Whether a node's box is in the viewport and really painted: neither covered nor transparent. */
function isSeen(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((target) => {
    const node = document.querySelector(target);
    if (!node?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const { left, top, right, bottom, width, height } = node.getBoundingClientRect();
    if (width === 0 || height === 0 || right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight)
      return false;
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    return document
      .elementsFromPoint(x, y)
      .some((one) => one === node || node.contains(one) || one.contains(node));
  }, selector);
}

/**
 * Runs in the page: the headline's lines that overlap a region that belongs, and years under the chart that overlap.
 */
function textsThatTouch(): string[] {
  const meet = (a: DOMRect, b: DOMRect) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const boxes = (selector: string) =>
    [...document.querySelectorAll(selector)]
      .filter((node) => node.checkVisibility())
      .map((node) => ({ node, box: node.getBoundingClientRect() }));
  const lines = boxes('near-map .headline :is(.date, .count, .joined) :is(span, b)');
  const members = boxes('near-map .picture [data-k^="fill/"]:not([fill="#eeebe4"])');
  const years = boxes('near-map .year-label');
  return [
    ...lines.flatMap(({ node, box }) =>
      members
        .filter((one) => meet(box, one.box))
        .map((one) => `${node.textContent} over ${one.node.getAttribute('data-k')}`),
    ),
    ...years.flatMap(({ node, box }, i) =>
      years
        .slice(i + 1)
        .filter((one) => meet(box, one.box))
        .map((one) => `${node.textContent} on ${one.node.textContent}`),
    ),
    ...(lines.length < 4 || members.length < 60 || years.length < 4 ? ['nothing was looked at'] : []),
  ];
}

test('the test data exist', () => {
  expect(LARGE).toHaveLength(9);
  expect(LARGE.filter((id) => latest.styles.get(id)?.fill === null)).toEqual([]);
});

describe.each([
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
])('with scripts off, $width wide', (viewport) => {
  let page: Page;
  let consoleErrors: readonly string[];
  beforeAll(async () => {
    ({ page, consoleErrors } = await openPage('', { javaScriptEnabled: false, viewport }));
  });
  beforeEach(() => page.evaluate(() => scrollTo(0, 0)));

  test('the picture shows its members, with date, count, legend and credits', async () => {
    expect(await textOf(page, '.headline .date')).toBe('September 2024');
    expect(await textOf(page, '.headline .count')).toMatch(/^82 members /);
    expect(await textOf(page, '.toolbar h1')).toBe(facts.association.title.en);
    expect(await textOf(page, '.credits')).toContain(facts.association.unofficial.en);
    for (const part of [
      '.toolbar h1',
      '.headline .date',
      '.headline .count b',
      '.picture svg',
      '.credits',
      '.legend .key',
      '.timeline .chart',
    ])
      expect(await isSeen(page, `near-map ${part}`), part).toBe(true);
    expect(await wrongColours(page, latest.styles, latest.palette.land, latest.day)).toEqual([]);
    expect(await page.evaluate(textsThatTouch)).toEqual([]);
    // Without scripts preloads don't run either, and nothing uses the data.
    const idle = /^failed: .*\.js csp$|was preloaded using link preload but not used/;
    expect(consoleErrors.filter((line) => !idle.test(line))).toEqual([]);
  });

  test('in wide fonts no line covers a member, no years overlap', async () => {
    const { page, close } = await openPage('', { javaScriptEnabled: false, viewport, fonts: 'wide' });
    expect(await page.evaluate(textsThatTouch)).toEqual([]);
    await close();
  });

  test('the whole legend can be reached', async () => {
    for (const key of await page.locator('near-map .legend li:not([hidden]) > .key').all()) {
      await key.scrollIntoViewIfNeeded();
      expect(await key.isVisible(), String(await key.getAttribute('data-id'))).toBe(true);
    }
  });

  test('scrolling leads to the whole table, which nothing covers', async () => {
    const table = page.locator('near-map .memberships');
    expect(await table.locator('tbody tr').count()).toBe(85);
    const top = (await table.boundingBox())!.y;
    expect(top, 'the table begins below the picture').toBeGreaterThanOrEqual(viewport.height - 1);
    for (const row of [0, 42, 84]) {
      await page.evaluate(
        (at) =>
          document.querySelectorAll('table.membership tbody tr')[at]!.scrollIntoView({ block: 'center' }),
        row,
      );
      const seen = await page.evaluate((at) => {
        const node = document.querySelectorAll('table.membership tbody tr')[at]!;
        const { left, top: y, height } = node.getBoundingClientRect();
        const hit = document.elementFromPoint(left + 20, y + height / 2);
        return y >= 0 && y + height <= innerHeight && node.contains(hit);
      }, row);
      expect(seen, `row ${row}`).toBe(true);
    }
    // With a wheel too: nothing prevents scrolling.
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.mouse.move(viewport.width / 2, viewport.height / 2);
    await page.mouse.wheel(0, 3 * viewport.height);
    // Without scripts no function can be polled in the page, so it is polled from here.
    await expect.poll(() => page.evaluate(() => scrollY / innerHeight)).toBeGreaterThan(1);
    const { width } = (await table.boundingBox())!;
    expect(width, 'no row is wider than the window').toBeLessThanOrEqual(viewport.width);
  });

  test('rows can be read: dark text on a light ground', async () => {
    const cell = page.locator('near-map table.membership tbody tr').nth(10);
    await cell.evaluate((node) => node.scrollIntoView({ block: 'center' }));
    const box = (await cell.boundingBox())!;
    const png = await screenshot(page, {
      clip: {
        x: Math.max(0, box.x),
        y: box.y,
        width: Math.min(box.width, viewport.width),
        height: box.height,
      },
    });
    const ground = colourAt(png, 1, 2);
    let furthest = 0;
    for (let x = 0; x < png.width; x += 1)
      for (let y = 4; y < png.height - 4; y += 2)
        furthest = Math.max(furthest, difference(colourAt(png, x, y), ground));
    expect(furthest).toBeGreaterThan(40);
  });

  test('printed, there are the picture and the table, one below the other', async () => {
    await page.emulateMedia({ media: 'print' });
    const map = (await page.locator('near-map .map').boundingBox())!;
    const table = (await page.locator('near-map table.membership').first().boundingBox())!;
    expect(map.height).toBeGreaterThan(viewport.height * 0.4);
    expect(map.width).toBeGreaterThan(viewport.width * 0.6);
    expect(table.y).toBeGreaterThanOrEqual(map.y + map.height - 1);
    const headline = (await page.locator('near-map .headline').boundingBox())!;
    expect(headline.y + headline.height, 'the headline is no longer over the table').toBeLessThanOrEqual(
      table.y + 1,
    );
    expect(await page.locator('near-map table.membership tbody tr').last().isVisible()).toBe(true);
    await page.evaluate(() => document.querySelector('near-map .map')!.scrollIntoView());
    expect(await wrongColours(page, latest.styles, latest.palette.land, latest.day)).toEqual([]);
    // In print as well: exactly as many pages as the table needs.
    const pdf = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
    expect((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThanOrEqual(2);
  });
});

describe('with scripts off, the inset', () => {
  test('shows the region with its colour', async () => {
    const { page, close } = await openPage('', { javaScriptEnabled: false });
    const inset = facts.association.insets.find(({ region }) => region !== undefined)!;
    const box = page.locator(`near-map .inset[data-region="${inset.region}"]`);
    expect(await box.isVisible()).toBe(true);
    const at = (await box.boundingBox())!;
    const png = await screenshot(page, { clip: at });
    const { fill } = latest.styles.get(inset.region!)!;
    let share = 0;
    for (let x = 2; x < png.width - 2; x++)
      for (let y = 2; y < png.height - 2; y++)
        if (difference(colourAt(png, x, y), fill ?? latest.palette.land) < 3)
          share += 1 / (png.width * png.height);
    expect(share, 'of the inset in its colour').toBeGreaterThan(0.002);
    await close();
  });

  test.each([
    { width: 1440, height: 900, shown: 2 },
    { width: 1280, height: 720, shown: 0 },
  ])('has its frame on the map where it is shown, at $width × $height', async ({ width, height, shown }) => {
    const { page, close } = await openPage('', { javaScriptEnabled: false, viewport: { width, height } });
    for (const part of ['.inset.enlarged', '.frames rect'])
      expect(await page.locator(`near-map ${part}:visible`).count(), part).toBe(shown);
    await close();
  });
});

/** A page whose module never arrives: everything shown comes from the inline script. One serves all URLs. */
let alone: OpenPage;
beforeAll(async () => {
  alone = await openPage('', {
    prepare: async (page) => {
      await page.route(/\/assets\/index-[^/]*\.js$/, (route) => route.abort());
    },
  });
});
async function firstScriptAlone(query: string): Promise<Pick<OpenPage, 'page' | 'consoleErrors'>> {
  alone.consoleErrors.length = 0;
  await alone.page.goto(`${baseUrl()}?${query}`);
  // The sentence that says so has come.
  await elementDefined(alone.page);
  return alone;
}

/** How a file is sent to a browser that takes brotli; tests/size.test.ts looks that the packed copy is one. */
const packed = (url: string) =>
  new Promise<{ encoding: string | undefined; bytes: number }>((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': 'br' } }, (response) => {
      let bytes = 0;
      response.on('data', ({ length }: Buffer) => {
        bytes += length;
      });
      response.on('end', () => resolve({ encoding: response.headers['content-encoding'], bytes }));
    }).on('error', reject);
  });

/** Fills and strokes in the page, by key; marks excluded, because they depend on the window. */
function paints(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('near-map .picture [data-k]')]
        .filter((node) => getComputedStyle(node).display !== 'none')
        .map((node): [string, string] => {
          const key = node.getAttribute('data-k')!;
          const line = /^(?:line|rim)\//.test(key);
          return [
            key,
            line
              ? `${node.getAttribute('stroke')} ${node.getAttribute('stroke-width')}`
              : node.getAttribute('fill')!,
          ];
        })
        .filter(([key]) => !/^(?:mark|top)\//.test(key)),
    ),
  );
}

function paintsOf(change: Change, theme: ThemeName): Record<string, string> {
  const { areas, lines } = recorded(sceneWith(change, theme), shapes, 700);
  const found: Record<string, string> = {};
  for (const [key, { fill, hatch }] of areas) {
    found[key] = fill;
    if (hatch) found[`${key}/hatch`] = 'url(#hatch)';
  }
  // Lines to moved marks depend on the size of the window, as marks do.
  for (const [key, { stroke, width }] of lines)
    if (!key.startsWith('lead')) found[key] = `${stroke} ${width}`;
  return found;
}

describe('the inline script alone', () => {
  test.each<[query: string, date: string, count: number, shown: Change, theme: ThemeName]>([
    ['date=1998&theme=dark&color-by=tier', '1998', 32, { date: '1998', colorBy: 'tier' }, 'dark'],
    ['date=the+day+after', 'September 2024', 82, {}, 'light'],
  ])('%s', async (query, date, count, shown, theme) => {
    const { page, consoleErrors } = await firstScriptAlone(query);
    const scene = sceneWith(shown, theme);
    expect(await textOf(page, '.headline .date')).toBe(date);
    expect(await textOf(page, '.headline .count b')).toBe(String(count));
    expect(await paints(page)).toEqual(paintsOf(shown, theme));
    const keys = scene.legend.countries.map(({ id, count }) => [id, String(count)] as const);
    const counts = await page.evaluate(
      (ids) => ids.map((id) => document.querySelector(`.key[data-id="${id}"] b`)?.textContent?.trim()),
      keys.map(([id]) => id),
    );
    expect(keys.map(([id], i) => [id, counts[i]])).toEqual(keys);
    const png = await screenshot(page);
    expect(await wrongColours(page, scene.styles, scene.palette.land, scene.day, png)).toEqual([]);
    const [sea] = await onScreen(page, [plane.forward([134.5, 40])]);
    expect(difference(colourAt(png, ...sea!), scene.palette.sea)).toBeLessThan(1);
    // The policy lets the script run; the only errors are about the blocked file and its preloads.
    const blocked = /assets\/index-|preloaded using link preload but not used/;
    expect(consoleErrors.filter((line) => !blocked.test(line))).toEqual([]);
  });

  test('in the system’s dark theme, where none is requested', async () => {
    await alone.page.emulateMedia({ colorScheme: 'dark' });
    const { page } = await firstScriptAlone('date=1998');
    expect(await paints(page)).toEqual(paintsOf({ date: '1998' }, 'dark'));
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test('ui=embed has the map, the date, the count and a link to the full map, and neither title nor legend', async () => {
    const { page } = await firstScriptAlone('date=2002&ui=embed');
    for (const part of ['.picture svg', '.headline .date', '.headline .count b', '.timeline .chart'])
      expect(await isSeen(page, `near-map ${part}`), part).toBe(true);
    expect(await textOf(page, '.headline .count b')).toBe('37');
    for (const part of ['.toolbar', '.panel'])
      expect(await isSeen(page, `near-map ${part}`), part).toBe(false);
    expect(await page.locator('near-map .full-map').evaluate((link: HTMLAnchorElement) => link.href)).toBe(
      `${baseUrl()}?date=2002`,
    );
  });

  test('view= is where the picture starts, as the element will have it', async () => {
    const { page } = await firstScriptAlone('view=134,36,4&date=2006-09');
    const [map, headline, credits] = await page.evaluate(() =>
      ['.map', '.headline', '.credits'].map((one) =>
        document.querySelector(`near-map ${one}`)!.getBoundingClientRect().toJSON(),
      ),
    );
    const frame = boxOf(facts.association.frame.map((at) => plane.forward(at)));
    const fitted = placeWholeArea(frame, map, headline, credits);
    const expected = placementOf({ lng: 134, lat: 36, scale: 4 }, fitted, frame, map, plane);
    const places = ['JP-15', 'KR-42', 'CN-HL'].map((id) => shapes.anchors.get(id)!);
    const seen = await onScreen(page, places);
    for (const [i, place] of places.entries()) {
      const [x, y] = toScreen(expected, place);
      expect(seen[i]![0]).toBeCloseTo(x + map.left, 0);
      expect(seen[i]![1]).toBeCloseTo(y + map.top, 0);
    }
  });

  test('what loads until then weighs at most 48,000 bytes of brotli', async () => {
    const { page } = await firstScriptAlone('date=2006-09');
    // Style sheets block the first paint; the preloaded facts and the blocked script don't.
    const sheets = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(({ href }) => href),
    );
    const blocking = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLScriptElement>('script[src]')].filter(
          ({ type, async, defer }) => type !== 'module' && !async && !defer,
        ).length,
    );
    expect(blocking, 'scripts that hold the first paint').toBe(0);
    let sum = 0;
    for (const url of [baseUrl(), ...sheets]) {
      const { encoding, bytes } = await packed(url);
      expect(encoding, url).toBe('br');
      sum += bytes;
    }
    console.info(`until the first picture: ${sum} bytes`);
    expect(sum).toBeLessThanOrEqual(48_000);
  });
});

describe('the names', () => {
  test('are there in every frame while the page’s parts arrive on a slow line', async () => {
    const { page, close } = await openPage('date=2024-09', {
      path: 'ko/index.html',
      prepare: async (fresh) => {
        for (const slow of [/membership\.ko\.json/, /assets\/ko-/, /assets\/map-/])
          await fresh.route(slow, async (route) => {
            await new Promise((resolve) => setTimeout(resolve, 700));
            await route.continue();
          });
        await fresh.addInitScript(() => {
          const seen: number[] = [];
          Object.assign(window, { seen });
          const count = () => {
            const map = document.querySelector('near-map');
            const roots = [map, map?.shadowRoot].filter((root) => root);
            const names = roots.flatMap((root) => [...root!.querySelectorAll('.names text, .label.country')]);
            seen.push(names.filter((name) => name.getBoundingClientRect().width > 0).length);
            requestAnimationFrame(count);
          };
          requestAnimationFrame(count);
        });
      },
    });
    await page.waitForFunction(
      () => document.querySelector('near-map')?.getState?.()?.painter === 'map',
      null,
      { timeout: 30_000 },
    );
    const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
    const shown = seen.slice(seen.findIndex((names) => names > 0));
    expect(shown.length).toBeGreaterThan(10);
    expect(Math.min(...shown)).toBeGreaterThanOrEqual(4);
    await close();
  });

  test('the inset is there from the date that it concerns, in the picture as on the page', async () => {
    const visibility = (page: Page) =>
      page.evaluate(() => {
        const map = document.querySelector('near-map')!;
        const inset = map.shadowRoot?.querySelector('.inset') ?? map.querySelector('.inset');
        return getComputedStyle(inset!).visibility;
      });
    const whole = await openPage('', { webgl: false });
    await whole.page.evaluate(() => document.querySelector('near-map')!.ready);
    for (const [query, shown] of [
      ['date=2016-10', 'hidden'],
      ['date=2016-10&selected=VN-SG', 'visible'],
      ['date=2018-10', 'visible'],
    ] as const) {
      const first = await firstScriptAlone(query);
      expect(await visibility(first.page), `${query} picture`).toBe(shown);
      await whole.page.evaluate(async (asked) => {
        const map = document.querySelector('near-map')!;
        map.readQuery(asked);
        await map.updateComplete;
      }, query);
      await expect.poll(() => visibility(whole.page), { message: `${query} page` }).toBe(shown);
    }
    await whole.close();
  });
});
