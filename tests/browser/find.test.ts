// Search, the list of all regions, and filters that apply everywhere. All tests use one page.
import type { Locator, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OpenPage } from './support/browser.ts';
import { focusedElement, inside, openPicture, projected, stateOf } from './support/near.ts';

let open: OpenPage;
let page: Page;
beforeAll(async () => {
  open = await openPicture('', { viewport: { width: 1000, height: 560 } });
  page = open.page;
});

const field = () => inside(page, '.find input');
const options = () => inside(page, '[role=option]');
const entries = () => page.locator('near-map .directory .entry');
const entry = (id: string) => page.locator(`near-map .entry[data-id="${id}"]`);
/** The visible text, in one line. */
const read = async (where: Locator) => ((await where.textContent()) ?? '').replace(/\s+/g, ' ').trim();
const textOf = (selector: string) => read(inside(page, selector).first());
const show = (query: string) =>
  page.evaluate(async (requested) => {
    const map = document.querySelector('near-map')!;
    map.readQuery(requested);
    await map.updateComplete;
  }, query);
/** The region of the focused element, or else its text. */
const focused = async () =>
  (await focusedElement(page)).evaluate((at) => at?.dataset.id ?? at?.textContent?.trim());
/** Whether an entry is in view in the panel. */
const inView = (id: string) =>
  entry(id).evaluate((node) => {
    const panel = document.querySelector('near-map')!.shadowRoot!.querySelector('.panel')!;
    const top = panel.querySelector('.find-box')!.getBoundingClientRect().bottom;
    const box = node.getBoundingClientRect();
    return box.top >= top - 1 && box.bottom <= panel.getBoundingClientRect().bottom + 1;
  });
/** The camera, once it has stayed the same for a while. */
async function viewAtRest() {
  let last = (await stateOf(page)).view;
  for (let round = 0; round < 40; round++) {
    await page.waitForTimeout(300);
    const { view } = await stateOf(page);
    if (JSON.stringify(view) === JSON.stringify(last)) return view;
    last = view;
  }
  throw new Error('The camera does not come to rest within twelve seconds');
}

beforeEach(() => show(''));

describe('the search field', () => {
  test('fetches its code and the names in all languages when it gets the focus', async () => {
    const requested = (name: string) => open.requests.filter((url) => url.includes(name)).length;
    expect(requested('finder') + requested('membership.ko')).toBe(0);
    await field().focus();
    await field().fill('ハバロフスク');
    await options().first().waitFor();
    expect(await read(options().first())).toContain('Khabarovsk');
    expect(await read(options().first())).toContain('ハバロフスク地方 (日本語)');
    expect(requested('finder')).toBe(1);
    for (const lang of ['ko', 'zh', 'ja', 'ru', 'mn']) expect(requested(`membership.${lang}`), lang).toBe(1);
  });

  test('is a combobox, and each option shows the matching name', async () => {
    await field().fill('경북');
    expect(await read(options().first())).toMatch(/^Gyeongbuk 경상북도 .*Also called 경북$/);
    const attributes = await field().evaluate((input) => ({
      role: input.getAttribute('role'),
      expanded: input.getAttribute('aria-expanded'),
      list: (input.getRootNode() as ShadowRoot)
        .getElementById(input.getAttribute('aria-controls')!)
        ?.getAttribute('role'),
      active: (input.getRootNode() as ShadowRoot)
        .getElementById(input.getAttribute('aria-activedescendant')!)
        ?.getAttribute('aria-selected'),
    }));
    expect(attributes).toEqual({ role: 'combobox', expanded: 'true', list: 'listbox', active: 'true' });
    await field().fill('Khabarofsk');
    expect(await read(options().first())).toContain('Similar to “Khabarofsk”');
    await field().fill('Читинская');
    expect(await read(options().first())).toContain('Читинская область until 1 March 2008');
  });

  test('by keyboard: arrows go over the options, Enter chooses, Escape clears and closes', async () => {
    await field().fill('Altai');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const last = options().last();
    expect(await last.getAttribute('aria-selected')).toBe('true');
    const name = await read(last.locator('b'));
    await page.keyboard.press('Enter');
    expect(await field().inputValue()).toBe('');
    expect(await options().count()).toBe(0);
    expect(await field().getAttribute('aria-expanded')).toBe('false');
    const { selected } = await stateOf(page);
    expect(await read(inside(page, '.card h3'))).toContain(name);
    expect(selected).toMatch(/^(RU|MN)-/);
    await field().fill('Alt');
    await page.keyboard.press('Escape');
    expect(await field().inputValue()).toBe('');
    expect(await options().count()).toBe(0);
    expect((await stateOf(page)).selected).toBe(selected);
    // Again, in the empty field: the focus stays in it.
    await page.keyboard.press('Escape');
    expect(await (await focusedElement(page)).evaluate((at) => at?.matches('input'))).toBe(true);
  });

  test('closes when the focus leaves, and shows the panel again', async () => {
    await field().fill('Alt');
    expect(await inside(page, '.legend').count()).toBe(0);
    await inside(page, '.canvas').focus();
    expect(await options().count()).toBe(0);
    expect(await inside(page, '.legend').count()).toBe(1);
    await field().focus();
    expect(await options().count()).toBeGreaterThan(1);
    await field().fill('');
  });

  test('without results shows a message and links to all regions', async () => {
    await field().fill('qzqzqz');
    expect(await textOf('.nothing')).toContain('No member of that name: “qzqzqz”.');
    await inside(page, '.nothing button').click();
    await entries().first().waitFor();
    expect(await page.evaluate(() => document.querySelector('near-map')!.panel)).toBe('list');
    expect(await focused()).toBe('All regions');
    expect(open.consoleErrors).toEqual([]);
  });

  test('offers the nearest names where nothing matches, and says what is no member', async () => {
    await field().fill('Nagarkovno');
    expect(await textOf('.nothing')).toMatch(/^No member of that name: “Nagarkovno”\. Similar names:$/);
    expect(await options().count()).toBeGreaterThan(0);
    await field().fill('Пекин');
    await expect
      .poll(() => options().first().textContent())
      .toMatch(/Beijing\s+Not a member · China · Пекин/);
    await field().fill('Hebei');
    await expect.poll(() => textOf('.nothing p')).toBe('Hebei is not a member.');
    expect(await inside(page, '[role="status"]').allTextContents()).toContain('Hebei is not a member.');
    expect(await read(options().first())).toMatch(/^Hebei\s+Not a member · China$/);
    expect(await read(options().nth(1))).toContain('Similar to “Hebei”');
    await field().fill('Hubai');
    await expect.poll(() => textOf('.nothing')).toMatch(/^No member of that name: “Hubai”\. Similar names:/);
    await field().fill('zzzz');
    await expect.poll(() => options().count()).toBe(0);
    await field().fill('北朝鮮');
    await expect.poll(() => options().first().textContent()).toMatch(/DPR Korea/);
    await field().fill('とっとり');
    await expect.poll(() => options().first().textContent()).toMatch(/Tottori/);
  });

  test('zooms to a region that is too small to see, and only then', async () => {
    await field().fill('Sejong');
    await options().first().click();
    await expect
      .poll(async () => (await stateOf(page)).view?.scale ?? 1, { timeout: 5000 })
      .toBeGreaterThan(5);
    await page.evaluate(() => {
      document.querySelector('near-map')!.set({ view: null });
    });
    await field().fill('Sakha');
    await options().first().click();
    expect(await viewAtRest()).toBeNull();
    await page.evaluate(() => document.querySelector('near-map')!.select(null));
  });

  test('a country whose only region an inset shows from far away does not move the map', async () => {
    await show('');
    await field().fill('Viet Nam');
    await options().first().click();
    await expect.poll(async () => (await stateOf(page)).filters.countries).toEqual(['VN']);
    expect(await viewAtRest()).toBeNull();
    await show('');
  });

  test('finds a country and shows it alone', async () => {
    await field().fill('몽골');
    await options().first().click();
    await entries().first().waitFor();
    expect((await stateOf(page)).filters.countries).toEqual(['MN']);
    expect(await entries().count()).toBe(22);
  });
});

describe('all regions', () => {
  beforeEach(async () => {
    await show('panel=list');
    await entries().first().waitFor();
  });

  test('are 85, by country, each with its state at the date', async () => {
    expect(await entries().count()).toBe(85);
    expect(await textOf('.listed b')).toBe('85 regions');
    expect(await inside(page, '.directory > section:not(.secondary) h3').allInnerTexts()).toEqual([
      expect.stringMatching(/^China\s*14$/),
      expect.stringMatching(/^Japan\s*11$/),
      expect.stringMatching(/^Rep. of Korea\s*17$/),
      expect.stringMatching(/^DPR Korea\s*2$/),
      expect.stringMatching(/^Mongolia\s*22$/),
      expect.stringMatching(/^Russia\s*17$/),
      expect.stringMatching(/^Viet Nam\s*1$/),
      expect.stringMatching(/^Kyrgyzstan\s*1$/),
    ]);
    expect(await read(entry('KR-POHANG'))).toMatch(/Pohang 포항시\s*Special member · September 2024/);
    await show('panel=list&date=1998');
    expect(await read(entry('CN-LN'))).toMatch(/Observer$/);
    expect(await read(entry('MN-041'))).toMatch(/Joined later · September 2006/);
  });

  test('sorted by date of joining on request', async () => {
    const firsts = () => page.locator('near-map .directory li:first-child .who b').allTextContents();
    expect((await firsts())[4]).toBe('Arkhangai');
    await inside(page, '.directory select').selectOption('joined');
    expect((await firsts())[4]).toBe('Tuv');
    await inside(page, '.directory select').selectOption('name');
  });

  test('selecting one marks it, here and on the map; one that has not joined yet links to the date when it does', async () => {
    await show('panel=list&date=2002');
    await entry('MN-041').click();
    expect((await stateOf(page)).selected).toBe('MN-041');
    expect(await entry('MN-041').getAttribute('aria-current')).toBe('true');
    await inside(page, '.entry-more button').first().click();
    expect((await stateOf(page)).date).toBe('2006-09');
    expect(await read(entry('MN-041'))).toMatch(/Member · September 2006/);
    expect(await focused()).toBe('MN-041');
    expect(await textOf('.entry-more')).toBe('Read about Khuvsgul');
    await inside(page, '.entry-more button').click();
    // The card that was opened has the focus, so that reading continues there.
    await expect
      .poll(() =>
        page.evaluate(() => document.querySelector('near-map')!.shadowRoot!.activeElement?.className),
      )
      .toBe('card');
  });

  test('one selected elsewhere is scrolled into view', async () => {
    expect(await inView('RU-TOM')).toBe(false);
    await page.evaluate(() => document.querySelector('near-map')!.select('RU-TOM'));
    await expect.poll(() => inView('RU-TOM')).toBe(true);
  });

  test('the map follows: a region out of view is moved into it, one in view moves nothing', async () => {
    await show('panel=list&view=127,36,8');
    await entry('RU-SAK').click();
    await expect
      .poll(async () => {
        const [[x, y]] = (await projected(page, [[143, 50.5]])) as [[number, number]];
        const box = (await inside(page, '.map').boundingBox())!;
        return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
      })
      .toBe(true);
    expect((await viewAtRest())?.scale).toBeCloseTo(8, 1);
    const before = await viewAtRest();
    await page.evaluate(() => document.querySelector('near-map')!.select(null));
    await entry('RU-SAK').click();
    expect(await viewAtRest()).toEqual(before);
  });

  test('Tab enters the list once; arrows, Home and End move in it', async () => {
    const stops = () => page.locator('near-map .entry[tabindex="0"]').count();
    const here = focused;
    expect(await stops()).toBe(1);
    await inside(page, '.directory select').focus();
    await page.keyboard.press('Tab');
    expect(await here()).toBe('CN-AH');
    await page.keyboard.press('ArrowDown');
    expect(await here()).toBe('CN-GS');
    await page.keyboard.press('ArrowRight');
    expect(await here()).toBe('JP-05');
    await page.keyboard.press('ArrowLeft');
    expect(await here()).toBe('CN-AH');
    await page.keyboard.press('End');
    expect(await here()).toBe('KG-C');
    await expect.poll(() => inView('KG-C')).toBe(true);
    await page.waitForTimeout(200);
    expect(await inView('KG-C'), 'and stays there').toBe(true);
    await page.keyboard.press('Enter');
    expect((await stateOf(page)).selected).toBe('KG-C');
    expect(await stops()).toBe(1);
    await page.keyboard.press('Home');
    expect(await here()).toBe('CN-AH');
    expect(await inView('CN-AH')).toBe(true);
    await page.keyboard.press('Tab');
    expect(await here()).not.toMatch(/^CN-/);
  });

  test('observers by secondary sources only need a switch and are counted separately', async () => {
    expect(await inside(page, '.secondary .entry').count()).toBe(0);
    await inside(page, '.switch input').check();
    expect(await inside(page, '.secondary .entry').count()).toBe(5);
    expect(await read(entry('JP-35'))).toContain('Observer · 1998');
    await show('panel=list&observers=1&date=1997');
    expect(await read(entry('JP-35'))).toContain('Joined later · 1998');
    expect(await read(entry('CN-TJ'))).toContain(
      'Observer since September 2024 or earlier (start date not found)',
    );
    await show('panel=list&observers=1');
    expect(await textOf('.listed b')).toBe('85 regions');
    const { observerIds, counts } = await stateOf(page);
    expect(observerIds).toHaveLength(5);
    expect(counts.observer).toBe(0);
    await expect.poll(() => page.url()).toMatch(/observers=1/);
    expect(await inside(page, '.secondary a').count()).toBeGreaterThan(0);
    await inside(page, '.switch input').uncheck();
    expect((await stateOf(page)).observerIds).toEqual([]);
  });
});

describe('filters', () => {
  const fills = () =>
    page.evaluate(() =>
      [...document.querySelector('near-map')!.shadowRoot!.querySelectorAll('.growth path')].map((path) =>
        path.getAttribute('fill'),
      ),
    );

  test('by country apply to map, chart, list and count alike', async () => {
    await show('panel=list&date=2006-09&country=JP');
    await entries().first().waitFor();
    const ids = await entries().evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.id));
    expect(ids).toHaveLength(11);
    expect(ids.every((id) => id?.startsWith('JP-'))).toBe(true);
    expect(await textOf('.listed b')).toBe('10 members, 1 joined later');
    expect(await textOf('.headline .filtered')).toContain('10 of 64 members');
    const colours = await fills();
    expect(new Set(colours.filter((_, i) => i !== 1)).size).toBe(1);
    expect(colours[1]).not.toBe(colours[0]);
    expect((await stateOf(page)).shown).toHaveLength(10);
  });

  test('by tier too; a chart of members has no colour where members are left out', async () => {
    await show('panel=list&tier=associate');
    await expect.poll(() => entries().count()).toBe(2);
    expect(new Set(await fills()).size).toBe(1);
    await show('panel=list&tier=special&country=JP');
    expect(await textOf('.directory')).toContain('No regions match the filter.');
  });

  test('that hide the selection show a notice, with a way to change or keep them', async () => {
    await show('country=JP&selected=KR-47');
    expect(await textOf('.away')).toContain('Gyeongbuk is selected but hidden by the filter.');
    await inside(page, '.away button').first().click();
    expect((await stateOf(page)).filters.countries).toEqual([]);
    expect(await inside(page, '.away').count()).toBe(0);
    expect(await focused()).toBe('This date');
    await show('panel=list&country=JP&selected=KR-47');
    await inside(page, '.away button').last().click();
    expect((await stateOf(page)).selected).toBeNull();
    await show('panel=list&tier=member&date=2002&selected=MN-041');
    expect(await textOf('.away')).toContain('hidden by the filter');
    await page.evaluate(() => document.querySelector('near-map')!.goTo('2006-09'));
    expect(await inside(page, '.away').count()).toBe(0);
    await show('selected=JP-47');
    expect(await textOf('.away')).toContain('known only from secondary sources');
    await inside(page, '.away button').first().click();
    expect((await stateOf(page)).observerIds).toContain('JP-47');
    expect(await inside(page, '.away').count()).toBe(0);
  });
});

test('on a phone the field moves up over the map while the reader types, and nothing scrolls sideways', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await show('panel=list');
  await entries().first().waitFor();
  const sideways = () =>
    page.evaluate(() => {
      const panel = document.querySelector('near-map')!.shadowRoot!.querySelector('.panel')!;
      return [document.documentElement.scrollWidth, panel.scrollWidth - panel.clientWidth];
    });
  expect(await sideways()).toEqual([320, 0]);
  expect((await field().boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await field().fill('경');
  await options().first().waitFor();
  expect((await options().first().boundingBox())!.y).toBeLessThan(120);
  expect(await sideways()).toEqual([320, 0]);
  // The button empties the field; in an empty one it gives the map back.
  const clear = inside(page, '.clear');
  const covers = () => inside(page, '.root[data-finding]').count();
  await clear.click();
  expect([await field().inputValue(), await covers()]).toEqual(['', 1]);
  await clear.click();
  expect([await clear.count(), await covers()]).toEqual([0, 0]);
  expect(open.consoleErrors).toEqual([]);
});
