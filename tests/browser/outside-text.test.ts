// Texts from outside on the page: the names of another data file and the values of the URL are shown as texts, and nothing
// in them runs, in any panel and dialog.
import { expect, test } from 'vitest';
import { openPage } from './support/browser.ts';
import { inside } from './support/near.ts';

const HOSTILE = `"><img src=x onerror="window.ran=1"><script>window.ran=1</script>\u200b=1+1`;

test('markup in names, titles and the URL is shown, and does not run', async () => {
  const { page, consoleErrors, close } = await openPage(
    { selected: HOSTILE, tier: HOSTILE, date: 'javascript:window.ran=1' },
    {
      prepare: async (fresh) => {
        await fresh.route('**/other.json', async (route) => {
          const response = await fresh.request.get(route.request().url().replace('other', 'membership'));
          const data = await response.json();
          for (const one of [...data.regions, ...data.countries, ...data.sources, ...data.notes]) {
            const { usual } = one.names ?? { usual: one.name ?? one.title };
            usual.en = `${one.id} ${HOSTILE}`;
          }
          data.association.title.en = HOSTILE;
          data.association.about[0].en = HOSTILE;
          await route.fulfill({ json: data });
        });
      },
    },
  );
  await expect.poll(() => inside(page, '.notices li').count()).toBe(1);
  expect(await inside(page, '.notices').first().textContent()).toContain('<img src=x');
  await page.evaluate(() => document.querySelector('near-map')!.setAttribute('src', 'data/other.json'));
  await expect.poll(() => inside(page, 'h1').first().textContent()).toContain('<script>');
  for (const [panel, part] of [
    ['map', '.card'],
    ['list', '.directory'],
    ['table', '.table-scroll'],
    ['about', '.about'],
  ] as const) {
    await page.evaluate(async (next) => {
      const map = document.querySelector('near-map')!;
      map.panel = next;
      map.selected = 'KR-47';
      map.compare = next === 'list' ? '1996' : '';
      await map.updateComplete;
    }, panel);
    await inside(page, part).first().waitFor();
    expect(await inside(page, 'img, script, iframe').count(), panel).toBe(0);
  }
  await page.evaluate(() => {
    document.querySelector('near-map')!.panel = 'map';
  });
  await page.locator('near-map').getByRole('button', { name: 'Share', exact: true }).first().click();
  await inside(page, 'dialog[open]').waitFor();
  expect(await inside(page, 'img[src=x], script').count()).toBe(0);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(consoleErrors.filter((text) => text.startsWith('uncaught'))).toEqual([]);
  await close();
});
