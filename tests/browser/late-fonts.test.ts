// A page whose fonts arrive after it was laid out looks like one that had them from the start.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fontsOf } from './support/fonts.ts';
import { boxesOf, openMap } from './support/near.ts';

/** The Latin faces of the wide set; a page in English needs no others. */
const LATE = fontsOf('wide').filter(({ unicodeRange }) => unicodeRange.startsWith('U+0000'));

/** Runs before the page: adds the same faces as files, before those that are there already. */
function loadLate(faces: readonly { weight: string; metrics: FontFaceDescriptors }[]): void {
  for (const { weight, metrics } of faces)
    document.fonts.add(
      new FontFace('late', `url(/late-${weight}.woff2)`, { weight, display: 'swap', ...metrics }),
    );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root { --near-map-font: late, sans-serif !important; }');
  document.adoptedStyleSheets.push(sheet);
}

/** Sorted by name: the layer keeps nodes in the order in which they were first needed. */
const boxes = async (page: Page) =>
  (
    await boxesOf(
      page,
      '.label, .headline, .headline p, .toolbar h1, .bar-controls button, .inset-name, .key .name',
    )
  ).sort((a, b) => a.name.localeCompare(b.name) || a.x - b.x);

describe.each([
  { ui: 'full', width: 1280, height: 800 },
  { ui: 'embed', width: 320, height: 240 },
])('$ui at $width × $height', ({ ui, ...viewport }) => {
  test('names on the map, headline and bar are fitted to the fonts that have arrived', async () => {
    const query = { ui, date: '2006-09' };
    const there = await openMap(query, { viewport, fonts: 'wide' });
    const expected = await boxes(there.page);
    await there.close();

    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const { page, consoleErrors, close } = await openMap(query, {
      viewport,
      waitUntil: 'domcontentloaded',
      prepare: async (fresh) => {
        await fresh.addInitScript(
          loadLate,
          LATE.map(({ weight, metrics }) => ({ weight, metrics })),
        );
        await fresh.route(/\/late-\d+\.woff2$/, async (route) => {
          await arrived;
          const { data } = LATE.find(({ weight }) => route.request().url().includes(weight))!;
          await route.fulfill({ body: Buffer.from(data, 'base64'), contentType: 'font/woff2' });
        });
      },
    });
    expect(await boxes(page), 'before they arrive').not.toEqual(expected);
    arrive();
    await page.evaluate(() => document.fonts.ready);
    await expect.poll(() => boxes(page)).toEqual(expected);
    expect(consoleErrors).toEqual([]);
    await close();
  });
});
