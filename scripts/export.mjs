// `npm run export -- --kind=png --date=2006-09 --out=picture.png`: exports files from the command line. Opens the built
// page in a headless browser, sets the view and calls the element's export, so it supports every export of the element.
// Invalid arguments end with a sentence and exit code 1.
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { ensureChromium } from './lib/chromium.mjs';
import { readArguments, USAGE, viewAndOptions } from './lib/export-arguments.mjs';
import { listen } from './lib/listen.mjs';
import { ensureBuilt, ensureInstalled, ROOT } from './lib/project.mjs';
import { createStaticServer } from './lib/static-server.mjs';

/** The window size for `--shape=view`. */
const WINDOW = { width: 1280, height: 800 };
/** Time limit for loading a language. */
const LANGUAGE_MS = 20_000;

/**
 * The folder in DIST_DIR, else the build that `npm run build` makes.
 * @returns {Promise<string>}
 */
async function builtFolder() {
  if (process.env.DIST_DIR) return resolve(ROOT, process.env.DIST_DIR);
  await ensureBuilt();
  return join(ROOT, 'dist');
}

/** @param {string[]} given */
async function main(given) {
  if (given.includes('--help') || given.includes('-h')) {
    console.log(USAGE);
    return;
  }
  const { kind, out, seconds, values } = readArguments(given);
  await ensureInstalled();
  const folder = await builtFolder();
  const executablePath = await ensureChromium();
  const { chromium } = await import('playwright-core');
  const server = createStaticServer(folder);
  const port = await listen(server, 0, '127.0.0.1');
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage({ viewport: WINDOW, locale: 'en-GB', colorScheme: 'light' });
    await page.goto(`http://127.0.0.1:${port}/`, { timeout: seconds * 1000 });
    const opening = page.evaluate(async () => {
      await customElements.whenDefined('near-map');
      const map = /** @type {import('../src/contract.ts').NearMapElement} */ (
        document.querySelector('near-map')
      );
      const state = await map.ready;
      const { observedAttributes } = /** @type {{ observedAttributes: string[] } & Function} */ (
        map.constructor
      );
      return { attributes: [...observedAttributes], notices: state?.notices ?? null };
    });
    const opened = await within(
      seconds,
      opening,
      `The page did not show its map within ${seconds} seconds; allow more with --timeout`,
    );
    if (!opened.notices) throw new Error('The map could not be loaded; build it anew: npm run build');
    const own = opened.attributes.filter((name) => name !== 'src' && name !== 'home');
    const { view, options } = viewAndOptions(values, own);

    const shown = await page.evaluate(
      async ([view, before, patience]) => {
        const map = /** @type {import('../src/contract.ts').NearMapElement} */ (
          document.querySelector('near-map')
        );
        const wrong = map.set(view);
        if (wrong.length > 0) return { wrong };
        const deadline = performance.now() + patience;
        while (view.lang !== undefined && map.getState()?.lang !== view.lang) {
          if (performance.now() > deadline) return { wrong: [`The words of "${view.lang}" did not arrive.`] };
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        await map.updateComplete;
        const state = map.getState();
        if (!state) return { wrong: ['The map shows nothing.'] };
        const notices = state.notices.filter((notice) => !before.includes(notice));
        return { wrong, notices, date: state.date, lang: state.lang };
      },
      /** @type {const} */ ([view, opened.notices, LANGUAGE_MS]),
    );
    if (shown.date === undefined)
      throw new RangeError(shown.wrong.join(' ').replaceAll(' and was ignored', ''));
    for (const notice of shown.notices) console.warn(notice);

    const arriving = page.waitForEvent('download', { timeout: 0 }).catch(() => null);
    const refused = await page.evaluate(
      async ([kind, options]) => {
        const map = /** @type {import('../src/contract.ts').NearMapElement} */ (
          document.querySelector('near-map')
        );
        const link = document.createElement('a');
        let refused = null;
        try {
          const file = await map.export(
            /** @type {import('../src/contract.ts').ExportKind} */ (kind),
            options,
          );
          link.href = URL.createObjectURL(file);
          link.download = file.name;
        } catch (error) {
          refused = error instanceof Error ? error.message : String(error);
          link.href = 'data:,';
          link.download = 'refused';
        }
        link.click();
        return refused;
      },
      /** @type {const} */ ([kind, options]),
    );
    const download = await within(seconds, arriving, `The file did not arrive within ${seconds} seconds`);
    if (refused !== null || download === null) throw new RangeError(refused ?? 'The file did not arrive.');

    const target = await targetOf(out, download.suggestedFilename());
    await download.saveAs(target);
    const { size } = await stat(target);
    console.log(`${relative(process.cwd(), target) || target}: ${Math.max(1, Math.round(size / 1000))} kB`);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/**
 * @template T
 * @param {number} seconds
 * @param {Promise<T>} result
 * @param {string} late the sentence where it takes longer
 * @returns {Promise<T>}
 */
async function within(seconds, result, late) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const limit = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(late)), seconds * 1000);
  });
  try {
    return await Promise.race([result, /** @type {Promise<never>} */ (limit)]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {string | null} out
 * @param {string} name for a folder
 */
async function targetOf(out, name) {
  // npm runs this in the project's folder, wherever it was started.
  const here = process.env.INIT_CWD ?? process.cwd();
  const requested = resolve(here, out ?? '.');
  const isFolder =
    out === null || /[\\/]$/.test(out) || (await stat(requested).catch(() => null))?.isDirectory();
  const target = isFolder ? join(requested, name) : requested;
  await mkdir(dirname(target), { recursive: true });
  return target;
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof RangeError) console.error(USAGE);
  process.exitCode = 1;
});
