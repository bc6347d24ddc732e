// Pages of the built site in the one Chromium that global-setup.ts started. Each page has a browser context of its own,
// records console messages, and blocks requests to other hosts.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { type FontSet, fontsOf, useFonts } from './fonts.ts';

export type PageOptions = BrowserContextOptions & {
  /** The page relative to the site's URL, such as `embed.html`; default: the start page. */
  path?: string;
  /** `false`: WebGL is disabled in the page. */
  webgl?: boolean;
  /** The fonts of the page; default: Noto. Never those of the machine. */
  fonts?: FontSet;
  /** `false`: don't wait for the element, because its script is late or missing. */
  alive?: boolean;
  /** Runs before any script of the page, in each frame. */
  before?: () => void;
  /** Runs with the new page before it navigates: for routes, clocks, exposed functions. */
  prepare?: (page: Page) => Promise<void>;
  /** Default: `load`, which waits for the fonts of the prerendered picture too. */
  waitUntil?: 'load' | 'domcontentloaded';
};

export type OpenPage = {
  page: Page;
  /** Errors and warnings of the console, uncaught errors, failed requests, and requests to other hosts. */
  consoleErrors: string[];
  /** The URL of every request, in order. */
  requests: string[];
  close: () => Promise<void>;
};

const HERE = new Set(['127.0.0.1', 'localhost']);
const opened = new Set<OpenPage>();
let connected: Promise<Browser> | undefined;

/** The one Chromium, connected to once per test file. */
export function browser(): Promise<Browser> {
  connected ??= chromium.connect(inject('browserEndpoint'));
  return connected;
}

/** The URL of the built site, with its trailing slash. */
export function baseUrl(): string {
  return inject('baseUrl');
}

/** Whether a URL is on this machine; `blob:`, `data:` and `about:` URLs make no request. */
function isHere(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol !== 'http:' && protocol !== 'https:' ? true : HERE.has(hostname);
}

/** Messages of the software WebGL on a machine without a GPU, which aren't about the page. */
function isOfTheDriver(text: string): boolean {
  return /GL Driver Message|GPU stall due to ReadPixels|software WebGL/i.test(text);
}

function urlOf(path: string, query: string | Record<string, string>): string {
  const search = typeof query === 'string' ? query.replace(/^\?/, '') : new URLSearchParams(query).toString();
  return new URL(search === '' ? path : `${path}?${search}`, baseUrl()).href;
}

/**
 * Opens the built site and waits until it has loaded and the element is defined (not until the map is drawn: ask the
 * element's `ready`).
 * `query` is `date=1998&lang=en`, with or without its question mark, or a record. Other options are those of a
 * Playwright context. Everything is closed when the test file ends.
 */
export async function openPage(
  query: string | Record<string, string> = '',
  options: PageOptions = {},
): Promise<OpenPage> {
  const {
    path = '',
    webgl = true,
    fonts = 'noto',
    alive = true,
    before,
    prepare,
    waitUntil = 'load',
    ...contextOptions
  } = options;
  const context = await (await browser()).newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    ...contextOptions,
  });
  const page = await context.newPage();
  const consoleErrors: string[] = [];
  const requests: string[] = [];
  const open: OpenPage = {
    page,
    consoleErrors,
    requests,
    close: async () => {
      opened.delete(open);
      await context.close();
    },
  };
  opened.add(open);

  context.on('console', (message) => {
    const kind = message.type();
    if ((kind === 'error' || kind === 'warning') && !isOfTheDriver(message.text())) {
      consoleErrors.push(`${kind}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => consoleErrors.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    requests.push(request.url());
    if (!isHere(request.url())) consoleErrors.push(`request to another host: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that navigates away, or that no longer needs a response, aborts its own requests.
    if (why !== 'net::ERR_ABORTED') consoleErrors.push(`failed: ${request.url()} ${why}`);
  });
  await context.addInitScript(useFonts, fontsOf(fonts));
  if (!webgl) await page.addInitScript(withoutWebGL);
  if (before !== undefined) await page.addInitScript(before);
  await prepare?.(page);
  await page.goto(urlOf(path, query), { waitUntil });
  // Without scripts in the page, scripts that run before it are off as well.
  if (contextOptions.javaScriptEnabled === false) await page.evaluate(useFonts, fontsOf(fonts));
  if (alive && contextOptions.javaScriptEnabled !== false) await elementDefined(page);
  return open;
}

/** The site's own pages show their picture first: the element's script runs after the page has loaded. */
export async function elementDefined(page: Page): Promise<void> {
  if ((await page.locator('link[rel=near-deferred]').count()) === 0) return;
  await page.waitForFunction(
    () => customElements.get('near-map') ?? document.querySelector('near-map .notices'),
    null,
    { timeout: 30_000 },
  );
}

function withoutWebGL(): void {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: unknown[]
  ) {
    return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
  } as typeof original;
}

afterAll(async () => {
  await Promise.all([...opened].map((open) => open.close()));
  await (await connected)?.close();
  connected = undefined;
});
