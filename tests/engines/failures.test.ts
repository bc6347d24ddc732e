// Parts that fail, come cut, as another type, hang, or are gone after an update, in every engine: a file is fetched again;
// code, which some engines keep as failed, comes with the page loaded again, which keeps the view.
import { createServer, type Server, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { listen } from '../../scripts/lib/listen.mjs';
import { ROOT } from '../../scripts/lib/project.mjs';
import { createStaticServer } from '../../scripts/lib/static-server.mjs';
import type { Driver } from './support/driver.ts';
import { clickOn, control, PATIENT, stateOf, textOf, waitFor } from './support/near.ts';
import { launchWithPlaywright } from './support/playwright-driver.ts';
import { launchWithWebDriver } from './support/webdriver-driver.ts';

const display = inject('display');
const QUERY = 'lang=en&theme=light&date=2006-09';
const ABOUT = /\/assets\/about-/;

/** What becomes of a request for these files; null: nothing fails. */
let fault: { readonly files: RegExp; readonly how: keyof typeof ANSWERS } | null = null;
let requests: string[] = [];
const ANSWERS = {
  missing: (response: ServerResponse) => response.writeHead(404).end(),
  cut: (response: ServerResponse) => {
    response
      .writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Length': '5000' })
      .write('export const a = {');
    setTimeout(() => response.destroy(), 50);
  },
  'of another type': (response: ServerResponse) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><p>Start page'),
  hanging: () => {},
};
const site = createStaticServer(resolve(ROOT, process.env.DIST_DIR || 'dist'));
const servers: Server[] = [];
/** Each test has an origin of its own, since browsers keep code for a year. */
async function serve(): Promise<string> {
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (fault?.files.test(request.url ?? '')) ANSWERS[fault.how](response);
    else site.emit('request', request, response);
  });
  servers.push(server);
  return `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}/`;
}
const closeConnections = () => {
  for (const server of servers) server.closeAllConnections();
};
afterAll(() => {
  for (const server of servers) server.close();
  closeConnections();
});

describe.each(inject('engines'))('$name', (engine) => {
  let driver: Driver;
  beforeAll(async () => {
    const launch = engine.name === 'webkit' ? launchWithWebDriver : launchWithPlaywright;
    driver = await launch({ engine, display });
  });
  afterAll(() => driver?.close());
  beforeEach(async () => {
    fault = null;
    requests = [];
    await driver.open(`${await serve()}?${QUERY}`);
    await waitFor(driver, 'the toolbar', () =>
      document.querySelector('near-map')?.shadowRoot?.querySelector('.bar-controls'),
    );
    await stateOf(driver);
  });
  const notice = () => textOf(driver, '.notices');
  /** The menu moves into its place when it opens. */
  const openAbout = async () => {
    await clickOn(driver, 'More');
    await waitFor(driver, 'the menu', () =>
      document.querySelector('near-map')?.shadowRoot?.querySelector('.more-controls:popover-open'),
    );
    await clickOn(driver, 'About');
  };

  /** The page is loaded again, with the view that it had. */
  async function reloaded(): Promise<void> {
    await driver.evaluate(() => void Object.assign(window, { before: true }));
    fault = null;
    await clickOn(driver, 'Reload page');
    // The page is gone while it is asked.
    const isNew = () =>
      driver
        .evaluate(() => !('before' in window) && Boolean(document.querySelector('near-map')?.getState?.()))
        .catch(() => false);
    await expect.poll(isNew, PATIENT).toBe(true);
    expect((await stateOf(driver)).date).toBe('2006-09');
  }

  test.each(['missing', 'cut', 'of another type'] as const)('code that is %s', async (how) => {
    fault = { files: ABOUT, how };
    await openAbout();
    await expect.poll(notice, PATIENT).toMatch(/could not be loaded/i);
    await clickOn(driver, 'Try again');
    await control(driver, 'Reload page');
    await reloaded();
    await expect.poll(() => textOf(driver, '.about'), PATIENT).not.toBe('');
    expect((await stateOf(driver)).notices).toEqual([]);
  });

  test('code that hangs', async () => {
    fault = { files: ABOUT, how: 'hanging' };
    await openAbout();
    await expect.poll(notice, { timeout: 40_000, interval: 500 }).toMatch(/could not be loaded.*timeout/);
    closeConnections();
    fault = { files: ABOUT, how: 'missing' };
    await clickOn(driver, 'Try again');
    await control(driver, 'Reload page');
    await reloaded();
    await expect.poll(() => textOf(driver, '.about'), PATIENT).not.toBe('');
  });

  test.each(['missing', 'cut', 'of another type'] as const)(
    'a file that is %s is fetched again',
    async (how) => {
      fault = { files: /membership\.tiles\.json/, how };
      await driver.evaluate(() => {
        document.querySelector('near-map')!.layout = 'tiles';
      });
      await expect.poll(notice, PATIENT).toMatch(/could not be loaded/i);
      fault = null;
      requests = [];
      await clickOn(driver, 'Try again');
      await expect.poll(async () => (await stateOf(driver)).layout, PATIENT).toBe('tiles');
      expect(requests.some((url) => url.includes('membership.tiles.json'))).toBe(true);
      expect((await stateOf(driver)).notices).toEqual([]);
    },
  );

  test('all code is gone after an update: the page says so, and loads the new release with its view', async () => {
    fault = { files: /\/assets\//, how: 'missing' };
    await clickOn(driver, 'Share');
    await expect.poll(notice, PATIENT).toMatch(/could not be loaded/i);
    await clickOn(driver, 'Try again');
    await control(driver, 'Reload page');
    await reloaded();
    await clickOn(driver, 'Share');
    await expect.poll(() => textOf(driver, 'dialog[open]'), PATIENT).not.toBe('');
  });
});
