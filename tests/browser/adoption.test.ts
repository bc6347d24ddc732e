// <near-map> on pages that weren't made for it: inherited styles, strict policies, a second copy of the script, a
// position far below the viewport, and settings of any kind.
import { describe, expect, test } from 'vitest';
import { baseUrl, openPage } from './support/browser.ts';
import { type Served, servePages } from './support/serve.ts';

const HEAD = '<meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">';
const SCRIPT = () => `<script type="module" src="${baseUrl()}near-map.js"></script>`;

async function open(body: string, head = '', page: Partial<Served> = {}) {
  const html = `<!doctype html><html lang="en"><head>${HEAD}${head}</head><body>${body}</body></html>`;
  const address = await servePages({ '/': { body: html, ...page } });
  const opened = await openPage('', { path: address, viewport: { width: 800, height: 600 } });
  await opened.page.waitForFunction(() => document.querySelector('near-map')?.getState?.());
  return opened;
}

const painters = (page: Awaited<ReturnType<typeof open>>['page']) =>
  page.evaluate(() => [...document.querySelectorAll('near-map')].map((map) => map.getState()?.painter));

test('text styles of the embedding page aren’t inherited', async () => {
  const leak = `direction: rtl; letter-spacing: 6px; word-spacing: 9px; text-transform: uppercase; text-indent: 40px;
    text-align: right; font: italic small-caps 900 30px/3 fantasy; white-space: pre; word-break: break-all;
    line-break: anywhere; text-shadow: 2px 2px red; font-feature-settings: "smcp"; -webkit-text-stroke: 1px red;
    border-collapse: collapse; list-style: square inside; quotes: "<" ">"; color: red; text-wrap: nowrap;`;
  const { page, consoleErrors, close } = await open(
    `<near-map id="plain" style="height: 300px"></near-map>
     <div style='${leak}'><near-map style="height: 300px"></near-map></div>${SCRIPT()}`,
  );
  await expect.poll(() => painters(page), { timeout: 30_000 }).toEqual(['map', 'map']);
  const differences = await page.evaluate(() => {
    const [plain, styled] = [...document.querySelectorAll('near-map')].map((map) => map.shadowRoot!);
    const found = new Set<string>();
    for (const selector of ['.root', '.root h1', '.label', '.headline .big', '.timeline', 'button']) {
      const [a, b] = [plain!.querySelector(selector)!, styled!.querySelector(selector)!];
      const [before, after] = [getComputedStyle(a), getComputedStyle(b)];
      for (const name of before) {
        const same = before.getPropertyValue(name) === after.getPropertyValue(name);
        if (!same && !/^(?:transform|translate|perspective-origin|transform-origin|left|top)$/.test(name))
          found.add(`${selector} ${name}: ${after.getPropertyValue(name)}`);
      }
    }
    return [...found];
  });
  expect(differences).toEqual([]);
  expect(consoleErrors).toEqual([]);
  await close();
});

test('a page that hides the element hides everything in it', async () => {
  const { page, close } = await open(
    `<near-map style="height: 300px; visibility: hidden"></near-map>${SCRIPT()}`,
  );
  const seen = () =>
    page.evaluate(() => {
      const root = document.querySelector('near-map')!.shadowRoot!.querySelector('.root')!;
      return root.checkVisibility({ visibilityProperty: true });
    });
  expect(await seen()).toBe(false);
  await page.evaluate(() => {
    document.querySelector('near-map')!.style.visibility = 'visible';
  });
  expect(await seen()).toBe(true);
  await close();
});

test('no style, no evaluation and only trusted script URLs: a page with the strictest policy has the map', async () => {
  const policy = [
    "default-src 'none'",
    `script-src ${baseUrl()}`,
    `connect-src ${baseUrl()}`,
    "style-src 'none'",
    'worker-src blob:',
    'img-src data:',
    "require-trusted-types-for 'script'",
    'trusted-types lit-html near-map',
  ].join('; ');
  const { page, consoleErrors, close } = await open(`<near-map></near-map>${SCRIPT()}`, '', {
    headers: { 'Content-Security-Policy': policy },
  });
  await expect.poll(() => painters(page), { timeout: 30_000 }).toEqual(['map']);
  const file = await page.evaluate(async () => {
    const map = document.querySelector('near-map')!;
    map.set({ panel: 'table', selected: 'KR-47', lang: 'ko' });
    await map.languageReady;
    return (await map.export('png')).type;
  });
  expect(file).toBe('image/png');
  expect(consoleErrors).toEqual([]);
  await close();
});

test('a second copy of the script is not an error, and the first definition stays', async () => {
  const { page, consoleErrors, close } = await open(`<near-map style="height: 300px"></near-map>${SCRIPT()}`);
  // The entry module only re-exports the core: loaded from another URL it is a second copy of everything.
  const entry = await (await fetch(`${baseUrl()}near-map.js`)).text();
  const core = new URL(/from\s*"([^"]+)"/.exec(entry)![1]!, `${baseUrl()}near-map.js`).href;
  await page.evaluate(() => Object.assign(window, { first: customElements.get('near-map') }));
  await page.addScriptTag({ type: 'module', url: `${core}?copy` });
  const same = await page.evaluate(
    () => (window as unknown as { first: unknown }).first === customElements.get('near-map'),
  );
  expect(same).toBe(true);
  expect(consoleErrors).toEqual([]);
  await close();
});

test('below the viewport the map starts when it comes near it', async () => {
  const { page, requests, close } = await open(
    `<div style="height: 4000px"></div><near-map style="height: 300px"></near-map>${SCRIPT()}`,
  );
  const fetched = () => requests.filter((url) => /assets\/map-/.test(url)).length;
  await page.waitForTimeout(1500);
  expect([await painters(page), fetched()]).toEqual([['picture'], 0]);
  await page.evaluate(() => scrollTo(0, 3000));
  await expect.poll(() => painters(page), { timeout: 30_000 }).toEqual(['map']);
  await close();
});

describe('set()', () => {
  test('returns a sentence for each value that it refuses, null resets the language, and methods name what they got', async () => {
    const { page, consoleErrors, close } = await open(
      `<near-map lang="ja" style="height: 300px"></near-map>${SCRIPT()}`,
    );
    const answers = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      const set = map.set.bind(map) as (values: unknown) => string[];
      const langs: (string | undefined)[] = [];
      for (const lang of ['ko', null]) {
        set({ lang });
        await map.languageReady;
        langs.push(map.getState()?.lang);
      }
      return {
        langs,
        taken: set({ speed: 2, observers: true, loop: false }),
        state: [map.speed, map.observers, map.loop],
        refused: [
          { colour: 1 },
          { src: 'x' },
          { home: 'x' },
          { host: 'x' },
          null,
          'x',
          { date: {} },
          { speed: 99 },
        ].map((values) => set(values).length),
      };
    });
    const thrown = await page.evaluate(async () => {
      const map = document.querySelector('near-map')! as unknown as Record<string, (one: unknown) => unknown>;
      const messages: string[] = [];
      for (const [name, value] of [
        ['goTo', null],
        ['goTo', {}],
        ['step', 'x'],
        ['project', 'x'],
        ['project', [1]],
        ['regionsAt', null],
      ] as const)
        try {
          messages.push(`${name}: ${await map[name]!(value)}`);
        } catch (error) {
          messages.push(`${(error as Error).name}: ${(error as Error).message}`);
        }
      await map.goTo!(2006);
      return [...messages, (map.getState!(undefined) as unknown as { date: string }).date];
    });
    expect(thrown).toEqual([
      expect.stringMatching(/^RangeError: "null" is no date; expected /),
      expect.stringMatching(/^RangeError: .* is no date; expected /),
      'RangeError: step() got "x"; expected a number of milestones',
      expect.stringMatching(/^RangeError: No place "x"; expected /),
      expect.stringMatching(/^RangeError: No place "1"; expected /),
      expect.stringMatching(/^RangeError: No place "null"; expected /),
      '2006',
    ]);
    expect(answers).toEqual({
      langs: ['ko', 'ja'],
      taken: [],
      state: [2, true, false],
      refused: [1, 1, 1, 1, 1, 1, 1, 1],
    });
    expect(consoleErrors).toEqual([]);
    await close();
  });

  test('if data are missing, the sentence gives the URL that was tried', async () => {
    const { page, close } = await openPage('', {
      path: await servePages({
        '/': {
          body: `<!doctype html><html lang="en"><head>${HEAD}</head><body><near-map src="no/such.json" style="height: 300px"></near-map>${SCRIPT()}</body></html>`,
        },
      }),
    });
    const notice = page.locator('near-map .notices');
    await notice.getByText(/127\.0\.0\.1:\d+\/no\/such\.json/).waitFor();
    await close();
  });
});
