// One Chromium for all pages; each load has a context of its own, so nothing comes from a cache.
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../scripts/lib/chromium.mjs';
import { inPage } from './in-page.mjs';

/** WebGL by SwiftShader; 2D canvas on the CPU, as a graphics card's driver in software would tell nothing of it. */
const ARGUMENTS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-accelerated-2d-canvas',
  '--disable-gpu-rasterization',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
export const VIEWPORT = { width: 1280, height: 720 };
const PATIENCE_MS = 120_000;

export async function launch() {
  return chromium.launch({ executablePath: await ensureChromium(), args: ARGUMENTS });
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{ cpu?: number, before?: readonly { script: Function, argument?: unknown }[] }} [options]
 */
export async function openTab(browser, { cpu = 1, before = [] } = {}) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  const page = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(inPage);
  for (const { script, argument } of before) await page.addInitScript(/** @type {any} */ (script), argument);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  if (cpu !== 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return {
    page,
    cdp,
    complaints,
    /** @param {string} url */
    go: (url) => page.goto(url, { waitUntil: 'commit' }),
    /**
     * Runs in the page; gives up, and says for what, after two minutes.
     * @param {string} what
     * @param {Function | string} script
     * @param {unknown} [argument]
     * @returns {Promise<any>}
     */
    ask(what, script, argument, patience = PATIENCE_MS) {
      let timer;
      const late = new Promise((_, reject) => {
        timer = setTimeout(
          () => reject(new Error(`${page.url()}: waited ${patience / 1000} s for ${what}. ${complaints.join(' ')}`)),
          patience,
        );
      });
      return Promise.race([page.evaluate(/** @type {any} */ (script), argument), late]).finally(() =>
        clearTimeout(timer),
      );
    },
    /** DevTools' counters, seconds as milliseconds. */
    async counters() {
      const { metrics } = await cdp.send('Performance.getMetrics');
      const of = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? 0;
      return {
        task: of('TaskDuration') * 1000,
        script: of('ScriptDuration') * 1000,
        layout: of('LayoutDuration') * 1000,
        style: of('RecalcStyleDuration') * 1000,
        layouts: of('LayoutCount'),
        styles: of('RecalcStyleCount'),
      };
    },
    /** Bytes that live on after a thorough collection. */
    async heap() {
      for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    },
    close: () => context.close(),
  };
}

/** @typedef {Awaited<ReturnType<typeof openTab>>} Tab */
