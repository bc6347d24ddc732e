// The panel: nothing in it overlaps, the legend folds away while it shows more and explains its counts, the header names
// the association; on a phone the map has 40 % of the screen, and Back closes what is open. Two pages serve all tests.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textIn } from '../../src/membership/index.ts';
import { factsIn } from '../support/facts.ts';
import { baseUrl, type OpenPage } from './support/browser.ts';
import { boxesOf, focusedElement, inside, openMap, stateOf } from './support/near.ts';
import { overlappingTexts } from './support/overlaps.ts';

let open: OpenPage;
let page: Page;
const show = (query: string) =>
  page.evaluate(async (requested) => {
    const map = document.querySelector('near-map')!;
    map.readQuery(requested);
    await map.languageReady;
    await map.updateComplete;
  }, query);
const resize = async (width: number, height: number) => {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
};
const heightOf = async (selector: string) => (await boxesOf(page, selector))[0]?.height ?? 0;
const fetched = () => page.waitForLoadState('networkidle');

/** The states of the panel, with what tells that its parts have arrived. */
const STATES = [
  ['', '.statement'],
  ['selected=MN-063', '.card'],
  ['panel=list', '.directory'],
  ['compare=2002&date=2006-09', '.comparison'],
  ['compare=2002&date=2006-09&selected=MN-063', '.card'],
  ['panel=about', '.about'],
] as const;

beforeAll(async () => {
  open = await openMap('', { webgl: false, viewport: { width: 1366, height: 768 } });
  page = open.page;
  // The notice that there is no WebGL takes space.
  await inside(page, '.notices button').last().click();
});
afterAll(async () => {
  expect(open.consoleErrors).toEqual([]);
  await open.close();
});

// The languages with the longest texts, and the one with the highest lines, where a panel stands beside the map; the
// longest where it is lowest and narrowest.
describe.each([
  [1366, 768, ['ja', 'ru', 'mn']],
  [1024, 640, ['mn']],
  [390, 844, ['mn']],
] as const)('at %i by %i', (width, height, languages) => {
  test.each(languages)('in %s nothing painted overlaps, wherever the panel is scrolled', async (lang) => {
    await resize(width, height);
    const found: string[] = [];
    for (const [query, part] of STATES) {
      await show(`lang=${lang}&${query}`);
      await inside(page, part).first().waitFor();
      for (const top of [0, 45, 320]) {
        await page.evaluate((y) => {
          document.querySelector('near-map')!.shadowRoot!.querySelector('.panel')!.scrollTop = y;
        }, top);
        const pairs = await page.evaluate(overlappingTexts, '.panel, .toolbar');
        found.push(...pairs.map((pair) => `${query} at ${top}: ${pair}`));
      }
    }
    expect(found).toEqual([]);
  });

  test.each(['en', 'ko', 'zh', 'ja', 'ru', 'mn'] as const)(
    'the header names the association in %s',
    async (lang) => {
      await resize(width, height);
      await show(`lang=${lang}`);
      const { subtitle } = factsIn(lang).association;
      const name = inside(page, '.toolbar').getByText(textIn(subtitle, lang).text, { exact: true });
      expect(await name.boundingBox()).toMatchObject({ width: expect.any(Number) });
      expect(await name.evaluate((node) => node.scrollWidth <= node.clientWidth + 1)).toBe(true);
    },
  );
});

describe('the folded legend', () => {
  beforeAll(() => resize(1366, 768));
  const legend = () => inside(page, '.legend');
  const keys = () => inside(page, '.legend .key').count();

  test('leaves eight rows of the list in view', async () => {
    await show('panel=list');
    await inside(page, '.directory .entry').first().waitFor();
    const rows = await page.evaluate(() => {
      const panel = document.querySelector('near-map')!.shadowRoot!.querySelector('.panel')!;
      const list = panel.querySelector('near-map-directory')!.shadowRoot!;
      const { bottom } = panel.getBoundingClientRect();
      return [...list.querySelectorAll('.entry')].filter(
        (one) => one.getBoundingClientRect().bottom <= bottom,
      ).length;
    });
    expect(rows).toBeGreaterThanOrEqual(8);
  });

  test('leaves a card its place from the top, without scrolling', async () => {
    await show('');
    await page.evaluate(() =>
      document.querySelector('near-map')!.shadowRoot!.querySelector('.panel')!.scrollTo(0, 0),
    );
    await show('selected=MN-063');
    await inside(page, '.card').waitFor();
    expect(
      await page.evaluate(
        () => document.querySelector('near-map')!.shadowRoot!.querySelector('.panel')!.scrollTop,
      ),
    ).toBe(0);
    const [card] = await boxesOf(page, '.card');
    const [panel] = await boxesOf(page, '.panel');
    expect(card!.y - panel!.y).toBeLessThan(170);
  });

  test('is below the results of a comparison', async () => {
    await show('compare=2002&date=2006-09');
    await inside(page, '.comparison').last().waitFor();
    const results = await boxesOf(page, '.comparison');
    const [line] = await boxesOf(page, '.legend');
    for (const { y, height } of results) expect(y + height).toBeLessThanOrEqual(line!.y + 1);
  });

  test('unfolds by keyboard, filters, and says so when it is folded again', async () => {
    await show('selected=MN-063');
    await inside(page, '.card').waitFor();
    expect(await keys()).toBe(0);
    const line = legend().locator('summary');
    await line.focus();
    await page.keyboard.press('Enter');
    expect(await keys()).toBe(6);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect((await stateOf(page)).filters.countries).toEqual(['CN']);
    await line.press('Enter');
    expect(await keys()).toBe(0);
    expect(await line.textContent()).toBe('Legend and filter: China');
    await show('');
    expect(await keys()).toBe(6);
    expect(await line.isVisible()).toBe(false);
  });

  test('in a narrow window is one line as well', async () => {
    await resize(390, 844);
    await show('selected=MN-063');
    await inside(page, '.card').waitFor();
    expect(await heightOf('.legend')).toBeLessThan(60);
    await resize(1366, 768);
  });
});

describe('counts', () => {
  const row = async (id: string) =>
    ((await inside(page, `.legend [data-id="${id}"]`).textContent()) ?? '').replace(/\s+/g, ' ').trim();

  test('the countries’ rows add up, what joined has a column, and signs that are not on the map are pale', async () => {
    await show('');
    expect(await row('KR')).toBe('Rep. of Korea 16');
    expect(await row('CN')).toBe('China 14 +1');
    const counts = await inside(page, '.legend .countries b:not(.gain)').allTextContents();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(82);
    const pale = () =>
      page.evaluate(() =>
        [
          ...document
            .querySelector('near-map')!
            .shadowRoot!.querySelectorAll<HTMLElement>('.legend .sign.none'),
        ].map(({ dataset }) => dataset.id),
      );
    expect(await pale()).toEqual(['observer', 'not-stated']);
    await show('date=2010');
    expect(await row('CN')).toBe('China 6');
    expect(await pale()).toEqual(['associate', 'special', 'observer']);
    await inside(page, '.legend [data-id="not-stated"]').focus();
    expect(await inside(page, '#meaning-not-stated').textContent()).toContain('Liaoning');
  });

  test('a filter counts what it shows', async () => {
    await show('country=KG');
    expect(await inside(page, '.filtered').textContent()).toContain('1 associate shown');
    await show('country=KR');
    expect(await inside(page, '.filtered').textContent()).toContain(
      '16 of 82 members and 1 special member shown',
    );
  });

  test('by date of joining each statement has a row', async () => {
    await show('color-by=joined&date=2002');
    const rows = await inside(page, '.legend > ol .key').allTextContents();
    expect(rows.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
      '1996 29',
      '1998–2002 8',
      '2006 0',
      '2008 0',
      '2010–2016 0',
      '2018–2024 0',
    ]);
  });

  test('a filter holds for the new members as well', async () => {
    const names = () => inside(page, '.statement .name-link').allTextContents();
    await show('date=2006-09&country=KR');
    expect((await names()).map((text) => text.trim())).toEqual(['Daegu']);
    await show('date=2006-09&tier=associate');
    expect(await names()).toEqual([]);
    expect(await inside(page, '.statement').textContent()).toContain('No regions match the filter.');
  });

  test('an observer has not joined', async () => {
    await show('date=1998');
    expect(await inside(page, '.count .gain').textContent()).toBe('+3');
    const groups = await inside(page, '.statement .joiners').allTextContents();
    expect(groups.at(-1)!.replace(/\s+/g, ' ').trim()).toBe('Observer Liaoning');
  });
});

test('a card shows a name once that is the native one', async () => {
  await show('selected=JP-31&lang=ja');
  const title = inside(page, '.card h3');
  await expect.poll(async () => (await title.textContent())?.trim()).toBe('鳥取県');
  await show('selected=JP-31');
  await expect.poll(async () => (await title.textContent())?.trim()).toBe('Tottori 鳥取県');
});

describe('on a phone', () => {
  // The smallest in each language, the others in the one with the longest texts.
  test.each([
    [390, 844, ['mn']],
    [360, 640, ['mn']],
    [320, 568, ['en', 'ko', 'zh', 'ja', 'ru', 'mn']],
  ])(
    'of %i by %i the map has 40 percent of the screen in every state, in %s',
    async (width, height, languages) => {
      await resize(width, height);
      for (const lang of languages)
        for (const state of [
          '',
          '&selected=KR-48',
          '&compare=2002',
          '&panel=about',
          '&panel=list',
          '&date=banana',
        ]) {
          await show(`lang=${lang}${state}`);
          await expect
            .poll(() => heightOf('.map'), { message: lang + state })
            .toBeGreaterThanOrEqual(0.4 * height - 1);
          // Opened by hand or by what it shows, the sheet is beside it and reaches the lower edge.
          const [panel] = await boxesOf(page, '.side');
          expect(panel!.y + panel!.height, lang + state).toBeCloseTo(height, 0);
          expect(panel!.height, lang + state).toBeGreaterThanOrEqual(52);
        }
      await show('');
      const [[headline], [timeline]] = [await boxesOf(page, '.headline'), await boxesOf(page, '.timeline')];
      expect(headline!.height).toBeLessThan(48);
      expect(timeline!.height).toBeLessThan(56);
    },
  );

  test('a selected region is zoomed to, named, and left again with its card; so is one in a link', async () => {
    await resize(360, 640);
    await show('');
    const selected = () =>
      page.evaluate(() => {
        const map = document.querySelector('near-map')!;
        const { view } = map.getState()!;
        const names = [...map.shadowRoot!.querySelectorAll('.map > .labels .label')].map(
          (one) => one.textContent,
        );
        return { scale: view?.scale ?? 1, named: names.includes('Gyeongnam') };
      });
    expect(await selected()).toEqual({ scale: 1, named: false });
    await page.evaluate(() => document.querySelector('near-map')!.select('KR-48'));
    await expect.poll(async () => (await selected()).scale).toBeGreaterThan(3);
    await expect.poll(async () => (await selected()).named).toBe(true);
    // Lowered, the sheet has its name beside the search field.
    await inside(page, '.sheet-handle').press('ArrowDown');
    expect(await inside(page, '.card h3').textContent()).toContain('Gyeongnam');
    expect(await heightOf('.side')).toBeLessThan(110);
    await inside(page, '.card header button').click();
    await expect.poll(async () => (await selected()).scale).toBe(1);
  });

  test('the row of time opens, and the menu has speed and repeat, also in landscape', async () => {
    await resize(360, 640);
    await show('');
    await inside(page, '.expand').click();
    expect(await inside(page, '.transport button').count()).toBe(3);
    expect(await heightOf('.map')).toBeGreaterThanOrEqual(256);
    await inside(page, '.expand').click();
    await resize(844, 390);
    await inside(page, '.menu').click();
    await inside(page, '.choice.speed select').selectOption('2');
    await inside(page, '.action.loop').click();
    expect(
      await page.evaluate(() => {
        const { speed, loop } = document.querySelector('near-map')!;
        return { speed, loop };
      }),
    ).toEqual({ speed: 2, loop: true });
    // The table has its date there.
    await show('panel=table');
    await expect.poll(() => inside(page, '.headline').textContent()).toContain('2024');
    // And the search its field.
    await show('');
    await inside(page, '.find input').click();
    const [field] = await boxesOf(page, 'near-map-finder');
    expect(field!.x).toBeGreaterThan(600);
    await page.keyboard.press('Escape');
    await resize(390, 844);
  });

  test('with the keyboard up the search field stays in view from the first tap', async () => {
    await resize(390, 450);
    await show('');
    await inside(page, '.find input').click();
    await expect.poll(async () => (await boxesOf(page, 'near-map-finder'))[0]!.y).toBeLessThan(20);
    await page.keyboard.press('Escape');
    await resize(390, 844);
  });

  test('the inset covers no member and its title not its dot', async () => {
    for (const [width, height] of [
      [320, 568],
      [360, 640],
      [390, 844],
      [844, 390],
    ] as const) {
      await resize(width, height);
      await show('');
      const covers = () =>
        inside(page, '.inset[data-region]')
          .first()
          .evaluate((one) => one.hasAttribute('data-covers'));
      await expect.poll(covers).toBe(false);
      const [[title], [drawing]] = [
        await boxesOf(page, '.inset[data-region] .inset-name'),
        await boxesOf(page, '.inset[data-region] svg'),
      ];
      expect(drawing!.y).toBeGreaterThanOrEqual(title!.y + title!.height - 1);
    }
    // Where the map is moved under it, it is hidden.
    await resize(360, 640);
    await show('view=110,60,4');
    await expect.poll(() => inside(page, '.inset[data-region]').count()).toBe(0);
    await show('');
  });

  test('the sheet is lowered to its search field and raised again by keys, by a press and by a drag', async () => {
    await resize(390, 844);
    await show('');
    const handle = inside(page, '.sheet-handle');
    const panel = () => heightOf('.side');
    await handle.press('ArrowUp');
    const rest = { map: await heightOf('.map'), panel: await panel() };
    await handle.press('ArrowDown');
    expect(await panel()).toBe(52);
    expect(await heightOf('.map')).toBeGreaterThan(rest.map + 60);
    // Nothing else in it can get the focus.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await (await focusedElement(page)).evaluate((at) => at?.closest('.panel') ?? null)).toBeNull();
    await handle.click();
    expect(await panel()).toBeGreaterThan(52 + 60);
    const drag = async (by: number) => {
      const { x, y, width } = (await handle.boundingBox())!;
      await handle.hover();
      await fetched();
      await page.mouse.move(x + width / 2, y + 14);
      await page.mouse.down();
      await page.waitForTimeout(60);
      await page.mouse.move(x + width / 2, y + 14 + by, { steps: 6 });
      await page.mouse.up();
    };
    await drag(380);
    expect(await panel()).toBe(52);
    await drag(-rest.panel);
    expect(await panel()).toBe(rest.panel);
    expect(await heightOf('.map')).toBe(rest.map);
  });

  test('it rises for a card and sinks when the card is closed', async () => {
    await resize(360, 640);
    await show('');
    await inside(page, '.sheet-handle').press('ArrowDown');
    const rest = await heightOf('.side');
    await show('selected=MN-063');
    await inside(page, '.card').waitFor();
    expect(await heightOf('.side')).toBeGreaterThan(rest + 60);
    await inside(page, '.card header button').click();
    expect(await heightOf('.side')).toBe(rest);
  });

  test('when a card is closed the panel is where it was before', async () => {
    await resize(390, 844);
    await show('');
    // Half of the screen.
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await inside(page, '.sheet-handle').press(key);
    const panel = inside(page, '.panel');
    await panel.evaluate((one) => one.scrollTo(0, 20));
    await page.evaluate(() => document.querySelector('near-map')!.select('RU-SA'));
    await inside(page, '.card').waitFor();
    await panel.evaluate((one) => one.scrollTo(0, 120));
    await inside(page, '.card header button').click();
    await expect.poll(() => panel.evaluate((one) => one.scrollTop)).toBe(20);
  });
});

describe('Back', () => {
  const entriesOf = () => page.evaluate(() => history.length);
  const search = () => page.evaluate(() => location.search);
  const select = (id: string | null) =>
    page.evaluate((one) => document.querySelector('near-map')!.select(one), id);
  beforeAll(async () => {
    await resize(390, 844);
    await show('date=2010');
    await fetched();
  });

  test('closes a card, whichever was shown last, and keeps the date', async () => {
    await select('MN-063');
    await select('MN-1');
    await inside(page, '.card').waitFor();
    await page.goBack();
    await expect.poll(() => stateOf(page)).toMatchObject({ selected: null, date: '2010' });
  });

  test('has nothing to close after a card was closed: cards leave no entries', async () => {
    await select('MN-063');
    await expect.poll(search).toContain('selected');
    const before = await entriesOf();
    for (let round = 0; round < 4; round++) {
      await select(null);
      await expect.poll(search).toBe('?date=2010');
      await select('MN-063');
      await expect.poll(search).toContain('selected');
    }
    expect(await entriesOf()).toBe(before);
    // What was changed meanwhile stays.
    await page.evaluate(() => document.querySelector('near-map')!.goTo('2014'));
    await select(null);
    await expect.poll(search).toBe('?date=2014');
    expect(await stateOf(page)).toMatchObject({ selected: null, date: '2014' });
  });

  test('closes the card alone: a date chosen while it was open stays', async () => {
    await show('date=2010');
    await select('MN-063');
    await expect.poll(search).toContain('selected');
    await page.evaluate(() => document.querySelector('near-map')!.goTo('2014'));
    await page.goBack();
    await expect.poll(() => stateOf(page)).toMatchObject({ selected: null, date: '2014' });
    await expect.poll(search).toBe('?date=2014');
  });

  test('leaves the list alone: a colouring chosen while it was open stays', async () => {
    await show('date=2010');
    const set = (values: object) =>
      page.evaluate((one) => Object.assign(document.querySelector('near-map')!, one), values);
    await set({ panel: 'list' });
    await expect.poll(search).toBe('?date=2010&panel=list');
    await set({ colorBy: 'tier' });
    await expect.poll(search).toContain('color-by=tier');
    await page.goBack();
    await expect.poll(search).toBe('?date=2010&color-by=tier');
    expect(await stateOf(page)).toMatchObject({ colorBy: 'tier', date: '2010' });
    await set({ colorBy: 'country' });
    await show('date=2014');
  });

  test('closes the menu; what is chosen in it takes the place of its entry', async () => {
    const menu = inside(page, '.bar-controls');
    const before = await entriesOf();
    await inside(page, '.menu').click();
    await expect.poll(entriesOf).toBeLessThanOrEqual(before + 1);
    await expect.poll(async () => (await page.evaluate(() => history.state))?.open).toBe('menu');
    await page.goBack();
    await expect.poll(() => menu.count()).toBe(0);
    expect(await stateOf(page)).toMatchObject({ date: '2014', ui: 'full' });
    await inside(page, '.menu').click();
    await menu.getByRole('button', { name: 'Table' }).click();
    await inside(page, 'near-map-table').waitFor();
    await expect.poll(search).toContain('panel=table');
    await page.goBack();
    await expect.poll(() => page.evaluate(() => document.querySelector('near-map')!.panel)).toBe('map');
    await expect.poll(() => page.evaluate(() => history.state?.open ?? '')).toBe('');
    await inside(page, '.menu').click();
    await expect.poll(async () => (await page.evaluate(() => history.state))?.open).toBe('menu');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => history.state?.open ?? '')).toBe('');
  });

  test('closes a dialog', async () => {
    await inside(page, '.menu').click();
    await inside(page, '.action.help').click();
    await inside(page, 'dialog.help').waitFor();
    await page.goBack();
    await expect.poll(() => inside(page, 'dialog').count()).toBe(0);
    expect(await stateOf(page)).toMatchObject({ date: '2014' });
  });

  test('closes a list of slides, then the story, and leads to what was shown before', async () => {
    await inside(page, '.menu').click();
    await inside(page, '.action.present').click();
    await inside(page, '.story').first().waitFor();
    await page.keyboard.press('PageDown');
    await page.mouse.move(150, 300);
    await inside(page, '.story-bar .count-of').click();
    await inside(page, 'dialog').waitFor();
    await page.goBack();
    await expect.poll(() => inside(page, 'dialog').count()).toBe(0);
    expect((await stateOf(page)).ui).toBe('present');
    await page.goBack();
    await expect.poll(() => stateOf(page)).toMatchObject({ ui: 'full', date: '2014' });
    expect(await inside(page, '.story').count()).toBe(0);
  });

  test('in a frame is the outer page’s: nothing adds entries', async () => {
    const outer = await page.context().newPage();
    await outer.setContent(`<iframe name="inner" src="${baseUrl()}?date=2010"></iframe>`);
    const inner = outer.frame('inner')!;
    await inner.waitForFunction(() => customElements.get('near-map'));
    const before = await outer.evaluate(() => history.length);
    await inner.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      await map.ready;
      for (const id of ['MN-063', null, 'MN-1']) {
        map.select(id);
        await map.updateComplete;
      }
    });
    await inner.waitForFunction(() => location.search.includes('selected=MN-1'));
    expect(await outer.evaluate(() => history.length)).toBe(before);
    await outer.close();
  });
});
