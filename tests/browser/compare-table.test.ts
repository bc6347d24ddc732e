// The comparison of two dates and the table on the page: how to open them, what they show, and the links in them.
import { text as textOf } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readCsv } from '../share/read-csv.ts';
import { boxesOf, focusedElement, inside, openMap, stateOf } from './support/near.ts';

let page: Page;
let errors: string[];
beforeAll(async () => {
  const open = await openMap('', { viewport: { width: 1024, height: 640 } });
  page = open.page;
  errors = open.consoleErrors;
});

async function show(query: string): Promise<void> {
  await page.evaluate(async (search) => {
    const map = document.querySelector('near-map')!;
    map.readQuery(search);
    await map.updateComplete;
  }, query);
}
beforeEach(() => show(''));

const caption = async () => (await stateOf(page)).caption;
const saved = async (press: () => Promise<void>) => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: await textOf(await download.createReadStream()) };
};

describe('two dates compared', () => {
  test('start with a button, are announced as a pair, and end with the focus where they started', async () => {
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    expect(await stateOf(page)).toMatchObject({ date: '2024-09', compare: '1996' });
    await inside(page, '.comparison h3').waitFor();
    expect(await inside(page, '.headline').textContent()).toMatch(
      /1996 → September\s+2024\s+29 → 82\s+members \+53/,
    );
    expect(await inside(page, '.root > [role="status"]').allInnerTexts()).toContain(await caption());
    await inside(page, '.comparison').getByRole('button', { name: 'Stop comparing' }).click();
    expect((await stateOf(page)).compare).toBeNull();
    expect(
      await page.evaluate(() => document.querySelector('near-map')!.shadowRoot!.activeElement?.className),
    ).toBe('action compare');
  });

  test('from and to are milestones; chosen beyond each other they change places', async () => {
    await show('date=2006-09&compare=2002');
    const [from, to] = [0, 1].map((i) => inside(page, '.comparison select').nth(i)) as [Locator, Locator];
    expect(await from.locator('xpath=..').textContent()).toMatch(/^From /);
    expect(await caption()).toBe(
      '2002 to September 2006: 27 joined, 3 changed name or boundary; from 37 to 64 members',
    );
    await from.selectOption('1998');
    expect((await stateOf(page)).compare).toBe('1998');
    await to.selectOption('2012-07');
    expect(await stateOf(page)).toMatchObject({ date: '2012-07', compare: '1998' });
    await from.selectOption('2021-08');
    expect(await stateOf(page)).toMatchObject({ date: '2021-08', compare: '2012-07' });
    expect(await from.inputValue()).toBe('2012-07');
    // A date that is no milestone's stands among them.
    await show('date=2001-05&compare=2006-09');
    expect(await from.inputValue()).toBe('2001-05');
    expect(await from.locator('option').count()).toBe(15);
    expect(await to.locator('option').count()).toBe(14);
  });

  test('who is not stated is named, with a link to its card', async () => {
    await show('date=2016-10&compare=2008-09');
    await inside(page, '.comparison').getByRole('button', { name: 'Liaoning' }).click();
    expect((await stateOf(page)).selected).toBe('CN-LN');
  });

  test('who joined is listed by country, by the filters, with links to the regions', async () => {
    await show('date=2006-09&compare=2002&country=KR,RU');
    const chips = inside(page, '.comparison .joiners .chip');
    expect(await chips.allInnerTexts()).toEqual(['Daegu', 'Tomsk', 'Krasnoyarsk', 'Tuva', 'Altai Territory']);
    await chips.first().click();
    expect((await stateOf(page)).selected).toBe('KR-27');
    expect(await inside(page, '.card').textContent()).toContain('Daegu');
  });

  test('as a file', async () => {
    await show('date=2006-09&compare=2002');
    const { name, text } = await saved(() =>
      inside(page, '.comparison').getByRole('button', { name: 'CSV' }).click(),
    );
    expect(name).toBe('near-2002-to-2006-09.csv');
    expect(readCsv(text).records.filter(({ change }) => change === 'joined')).toHaveLength(27);
  });

  test.each([
    ['date=2006&compare=2006-12', 'Both dates are 2006; there is nothing to compare.'],
    ['date=2003-05&compare=2003-02', 'February 2003 to May 2003: no changes; 37 members on both dates'],
  ])('%s says in a sentence that nothing differs', async (query, answer) => {
    await show(query);
    expect(await inside(page, '.comparison > p').textContent()).toBe(answer);
    expect(await inside(page, '.comparison select').first().isEnabled()).toBe(true);
  });

  test('nonsense is ignored and named; a date out of range is clamped to it', async () => {
    await show('compare=banana');
    expect(await stateOf(page)).toMatchObject({ compare: null });
    expect((await stateOf(page)).notices.join()).toContain(
      'compare: “banana” is not valid and was ignored. Expected a date',
    );
    await show('compare=1990');
    expect((await stateOf(page)).compare).toBe('1996-09-12');
    expect((await stateOf(page)).notices.join()).toContain(
      '1990 is before the founding. Showing 12 September 1996',
    );
  });
});

describe('the table', () => {
  // Rows scrolled out of view aren't laid out and have no inner text.
  const names = () => page.locator('near-map .everything tbody th').allTextContents();

  test('replaces the map, and closing it shows the map as it was', async () => {
    const place = () =>
      page.evaluate(() =>
        document
          .querySelector('near-map')!
          .project([127, 37])!
          .map((value) => value.toFixed(3)),
      );
    // The whole area was fitted when earlier tests had another headline: fit it once more.
    for (const name of ['Table', 'Map']) await page.getByRole('button', { name, exact: true }).click();
    const before = await place();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await inside(page, '.everything').waitFor();
    expect(await inside(page, '.map').count()).toBe(0);
    expect(await inside(page, '.headline').textContent()).toMatch(/September\s+2024/);
    expect(await names()).toHaveLength(85);
    expect(await inside(page, '.table-view > p').textContent()).toBe(
      'Data version 2024-09 · Primary source: Affiliation Procedure, NEAR (September 2024)',
    );
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    expect(await inside(page, '.map').count()).toBe(1);
    expect(await place()).toEqual(before);
    expect((await stateOf(page)).painter).toBe('map');
  });

  test('has the date in its head, its counter as large as its figures', async () => {
    await show('panel=table&lang=zh');
    const sizes = () =>
      page.evaluate(() =>
        ['.year', 'small', '.above'].map((part) => {
          const node = document.querySelector('near-map')!.shadowRoot!.querySelector(`.headline ${part}`)!;
          return [node.textContent, getComputedStyle(node).fontSize];
        }),
      );
    await expect.poll(sizes).toEqual([
      ['2024', '25px'],
      ['年', '25px'],
      ['9月', '25px'],
    ]);
    await show('lang=en');
    await expect.poll(async () => (await stateOf(page)).lang).toBe('en');
  });

  test('opened by a link it fills the map’s place', async () => {
    const linked = await openMap('panel=table');
    await inside(linked.page, '.table-scroll').waitFor();
    const height = async (selector: string) => (await inside(linked.page, selector).boundingBox())!.height;
    await expect.poll(() => height('.headline')).toBeLessThan(80);
    expect(await height('.table-view')).toBeGreaterThan(400);
    await linked.close();
  });

  test('is sorted by its headers, searched and filtered, and shows the number of rows', async () => {
    await show('panel=table&date=2006-09');
    const head = page.getByRole('columnheader', { name: 'Region' });
    expect(await head.getAttribute('aria-sort')).toBe('none');
    const signOf = () =>
      head.evaluate((th) => getComputedStyle(th.querySelector('button')!, '::after').content);
    const unsorted = await signOf();
    expect(unsorted, 'it looks sortable').toContain('⇅');
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect((await names())[0]).toBe('Akita');
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect((await names()).at(-1)).toBe('Akita');
    await show('panel=table&date=1998&tier=special');
    expect(await inside(page, '.table-scroll').textContent()).toContain('No regions match the filter.');
    await inside(page, '.table-scroll').getByRole('button', { name: 'Show all' }).click();
    await expect.poll(async () => (await names()).length).toBe(85);
    await show('panel=table&date=2006-09&country=JP');
    expect(await names()).toHaveLength(11);
  });

  test('by keyboard: one tab stop for all rows, arrows between them, Enter selects', async () => {
    await show('panel=table');
    await inside(page, '.table-scroll').focus();
    for (let heads = 0; heads < 9; heads++) await page.keyboard.press('Tab');
    const focused = async () => (await focusedElement(page)).evaluate((at) => at?.textContent);
    const [first, second, third] = await names();
    expect(await focused()).toBe(first);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(third);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe(second);
    expect(await inside(page, '.everything [aria-current]').textContent()).toBe(second);
    await page.keyboard.press('End');
    expect(await focused()).toBe((await names()).at(-1));
    await page.keyboard.press('Tab');
    expect(await (await focusedElement(page)).evaluate((at) => at?.closest('tbody') ?? null)).toBeNull();
  });

  test('is copied as text and as a table, and saved unchanged', async () => {
    await show('panel=table&date=1998&country=RU');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await inside(page, '.table-bar').getByRole('button', { name: 'Copy' }).click();
    await inside(page, '.table-bar .take [role=status]').getByText('Copied').waitFor();
    const button = inside(page, '.table-bar').getByRole('button', { name: 'Copy' });
    expect(await button.locator('.done').textContent(), 'at its button').toBe('Copied');
    const [text, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const as = async (type: string) => (await item!.getType(type)).text();
      return [await as('text/plain'), await as('text/html')];
    });
    const lines = text!.split(/\r?\n/);
    expect(lines[0]).toBe('Region\tLocal name\tCountry\tMembership\tJoined\tDate of assembly\tCode\tNotes');
    const shown = await names();
    expect(lines.slice(1).map((line) => line.split('\t')[0])).toEqual(shown);
    expect(html!.match(/<tr>/g)).toHaveLength(shown.length + 1);
    const file = await saved(() => inside(page, '.table-bar').getByRole('button', { name: 'CSV' }).click());
    expect(file.name).toBe('near-1998-all.csv');
    expect(readCsv(file.text).records.map(({ name }) => name)).toEqual(shown);
  });
});

describe('the URL and the history', () => {
  const search = () => page.evaluate(() => decodeURIComponent(location.search));
  const written = (expected: string) => expect.poll(search, { interval: 50, timeout: 3000 }).toBe(expected);
  const steps = () => page.evaluate(() => history.length);

  test('a panel, a comparison, a language and an open card add history entries; dates and filters don’t', async () => {
    await show('date=2002');
    await written('?date=2002');
    const before = await steps();
    await page.evaluate(() => {
      const map = document.querySelector('near-map')!;
      map.date = '2006-09';
      map.country = 'MN,KR';
      map.selected = 'KR-47';
    });
    await written('?date=2006-09&selected=KR-47&country=MN,KR');
    expect(await steps()).toBe(before + 1);
    // Leave at once: Back must lead to this date although the throttle hasn't written it yet.
    await page.evaluate(() => {
      const map = document.querySelector('near-map')!;
      map.date = '2008-09';
      map.panel = 'table';
    });
    await written('?date=2008-09&selected=KR-47&country=MN,KR&panel=table');
    await page.evaluate(() => {
      document.querySelector('near-map')!.compare = '1998';
    });
    await written('?date=2008-09&compare=1998&selected=KR-47&country=MN,KR&panel=table');
    await page.evaluate(() => {
      document.querySelector('near-map')!.compare = '2000';
    });
    await written('?date=2008-09&compare=2000&selected=KR-47&country=MN,KR&panel=table');
    expect(await steps()).toBe(before + 3);

    await page.goBack();
    await expect
      .poll(() => stateOf(page))
      .toMatchObject({ compare: null, date: '2008-09', selected: 'KR-47' });
    expect(await inside(page, '.everything').count()).toBe(1);
    await page.goBack();
    await expect.poll(async () => inside(page, '.everything').count()).toBe(0);
    expect(await stateOf(page)).toMatchObject({ date: '2008-09', filters: { countries: ['MN', 'KR'] } });
    await page.goForward();
    await page.goForward();
    await expect.poll(() => stateOf(page)).toMatchObject({ compare: '2000', date: '2008-09' });
    await written('?date=2008-09&compare=2000&selected=KR-47&country=MN,KR&panel=table');
    expect(await steps()).toBe(before + 3);
  });

  test('Back restores the previous language', async () => {
    await show('date=1998');
    await written('?date=1998');
    await page.getByRole('combobox', { name: /Language/ }).selectOption('ko');
    await written('?date=1998&lang=ko');
    await expect.poll(caption).toMatch(/1998년/);
    await page.goBack();
    await expect.poll(caption).toBe('1998: 32 members in five countries');
    expect(await search()).toBe('?date=1998&lang=en');
    // The choice is remembered: the page of the next tests is in English.
    await page.evaluate(() => {
      localStorage.clear();
      document.querySelector('near-map')!.setAttribute('lang', 'en');
    });
  });

  test('a link made with other facts shows a notice', async () => {
    await show('date=1998&data=2031-05');
    expect((await stateOf(page)).notices).toContain(
      'This link was made with data version 2031-05. The page shows version 2024-09.',
    );
    expect((await stateOf(page)).dataVersion).toBe('2024-09');
  });

  test('links to a view lead to the same view', async () => {
    await show('date=2006-09&compare=2002&selected=MN-1&color-by=tier');
    await written('?date=2006-09&compare=2002&selected=MN-1&color-by=tier');
    const link = await page.evaluate(() => location.search);
    const state = await stateOf(page);
    await show('');
    await show(link);
    expect(await stateOf(page)).toEqual(state);
  });
});

describe.each([
  [390, 844],
  [320, 640],
])('at %i by %i', (width, height) => {
  test.each(['panel=table', 'date=2024-09&compare=1998'])(
    '%s scrolls only its own content sideways',
    async (query) => {
      await page.setViewportSize({ width, height });
      await show(query);
      const wide = await page.evaluate(() => {
        const root = document.querySelector('near-map')!.shadowRoot!;
        const parts = ['.table-scroll', '.panel', '.root'].flatMap((name) => root.querySelector(name) ?? []);
        return [document.documentElement, ...parts]
          .filter((node) => node.scrollWidth > node.clientWidth + 1)
          .map(({ className }) => className);
      });
      expect(wide).toEqual([]);
      await page.setViewportSize({ width: 1024, height: 640 });
    },
  );
});

describe('the table in small boxes', () => {
  test.each([
    { width: 640, height: 400, query: 'panel=table&ui=embed' },
    { width: 320, height: 240, query: 'panel=table&ui=embed&lang=ru' },
    { width: 1000, height: 600, query: 'panel=table&ui=embed&tier=associate' },
  ])('an embed of $width x $height has the date and the count, whole, and no legend', async (box) => {
    const before = page.viewportSize()!;
    await page.setViewportSize(box);
    await show(box.query);
    await inside(page, 'near-map-table').waitFor();
    await expect.poll(async () => (await stateOf(page)).ui).toBe('embed');
    const [headline] = await boxesOf(page, '.headline');
    const texts = await boxesOf(page, '.headline :is(.date, .count, .filtered)');
    expect(texts.length).toBeGreaterThanOrEqual(2);
    for (const { name, x, y, width, height } of texts) {
      expect(x + width, name).toBeLessThanOrEqual(box.width);
      expect(y + height, name).toBeLessThanOrEqual(headline!.y + headline!.height);
    }
    expect(headline!.width).toBe(box.width);
    expect(await boxesOf(page, '.embed-legend')).toEqual([]);
    await show('');
    await page.setViewportSize(before);
  });

  test('a phone in landscape has the toolbar above the panel, as on the map', async () => {
    const before = page.viewportSize()!;
    await page.setViewportSize({ width: 844, height: 390 });
    await show('panel=table');
    await inside(page, 'near-map-table').waitFor();
    const boxes = await boxesOf(page, '.toolbar, .panel, .timeline');
    await show('');
    await page.setViewportSize(before);
    const [toolbar, timeline, panel] = ['toolbar', 'timeline', 'panel'].map((name) =>
      boxes.find((one) => one.name.startsWith(name)),
    );
    expect(toolbar!.y + toolbar!.height).toBeLessThanOrEqual(panel!.y);
    expect(panel!.y + panel!.height).toBeLessThanOrEqual(timeline!.y);
    expect(timeline!.y + timeline!.height).toBeLessThanOrEqual(390);
  });
});

test('no errors in the console', () => {
  expect(errors).toEqual([]);
});
