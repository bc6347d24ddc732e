// The page in one file: exported in Chromium and Firefox, then opened in each from a folder with the network cut.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, inject, test } from 'vitest';
import type { Driver } from './support/driver.ts';
import { expectFills, show, stateOf, textOf, waitFor, waitForPainter } from './support/near.ts';
import { launchWithPlaywright } from './support/playwright-driver.ts';

const display = inject('display');
const PATIENT = { timeout: 15_000, interval: 100 };
const folder = mkdtempSync(join(tmpdir(), 'near-map-one-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

      // It has no outlines of letters, and says so.
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
      const shown = driver;
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
