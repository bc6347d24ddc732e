// Each file in turn is missing, cut off or late: the page shows what it has, names what is missing in one sentence,
// works with what is there, and continues by itself when the network is back. The sentences for cut and inconsistent
// data are tested in bad-input.test.ts.
import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { facts, sceneWith } from '../support/facts.ts';
import { elementDefined, type OpenPage, openPage, type PageOptions } from './support/browser.ts';
import { anchorAt, goTo, inside, projected, settled, stateOf } from './support/near.ts';
import { coloursAround, difference, screenshot } from './support/pixels.ts';

const FILES = {
  facts: /\/data\/membership\.json$/,
  finer: /\/data\/middle\.topo\.json$/,
  element: /\/assets\/core-[^/]*\.js$/,
  map: /\/assets\/map-[^/]*\.js$/,
  frame: /\/assets\/whole-page-[^/]*\.js$/,
};
const CLOSE = 'view=129,36,6';

const fail = (route: Route) => route.abort('failed');
const cut = async (route: Route) => {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
};

/** Opens the start page while a file fails. */
async function openWithout(
  file: RegExp,
  answer: (route: Route) => Promise<void>,
  query = '',
  options: PageOptions = {},
): Promise<OpenPage & { back: () => Promise<void> }> {
  const open = await openPage(query, {
    ...options,
    prepare: async (page) => {
      await page.route(file, answer);
    },
  });
  return {
    ...open,
    /** Restores the network and fires the browser's `online` event. */
    back: async () => {
      await open.page.unroute(file);
      await open.page.evaluate(() => {
        window.dispatchEvent(new Event('online'));
      });
    },
  };
}

const sentences = (page: Page) =>
  page.locator('near-map .notices li > span').filter({ visible: true }).allTextContents();
const painter = (page: Page) =>
  page.evaluate(() => document.querySelector('near-map')!.getState?.()?.painter ?? null);
const patient = { timeout: 15_000 };

/** Runs before the page: its first retries come after a twentieth of their time, and so does the end of its patience. */
function hurry(): void {
  const real = window.setTimeout;
  const short = (wait: number) => (wait >= 4000 && wait <= 10_000 ? wait / 20 : wait);
  window.setTimeout = ((run: TimerHandler, wait = 0, ...given: unknown[]) =>
    real(run, short(wait), ...given)) as typeof setTimeout;
}

/** Whether the regions of a date have their colours on the screen, in the prerendered or the interactive picture. */
async function hasColours(page: Page, date: string): Promise<boolean> {
  const { styles } = sceneWith({ date });
  const fills = new Set(['RU-SA', 'CN-HL'].map((id) => styles.get(id)!.fill!));
  const png = await screenshot(page);
  // Evaluated in one call: the interactive picture may replace the prerendered one in between.
  const box = await page.evaluate(() => {
    const map = document.querySelector('near-map')!;
    return (map.shadowRoot?.querySelector('.map') ?? map.querySelector('.map'))!.getBoundingClientRect();
  });
  let found = 0;
  for (let x = box.x; x < box.x + box.width; x += 6)
    for (let y = box.y; y < box.y + box.height; y += 6) {
      const at = (Math.floor(y) * png.width + Math.floor(x)) * 4;
      if (fills.has(`#${png.data.subarray(at, at + 3).toString('hex')}`)) found += 1;
    }
  return found > 300;
}

/** The slider, the selection and the filter work, in either renderer. */
async function controlsWork(page: Page): Promise<void> {
  // The whole map: a filter by country moves the map to it.
  await page.evaluate(() => {
    document.querySelector('near-map')!.view = '';
  });
  const slider = inside(page, '.slider').first();
  await slider.focus();
  await page.keyboard.press('Home');
  await expect.poll(async () => (await stateOf(page)).date, patient).toBe('1996');
  await page.keyboard.press('PageUp');
  await expect.poll(async () => (await stateOf(page)).date, patient).toBe('1998');
  await goTo(page, '2006-09');
  await expect.poll(() => hasColours(page, '2006-09'), patient).toBe(true);
  const [at] = await projected(page, [anchorAt('RU-SA', '2006-09-30')!]);
  await page.mouse.click(...at!);
  await expect.poll(async () => (await stateOf(page)).selected, patient).toBe('RU-SA');
  // The card has folded the legend.
  if ((await inside(page, '.legend').first().getAttribute('open')) === null)
    await inside(page, '.legend summary').first().click();
  const key = inside(page, '.legend .key[data-id="JP"]').first();
  await key.click();
  await expect.poll(async () => (await stateOf(page)).filters.countries, patient).toEqual(['JP']);
  // The map has moved to Japan; Heilongjiang is in view again where all of it is shown.
  await page.evaluate(() => {
    document.querySelector('near-map')!.view = '';
  });
  const { fill } = sceneWith({ date: '2006-09', countries: ['JP'] }).styles.get('CN-HL')!;
  await expect
    .poll(async () => {
      // The map may still be moving.
      const [other] = await projected(page, [anchorAt('CN-HL', '2006-09-30')!]);
      const around = coloursAround(await screenshot(page), ...other!, 4);
      return around.filter((colour) => difference(colour, fill!) < 3).length;
    }, patient)
    .toBeGreaterThan(20);
  await key.click();
  await expect.poll(async () => (await stateOf(page)).filters.countries, patient).toEqual([]);
}

describe('the facts are missing', () => {
  test('the picture of the requested date is shown, a sentence names the file, and loading recovers', async () => {
    const { page, back, close } = await openWithout(FILES.facts, fail, 'date=2002&theme=light', {
      before: () => {
        const events: unknown[] = [];
        Object.assign(window, { events });
        addEventListener('near-ready', (event) => events.push((event as CustomEvent).detail?.date));
      },
    });
    const events = () => page.evaluate(() => (window as unknown as { events: unknown[] }).events);
    await expect
      .poll(() => sentences(page), patient)
      .toEqual([
        expect.stringMatching(
          /^http:\S+\/membership\.json could not be loaded: the request failed \(.+\)\.$/,
        ),
      ]);
    expect(await hasColours(page, '2002')).toBe(true);
    expect(await page.locator('near-map .headline .count b').filter({ visible: true }).textContent()).toBe(
      '37',
    );
    await back();
    await expect.poll(() => painter(page), patient).toBe('map');
    expect(await sentences(page)).toEqual([]);
    expect((await stateOf(page)).date).toBe('2002');
    // Not before there was something to show.
    expect(await events()).toEqual(['2002']);
    await inside(page, '.slider').first().press('Home');
    await expect.poll(async () => (await stateOf(page)).date, patient).toBe('1996');
    await close();
  });
});

describe('the element’s own script is missing', () => {
  test.each([
    ['fails', fail],
    ['comes cut', cut],
  ] as const)(
    '%s: the picture of the requested date is shown and the page says what is missing',
    async (how, answer) => {
      const { page, back, close } = await openWithout(FILES.element, answer, 'date=2002&theme=light');
      expect(await hasColours(page, '2002')).toBe(true);
      expect(await page.locator('near-map .headline .count b').first().textContent()).toBe('37');
      await expect
        .poll(
          () =>
            page
              .getByText(/interactive map .*could not/i)
              .filter({ visible: true })
              .count(),
          {
            timeout: 5000,
          },
        )
        .toBe(1);
      if (how === 'fails') {
        await back();
        await expect.poll(() => painter(page), patient).toBe('map');
        expect((await stateOf(page)).date).toBe('2002');
        expect(
          await page
            .getByText(/interactive map .*could not/i)
            .filter({ visible: true })
            .count(),
        ).toBe(0);
      }
      await close();
    },
  );
});

describe('the map’s script is missing', () => {
  test('fails: the picture stays interactive with one sentence, and the map loads when the network is back', async () => {
    const { page, back, close } = await openWithout(FILES.map, fail, 'theme=light');
    await expect
      .poll(() => sentences(page), patient)
      .toEqual([expect.stringMatching(/^The interactive map could not be loaded: /)]);
    expect(await painter(page)).toBe('picture');
    await controlsWork(page);
    // None for a moment while it is tried again.
    await expect.poll(() => sentences(page), patient).toHaveLength(1);
    await back();
    await expect.poll(() => painter(page), patient).toBe('map');
    expect(await sentences(page)).toEqual([]);
    expect((await stateOf(page)).selected).toBe('RU-SA');
    expect(await hasColours(page, '2006-09')).toBe(true);
    await close();
  });
});

test('the finer boundaries are missing: the map keeps the coarse ones with a notice; they load when the network is back', async () => {
  const { page, back, close } = await openWithout(FILES.finer, fail, `date=2006-09&theme=light&${CLOSE}`);
  await expect
    .poll(() => sentences(page), patient)
    .toEqual([expect.stringMatching(/\/middle\.topo\.json could not be loaded: /)]);
  await expect.poll(() => painter(page), patient).toBe('map');
  expect(await sentences(page), 'the sentence stays when the map takes over').toHaveLength(1);
  expect((await stateOf(page)).counts.member).toBe(64);
  const exported = await page.evaluate(async () => {
    const map = document.querySelector('near-map')!;
    const answers: string[] = [];
    for (const kind of ['geojson', 'csv', 'geojson', 'csv'] as const)
      answers.push(
        await map.export(kind).then(
          ({ type }) => type,
          ({ message }: Error) => message,
        ),
      );
    return answers;
  });
  const refused = expect.stringContaining('middle.topo.json');
  const table = expect.stringContaining('text/csv');
  expect(exported, 'an export that needs them is refused, and holds up no other').toEqual([
    refused,
    table,
    refused,
    table,
  ]);
  expect(await sentences(page), 'one notice').toHaveLength(1);
  const coarse = await settled(page);
  await page.evaluate(() => {
    document.querySelector('near-map')!.date = '1996';
  });
  await expect.poll(async () => (await stateOf(page)).counts.member, patient).toBe(29);
  await goTo(page, '2006-09');
  await back();
  await expect.poll(() => sentences(page), patient).toEqual([]);
  await expect
    .poll(async () => (await settled(page)).data.equals(coarse.data), {
      ...patient,
      message: 'finer coasts are seen',
    })
    .toBe(false);
  await close();
});

test('toolbar and panel are missing: the page that becomes an embed, which needs neither, has its map', async () => {
  const { page, close } = await openWithout(FILES.frame, fail);
  try {
    await expect.poll(() => sentences(page), patient).toHaveLength(1);
    await page.evaluate(() => document.querySelector('near-map')!.setAttribute('ui', 'embed'));
    await expect.poll(() => painter(page), patient).toBe('map');
  } finally {
    await close();
  }
});

test('the facts fail once, and toolbar and panel a moment later: both come by themselves', async () => {
  const failsOnce = (after: number) => {
    let attempts = 0;
    return async (route: Route) => {
      attempts += 1;
      if (attempts > 1) return route.continue();
      await new Promise((resolve) => setTimeout(resolve, after));
      await route.fulfill({ status: 404, body: 'gone' });
    };
  };
  const { page, close } = await openPage('', {
    before: hurry,
    prepare: async (fresh) => {
      await fresh.route(FILES.facts, failsOnce(0));
      await fresh.route(FILES.frame, failsOnce(300));
    },
  });
  await expect.poll(() => inside(page, '.toolbar .bar-controls').count(), patient).toBe(1);
  await expect.poll(() => painter(page), patient).toBe('map');
  expect(await sentences(page)).toEqual([]);
  await close();
});

test('what a reader asked for and then left does not come later: the tiles, the share dialog, a table as a file', async () => {
  const late = /\/data\/[^/]*tiles[^/]*\.json$|\/assets\/(?:share|csv)-[^/]*\.js$/;
  const { page, back, close } = await openWithout(late, fail, 'panel=table');
  const press = (name: string) =>
    page.locator('near-map').getByRole('button', { name, exact: true }).first().click();
  const layout = () => page.evaluate(() => document.querySelector('near-map')!.layout);
  const asked = {
    table: () => press('Download CSV'),
    dialog: () => press('Share'),
    tiles: () =>
      page.evaluate(() => {
        document.querySelector('near-map')!.layout = 'tiles';
      }),
  };
  const downloads: unknown[] = [];
  page.on('download', (download) => downloads.push(download));
  await expect.poll(() => painter(page), patient).toBe('map');
  for (const ask of Object.values(asked)) {
    await ask();
    await expect.poll(() => sentences(page), patient).toHaveLength(1);
    await inside(page, '.notices').getByRole('button', { name: 'Dismiss' }).click();
    await inside(page, '.slider').first().press('Home');
  }
  await back();
  // The network is back: what is still pending is fetched at once.
  await page.waitForTimeout(1000);
  expect(await inside(page, 'dialog[open]').count()).toBe(0);
  expect(downloads).toEqual([]);
  expect(await layout()).toBe('map');
  expect(await sentences(page)).toEqual([]);
  // Asked for again, each comes.
  await asked.table();
  await expect.poll(() => downloads.length, patient).toBe(1);
  await asked.tiles();
  await expect.poll(layout, patient).toBe('tiles');
  await asked.dialog();
  await expect.poll(() => inside(page, 'dialog[open]').count(), patient).toBe(1);
  await close();
});

test('the element is moved while its tiles load: it shows them, without a notice', async () => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { page, close } = await openWithout(/\/data\/[^/]*tiles[^/]*\.json$/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await expect.poll(() => painter(page), patient).toBe('map');
  await page.evaluate(async () => {
    const map = document.querySelector('near-map')!;
    map.layout = 'tiles';
    await new Promise((resolve) => setTimeout(resolve, 300));
    document.body.append(map);
  });
  release();
  await expect.poll(() => inside(page, '.map[data-tiles]').count(), patient).toBe(1);
  expect(await sentences(page)).toEqual([]);
  await close();
});

test('after a failed retry of code the page offers to reload, which keeps the view', async () => {
  const about = /\/assets\/about-[^/]*\.js$/;
  const { page, close } = await openWithout(about, fail, '');
  await goTo(page, '2006-09');
  await inside(page, '.more').click();
  await inside(page, '.action.to-about').click();
  const button = (name: string) => inside(page, '.notices').getByRole('button', { name });
  await button('Try again').click();
  await button('Reload page').waitFor();
  await page.unroute(about);
  await Promise.all([page.waitForEvent('load'), button('Reload page').click()]);
  await expect.poll(() => inside(page, '.about').count(), patient).toBe(1);
  expect(await stateOf(page)).toMatchObject({ date: '2006-09', notices: [] });
  await close();
});

test('a context that is lost and does not come back: the notice says so, and offers to reload', async () => {
  const { page, close } = await openPage('date=2006-09', { before: hurry });
  await expect.poll(() => painter(page), patient).toBe('map');
  await page.evaluate(() => {
    const canvas = document.querySelector('near-map')!.shadowRoot!.querySelector('canvas')!;
    canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
  });
  await expect.poll(() => sentences(page), patient).toEqual([expect.stringMatching(/being redrawn/)]);
  await expect.poll(() => sentences(page), patient).toEqual([expect.stringMatching(/has not come back/)]);
  expect(await inside(page, '.notices').getByRole('button', { name: 'Reload page' }).count()).toBe(1);
  await close();
});

test('the facts are late: the picture is shown meanwhile, without errors, and the map follows', async () => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const late = async (route: Route) => {
    await held;
    await route.continue();
  };
  const { page, consoleErrors, close } = await openWithout(FILES.facts, late, 'date=2002&theme=light', {
    alive: false,
  });
  expect(await hasColours(page, '2002')).toBe(true);
  await elementDefined(page);
  expect(await hasColours(page, '2002')).toBe(true);
  expect(await sentences(page)).toEqual([]);
  release();
  await expect.poll(() => painter(page), patient).toBe('map');
  expect(await hasColours(page, '2002')).toBe(true);
  expect(consoleErrors).toEqual([]);
  await close();
});

describe('the browser lacks or refuses what the map uses: no error is left uncaught', () => {
  function lackBoth(): void {
    Reflect.deleteProperty(window, 'Worker');
    Reflect.deleteProperty(window, 'ResizeObserver');
  }
  function refuseCanvas(): void {
    const refused = {
      getContext() {
        throw new Error('refused');
      },
    };
    Object.assign(HTMLCanvasElement.prototype, refused);
    Object.assign(OffscreenCanvas.prototype, refused);
  }
  test.each<[what: string, before: () => void, renderer: string, exported: RegExp]>([
    ['no Worker and no ResizeObserver', lackBoth, 'map', /image\/png/],
    ['a canvas that is refused', refuseCanvas, 'picture', /does not allow drawing on a canvas/],
  ])('%s', async (_, before, renderer, exported) => {
    const { page, consoleErrors, close } = await openPage('date=2006-09&theme=light', { before });
    await page.evaluate(() => document.querySelector('near-map')!.ready);
    await expect.poll(() => painter(page), patient).toBe(renderer);
    const seen = renderer === 'map' ? [] : [expect.stringMatching(/WebGL is not available/)];
    await expect.poll(() => sentences(page), patient).toEqual(seen);
    await expect.poll(() => hasColours(page, '2006-09'), patient).toBe(true);
    expect(await inside(page, '.label').count(), 'names').toBeGreaterThan(5);
    const made = await page.evaluate(() =>
      document
        .querySelector('near-map')!
        .export('png')
        .then(
          ({ type }) => type,
          ({ message }: Error) => message,
        ),
    );
    expect(made).toMatch(exported);
    expect(consoleErrors.filter((text) => text.startsWith('uncaught'))).toEqual([]);
    await close();
  });
});

test('workers are refused by a policy: the map, which needs none, loads all the same', async () => {
  const { page, close } = await openPage('theme=light', {
    prepare: async (fresh) => {
      await fresh.route(/\/(?:\?.*)?$/, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('worker-src blob:', "worker-src 'none'");
        await route.fulfill({ response, body });
      });
    },
  });
  await page.evaluate(() => document.querySelector('near-map')!.ready);
  await expect.poll(() => painter(page), patient).toBe('map');
  expect(await sentences(page)).toEqual([]);
  expect((await goTo(page, '2006-09')).painter).toBe('map');
  expect(await hasColours(page, '2006-09')).toBe(true);
  await close();
});

test('the GPU rejects the map’s shader programs: the picture stays interactive with one sentence', async () => {
  const { page, close } = await openPage('theme=light', {
    before: () => {
      WebGL2RenderingContext.prototype.getProgramParameter = () => false;
    },
  });
  await expect.poll(() => sentences(page), patient).toHaveLength(1);
  expect(await painter(page)).toBe('picture');
  await inside(page, '.slider').first().press('Home');
  await expect.poll(async () => (await stateOf(page)).date, patient).toBe('1996');
  await expect.poll(() => hasColours(page, '1996'), patient).toBe(true);
  expect(await sentences(page)).toHaveLength(1);
  await close();
});

test('everything but the page itself fails: the first picture stays, with its table', async () => {
  const { page, close } = await openPage('date=1998&theme=light', {
    prepare: async (fresh) => {
      await fresh.route(/\/(?:assets|data)\//, fail);
    },
  });
  expect(await hasColours(page, '1998')).toBe(true);
  expect(await page.locator('near-map .headline .count b').first().textContent()).toBe('32');
  expect(await page.locator('near-map table.membership tbody tr').count()).toBe(
    facts.regions.size > 0 ? 85 : 0,
  );
  await close();
});
