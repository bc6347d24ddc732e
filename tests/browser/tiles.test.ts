// The layout of tiles: switching, pointer and keys, small sizes, files, and what happens where its file can't be had.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { facts } from '../support/facts.ts';
import { tilesJson } from '../support/tiles.ts';
import type { OpenPage } from './support/browser.ts';
import { anchorAt, inside, openMap, projected, settled, showView, stateOf } from './support/near.ts';
import { screenshot } from './support/pixels.ts';

const REDUCED = { reducedMotion: 'reduce' } as const;

let open: OpenPage;
let page: Page;
beforeAll(async () => {
  open = await openMap('', REDUCED);
  page = open.page;
});
afterAll(() => {
  expect(open.consoleErrors).toEqual([]);
});

const tilesShown = (page: Page) =>
  page.waitForFunction(() =>
    document.querySelector('near-map')!.shadowRoot!.querySelector('.map[data-tiles]'),
  );
const mapShown = (page: Page) =>
  page.waitForFunction(() =>
    document.querySelector('near-map')!.shadowRoot!.querySelector('.map:not([data-tiles])'),
  );
/** The middles of the tiles of these regions, from the viewport's corner. */
const middles = (page: Page, ids: readonly string[]) =>
  projected(
    page,
    ids.map((id) => anchorAt(id, '2024-09-30')!),
  );
/** The side of a tile: the distance between two that are neighbours. */
async function sideOf(page: Page): Promise<number> {
  const { places } = tilesJson() as { places: Record<string, [number, number]> };
  const [a, b] = await middles(page, ['MN-057', 'MN-073']);
  expect(places['MN-073']![0] - places['MN-057']![0]).toBe(1);
  return b![0] - a![0];
}
const belonging = [...facts.regions.values()].filter(({ tiers }) => tiers.length > 0).map(({ id }) => id);

describe('on a page', () => {
  test('the switch in the toolbar, a click, keys, the map’s view and a file', async () => {
    await showView(page, '', { width: 1280, height: 720 });
    const box = await inside(page, '.map').boundingBox();
    await page.evaluate(() => document.querySelector('near-map')!.set({ view: '127,37,4' }));
    await page.getByRole('button', { name: 'Tiles', exact: true }).click();
    await tilesShown(page);
    await settled(page);
    expect(await page.getByRole('button', { name: 'Tiles', exact: true }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    expect(await page.getByRole('button', { name: 'Map', exact: true }).getAttribute('aria-pressed')).toBe(
      'false',
    );
    expect(await stateOf(page)).toMatchObject({
      layout: 'tiles',
      view: { lng: 127, lat: 37, scale: 4 },
      notices: [],
    });
    await page.waitForFunction(() => location.search.includes('layout=tiles'));
    expect(await inside(page, '.map').boundingBox()).toEqual(box);

    // All have their own place in view, and the one that is clicked is selected, also in the hole of a ring.
    for (const id of ['MN-1', 'KR-POHANG', 'JP-05', 'VN-SG']) {
      const [[x, y]] = (await middles(page, [id])) as [[number, number]];
      await page.mouse.click(x, y);
      await page.waitForFunction((of) => document.querySelector('near-map')!.selected === of, id);
    }
    await page.mouse.move(2, 2);

    // Keys go from tile to tile; those of the camera do nothing.
    await page.evaluate(() => document.querySelector('near-map')!.select('MN-1'));
    await inside(page, '.canvas').focus();
    const before = await middles(page, ['KR-41', 'RU-TOM']);
    for (const key of ['+', 'Shift+ArrowLeft', '0']) await page.keyboard.press(key);
    expect(await middles(page, ['KR-41', 'RU-TOM'])).toEqual(before);
    for (const [key, id] of [
      ['ArrowRight', 'MN-051'],
      ['ArrowUp', 'MN-061'],
      ['ArrowLeft', 'MN-039'],
      ['ArrowDown', 'MN-1'],
    ] as const) {
      await page.keyboard.press(key);
      expect((await stateOf(page)).selected, key).toBe(id);
    }
    await page.keyboard.press('Escape');
    expect((await stateOf(page)).selected).toBeNull();

    // A file shows the tiles; boundaries stay boundaries.
    const files = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      const [svg, geojson] = [await map.export('svg'), await map.export('geojson')];
      return { svg: await svg.text(), geojson: await geojson.text() };
    });
    expect(files.svg).toContain('Ulsan');
    expect(files.svg.match(/<path/g)!.length).toBeLessThan(500);
    expect(JSON.parse(files.geojson).features[0].geometry.coordinates[0][0].length).toBeGreaterThan(50);

    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await mapShown(page);
    expect(await stateOf(page)).toMatchObject({ layout: 'map', view: { lng: 127, lat: 37, scale: 4 } });
    await page.waitForFunction(() => !location.search.includes('layout'));
  });

  test('printed, names are as on the screen: inside their tiles, in an ink that can be read', async () => {
    await showView(page, 'layout=tiles&date=2024-09', { width: 1280, height: 800 });
    await tilesShown(page);
    await settled(page);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const names = await page.evaluate(() => {
      const svg = [...document.querySelector('near-map')!.shadowRoot!.querySelectorAll('.printed svg')].find(
        (one) => one.checkVisibility(),
      )!;
      const tiles = [...svg.querySelectorAll<SVGGraphicsElement>('[data-k^="fill/"]')].map((tile) =>
        tile.getBoundingClientRect(),
      );
      return [...svg.querySelectorAll<SVGTextElement>('text:not([aria-hidden])')].map((text) => {
        const box = text.getBoundingClientRect();
        const { fill, stroke, fontWeight } = getComputedStyle(text);
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const tile = tiles.find((one) => x > one.left && x < one.right && y > one.top && y < one.bottom);
        const over = tile ? Math.max(tile.left - box.left, box.right - tile.right) : null;
        return { text: text.textContent, fill, stroke, fontWeight, over };
      });
    });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
    const onTiles = names.filter(({ over }) => over !== null);
    expect(onTiles.length).toBeGreaterThan(30);
    expect(onTiles.filter(({ over }) => over! > 0.5)).toEqual([]);
    const inked = onTiles.filter(({ stroke }) => stroke === 'none');
    expect(new Set(inked.map(({ fill }) => fill))).toEqual(new Set(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']));
    expect(inked.length).toBeGreaterThan(25);
    expect(Math.max(...inked.map(({ fontWeight }) => Number(fontWeight)))).toBeLessThan(700);
  });

  test('a link with a view says that tiles have none, and keeps it', async () => {
    const { page, close } = await openMap('layout=tiles&view=127,37,4', {
      viewport: { width: 900, height: 600 },
    });
    await tilesShown(page);
    await page.waitForFunction(() => document.querySelector('near-map')!.getState()!.notices.length > 0);
    const { notices, view } = await stateOf(page);
    expect(notices).toEqual([
      'Tiles always show the whole area. The position in the link applies when you switch back to the map.',
    ]);
    expect(view).toEqual({ lng: 127, lat: 37, scale: 4 });
    // With motion, a copy of the picture fades over the map and then goes; the first one did so when the tiles came.
    const faded = () =>
      page.waitForFunction(
        () => !document.querySelector('near-map')!.shadowRoot!.querySelector('.map > svg'),
      );
    await faded();
    await page.evaluate(() => document.querySelector('near-map')!.set({ layout: 'map' }));
    expect(
      await page.evaluate(
        () => document.querySelector('near-map')!.shadowRoot!.querySelectorAll('.map > svg').length,
      ),
    ).toBe(1);
    await faded();
    // A copy ends where the next begins: where no frames are drawn, as in a hidden tab, they don't pile up.
    const most = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      let most = 0;
      for (let i = 0; i < 9; i++) {
        map.set({ layout: i % 2 === 0 ? 'tiles' : 'map' });
        await map.updateComplete;
        most = Math.max(most, map.shadowRoot!.querySelectorAll('.map > svg').length);
      }
      return most;
    });
    expect(most).toBe(1);
    await faded();
    await close();
  });
});

describe('on small screens', () => {
  test('at 390 × 844 each of the 85 has at least 400 square pixels of its own', async () => {
    await showView(page, 'layout=tiles', { width: 390, height: 844 });
    await tilesShown(page);
    await settled(page);
    expect(belonging).toHaveLength(85);
    const side = await sideOf(page);
    expect(side).toBeGreaterThanOrEqual(20);
    const at = await middles(page, belonging);
    const map = (await inside(page, '.map').boundingBox())!;
    const png = await screenshot(page);
    const scale = png.width / 390;
    const colour = (x: number, y: number) => {
      const i = (Math.floor(y * scale) * png.width + Math.floor(x * scale)) * 4;
      return [...png.data.subarray(i, i + 3)].join();
    };
    const sea = colour(map.x + 4, map.y + map.height - 60);
    at.forEach((middle, i) => {
      const id = belonging[i]!;
      const [x, y] = middle!;
      for (const other of at.slice(0, i)) {
        const apart = Math.max(Math.abs(other![0] - x), Math.abs(other![1] - y));
        expect(apart, id).toBeGreaterThan(side - 0.5);
      }
      let own = 0;
      for (let dx = -side / 2 + 0.5; dx < side / 2; dx++)
        for (let dy = -side / 2 + 0.5; dy < side / 2; dy++) {
          const inHole =
            facts.regions.get(id)!.inside !== undefined && Math.max(Math.abs(dx), Math.abs(dy)) < side * 0.37;
          if (inHole || colour(x + dx, y + dy) !== sea) own += 1;
        }
      expect(own, id).toBeGreaterThanOrEqual(400);
    });
  });

  test.each(['embed', 'bare'])('at 320 × 240 all are in view in %s, and beside a legend', async (ui) => {
    await showView(page, `layout=tiles&ui=${ui}`, { width: 320, height: 240 });
    await tilesShown(page);
    const half = (await sideOf(page)) / 2;
    const map = (await inside(page, '.map').boundingBox())!;
    for (const [x, y] of await middles(page, belonging)) {
      expect(x - half).toBeGreaterThanOrEqual(map.x);
      expect(x + half).toBeLessThanOrEqual(map.x + map.width);
      expect(y - half).toBeGreaterThanOrEqual(map.y);
      expect(y + half).toBeLessThanOrEqual(map.y + map.height);
    }
    if (ui === 'bare') return;
    // Of these sizes each has its legend open, in a corner that the map of boundaries leaves free.
    for (const [width, height] of [
      [640, 400],
      [420, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      const covered = async () => {
        const legend = (await inside(page, '.embed-legend .keys').boundingBox())!;
        const half = (await sideOf(page)) / 2;
        const at = await middles(page, belonging);
        return belonging.filter(
          (_, i) => at[i]![0] + half > legend.x && at[i]![1] - half < legend.y + legend.height,
        );
      };
      await inside(page, '.embed-legend .keys').waitFor({ state: 'visible' });
      await expect.poll(covered, { timeout: 5000 }).toEqual([]);
    }
  });
});

test('where the file is missing the map stays, a notice says so, and a retry shows the tiles', async () => {
  let isMissing = true;
  const { page, close } = await openMap('layout=tiles&date=1998', {
    viewport: { width: 900, height: 600 },
    ...REDUCED,
    prepare: async (page) => {
      await page.route('**/membership.tiles.json', (route) =>
        isMissing ? route.fulfill({ status: 404, body: 'Not found' }) : route.continue(),
      );
    },
  });
  await page.waitForFunction(() => document.querySelector('near-map')!.getState()!.layout === 'map');
  const { notices, date } = await stateOf(page);
  expect(notices.join()).toMatch(/membership\.tiles\.json/);
  expect(date).toBe('1998');
  expect(await inside(page, '.map[data-tiles]').count()).toBe(0);
  isMissing = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await tilesShown(page);
  expect(await stateOf(page)).toMatchObject({ layout: 'tiles', date: '1998', notices: [] });
  await close();
});

test('data without tiles offer none', async () => {
  const { page, close } = await openMap('layout=tiles', {
    webgl: false,
    prepare: async (fresh) => {
      await fresh.route('**/data/membership.json', async (route) => {
        const data = await (await route.fetch()).json();
        delete data.association.tiles;
        await route.fulfill({ json: data });
      });
    },
  });
  await expect.poll(async () => (await stateOf(page)).layout).toBe('map');
  expect(await page.getByRole('button', { name: 'Table', exact: true }).count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Tiles', exact: true }).count()).toBe(0);
  await close();
});
