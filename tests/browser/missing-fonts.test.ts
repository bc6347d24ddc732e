// A machine without fonts for Korean, Chinese and Japanese: the page and its pictures take theirs from the build.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import subsetFont from 'subset-font';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureChromium } from '../../scripts/lib/chromium.mjs';
import { unlike } from '../picture/compare.ts';
import { baseUrl } from './support/browser.ts';
import { CHROMIUM_ARGUMENTS } from './support/global-setup.ts';
import { inside } from './support/near.ts';

const LATIN = createRequire(import.meta.url).resolve(
  '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2',
);
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const folder = mkdtempSync(join(tmpdir(), 'near-map-fonts-'));

// Elsewhere the fonts of a process can't be chosen.
describe.runIf(process.platform === 'linux')('without fonts for a script', () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];

  beforeAll(async () => {
    mkdirSync(join(folder, 'fonts'));
    const latin = await subsetFont(readFileSync(LATIN), ASCII, { targetFormat: 'sfnt' });
    writeFileSync(join(folder, 'fonts', 'latin.ttf'), latin);
    const settings = join(folder, 'fonts.conf');
    writeFileSync(
      settings,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
    );
    browser = await chromium.launch({
      executablePath: await ensureChromium(),
      args: CHROMIUM_ARGUMENTS,
      env: { ...process.env, FONTCONFIG_FILE: settings },
    });
    page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(`${baseUrl()}?lang=ko&date=2006-09&theme=light`);
    await page.evaluate(async () => {
      await customElements.whenDefined('near-map');
      await document.querySelector('near-map')!.ready;
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** How many pixels of a part differ from the most frequent colour. */
  const inkOf = async (selector: string) => {
    const png = PNG.sync.read(await inside(page, selector).first().screenshot());
    const counts = new Map<number, number>();
    for (let at = 0; at < png.data.length; at += 4) {
      const colour = png.data.readUInt32BE(at);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return png.width * png.height - Math.max(...counts.values());
  };

  test('a picture has its glyphs also where it is the first that needs them', async () => {
    const exported = async () => {
      const bytes = await page.evaluate(async () => {
        const file = await document.querySelector('near-map')!.export('png', { width: 640, height: 480 });
        return [...new Uint8Array(await file.arrayBuffer())];
      });
      return PNG.sync.read(Buffer.from(bytes));
    };
    const first = await exported();
    // The page's own fonts, which it takes from then on.
    await expect
      .poll(
        () =>
          page.evaluate(() => {
            const all = [...document.fonts].filter(({ family }) => family.includes('near-map'));
            return (
              all.some(({ family }) => family.includes('ja')) &&
              all.every(({ status }) => status === 'loaded')
            );
          }),
        { timeout: 20_000 },
      )
      .toBe(true);
    expect(unlike(await exported(), first).share).toBeLessThan(0.001);
  });

  test('the page has them, after the map and its files', async () => {
    const families = await page.evaluate(() =>
      [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family }) => family.replaceAll('"', '')),
    );
    expect(families).toEqual(expect.arrayContaining(['near-map ko', 'near-map ja', 'near-map zh']));
    const at = (part: RegExp) => requests.findIndex((path) => part.test(path));
    expect(at(/font-faces-ko/)).toBeGreaterThan(at(/assets\/map-/));
    expect(at(/font-outlines/)).toBe(-1);
    // Texts that stood there before the fonts came, and that no later step of the page has written anew.
    for (const text of ['h1', '.choice-text', '.action.share'])
      expect(await inkOf(text), text).toBeGreaterThan(100);
  });

  test('outlines need no fonts at all', async () => {
    const svg = await page.evaluate(async () =>
      (await document.querySelector('near-map')!.export('svg', { text: 'outlines' })).text(),
    );
    expect(svg).not.toContain('<text');
    expect(svg.match(/<path d="M0 0m[^"]+" transform=/g)?.length).toBeGreaterThan(30);
  });
});
