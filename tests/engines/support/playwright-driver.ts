// Chromium and a stock Firefox through Playwright. Firefox runs in a window, since its headless mode has no WebGL.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, firefox } from 'playwright-core';
import { PNG } from 'pngjs';
import { CHROMIUM_ARGUMENTS } from '../../browser/support/global-setup.ts';
import { savedIn } from './downloads.ts';
import { callText, type Driver, type LaunchOptions, NO_PROXY, VIEWPORT } from './driver.ts';

/** For Firefox: a proxy for everything, also for this machine, and no names. */
const NO_NETWORK = {
  'network.proxy.type': 1,
  'network.proxy.http': NO_PROXY.host,
  'network.proxy.http_port': NO_PROXY.port,
  'network.proxy.ssl': NO_PROXY.host,
  'network.proxy.ssl_port': NO_PROXY.port,
  'network.proxy.no_proxies_on': '',
  'network.dns.disabled': true,
};

export async function launchWithPlaywright({ engine, display, offline }: LaunchOptions): Promise<Driver> {
  const downloads = mkdtempSync(join(tmpdir(), 'near-map-downloads-'));
  const browser =
    engine.name === 'chromium'
      ? await chromium.launch({
          executablePath: engine.path,
          args: offline
            ? [
                ...CHROMIUM_ARGUMENTS,
                `--proxy-server=${NO_PROXY.host}:${NO_PROXY.port}`,
                '--proxy-bypass-list=<-loopback>',
              ]
            : CHROMIUM_ARGUMENTS,
          downloadsPath: downloads,
        })
      : await firefox.launch({
          executablePath: engine.path,
          channel: 'moz-firefox',
          headless: false,
          downloadsPath: downloads,
          env: { ...process.env, DISPLAY: display },
          ...(offline && { firefoxUserPrefs: NO_NETWORK }),
        });
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  const page = await context.newPage();
  return {
    version: browser.version(),
    open: async (url) => {
      const go = () => page.goto(url, { waitUntil: 'commit' });
      // The page before may be loading itself again, with which Firefox gives up the newer one.
      await go().catch((error: Error) => {
        if (!error.message.includes('interrupted by another navigation')) throw error;
        return go();
      });
    },
    evaluate: (work, ...args) => page.evaluate(callText(work, args)),
    click: ({ x, y }) => page.mouse.click(x, y),
    drag: async (first, ...rest) => {
      await page.mouse.move(first!.x, first!.y);
      await page.mouse.down();
      for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 8 });
      await page.mouse.up();
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    // Hiding the caret would take a style of Playwright's own, which the page's policy refuses.
    screenshot: async () => PNG.sync.read(await page.screenshot({ caret: 'initial' })),
    saved: async (work) => {
      // Firefox saves the file by its name but does not tell Playwright of it.
      if (engine.name === 'firefox') return savedIn(downloads, work);
      const [download] = await Promise.all([page.waitForEvent('download', { timeout: 15_000 }), work()]);
      return { name: download.suggestedFilename(), data: readFileSync(await download.path()) };
    },
    close: async () => {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
