// `npm run pictures`: makes the pictures of README and docs/ from the built page: its screen at a view, a slide of the
// example deck, and files of the element's own export. Run it when the look of the page has changed, then look at the pictures. The screens
// have Noto Sans, so that they are the same on every machine; an export has the machine's fonts, as it always does.
import { readFileSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { ensureChromium } from './lib/chromium.mjs';
import { createExamplesServer } from './lib/examples-server.mjs';
import { listen } from './lib/listen.mjs';
import { ensureBuilt, ensureInstalled, ROOT } from './lib/project.mjs';

/** @typedef {import('../src/contract.ts').NearMapElement} NearMapElement */

/**
 * Without `options` the window with the page, with them an exported file of the kind that its name says; with `deck` the
 * slide of that number.
 * @type {readonly { file: string, query?: string, deck?: number, options?: import('../src/contract.ts').ExportOptions }[]}
 */
const PICTURES = [
  { file: 'docs/screenshot.png', query: 'date=2006-09' },
  { file: 'docs/pictures/page.png', query: 'date=2024-09' },
  { file: 'docs/pictures/deck.png', deck: 5 },
  { file: 'docs/pictures/compare.png', query: 'date=2006-09&compare=2002', options: { shape: '16:9' } },
  { file: 'docs/pictures/growth.gif', options: { width: 800, height: 450, speed: 2 } },
];
const WINDOW = { width: 1440, height: 900 };

/** Noto Sans for Latin letters, as data. */
function faces() {
  const require = createRequire(import.meta.url);
  return [400, 600, 700].map((weight) => ({
    weight: String(weight),
    data: readFileSync(
      require.resolve(`@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff2`),
      'base64',
    ),
  }));
}

/**
 * Runs in the page, before its own scripts.
 * @param {ReturnType<typeof faces>} given
 */
function useFaces(given) {
  for (const { weight, data } of given) {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    document.fonts.add(new FontFace('Picture Sans', bytes, { weight }));
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root { --near-map-font: "Picture Sans", sans-serif; }');
  document.adoptedStyleSheets = [sheet];
}

async function main() {
  await ensureInstalled();
  await ensureBuilt();
  const executablePath = await ensureChromium();
  const { chromium } = await import('playwright-core');
  const server = createExamplesServer(join(ROOT, 'dist'));
  const port = await listen(server, 0, '127.0.0.1');
  const args = [
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
    '--force-color-profile=srgb',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const browser = await chromium.launch({ executablePath, args });
  try {
    for (const { file, query = '', options, deck } of PICTURES) {
      const page = await browser.newPage({ viewport: WINDOW, locale: 'en-GB', reducedMotion: 'reduce' });
      await page.addInitScript(useFaces, faces());
      const path = deck === undefined ? `map/?lang=en&theme=light&${query}` : `reveal/#/${deck}`;
      await page.goto(`http://127.0.0.1:${port}/${path}`);
      const shown = deck === undefined ? page : page.frames()[1];
      await shown?.waitForFunction(() => {
        const map = /** @type {NearMapElement | null} */ (document.querySelector('near-map'));
        return map?.getState?.()?.painter === 'map';
      });
      await page.waitForLoadState('networkidle');
      const target = join(ROOT, file);
      await mkdir(dirname(target), { recursive: true });
      if (options === undefined)
        await page.screenshot({ path: target, animations: 'disabled', caret: 'hide' });
      else {
        const kind = /** @type {import('../src/contract.ts').ExportKind} */ (extname(file).slice(1));
        const data = await page.evaluate(
          async ([kind, options]) => {
            const map = /** @type {NearMapElement} */ (document.querySelector('near-map'));
            const picture = await map.export(kind, options);
            const url = await new Promise((resolve) => {
              const reader = new FileReader();
              reader.onload = () => resolve(reader.result);
              reader.readAsDataURL(picture);
            });
            return String(url).replace(/^.*,/, '');
          },
          /** @type {const} */ ([kind, options]),
        );
        await writeFile(target, Buffer.from(data, 'base64'));
      }
      await page.close();
      console.log(`${file}: ${Math.round((await stat(target)).size / 1000)} kB`);
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
