// <near-map> as a library: one script tag on a page of another origin under a strict policy, several elements, removed
// and inserted again.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../../scripts/lib/listen.mjs';
import { createStaticServer } from '../../scripts/lib/static-server.mjs';
import { faults } from './support/axe.ts';
import { baseUrl, elementDefined, type OpenPage, openPage } from './support/browser.ts';
import { inside } from './support/near.ts';
import { installed, packed, projectWith } from './support/package.ts';

/** The resources that an element may keep in the page. */
type Held = { listeners: string[]; observers: number; workers: number; contexts: number; nodes: number };
declare global {
  interface Window {
    held(): Held;
    globals(): string[];
  }
}

const folder = mkdtempSync(join(tmpdir(), 'near-map-host-'));
let server: Server;
let host = '';
beforeAll(async () => {
  server = createStaticServer(folder);
  host = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}/`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

/** Counts resources that are created and released, from before the first script. */
function count(): void {
  const names = new Set(Object.getOwnPropertyNames(window));
  const listeners = new Map<string, number>();
  const nameOf = (target: EventTarget, kind: string) => {
    const place =
      target === window
        ? 'window'
        : target instanceof MediaQueryList
          ? 'media'
          : target === document || target === document.body || target === document.documentElement
            ? 'document'
            : null;
    return place && `${place} ${kind}`;
  };
  type Entry = { target: EventTarget; kind: string; listener: unknown; capture: boolean };
  const entries: Entry[] = [];
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const same = (a: Entry, b: Entry) =>
    a.target === b.target && a.kind === b.kind && a.listener === b.listener && a.capture === b.capture;
  const forget = (entry: Entry) => {
    const at = entries.findIndex((one) => same(one, entry));
    if (at < 0) return;
    entries.splice(at, 1);
    const name = nameOf(entry.target, entry.kind)!;
    listeners.set(name, (listeners.get(name) ?? 0) - 1);
  };
  EventTarget.prototype.addEventListener = function (kind, listener, options) {
    const name = nameOf(this, kind);
    const capture = typeof options === 'object' ? options.capture === true : options === true;
    const entry = { target: this, kind, listener, capture };
    if (name && listener && !entries.some((one) => same(one, entry))) {
      entries.push(entry);
      listeners.set(name, (listeners.get(name) ?? 0) + 1);
      if (typeof options === 'object' && options.signal)
        Reflect.apply(addEventListener, options.signal, ['abort', () => forget(entry)]);
    }
    Reflect.apply(addEventListener, this, [kind, listener, options]);
  };
  EventTarget.prototype.removeEventListener = function (kind, listener, options) {
    const capture = typeof options === 'object' ? options.capture === true : options === true;
    forget({ target: this, kind, listener, capture });
    Reflect.apply(removeEventListener, this, [kind, listener, options]);
  };

  let observers = 0;
  for (const name of [
    'ResizeObserver',
    'IntersectionObserver',
    'MutationObserver',
    'PerformanceObserver',
  ] as const) {
    const { prototype } = window[name];
    const watching = new WeakSet<object>();
    const { observe, disconnect } = prototype as { observe: () => void; disconnect: () => void };
    Object.assign(prototype, {
      observe(this: object, ...rest: unknown[]) {
        if (!watching.has(this)) observers += 1;
        watching.add(this);
        Reflect.apply(observe, this, rest);
      },
      disconnect(this: object) {
        if (watching.delete(this)) observers -= 1;
        Reflect.apply(disconnect, this, []);
      },
    });
  }

  const workers = new Set<Worker>();
  const Original = window.Worker;
  window.Worker = class extends Original {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      workers.add(this);
    }
    override terminate() {
      workers.delete(this);
      super.terminate();
    }
  };

  const contexts = new Set<WebGL2RenderingContext>();
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: unknown[]
  ) {
    const context = Reflect.apply(getContext, this, [kind, ...rest]);
    if (context instanceof WebGL2RenderingContext) contexts.add(context);
    return context;
  } as typeof getContext;

  window.held = () => ({
    listeners: [...listeners].filter(([, n]) => n !== 0).map(([name, n]) => `${name} ${n}`),
    observers,
    workers: workers.size,
    contexts: [...contexts].filter((context) => !context.isContextLost()).length,
    nodes: document.querySelectorAll('*').length,
  });
  for (const name of ['held', 'globals']) names.add(name);
  window.globals = () => Object.getOwnPropertyNames(window).filter((name) => !names.has(name));
}

/** A host page with nothing but one script tag, under a policy that allows that script and its files. */
async function openHost(elements: string): Promise<OpenPage> {
  const policy = `default-src 'none'; script-src ${baseUrl()}; connect-src ${baseUrl()} blob:; worker-src blob:; style-src 'self'`;
  writeFileSync(
    join(folder, 'host.css'),
    'near-map { display: block; width: 400px; height: 260px; margin: 8px }',
  );
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<meta http-equiv="Content-Security-Policy" content="${policy}; img-src data:"><link rel="stylesheet" href="host.css">
<script type="module" src="${baseUrl()}near-map.js"></script></head><body>${elements}</body></html>`,
  );
  return openPage('', { path: host, before: count, viewport: { width: 440, height: 560 } });
}

const inCharge = (page: Page) =>
  expect
    .poll(
      () =>
        page.evaluate(() =>
          [...document.querySelectorAll('near-map')].every((map) => map.getState()?.painter === 'map'),
        ),
      { timeout: 20_000 },
    )
    .toBe(true);

test('its own data file is fetched once; another one, named while the element is removed, when it is inserted again', async () => {
  const file = `${baseUrl()}data/membership.json`;
  const own = await openHost(`<near-map src="${file}" ui="embed"></near-map>`);
  const requested = () => own.requests.filter((url) => url.startsWith(file));
  await own.page.evaluate(() => document.querySelector('near-map')!.ready);
  expect(requested()).toEqual([file]);
  await own.page.evaluate(() => {
    const map = document.querySelector('near-map')!;
    map.remove();
    map.setAttribute('src', `${map.getAttribute('src')}?other`);
    document.body.append(map);
  });
  await expect.poll(requested).toEqual([file, `${file}?other`]);
  await own.close();
});

describe('two elements on a page of another origin', () => {
  let open: OpenPage;
  let page: Page;
  beforeAll(async () => {
    open = await openHost(`<near-map id="a" date="1998" ui="embed" theme="light">a map</near-map>
      <near-map id="b" date="2006-09" lang="ja" color-by="tier" ui="embed" theme="dark"></near-map>`);
    page = open.page;
  });

  test('start with their own picture, each at its date', async () => {
    const first = await page.evaluate(async () => {
      const maps = [...document.querySelectorAll('near-map')];
      return Promise.all(
        maps.map(async (map) => {
          const state = await map.ready;
          const paths = [...map.shadowRoot!.querySelectorAll('.picture svg path[fill]')].length;
          return [state?.painter, state?.date, state?.counts.member, state?.theme, paths > 100];
        }),
      );
    });
    expect(first).toEqual([
      ['picture', '1998', 32, 'light', true],
      ['picture', '2006-09', 64, 'dark', true],
    ]);
  });

  test('become independent maps', async () => {
    await inCharge(page);
    const dates = await page.evaluate(async () => {
      const [a, b] = [...document.querySelectorAll('near-map')];
      await a!.goTo('2010-10');
      a!.select('KR-47');
      return [a!.date, b!.date, b!.selected, b!.colorBy];
    });
    expect(dates).toEqual(['2010-10', '2006-09', null, 'tier']);
  });

  test('use two languages', async () => {
    const captions = () =>
      page.evaluate(() => [...document.querySelectorAll('near-map')].map((map) => map.getState()?.caption));
    await expect
      .poll(captions)
      .toEqual(['October 2010: 70 members in six countries', expect.stringMatching(/^2006年9月/)]);
  });

  test('scaled down by the page, as in a deck, are positioned correctly', async () => {
    const at = await page.evaluate(async () => {
      const b = document.querySelectorAll('near-map')[1]!;
      b.style.transform = 'scale(0.5)';
      b.style.width = '401px';
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      // North of the country's name, which has a click of its own.
      const [x, y] = b.project([100, 66])!;
      const { left, top, right, bottom } = b.getBoundingClientRect();
      return { x, y, inside: left < x && x < right && top < y && y < bottom };
    });
    expect(at.inside).toBe(true);
    const expected = await page.evaluate(
      () => document.querySelectorAll('near-map')[1]!.regionsAt([100, 66])[0],
    );
    expect(expected).toBe('RU-KYA');
    await page.mouse.move(at.x, at.y);
    const below = await page.evaluate(async (y) => {
      const map = document.querySelectorAll('near-map')[1]!;
      await map.updateComplete;
      return map.shadowRoot!.querySelector('.tip')!.getBoundingClientRect().top - y;
    }, at.y);
    expect(below, 'the tip is just below the pointer').toBeGreaterThan(0);
    expect(below).toBeLessThan(20);
    await page.mouse.click(at.x, at.y);
    expect(await page.evaluate(() => document.querySelectorAll('near-map')[1]!.selected)).toBe(expected);
    await page.evaluate(() => {
      const b = document.querySelectorAll('near-map')[1]!;
      b.removeAttribute('style');
      b.select(null);
    });
  });

  test('are styled by custom properties, each on its own', async () => {
    const colours = await page.evaluate(async () => {
      const [a, b] = [...document.querySelectorAll('near-map')];
      a!.style.setProperty('--near-map-paper', 'rgb(1, 2, 3)');
      a!.style.setProperty('--near-map-font', 'monospace');
      const styles = [a, b].map((map) => {
        const { backgroundColor, fontFamily } = getComputedStyle(map!.shadowRoot!.querySelector('.root')!);
        return [backgroundColor, fontFamily.split(',')[0]];
      });
      a!.removeAttribute('style');
      return styles;
    });
    expect(colours).toEqual([
      ['rgb(1, 2, 3)', 'monospace'],
      ['rgb(21, 28, 34)', expect.not.stringContaining('monospace')],
    ]);
  });

  test('fetch everything from where the script came from, and nothing fails under the host’s policy', () => {
    const requested = open.requests.filter((url) => !url.startsWith(host) && !/^(?:data|blob):/.test(url));
    expect(requested.length).toBeGreaterThan(3);
    expect(requested.filter((url) => !url.startsWith(baseUrl()))).toEqual([]);
    expect(requested.filter((url) => url.endsWith('/data/membership.json')).length).toBeGreaterThan(0);
    expect(open.consoleErrors).toEqual([]);
    // An embed has neither toolbar nor panel.
    expect(requested.filter((url) => /whole-page|find-box/.test(url))).toEqual([]);
  });

  test('add no globals but Lit’s version lists', async () => {
    const names = await page.evaluate(() => window.globals());
    expect(
      names.filter((name) => !/^(?:(?:lit|reactive)\w+Versions|litPropertyMetadata)$/.test(name)),
    ).toEqual([]);
  });

  test('release all resources when removed, and are as before when inserted again', async () => {
    const before = await page.evaluate(() => window.held());
    expect(before).toMatchObject({ contexts: 2 });
    expect(before.workers).toBeGreaterThan(0);
    expect(before.observers).toBeGreaterThan(0);
    await page.evaluate(() => {
      const maps = [...document.querySelectorAll('near-map')];
      Object.assign(window, { kept: maps });
      for (const map of maps) map.remove();
    });
    // MapLibre adds one listener for all maps of a page that notices when it becomes visible again, since its workers
    // may have been ended.
    const nothing = { listeners: ['document visibilitychange 1'], observers: 0, workers: 0, contexts: 0 };
    const held = () => page.evaluate(() => window.held());
    await expect.poll(held, { timeout: 5000 }).toEqual({ ...nothing, nodes: before.nodes - 2 });

    const back = await page.evaluate(async () => {
      const { kept } = window as unknown as { kept: HTMLElementTagNameMap['near-map'][] };
      document.body.append(...kept);
      await kept[0]!.updateComplete;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const picture = kept[0]!.shadowRoot!.querySelector<HTMLElement>('.picture')!;
      return {
        at: kept.map((map) => [map.getState()?.date, map.getState()?.selected]),
        picture: picture.checkVisibility() && picture.querySelectorAll('path[fill]').length > 100,
      };
    });
    expect(back).toEqual({
      at: [
        ['2010-10', 'KR-47'],
        ['2006-09', null],
      ],
      picture: true,
    });
    await inCharge(page);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('near-map')].map((map) => {
          const labels = [...map.shadowRoot!.querySelectorAll<HTMLElement>('.label')].filter(
            ({ style }) => style.visibility !== 'hidden',
          );
          return [labels.length > 2, labels.length - new Set(labels.map((one) => one.textContent)).size];
        }),
      ),
      'no label twice',
    ).toEqual([
      [true, 0],
      [true, 0],
    ]);
    await expect.poll(held, { timeout: 5000 }).toEqual(before);

    // Ten times, while the element or its map is loading.
    await page.evaluate(async () => {
      for (const map of document.querySelectorAll('near-map')) map.remove();
      for (let wait = 0; wait < 240; wait += 30) {
        const map = document.createElement('near-map');
        map.ui = 'embed';
        document.body.append(map);
        await new Promise((resolve) => setTimeout(resolve, wait));
        map.play();
        map.remove();
      }
      // What still arrives is released as well.
      await new Promise((resolve) => setTimeout(resolve, 1000));
    });
    await expect.poll(held, { timeout: 5000 }).toEqual({ ...nothing, nodes: before.nodes - 2 });
    expect(open.consoleErrors).toEqual([]);
  });
});

describe('the package', () => {
  const MAIN = `import { NearMap, type State } from 'near-map';
    const map = new NearMap();
    map.date = '1998';
    map.ui = 'embed';
    document.body.append(map);
    const shown: State | null = await map.ready;
    document.addEventListener('near-change', ({ detail }) => {
      document.title = detail.date + ' ' + detail.counts.member;
    });
    // @ts-expect-error there is no such value
    map.colorBy = 'mood';
    await document.querySelector('near-map')!.goTo('2000');
    const file: Blob = await map.export('geojson');
    document.body.dataset.done = [shown?.counts.member, file.type].join(' ');`;
  let pack: { file: string; files: string[] };
  let open: OpenPage;
  let site: Server;
  let address = '';
  beforeAll(async () => {
    pack = await packed(folder);
    site = createStaticServer(await projectWith(folder, pack.file, MAIN));
    address = `http://127.0.0.1:${await listen(site, 0, '127.0.0.1')}/`;
    open = await openPage('', { path: address, viewport: { width: 480, height: 320 } });
  });
  afterAll(() => {
    site?.close();
    site?.closeAllConnections();
  });

  test('holds the library, its types, its data and its licences, and nothing of the site', () => {
    for (const file of [
      'near-map.js',
      'near-map.d.ts',
      'near-host.js',
      'near-host.d.ts',
      'custom-elements.json',
      'vscode.html-data.json',
      'vscode.css-data.json',
      'README.md',
      'NOTICE.md',
      'LICENSE',
      'licenses.md',
      'docs/element.md',
    ])
      expect(pack.files).toContain(file);
    for (const name of ['membership', 'low.topo', 'middle.topo'])
      expect(pack.files).toContain(`data/${name}.json`);
    expect(pack.files.filter((path) => /\.(?:html|br|gz|ts)$/.test(path))).toEqual([
      'near-host.d.ts',
      'near-map.d.ts',
    ]);
    // Each part that is fetched when it is first used is a file: tiles, insets, videos, slides and paper have theirs.
    expect(pack.files.length).toBeLessThan(115);
  });

  test('uses none of Node’s globals, for which some bundlers require packages', () => {
    const uses = (path: string) =>
      readFileSync(join(folder, 'release', 'package', path), 'utf8').match(
        /typeof (?:Buffer|process)\b|(?<![\w$.])(?:Buffer|process)\.(?:from|alloc|env|versions|nextTick)/g,
      );
    for (const path of pack.files.filter((one) => /^(?:chunks\/.*|near-map)\.js$/.test(one)))
      expect(uses(path), path).toBeNull();
  });

  test('is imported without a DOM, and then leaves no stand-ins', async () => {
    const entry = join(folder, 'release', 'package', 'near-map.js');
    const script = `const { NearMap } = await import(${JSON.stringify(entry)});
      console.log(typeof NearMap, typeof HTMLElement, typeof document, typeof customElements);`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    expect(stdout.trim()).toBe('function undefined undefined undefined');
  });

  test('installs without a registry, and brings no other package', () => {
    expect(installed(folder)).toEqual(['near-map']);
  });

  test('is bundled by Vite with its data, and works', async () => {
    await open.page.waitForSelector('body[data-done]', { state: 'attached', timeout: 30_000 });
    expect(await open.page.evaluate(() => document.body.dataset.done)).toBe('32 application/geo+json');
    expect(await open.page.title()).toBe('2000 34');
    await inCharge(open.page);
    expect(open.requests.filter((url) => !url.startsWith(address) && !/^(?:blob|data):/.test(url))).toEqual(
      [],
    );
    expect(open.consoleErrors).toEqual([]);
  });
});

describe('the share dialog', () => {
  let open: OpenPage;
  let page: Page;
  const dialog = () => page.locator('near-map dialog.share');
  const tab = (name: string) => dialog().getByRole('tab', { name });
  const choice = (name: string) => dialog().getByRole('combobox', { name });
  const field = (name: string) => dialog().getByRole('textbox', { name });
  const focused = () =>
    page.evaluate(() => {
      const at = document.querySelector('near-map')!.shadowRoot!.activeElement;
      return at ? `${at.localName} ${at.id || at.className}` : null;
    });
  beforeAll(async () => {
    open = await openPage('date=2006-09&country=JP&theme=light', {
      viewport: { width: 1000, height: 640 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page = open.page;
    await page.evaluate(() => document.querySelector('near-map')!.ready);
    await inside(page, '.action.share').focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
  });

  test('gives the link of the view and copies it', async () => {
    const link = `${baseUrl()}?date=2006-09&country=JP&theme=light&data=2024-09`;
    expect(await field('Link').inputValue()).toBe(link);
    await dialog().getByRole('button', { name: 'Copy: Link' }).click();
    await dialog().getByText('Copied: Link').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  });

  test('if copying is not allowed, the text is selected and a sentence says which keys to press', async () => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      document.execCommand = () => false;
    });
    await dialog().getByRole('button', { name: 'Copy: Link' }).click();
    await dialog().getByText('press Ctrl+C').waitFor();
    const selected = await page.evaluate(() => {
      const at = document.querySelector('near-map')!.shadowRoot!.activeElement as HTMLTextAreaElement;
      return at.value.slice(at.selectionStart, at.selectionEnd);
    });
    expect(selected).toBe(await field('Link').inputValue());
  });

  test('moves between tabs by arrow keys, cyclically', async () => {
    await tab('Link').focus();
    const seen: (string | null)[] = [];
    for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home', 'ArrowRight']) {
      await page.keyboard.press(key);
      seen.push(await focused());
    }
    expect(seen).toEqual(
      ['picture', 'data', 'link', 'data', 'link', 'picture'].map((name) => `button share-${name}`),
    );
    expect(await tab('Picture and film').getAttribute('aria-selected')).toBe('true');
    expect(await dialog().getByRole('tab').count()).toBe(4);
  });

  test('shows the embed code for the chosen options', async () => {
    await tab('Link').click();
    await dialog().getByText('Embed options').click();
    await choice('Size').selectOption('320x240');
    await choice('Theme').selectOption('dark');
    await choice('Language').selectOption('ko');
    await dialog().getByLabel('Include the script').check();
    const code = await field('Embed code').inputValue();
    expect(code).toContain(
      `src="${baseUrl()}?date=2006-09&amp;country=JP&amp;lang=ko&amp;theme=dark&amp;ui=embed"`,
    );
    expect(code).toContain('width="320" height="240"');
    expect(code).toContain(`<script src="${baseUrl()}near-host.js"></script>`);
    expect(await page.evaluate(() => document.querySelector('near-map')!.theme)).toBe('light');
    await choice('Size').selectOption('full');
    expect(await field('Embed code').inputValue()).toContain('width: 100%');
    await choice('Embed as').selectOption('element');
    expect(await field('Embed code').inputValue()).toContain(
      `<script type="module" src="${baseUrl()}near-map.js">`,
    );
  });

  test('draws a QR code beside the link, and cites', async () => {
    await dialog()
      .getByRole('img', { name: `QR code for ${baseUrl()}` })
      .waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog().getByRole('button', { name: 'Download SVG' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('near-2006-09-qr.svg');
    await dialog().getByText('Cite', { exact: true }).click();
    expect(await field('APA 7').inputValue()).toMatch(/64 members.*Retrieved .*date=2006-09/);
    expect(await field('BibTeX').inputValue()).toMatch(/^@misc\{/);
  });

  test('has nothing that axe finds, with all of it unfolded', async () => {
    expect(await faults(page, ['near-map', 'dialog'])).toEqual([]);
  });

  test('cuts no option of its choices', async () => {
    const cut = await dialog()
      .getByRole('combobox')
      .evaluateAll((selects) =>
        selects.flatMap((select) => {
          const whole = select.cloneNode(true) as HTMLSelectElement;
          whole.style.cssText = 'position: absolute; width: auto';
          select.parentElement!.append(whole);
          const wider = whole.offsetWidth - (select as HTMLSelectElement).offsetWidth;
          whole.remove();
          return wider > 0 ? [`${select.textContent}: ${wider} px`] : [];
        }),
      );
    expect(cut).toEqual([]);
  });

  test('closes by Escape, restores the focus, and starts afresh the next time', async () => {
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await focused()).toBe('button action share');
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    expect(await tab('Link').getAttribute('aria-selected')).toBe('true');
    await dialog().getByRole('button', { name: 'Close' }).click();
    await dialog().waitFor({ state: 'detached' });
    // From the menu of a narrow page, whose item is hidden by then.
    await page.setViewportSize({ width: 390, height: 640 });
    await inside(page, '.menu').click();
    await inside(page, '.action.share').click();
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await focused()).toBe('button round menu');
    expect(open.consoleErrors).toEqual([]);
  });

  test('links from a page in another language to the site’s root, where the scripts are', async () => {
    await page.goto(`${baseUrl()}ko/`);
    await elementDefined(page);
    expect(await page.evaluate(() => document.querySelector('near-map')!.home)).toBe(baseUrl());
  });

  test('offers files only without a page to link to', async () => {
    await page.setViewportSize({ width: 390, height: 640 });
    await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      map.home = 'file:///tmp/map.html';
      await map.updateComplete;
    });
    await inside(page, '.menu').click();
    await inside(page, '.action.share').click();
    // The dialog is fetched when it is first opened.
    await expect
      .poll(() => dialog().getByRole('tab').allTextContents())
      .toEqual(['이미지와 동영상', '슬라이드', '데이터와 파일']);
    await dialog().getByRole('tab', { name: '슬라이드' }).click();
    await dialog().getByRole('tab', { name: '슬라이드' }).press('ArrowRight');
    expect(await dialog().getByRole('tab', { selected: true }).textContent()).toBe('데이터와 파일');
    await dialog().getByText('인용', { exact: true }).waitFor();
  });
});
