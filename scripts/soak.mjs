// `npm run test:soak -- --seed=7`: random links, messages and bursts of input in Chromium while files are slow or fail, and
// a long run that looks for growth. Everything follows from the seed, so that a failure can be repeated; `--urls=20` and
// the like run less. Prints one line for each part; the exit code is 1 where something was found.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ensureChromium } from './lib/chromium.mjs';
import { listen } from './lib/listen.mjs';
import { ensureBuilt, ensureInstalled, ROOT } from './lib/project.mjs';
import { createStaticServer } from './lib/static-server.mjs';

const AMOUNTS = {
  seed: 7,
  urls: 300,
  messages: 2000,
  bursts: 500,
  steps: 10_000,
  removals: 100,
  changes: 200,
};

/** @typedef {typeof AMOUNTS} Amounts */
/** @typedef {import('playwright-core').Page} Page */

/** @param {readonly string[]} args */
function amountsOf(args) {
  const amounts = { ...AMOUNTS };
  for (const arg of args) {
    const [, name = '', value] = /^--(\w+)=(\d+)$/.exec(arg) ?? [];
    if (!(name in amounts))
      throw new Error(
        `Unknown option "${arg}"; expected ${Object.keys(AMOUNTS)
          .map((one) => `--${one}=N`)
          .join(', ')}`,
      );
    amounts[/** @type {keyof Amounts} */ (name)] = Number(value);
  }
  return amounts;
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    /** @param {number} most */
    below: (most) => Math.floor(next() * most),
    /** @template T @param {readonly T[]} list @returns {T} */
    of: (list) => /** @type {T} */ (list[Math.floor(next() * list.length)]),
  };
}

const VALUES = {
  date: ['1996', '1998', '2006-09', '2006-09-13', '2016-09-27', '2024-09', '1995', '2030', 'x', '2006-02-30'],
  lang: ['en', 'ko', 'zh', 'ja', 'ru', 'mn', 'de'],
  'color-by': ['country', 'tier', 'joined', 'size'],
  layout: ['map', 'tiles', 'grid'],
  ui: ['full', 'embed', 'present', 'bare', 'none'],
  selected: ['KR-47', 'RU-SA', 'JP-13', 'XX-1', '<img src=x onerror=alert(1)>'],
  country: ['KR', 'JP,CN', 'RU,MN', 'ZZ'],
  tier: ['member', 'associate,special', 'none'],
  observers: ['1', '', 'no'],
  compare: ['1996', '2024', 'never'],
  view: ['127,37,4', '104,60,2', '0,0,1', '1,2', '127,37,1e9', 'javascript:alert(1)'],
  panel: ['map', 'list', 'table', 'about', 'x'],
  theme: ['light', 'dark', 'auto', 'pink'],
  speed: ['1', '4', '99'],
};
const NAMES = /** @type {(keyof typeof VALUES)[]} */ (Object.keys(VALUES));

/** @param {ReturnType<typeof randomFrom>} random */
function someQuery(random) {
  const pairs = Array.from({ length: random.below(6) }, () => {
    const name = random.of(NAMES);
    return [name, random.of(VALUES[name])];
  });
  return new URLSearchParams(pairs).toString();
}

/**
 * Slow or failing files from here on, by their seed; `calm()` ends that.
 * @param {Page} page
 * @param {ReturnType<typeof randomFrom>} random
 */
async function troubled(page, random) {
  let isCalm = false;
  await page.route(/\/(?:assets|data)\//, async (route) => {
    const chance = random.next();
    const wait = random.below(800);
    if (isCalm || chance < 0.6) return route.continue().catch(() => {});
    if (chance < 0.75) return route.abort('failed').catch(() => {});
    if (chance < 0.8)
      return route.fulfill({ status: 200, contentType: 'text/html', body: '<p>A page' }).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, wait));
    return route.continue().catch(() => {});
  });
  const calm = () => {
    isCalm = true;
  };
  return { calm };
}

/** What is wrong with what the page shows; empty: nothing. Runs in the page. */
const WRONG = `(async () => {
  const map = document.querySelector('near-map');
  const state = map?.getState?.();
  if (!state) return ['no state'];
  const { query } = map;
  // The page's URL begins the story at its first slide; read by the page that runs it, it is a date.
  if (/ui=present/.test(query)) return [];
  const found = [];
  // Without the camera, which the URL has in fewer digits: that of the map is compared as part of the query.
  const before = JSON.stringify([state.date, state.counts, state.selected, state.filters, state.compare]);
  map.readQuery('?' + query);
  await map.languageReady;
  await new Promise((resolve) => setTimeout(resolve, 50));
  const read = map.getState();
  const after = JSON.stringify([read.date, read.counts, read.selected, read.filters, read.compare]);
  if (map.query !== query) found.push('the URL "' + query + '" is read back as "' + map.query + '"');
  if (before !== after) found.push('the view is read back as another: ' + before + ' ' + after);
  if (/NaN|undefined/.test(query + before)) found.push(query + before);
  return found;
})()`;

/** Messages of the driver and of requests that are made to fail. @param {string} text */
const isExpected = (text) =>
  /GL Driver Message|GPU stall|software WebGL|Failed to load resource|Failed to load module script|ERR_FAILED|preload/i.test(
    text,
  );

/** One thing that a reader or the page's author does. @param {Page} page @param {ReturnType<typeof randomFrom>} own */
async function act(page, own) {
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
  const [x, y] = [own.below(width), own.below(height)];
  const what = own.below(7);
  if (what === 0) await page.mouse.click(x, y);
  else if (what === 1)
    await page.keyboard.press(
      own.of([
        'ArrowLeft',
        'ArrowRight',
        'PageUp',
        'PageDown',
        'Home',
        'End',
        'Escape',
        'Tab',
        '+',
        '-',
        '0',
        '?',
        'b',
      ]),
    );
  else if (what === 2) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(own.below(width), own.below(height), { steps: 3 });
    await page.mouse.up();
  } else if (what === 3)
    await page.setViewportSize({ width: 320 + own.below(1200), height: 240 + own.below(700) });
  else if (what === 4) await page.evaluate((back) => history.go(back ? -1 : 1), own.next() < 0.5);
  else if (what === 5) await page.mouse.wheel(0, own.below(800) - 400);
  else
    await page.evaluate(
      ([name, value]) => void document.querySelector('near-map')?.setAttribute(name, value),
      /** @type {const} */ ([
        own.of(NAMES.filter((one) => one !== 'ui')),
        own.of(Object.values(VALUES).flat()),
      ]),
    );
}

async function main() {
  const amounts = amountsOf(process.argv.slice(2));
  await ensureInstalled();
  await ensureBuilt();
  /** @type {{ module: typeof import('../src/membership/index.ts') }} */
  const { module: membership } = await runnerImport(join(ROOT, 'src/membership/index.ts'), {
    configFile: false,
  });
  const { readFileSync } = await import('node:fs');
  const read = membership.readFacts(
    JSON.parse(readFileSync(join(ROOT, 'public/data/membership.json'), 'utf8')),
  );
  if ('problems' in read) throw new Error('The data file has problems; run npm run check-data');
  const { facts } = read;
  const server = createStaticServer(join(ROOT, 'dist'));
  const base = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}/`;
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
    ],
  });
  /** @type {Set<string>} */
  const all = new Set();
  const found = {
    /** @param {string} one */
    push(one) {
      if (!all.has(one)) console.error(one);
      all.add(one);
    },
    get length() {
      return all.size;
    },
  };
  /** @param {string} where */
  const openPage = async (where) => {
    const page = await browser.newPage({ viewport: { width: 1100, height: 720 } });
    // The page reports on purpose that its own module didn't load, and tries again.
    page.on('pageerror', ({ message }) => {
      if (!/imported module: .*\/main-/.test(message)) found.push(`${where}: uncaught ${message}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !isExpected(message.text()))
        found.push(`${where}: ${message.text()}`);
    });
    return page;
  };
  /** @param {Page} page @param {string} what */
  const check = async (page, what) => {
    const wrong = await page.evaluate(WRONG).catch((error) => [String(error)]);
    const { date, counts } = await page
      .evaluate(() => document.querySelector('near-map')?.getState?.() ?? { date: '', counts: {} })
      .catch(() => ({ date: '', counts: {} }));
    const resolved = membership.resolveDate(facts, date);
    const right = resolved && membership.countsAt(facts, resolved.day);
    if (right && right.member !== /** @type {{ member: number }} */ (counts).member)
      wrong.push(`${date} has ${JSON.stringify(counts)}`);
    for (const one of wrong) found.push(`${what}: ${one}`);
  };
  const ready = (/** @type {Page} */ page) =>
    page.waitForFunction(() => document.querySelector('near-map')?.getState?.(), null, { timeout: 60_000 });

  const random = randomFrom(amounts.seed);
  let page = await openPage('urls');
  for (let i = 0; i < amounts.urls; i++) {
    const query = someQuery(random);
    await page.goto(`${base}?${query}`, { waitUntil: 'commit' });
    await ready(page).catch(() => found.push(`urls: ?${query} did not load`));
    await check(page, `?${query}`);
  }
  await page.close();
  console.log(`${amounts.urls} URLs, seed ${amounts.seed}: ${found.length} findings`);

  // Messages: each is answered under its listener, or reported as dropped.
  page = await openPage('messages');
  // What the frame says is kept from the start: it may be ready before the page's other parts have loaded.
  const keep = '<script>heard = []; onmessage = ({ data }) => heard.push(data)</script>';
  const host = createServer((_, response) =>
    response.end(`<!doctype html>${keep}<iframe src="${base}?ui=embed" width="900" height="600"></iframe>`),
  );
  await page.goto(`http://127.0.0.1:${await listen(host, 0, '127.0.0.1')}/`);
  const messages = Array.from({ length: amounts.messages }, (_, listener) => {
    const name = random.of(NAMES);
    const value = random.of([
      random.of(VALUES[name]),
      random.below(9),
      null,
      { [name]: random.of(VALUES[name]) },
      ['x'],
      'x'.repeat(random.of([1, 299, 5000])),
    ]);
    const method = random.of([
      'goTo',
      'step',
      'select',
      'play',
      'pause',
      'set',
      'getState',
      'addEventListener',
      'removeEventListener',
      'jump',
      7,
    ]);
    const message = { context: 'near-map', version: random.next() < 0.95 ? 1 : 2, method, value, listener };
    return random.next() < 0.3 ? JSON.stringify(message) : message;
  });
  const unanswered = await page.evaluate(async (all) => {
    const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    const { heard } = /** @type {{ heard: (string | { event: string })[] }} */ (
      /** @type {unknown} */ (window)
    );
    const answers = () => heard.map((data) => (typeof data === 'string' ? JSON.parse(data) : data));
    for (let tenths = 0; !answers().some(({ event }) => event === 'ready'); tenths++) {
      if (tenths === 600) throw new Error('The frame was not ready after a minute');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    for (const [i, message] of all.entries()) {
      frame.contentWindow?.postMessage(message, '*');
      // Some at once, more than are read.
      if (i % 100 === 99) await new Promise((resolve) => setTimeout(resolve, i % 500 === 99 ? 0 : 900));
    }
    await new Promise((resolve) => setTimeout(resolve, 5000));
    const answered = new Set(
      answers().flatMap(({ listener, value }) => [listener, ...(value?.listeners ?? [])]),
    );
    return all.flatMap((_, i) => (answered.has(i) ? [] : [i]));
  }, messages);
  for (const i of unanswered)
    found.push(`message ${i} has no answer: ${JSON.stringify(messages[i]).slice(0, 200)}`);
  await page.close();
  host.close();
  console.log(`${amounts.messages} messages: ${unanswered.length} without an answer`);

  // Bursts of input, each on a page whose files are slow or fail at first.
  for (let i = 0; i < amounts.bursts; i++) {
    const own = randomFrom(amounts.seed * 10_000 + i);
    const what = `burst ${i}`;
    if (i % 10 === 0) {
      if (i > 0) await page.close();
      page = await openPage(`bursts ${i} to ${i + 9}`);
      const { calm } = await troubled(page, own);
      await page.goto(
        `${base}?${own.of(['', 'ui=embed', 'panel=table', 'layout=tiles', 'lang=ko', 'panel=about', 'compare=1996'])}`,
        { waitUntil: 'commit' },
      );
      await page.waitForTimeout(300 + own.below(1500));
      calm();
      await page.evaluate(() => void dispatchEvent(new Event('online')));
      await ready(page).catch(() => found.push(`${what}: did not load`));
    }
    // History may have left the page, and a link opened another, such as the documentation.
    const comeBack = async () => {
      for (let tries = 0; tries < 5; tries++) {
        const maps = await page
          .locator('near-map')
          .count()
          .catch(() => 0);
        if (maps > 0 && page.url().startsWith(base)) return;
        // History may go on leading elsewhere.
        await page.goto(base, { waitUntil: 'commit' }).catch(() => {});
      }
    };
    for (let n = 0; n < 12; n++) {
      // History may take the page away while it acts.
      await act(page, own).catch(() => {});
      await comeBack();
    }
    // History takes its time.
    await page.waitForTimeout(500);
    await comeBack();
    await ready(page).catch(() => found.push(`${what}: no state at ${page.url()}`));
    // The zoom of a wheel takes a moment.
    await page.waitForTimeout(600);
    await check(page, what);
  }
  if (amounts.bursts > 0) await page.close();
  console.log(`${amounts.bursts} bursts: ${found.length} findings so far`);

  // Growth.
  page = await openPage('growth');
  await page.goto(base);
  await ready(page);
  const client = await page.context().newCDPSession(page);
  // What is kept: a picture that fades out goes first, and one collection leaves what only the next one frees.
  const size = async () => {
    await page
      .waitForFunction(() => !document.querySelector('near-map')?.shadowRoot?.querySelector('.map > svg'))
      .catch(() => found.push('growth: a picture that fades out stays'));
    for (let i = 0; i < 5; i++) {
      await client.send('HeapProfiler.collectGarbage');
      await page.waitForTimeout(300);
    }
    const { metrics } = await client.send('Performance.getMetrics');
    const of = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? 0;
    return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  await client.send('Performance.enable');
  /** @param {number} steps @param {number} removals @param {number} changes */
  const work = (steps, removals, changes) =>
    page.evaluate(
      async ({ steps, removals, changes }) => {
        const map = /** @type {HTMLElement & Record<string, any>} */ (document.querySelector('near-map'));
        const pause = () => new Promise((resolve) => setTimeout(resolve));
        for (let i = 0; i < steps; i++) {
          map.step(i % 26 < 13 ? -1 : 1);
          if (i % 10 === 0) await pause();
        }
        const place = /** @type {HTMLElement} */ (map.parentElement);
        for (let i = 0; i < removals; i++) {
          map.remove();
          place.append(map);
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        const langs = ['ko', 'zh', 'ja', 'ru', 'mn', 'en'];
        for (let i = 0; i < changes; i++) {
          map.lang = langs[i % langs.length] ?? 'en';
          map.layout = i % 2 ? 'map' : 'tiles';
          await map.languageReady;
          await pause();
        }
        map.lang = 'en';
        map.layout = 'map';
        await map.languageReady;
        await new Promise((resolve) => setTimeout(resolve, 2000));
      },
      { steps, removals, changes },
    );
  await work(200, 4, 14);
  const first = await size();
  await work(amounts.steps, amounts.removals, amounts.changes);
  const last = await size();
  for (const name of /** @type {const} */ (['heap', 'nodes', 'listeners'])) {
    const most = name === 'heap' ? first.heap * 1.25 + 2e6 : first[name] * 1.1 + 50;
    if (last[name] > most) found.push(`growth: ${name} from ${first[name]} to ${last[name]}`);
  }
  console.log(
    `${amounts.steps} steps, ${amounts.removals} removals, ${amounts.changes} changes: ${JSON.stringify(first)} to ${JSON.stringify(last)}`,
  );
  await browser.close();
  server.close();
  server.closeAllConnections();
  console.log(found.length === 0 ? 'Nothing was found.' : `${found.length} findings.`);
  process.exitCode = found.length === 0 ? 0 : 1;
}

main()
  .catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  // A browser may still be open.
  .finally(() => process.exit());
