// The documentation site of the build in docs/, under a path as on most servers: axe in both themes, no page that
// scrolls sideways, and the examples, which run in its frames under its policy.
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from '../../scripts/lib/listen.mjs';
import { ROOT } from '../../scripts/lib/project.mjs';
import { createStaticServer } from '../../scripts/lib/static-server.mjs';
import { faults } from './support/axe.ts';
import { openPage } from './support/browser.ts';

const PATH = '/some/path/';
const site = createStaticServer(resolve(ROOT, process.env.DIST_DIR || 'dist'));
const server = createServer((request, response) => {
  if (!request.url?.startsWith(PATH)) {
    response.writeHead(404).end();
    return;
  }
  request.url = request.url.slice(PATH.length - 1);
  site.emit('request', request, response);
});
let docs = '';
beforeAll(async () => {
  docs = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}${PATH}docs/`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

test.each([
  ['light', 320, ['index', 'guide', 'element', 'exporting', 'decisions/d3']],
  // The colours of text, tables and code.
  ['dark', 1440, ['index', 'exporting']],
] as const)(
  'axe finds nothing in its pages, and they fit, %s, %i px wide',
  async (colorScheme, width, names) => {
    const { page, consoleErrors, close } = await openPage('', {
      path: `${docs}index.html`,
      viewport: { width, height: 800 },
      colorScheme,
    });
    for (const name of names) {
      await page.goto(`${docs}${name}.html`);
      // The examples are pages of their own.
      await page.evaluate(() => {
        for (const frame of document.querySelectorAll('iframe')) frame.remove();
      });
      expect(await faults(page), name).toEqual([]);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond, name).toBeLessThanOrEqual(0);
    }
    expect(consoleErrors).toEqual([]);
    await close();
  },
);

test('the skip link leads to the text, and the links between pages to pages', async () => {
  const { page, consoleErrors, close } = await openPage('', {
    path: `${docs}index.html`,
    javaScriptEnabled: false,
  });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.getByRole('link', { name: 'As an element' }).click();
  await page.waitForURL('**/docs/element.html');
  expect(consoleErrors).toEqual([]);
  await page.getByRole('link', { name: 'Open the map' }).click();
  await page.waitForURL(`**${PATH}index.html`);
  await close();
});

test('its examples run', async () => {
  const { page, consoleErrors, close } = await openPage('', { path: `${docs}examples/element/index.html` });
  const output = page.locator('output');
  await expect.poll(() => output.textContent(), { timeout: 30_000 }).toMatch(/1998.*32 members/);
  await page.getByText('Next milestone').click();
  await expect.poll(() => output.textContent()).toMatch(/2000.*34 members/);

  await page.goto(`${docs}examples/reveal/index.html`);
  const frame = page.frameLocator('iframe.map');
  await page.waitForFunction(() => (globalThis as { Reveal?: { isReady(): boolean } }).Reveal?.isReady());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => frame.locator('near-map').evaluate((map: HTMLElement & { date?: string }) => map.date), {
      timeout: 30_000,
    })
    .toBe('1998');

  await page.goto(`${docs}embedding.html`);
  await page.locator('.example iframe').first().scrollIntoViewIfNeeded();
  const example = page.frameLocator('.example iframe >> nth=0');
  await example.getByRole('button', { name: '1996' }).click();
  await expect
    .poll(() => example.locator('output').textContent(), { timeout: 30_000 })
    .toMatch(/1996.*29 members/);
  expect(consoleErrors).toEqual([]);
  await close();
});
