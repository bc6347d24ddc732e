// The inline script on the prerendered page, without a browser: what it shows for a URL. Each combination is tested
// here; tests/browser/first-picture.test.ts looks at some of them in a browser.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Window } from 'happy-dom';
import { build } from 'vite';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { prerender } from '../../src/first-paint/prerender.ts';
import { resolveDate } from '../../src/membership/index.ts';
import { COLOR_BY, latestDate } from '../../src/view/index.ts';
import { recorded } from '../picture/recorder.ts';
import { committedShapes, facts, sceneWith } from '../support/facts.ts';

const json = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8'));
const written = await prerender({
  membership: json('membership.json'),
  topology: json('low.topo.json'),
  texts: null,
  lang: 'en',
  pageIn: (lang) => `./${lang}/index.html`,
});
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
async function opened(
  search: string,
  dark = false,
  inFrame = false,
  base = 'http://127.0.0.1/',
): Promise<Document> {
  const window = new Window({ url: `${base}${search}` });
  window.document.body.innerHTML = `<near-map>${body}<script type="application/json" id="near-first">${written.data}</script></near-map>`;
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('location', window.location);
  vi.stubGlobal('window', window);
  vi.stubGlobal(
    'parent',
    inFrame ? { postMessage: (message: unknown) => void posted.push(message) } : window,
  );
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('matchMedia', () => ({ matches: dark }));
  vi.stubGlobal('getComputedStyle', () => ({ fontSize: '14.5px' }));
  vi.stubGlobal('customElements', window.customElements);
  run();
  return window.document as unknown as Document;
}

afterEach(() => vi.unstubAllGlobals());

const textOf = (page: Document, selector: string) =>
  (page.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const head = (page: Document) => `${textOf(page, '.headline .date')}: ${textOf(page, '.headline .count b')}`;

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
  '$id by $colorBy in $theme has the styles, the count and the legend of the scene',
  async (one) => {
    const { id, totals, colorBy, theme } = one;
    const page = await opened(`?date=${id}&color-by=${colorBy}&theme=${theme}`);
    expect(seen(page)).toEqual(expected(id, colorBy, theme));
    expect(textOf(page, '.headline .count b')).toBe(String(totals!.member));
    expect(page.querySelector<HTMLElement>('.root')!.dataset.theme).toBe(theme);
    const { countries, tiers } = sceneWith({ date: id, colorBy }, theme).legend;
    for (const { id: country, fill } of countries) {
      const key = page.querySelector(`.key[data-id="${country}"]`)!;
      const [swatch, bar] = [key.querySelector('.swatch rect')!, key.querySelector('.bar rect')!];
      const shown = [swatch.getAttribute('stroke'), swatch.getAttribute('fill'), bar.getAttribute('fill')];
      const expectedFills = [fill, colorBy === 'country' ? fill : 'none', fill];
      expect(shown, country).toEqual(expectedFills);
    }
    const layers = countries.map(({ fill }) => fill);
    expect([...page.querySelectorAll('.growth path')].map((part) => part.getAttribute('fill'))).toEqual(
      layers,
    );
    for (const [key, count] of [
      ...countries.map((country) => [country.id, country.count] as const),
      ...tiers.map((tier) => [tier.tier, tier.count] as const),
    ])
      expect(textOf(page, `.key[data-id="${key}"] b`), key).toBe(String(count));
  },
);

describe('dates', () => {
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
  ])('%s shows %s', async (search, said) => {
    const page = await opened(search);
    expect(head(page)).toBe(said);
    const requested = new URLSearchParams(search).get('date')?.trim() ?? '';
    expect(seen(page)).toEqual(
      expected(resolveDate(facts, requested)?.date ?? latestDate(facts), 'country', 'light'),
    );
  });
});

describe('theme and layout', () => {
  test('the system’s theme by default', async () => {
    expect((await opened('', true)).querySelector<HTMLElement>('.root')!.dataset.theme).toBe('dark');
    expect((await opened('?theme=light', true)).querySelector<HTMLElement>('.root')!.dataset.theme).toBe(
      'light',
    );
    expect((await opened('?theme=auto', true)).querySelector<HTMLElement>('.root')!.dataset.theme).toBe(
      'dark',
    );
  });

  test.each(['full', 'embed', 'present', 'bare'])('ui=%s', async (ui) => {
    expect((await opened(`?ui=${ui}`)).querySelector<HTMLElement>('.root')!.dataset.ui).toBe(ui);
  });

  test('legend bars are as long as the counts', async () => {
    const page = await opened('?date=1996');
    const { countries } = sceneWith({ date: '1996' }).legend;
    const most = Math.max(...countries.map(({ count }) => count));
    for (const { id, count } of countries) {
      const width = page.querySelector(`.key[data-id="${id}"] .bar rect`)?.getAttribute('width');
      expect(Number.parseFloat(width!), id).toBeCloseTo((count / most) * 100, 2);
    }
  });

  test.each(['1996', '2006-09', '2012-07', '2024'])(
    'the legend of %s lists the countries of the scene, each split by tier, and what is not stated',
    async (date) => {
      const page = await opened(`?date=${date}`);
      const { countries, notStated } = sceneWith({ date }).legend;
      const keys = [...page.querySelector('.legend ul')!.querySelectorAll<HTMLElement>('.key')];
      expect(keys.map(({ dataset }) => dataset.id)).toEqual(countries.map(({ id }) => id));
      const others = keys.map((key) => key.querySelector('.others')!.textContent);
      expect(others).toEqual(countries.map((country) => country.others));
      const rows = [
        ...page.querySelectorAll<HTMLElement>('.tiers li:not([hidden]) [data-id="not-stated"] b'),
      ];
      expect(rows.map(({ textContent }) => textContent)).toEqual(notStated ? [String(notStated.count)] : []);
    },
  );

  test('countries not yet there have no name on the map', async () => {
    const page = await opened('?date=1996');
    const { countries } = sceneWith({ date: '1996' }).legend;
    for (const name of page.querySelectorAll('.picture .names text')) {
      const here = (countries.find(({ id }) => id === name.getAttribute('data-id'))?.count ?? 0) > 0;
      if (!here) expect(name.getAttribute('display'), name.textContent).toBe('none');
    }
  });

  test('doesn’t show at another date who joined at the latest', async () => {
    expect((await opened('?date=2004')).querySelector('.statement')).toBeNull();
    expect((await opened('')).querySelector('.statement')).not.toBeNull();
  });
});

describe('controls', () => {
  const enabled = (page: Document) =>
    [...page.querySelectorAll<HTMLButtonElement>('button, input, select')].filter(
      ({ disabled }) => !disabled,
    );

  test('are disabled in the written page, and enabled by the script', async () => {
    const window = new Window();
    window.document.body.innerHTML = body;
    expect(enabled(window.document as unknown as Document)).toEqual([]);
    expect(enabled(await opened('')).length).toBeGreaterThan(15);
  });

  test.each([
    ['http://127.0.0.1/', 'could not be loaded', 'http://127.0.0.1/?date=1998&color-by=tier'],
    ['file:///map/index.html', 'needs a web server', undefined],
  ])(
    'where the module of %s doesn’t load are disabled again; a notice and a message say why, and the requested date stays',
    async (base, said, link) => {
      posted.length = 0;
      const page = await opened('?date=1998&color-by=tier', false, true, base);
      const failure = () => page.defaultView!.dispatchEvent(new page.defaultView!.Event('error'));
      failure();
      failure();
      expect(enabled(page)).toEqual([]);
      expect(head(page)).toBe('1998: 32');
      const notices = page.querySelectorAll('.notices');
      expect([...notices].map(({ textContent }) => textContent)).toEqual([expect.stringContaining(said)]);
      expect(notices[0]!.querySelector('a')?.href).toBe(link);
      expect(posted).toEqual([
        {
          context: 'near-map',
          version: 1,
          event: 'error',
          value: { message: expect.stringContaining(said), method: null },
          listener: null,
        },
      ]);
    },
  );
});

test('a preload that fails is no reason for a notice; a script that fails is, and is tried again under another URL', async () => {
  posted.length = 0;
  vi.useFakeTimers();
  const page = await opened('');
  const link = page.body.appendChild(page.createElement('link'));
  link.dispatchEvent(new page.defaultView!.Event('error'));
  expect(page.querySelector('.notices')).toBeNull();
  expect(posted).toEqual([]);
  const script = page.createElement('script');
  script.setAttribute('src', './assets/index.js');
  const error = () => new page.defaultView!.Event('error');
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

test('a page without the data, or without the picture, is left as it is', async () => {
  const window = new Window({ url: 'http://127.0.0.1/?date=1998' });
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('location', window.location);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  for (const html of ['', '<near-map></near-map>', `<near-map>${body}</near-map>`]) {
    window.document.body.innerHTML = html;
    const before = window.document.body.innerHTML;
    run();
    expect(window.document.body.innerHTML).toBe(before);
  }
});

test('between two statements it says by when they had joined, as the page does', async () => {
  const lead = async (date: string) => textOf(await opened(`?date=${date}`), '.joined b');
  expect(await lead('2002')).toBe('3 joined');
  expect(await lead('2004-06')).toBe('3 joined by 2002');
  expect(await lead('2007')).toBe('27 joined by September 2006.');
  expect(await lead('1997-05')).toBe('29 founders.');
});

test('on a page of its own a presentation without a date begins with the first statement, in a frame with the last', async () => {
  expect(head(await opened('?ui=present'))).toBe('1996: 29');
  expect(head(await opened('?ui=present&date=2006-09'))).toBe('September 2006: 64');
  expect(head(await opened('?ui=present&autoplay=1'))).toBe('September 2024: 82');
  expect(head(await opened(''))).toBe('September 2024: 82');
  expect(head(await opened('?ui=present', false, true))).toBe('September 2024: 82');
});
