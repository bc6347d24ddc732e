// axe's rules of WCAG 2.0 to 2.2, levels A and AA, and its best practices, in each state of the page.
import { expect, test } from 'vitest';
import { faults } from './support/axe.ts';
import { openPage } from './support/browser.ts';
import { inside, openMap } from './support/near.ts';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** A part of each tells that it has come. */
const STATES: readonly (readonly [string, Record<string, string>, string])[] = [
  ['the opening view', {}, '.statement'],
  [
    'a region of a year, filtered',
    { selected: 'CN-LN', date: '1998', country: 'CN,JP', 'color-by': 'joined' },
    '.card',
  ],
  ['all regions in a list, observers too', { panel: 'list', observers: '1', date: '2008' }, '.directory'],
  ['the table', { panel: 'table' }, '.table-scroll'],
  ['two dates compared', { compare: '2002', date: '2006-09' }, '.comparison'],
  ['about', { panel: 'about' }, '.about'],
  ['invalid values in the URL', { date: '2031', selected: 'XX-1' }, '.notices li'],
];

/** In dark colours on a phone only states with colours of their own: names, roles and structure are the same in light. */
const COLOURED = STATES.filter(([name]) => /opening|filtered|compared|invalid/.test(name));

test.each([
  ['light', DESK, STATES, ['embed', 'present', 'bare']],
  ['dark', PHONE, COLOURED, ['embed']],
] as const)(
  'axe finds nothing in any state, %s',
  async (theme, viewport, states, layouts) => {
    const { page, close } = await openMap({ theme }, { viewport });
    for (const [name, query, part] of states) {
      await page.evaluate(async (search) => {
        const map = document.querySelector('near-map')!;
        map.readQuery(search);
        await map.updateComplete;
      }, new URLSearchParams({ ...query, theme }).toString());
      // Code is fetched on first use.
      await inside(page, part).first().waitFor();
      // The card of the selected region is scrolled to: what is half hidden under the sticky field above isn't a target
      // that is too small.
      await page.evaluate(() =>
        document.querySelector('near-map')!.shadowRoot!.querySelector('.panel')!.scrollTo(0, 0),
      );
      expect(await faults(page), name).toEqual([]);
    }
    await page.locator('near-map .find input').fill('경');
    await page.locator('near-map [role=option]').first().waitFor();
    expect(await faults(page), 'what a search found').toEqual([]);
    for (const ui of layouts) {
      await page.evaluate((search) => {
        const map = document.querySelector('near-map')!;
        map.readQuery(search);
        return map.updateComplete;
      }, new URLSearchParams({ ui, theme }).toString());
      expect(await faults(page), ui).toEqual([]);
    }
    await close();
    // Axe looks at ten states: a minute on a machine with much else to do.
  },
  180_000,
);

test('axe finds nothing in the page without scripts', async () => {
  // axe needs scripts, so only the page's own scripts are blocked.
  const { page, close } = await openPage('', {
    viewport: DESK,
    prepare: async (one) => {
      await one.route(/\.js$/, (route) => route.abort());
    },
  });
  expect(await faults(page)).toEqual([]);
  await close();
});
