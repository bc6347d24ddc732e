// The inline script on the prerendered page, without a browser: what it shows for a URL. Each combination is tested
// here; tests/browser/first-picture.test.ts looks at some of them in a browser.
import { fileURLToPath } from 'node:url';
import { Window } from 'happy-dom';
import { build } from 'vite';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { resolveDate } from '../../src/membership/index.ts';
import { COLOR_BY, latestDate } from '../../src/view/index.ts';
import { recorded } from '../picture/recorder.ts';
import { committedShapes, facts, sceneWith } from '../support/facts.ts';
import { parsed, writtenPage } from '../support/written-page.ts';

const written = await writtenPage();
/** The script doesn't read outlines; without them the page is parsed quickly. */
const body = written.body.replace(/ d="[^"]*"/g, ' d="M0 0"');
const shapes = committedShapes('low');

/** The script as one function, so that a page doesn't load each of its modules anew. */
async function script(): Promise<() => void> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL('../../src/first-paint/inline-script.ts', import.meta.url)),
        formats: ['iife'],
        name: 'script',
      },
    },
  });
  const [made] = Array.isArray(built) ? built : [built];
  if (!made || !('output' in made)) throw new Error('The inline script was not built.');
  return new Function(made.output[0].code) as () => void;
}
const run = await script();

/** What the pages have sent to the pages around them. */
const posted: unknown[] = [];

/** The page after the inline script has run at this URL. */
function opened(
  search: string,
  { dark = false, inFrame = false, base = 'http://127.0.0.1/', html = '' } = {},
) {
  const window = new Window({ url: `${base}${search}` });
  window.document.body.innerHTML =
    html ||
    `<near-map>${body}<script type="application/json" id="near-first">${written.data}</script></near-map>`;
  const frame = { postMessage: (message: unknown) => void posted.push(message) };
  for (const [name, value] of Object.entries({
    window,
    document: window.document,
    location: window.location,
    customElements: window.customElements,
    addEventListener: window.addEventListener.bind(window),
    parent: inFrame ? frame : window,
    matchMedia: () => ({ matches: dark }),
    getComputedStyle: () => ({ fontSize: '14.5px' }),
  }))
    vi.stubGlobal(name, value);
  run();
  return window.document as unknown as Document;
}

afterEach(() => vi.unstubAllGlobals());

const textOf = (page: Document, selector: string) =>
  (page.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const head = (page: Document) => `${textOf(page, '.headline .date')}: ${textOf(page, '.headline .count b')}`;
const rootOf = (page: Document) => page.querySelector<HTMLElement>('.root')!.dataset;

/** Fills, strokes and widths of what is seen, by key. Marks depend on the size of the window: not here. */
function seen(page: Document): Record<string, string> {
  return Object.fromEntries(
    [...page.querySelectorAll('.picture [data-k]')]
      .filter((node) => node.getAttribute('display') !== 'none')
      .map((node) => [node.getAttribute('data-k')!, node])
      .filter((pair): pair is [string, Element] => /^(?:land|fill|line|rim)\//.test(String(pair[0])))
      .map(([key, node]) => [
        key,
        key.startsWith('line') || key.startsWith('rim')
          ? `${node.getAttribute('stroke')} ${node.getAttribute('stroke-width')}`
          : String(node.getAttribute('fill')),
      ]),
  );
}

function expected(date: string, colorBy: (typeof COLOR_BY)[number], theme: 'light' | 'dark') {
  const { areas, lines } = recorded(sceneWith({ date, colorBy }, theme), shapes, 700);
  const found: Record<string, string> = {};
  for (const [key, { fill, hatch }] of areas) {
    found[key] = fill;
    if (hatch) found[`${key}/hatch`] = 'url(#hatch)';
  }
  for (const [key, { stroke, width }] of lines)
    if (!key.startsWith('lead')) found[key] = `${stroke} ${width}`;
  return found;
}

/** Each statement, each way of colouring and each theme, in turn; prerender.test.ts reads the whole table. */
const cases = facts.statements.flatMap(({ id, totals }, i) =>
  [i, i + 3].map((at) => ({
    id,
    totals,
    colorBy: COLOR_BY[at % 3]!,
    theme: (['light', 'dark'] as const)[Math.floor(at / 3) % 2]!,
  })),
);

test.each(cases)(
  '$id by $colorBy in $theme has the styles, the count, the names and the legend of the scene',
  ({ id, totals, colorBy, theme }) => {
    const page = opened(`?date=${id}&color-by=${colorBy}&theme=${theme}`);
    expect(seen(page)).toEqual(expected(id, colorBy, theme));
    expect(textOf(page, '.headline .count b')).toBe(String(totals!.member));
    expect(rootOf(page).theme).toBe(theme);
    const { countries } = sceneWith({ date: id, colorBy }, theme).legend;
    const keys = [...page.querySelectorAll<HTMLElement>('.legend .countries .key')];
    expect(keys.map(({ dataset }) => dataset.id)).toEqual(countries.map((country) => country.id));
    for (const [i, { id: country, fill, count, gain }] of countries.entries()) {
      const swatch = keys[i]!.querySelector('.swatch rect')!;
      const fills = [swatch.getAttribute('stroke'), swatch.getAttribute('fill')];
      expect(fills, country).toEqual([fill, colorBy === 'country' ? fill : 'none']);
      const figures = [...keys[i]!.querySelectorAll('b')].map(({ textContent }) => textContent);
      expect(figures, country).toEqual([String(count), gain ? `+${gain}` : '']);
    }
    // The page is written by country: what is on the map then is not pale.
    for (const { sign, count } of sceneWith({ date: id }, theme).legend.signs)
      expect(
        page.querySelector(`.legend [data-id="${sign}"]`)!.classList.contains('none'),
        `${sign} ${count}`,
      ).toBe(count === 0);
    // Countries not yet there have no name on the map.
    const here = new Set(countries.filter(({ count }) => count > 0).map((country) => country.id));
    for (const name of page.querySelectorAll('.picture .names text'))
      if (!here.has(name.getAttribute('data-id')!))
        expect(name.getAttribute('display'), name.textContent).toBe('none');
    const layers = [...page.querySelectorAll('.growth path')].map((part) => part.getAttribute('fill'));
    expect(layers).toEqual(countries.map(({ fill }) => fill));
  },
);

test.each([
  ['', 'September 2024: 82'],
  ['?date=1996', '1996: 29'],
  ['?date=1998', '1998: 32'],
  ['?date=1998-09', 'September 1998: 29'],
  ['?date=2000-08', 'August 2000: 32'],
  ['?date=2004', '2004: 37'],
  ['?date=2006-09', 'September 2006: 64'],
  ['?date=2006-09-12', '12 September 2006: 37'],
  ['?date=2006', '2006: 64'],
  ['?date=2016-09-27', '27 September 2016: 73'],
  ['?date=2016-10', 'October 2016: 77'],
  ['?date=%201998%20', '1998: 32'],
  // Brought into the range, as the element does.
  ['?date=1996-08', '12 September 1996: 29'],
  ['?date=1850', '12 September 1996: 29'],
  ['?date=2025', 'September 2024: 82'],
  // What is no date is not used.
  ['?date=2006-13', 'September 2024: 82'],
  ['?date=yesterday', 'September 2024: 82'],
  ['?date=', 'September 2024: 82'],
  ['?date=1998&date=2004', '1998: 32'],
  ['?color-by=size&theme=blue&ui=huge', 'September 2024: 82'],
])('%s shows %s', (search, said) => {
  const page = opened(search);
  expect(head(page)).toBe(said);
  const requested = new URLSearchParams(search).get('date')?.trim() ?? '';
  const date = resolveDate(facts, requested)?.date ?? latestDate(facts);
  expect(seen(page)).toEqual(expected(date, 'country', 'light'));
});

test.each([
  ['', 'dark'],
  ['?theme=light', 'light'],
  ['?theme=auto', 'dark'],
])('where the system is dark, "%s" is %s', (search, theme) => {
  expect(rootOf(opened(search, { dark: true })).theme).toBe(theme);
});

test.each(['full', 'embed', 'present', 'bare'])('ui=%s', (ui) => {
  expect(rootOf(opened(`?ui=${ui}`)).ui).toBe(ui);
});

test('doesn’t show at another date who joined at the latest', () => {
  expect(opened('?date=2004').querySelector('.statement')).toBeNull();
  expect(opened('').querySelector('.statement')).not.toBeNull();
});

describe('controls', () => {
  const enabled = (page: ParentNode) =>
    [...page.querySelectorAll('button, input, select')].filter(
      (control) => !control.hasAttribute('disabled'),
    );

  test('are disabled in the written page, and enabled by the script', () => {
    expect(enabled(parsed(body))).toEqual([]);
    expect(enabled(opened('')).length).toBeGreaterThan(15);
  });

  test.each([
    ['http://127.0.0.1/', 'could not be loaded', 'http://127.0.0.1/?date=1998&color-by=tier'],
    ['file:///map/index.html', 'needs a web server', undefined],
  ])(
    'where the module of %s doesn’t load are disabled again; a notice and a message say why, and the requested date stays',
    (base, said, link) => {
      posted.length = 0;
      const page = opened('?date=1998&color-by=tier', { inFrame: true, base });
      const failure = () => page.defaultView!.dispatchEvent(new page.defaultView!.Event('error'));
      failure();
      failure();
      expect(enabled(page)).toEqual([]);
      expect(head(page)).toBe('1998: 32');
      const notices = page.querySelectorAll('.notices');
      expect([...notices].map(({ textContent }) => textContent)).toEqual([expect.stringContaining(said)]);
      expect(notices[0]!.querySelector('a')?.href).toBe(link);
      const value = { message: expect.stringContaining(said), method: null };
      expect(posted).toEqual([{ context: 'near-map', version: 1, event: 'error', value, listener: null }]);
    },
  );
});

test('a preload that fails is no reason for a notice; a script that fails is, and is tried again under another URL', () => {
  posted.length = 0;
  vi.useFakeTimers();
  const page = opened('');
  const error = () => new page.defaultView!.Event('error');
  page.body.appendChild(page.createElement('link')).dispatchEvent(error());
  expect(page.querySelector('.notices')).toBeNull();
  expect(posted).toEqual([]);
  const script = page.createElement('script');
  script.setAttribute('src', './assets/index.js');
  page.body.appendChild(script).dispatchEvent(error());
  expect(page.querySelector('.notices')).not.toBeNull();
  const tried = (url: string) => page.querySelector(`script[src="http://127.0.0.1/assets/${url}"]`) !== null;
  expect(tried('index.js?')).toBe(false);
  vi.advanceTimersByTime(4000);
  expect(tried('index.js?')).toBe(true);
  page.querySelector('script[src$="?"]')!.dispatchEvent(error());
  vi.advanceTimersByTime(4000);
  expect(tried('index.js??')).toBe(true);
  vi.useRealTimers();
});

test('a page without the data, or without the picture, is left as it is', () => {
  for (const html of [' ', '<near-map></near-map>', `<near-map>${body}</near-map>`])
    expect(opened('?date=1998', { html }).body.innerHTML).toBe(parsed(html).innerHTML);
});

test.each([
  ['1997-05', ''],
  ['2002', '+3'],
  ['2007', '+27'],
  ['2024-09', '+1'],
])('at %s it says how many more members there are, as the page does: %s', (date, gain) => {
  expect(textOf(opened(`?date=${date}`), '.gain')).toBe(gain);
});

test.each([
  ['?ui=present', false, '1996: 29'],
  ['?ui=present&date=2006-09', false, 'September 2006: 64'],
  ['?ui=present&autoplay=1', false, 'September 2024: 82'],
  ['?ui=present', true, 'September 2024: 82'],
])('a presentation at "%s", in a frame: %s, begins with %s', (search, inFrame, said) => {
  expect(head(opened(search, { inFrame }))).toBe(said);
});
