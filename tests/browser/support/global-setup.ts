// Once for all browser tests: an up-to-date build, a server for it, fonts, and one Chromium. `DIST_DIR` names another
// folder to serve as it is, without a build.
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../../scripts/lib/chromium.mjs';
import { listen } from '../../../scripts/lib/listen.mjs';
import { ensureBuilt, ROOT } from '../../../scripts/lib/project.mjs';
import { createStaticServer } from '../../../scripts/lib/static-server.mjs';
import { makeFonts } from './make-fonts.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The URL of the built site, with its trailing slash. */
    baseUrl: string;
    /** The endpoint of the one Chromium for Playwright. */
    browserEndpoint: string;
    /** The file with the fonts of the tested pages. */
    fonts: string;
  }
}

/**
 * Features of Chromium that are off: the suggestions of the address field, two pages of its own for each window, a quarter of
 * the time in which a page opens; and what Playwright turns off, since only the last list counts.
 */
const FEATURES_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BlockOriginHeaderModificationOnRedirect',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
];

/**
 * WebGL without a GPU, but pages painted and composited in software: a sixth less work for the processors, and recorders see
 * up to ten times as many frames. No background requests; no other host name is resolved.
 */
export const CHROMIUM_ARGUMENTS = [
  `--disable-features=${FEATURES_OFF.join()}`,
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = process.env.DIST_DIR;
  if (!folder) await ensureBuilt();
  const executablePath = await ensureChromium();
  const server = createStaticServer(resolve(ROOT, folder || 'dist'));
  const port = await listen(server, 0, '127.0.0.1');
  const browser = await chromium.launchServer({ executablePath, args: CHROMIUM_ARGUMENTS });
  project.provide('fonts', await makeFonts());
  project.provide('baseUrl', `http://127.0.0.1:${port}/`);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  };
}
