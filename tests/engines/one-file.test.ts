// The page in one file: exported in each engine, then opened in it from a folder with the network cut.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, inject, test } from 'vitest';
import type { Driver } from './support/driver.ts';
import { control, expectFills, show, stateOf, textOf, waitFor, waitForPainter } from './support/near.ts';
import { launchWithPlaywright } from './support/playwright-driver.ts';
import { launchWithWebDriver } from './support/webdriver-driver.ts';

const display = inject('display');
const folder = mkdtempSync(join(tmpdir(), 'near-map-one-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(inject('engines'))('$name', (engine) => {
  const launch = engine.name === 'webkit' ? launchWithWebDriver : launchWithPlaywright;
  let driver: Driver | null = null;
  afterAll(() => driver?.close());

  test('exports the page, opens it without a network and plays it', async () => {
    driver = await launch({ engine, display });
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
    driver = await launch({ engine, display, offline: true });
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
    await control(driver, 'List');
    await show(driver, 'date=2024-09&lang=en&panel=table');
    await waitFor(
      driver,
      'the table',
      () =>
        (document.querySelector('near-map')!.shadowRoot!.querySelectorAll('table tbody tr').length ?? 0) > 80,
    );
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
  });
});
