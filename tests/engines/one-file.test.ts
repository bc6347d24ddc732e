// The page in one file: exported in Chromium and Firefox, then opened in each from a folder with the network cut.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, inject, test, vi } from 'vitest';
import type { Driver } from './support/driver.ts';
import {
  clickOn,
  control,
  expectFills,
  PATIENT,
  show,
  stateOf,
  textOf,
  waitFor,
  waitForPainter,
} from './support/near.ts';
import { launchWithPlaywright } from './support/playwright-driver.ts';

const display = inject('display');
const folder = mkdtempSync(join(tmpdir(), 'near-map-one-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the share dialog lets a reader choose for an SVG. */
async function choicesOfSvg(driver: Driver): Promise<string[]> {
  await clickOn(driver, 'Share');
  await clickOn(driver, 'Picture and film');
  await control(driver, 'Format');
  const found = await driver.evaluate(async () => {
    const within = (root: ParentNode): HTMLSelectElement[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [
        ...(one instanceof HTMLSelectElement && one.closest('dialog') ? [one] : []),
        ...(one.shadowRoot ? within(one.shadowRoot) : []),
      ]);
    const format = within(document).find((one) => one.ariaLabel === 'Format')!;
    format.value = 'svg';
    format.dispatchEvent(new Event('change'));
    // A PNG has a resolution, an SVG has none.
    while (within(document).some((one) => one.ariaLabel === 'Resolution'))
      await new Promise((resolve) => setTimeout(resolve, 20));
    return within(document).map((one) => one.ariaLabel ?? '');
  });
  await driver.press('Escape');
  return found;
}

describe.each(inject('engines'))('$name', (engine) => {
  let driver: Driver | null = null;
  afterAll(() => driver?.close());

  // WebKit's browser goes on writing its profile after it has been closed, so a second one can't follow at once.
  test.skipIf(engine.name === 'webkit')(
    'exports the page, opens it without a network and plays it',
    { timeout: 180_000 },
    async () => {
      driver = await launchWithPlaywright({ engine, display });
      await driver.open(`${inject('baseUrl')}?lang=en`);
      await stateOf(driver);
      expect(await choicesOfSvg(driver)).toEqual(['Format', 'Shape', 'Text', 'Theme']);
      await show(driver, 'date=2006-09&lang=ko&theme=dark&country=RU,MN');
      await waitFor(driver, 'Korean', () => document.querySelector('near-map')!.getState()?.lang === 'ko');
      const asked = driver;
      const { data } = await asked.saved(() =>
        asked.evaluate(async () => {
          const link = document.createElement('a');
          link.download = 'page.html';
          link.href = URL.createObjectURL(await document.querySelector('near-map')!.export('html'));
          link.click();
        }),
      );
      await driver.close();
      expect(data.length).toBeLessThan(1_500_000);
      console.info(`${engine.name}: ${data.length} bytes`);

      const file = join(folder, `${engine.name}.html`);
      writeFileSync(file, data);
      driver = await launchWithPlaywright({ engine, display, offline: true });
      await driver.open(pathToFileURL(file).href);
      await waitForPainter(driver, 'map');
      const state = await stateOf(driver);
      expect(state).toMatchObject({ date: '2006-09', lang: 'ko', theme: 'dark', notices: [] });
      expect(state.filters.countries).toEqual(['RU', 'MN']);
      expect(state.counts.member).toBe(64);
      await expectFills(
        driver,
        await driver.screenshot(),
        { date: '2006-09', countries: ['RU', 'MN'] },
        'dark',
        ['RU-SA', 'RU-KYA', 'CN-HL'],
        '2006-09-13',
      );

      // It has no outlines of letters, and says so where a script asks for them.
      const refused = await driver.evaluate(() =>
        document
          .querySelector('near-map')!
          .export('svg', { text: 'outlines' })
          .then(
            () => 'not refused',
            (error: Error) => error.message,
          ),
      );
      expect(refused).toContain('The page in one file has no outlines of letters: choose text as text');

      // Another language, another date, the player: all of it is in the file.
      await show(driver, 'date=1996&lang=mn&theme=light');
      await waitFor(driver, 'Mongolian', () => document.querySelector('near-map')!.getState()?.lang === 'mn');
      expect((await stateOf(driver)).counts.member).toBe(29);
      await driver.evaluate(() => document.querySelector('near-map')!.play());
      await waitFor(
        driver,
        'a later statement',
        () => (document.querySelector('near-map')!.getState()?.counts.member ?? 0) > 29,
      );
      await driver.evaluate(() => document.querySelector('near-map')!.pause());
      await driver.evaluate(() => document.querySelector('near-map')!.goTo('2024-09'));
      await show(driver, 'date=2024-09&lang=en&theme=light');
      await expectFills(
        driver,
        await driver.screenshot(),
        { date: '2024-09' },
        'light',
        ['RU-SA', 'RU-IRK'],
        '2024-09-30',
      );
      // Nor does its dialog offer them.
      expect(await choicesOfSvg(driver)).toEqual(['Format', 'Shape', 'Theme']);
      const shown = driver;
      // The layout of tiles and the slides are in it.
      await show(shown, 'date=2024-09&lang=en&layout=tiles');
      const TILES = ['KR-47', 'MN-073', 'JP-05'];
      const tilesFilled = async () =>
        expectFills(shown, await shown.screenshot(), { date: '2024-09' }, 'light', TILES, '2024-09-30');
      await vi.waitFor(tilesFilled, PATIENT);
      await show(shown, 'date=2024-09&lang=en&layout=map');
      await clickOn(shown, 'Present');
      const story = () => textOf(shown, '[part~="story"]');
      await expect
        .poll(story, PATIENT)
        .toContain('Association of North East Asia Regional Governments, 1996 to 2024');
      await shown.press('PageDown');
      await expect.poll(story, PATIENT).toContain('Founded by 29');
      await shown.press('Escape');
      await show(shown, 'date=2024-09&lang=en&selected=RU-SA');
      await expect.poll(() => textOf(shown, '[part~="card"]'), PATIENT).toContain('Sakha');
      await show(shown, 'date=2024-09&lang=en&panel=table');
      await expect.poll(() => textOf(shown, 'table'), PATIENT).toContain('Pohang');
      expect(await textOf(driver, '.headline')).toContain('82');

      // It exports itself, and what it requested is nothing.
      const again = await driver.evaluate(
        async () => (await document.querySelector('near-map')!.export('html')).size,
      );
      expect(Math.abs(again - data.length)).toBeLessThan(300);
      const requested = await driver.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => !/^(?:blob|data):/.test(name)),
      );
      expect(requested).toEqual([]);
    },
  );
});
