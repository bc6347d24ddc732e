// `npm run pictures`: makes the pictures of README and docs/ from the built page: its screen at a view, a slide of the
// example deck, and files of the element's own export. Run it when the look of the page has changed, then look at the pictures. The screens
// have Noto Sans, so that they are the same on every machine; an export has the machine's fonts, as it always does.

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { ensureChromium } from './lib/chromium.mjs';
import { createExamplesServer } from './lib/examples-server.mjs';
import { listen } from './lib/listen.mjs';
import { ensureBuilt, ensureInstalled, ROOT } from './lib/project.mjs';

/** @typedef {import('../src/contract.ts').NearMapElement} NearMapElement */

/**
 * Without `options` the window with the page, with them an exported file of the kind that its name says; with `deck` the
 * slide of that number of the example deck, with `slide` that of the exported slides, as LibreOffice shows it.
 * @type {readonly { file: string, query?: string, deck?: number, slide?: number, options?: import('../src/contract.ts').ExportOptions }[]}
 */
const PICTURES = [
  { file: 'docs/screenshot.png', query: 'date=2006-09' },
  { file: 'docs/pictures/page.png', query: 'date=2024-09' },
  { file: 'docs/pictures/present.png', query: 'date=2024-09&ui=present' },
  { file: 'docs/pictures/deck.png', deck: 5 },
  { file: 'docs/pictures/compare.png', query: 'date=2006-09&compare=2002', options: { shape: '16:9' } },
  { file: 'docs/pictures/growth.gif', options: { width: 800, height: 450, speed: 2 } },
  { file: 'docs/pictures/slides.png', query: 'date=2024-09', slide: 6 },
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

const run = promisify(execFile);

/**
 * A slide of a presentation as a picture, by LibreOffice and poppler-utils.
 * @param {Buffer} file
 * @param {number} number
 * @param {string} target
 * @returns {Promise<boolean>} false: this machine has no LibreOffice Impress
 */
async function slideToPng(file, number, target) {
  const folder = await mkdtemp(join(tmpdir(), 'near-map-slides-'));
  try {
    await writeFile(join(folder, 'slides.pptx'), file);
    // A profile of its own, so that an open LibreOffice doesn't matter.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'slides.pptx')];
    await run('soffice', [profile, ...options]);
    const page = String(number);
    const pdf = join(folder, 'slides.pdf');
    if (!(await stat(pdf).catch(() => null))) return false;
    await run('pdftoppm', [
      '-r',
      '84',
      '-f',
      page,
      '-l',
      page,
      '-singlefile',
      '-png',
      pdf,
      join(folder, 'slide'),
    ]);
    await copyFile(join(folder, 'slide.png'), target);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return false;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * A file that the page exports, as bytes.
 * @param {import('playwright-core').Page} page
 * @param {import('../src/contract.ts').ExportKind} kind
 * @param {import('../src/contract.ts').ExportOptions} options
 */
async function exported(page, kind, options) {
  const data = await page.evaluate(
    async ([kind, options]) => {
      const map = /** @type {NearMapElement} */ (document.querySelector('near-map'));
      const file = await map.export(kind, options);
      const url = await new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.readAsDataURL(file);
      });
      return String(url).replace(/^.*?,/, '');
    },
    /** @type {const} */ ([kind, options]),
  );
  return Buffer.from(data, 'base64');
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
    for (const { file, query = '', options, deck, slide } of PICTURES) {
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
      if (slide !== undefined) {
        const made = await slideToPng(await exported(page, 'pptx', {}), slide, target);
        if (!made) console.warn(`${file}: not made anew; it needs soffice with Impress, and pdftoppm`);
      } else if (options !== undefined) {
        const kind = /** @type {import('../src/contract.ts').ExportKind} */ (extname(file).slice(1));
        await writeFile(target, await exported(page, kind, options));
      } else await page.screenshot({ path: target, animations: 'disabled', caret: 'hide' });
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
