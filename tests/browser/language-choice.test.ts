// How the language is chosen: by the browser, the URL, the menu, an earlier choice or the page; and what happens when it
// fails to load.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { headlineText } from '../../src/controls/timeline/headline-text.ts';
import type { Lang } from '../../src/membership/index.ts';
import { sceneAt } from '../../src/scene/index.ts';
import { EVERY } from '../../src/words/every.ts';
import { LANGUAGE_NAMES } from '../../src/words/index.ts';
import { compareMongolian } from '../../src/words/mongolian-forms.ts';
import { countryAnchors, factsIn, viewWith } from '../support/facts.ts';
import { baseUrl, elementDefined, openPage, type PageOptions } from './support/browser.ts';
import { inside, openMap, ready } from './support/near.ts';

/** The model for the headline in a language, computed outside the browser. */
function sceneModel(lang: Lang) {
  const [facts, words, view] = [factsIn(lang), EVERY[lang], viewWith({ lang })];
  const scene = sceneAt(facts, { regions: new Map(), countries: countryAnchors }, view, words, 'light');
  return { facts, words, view, scene } as Parameters<typeof headlineText>[0];
}

const stateIn = (where: Page) =>
  where.evaluate(() => {
    const { lang, caption, notices } = document.querySelector('near-map')!.getState()!;
    // The notice about WebGL is expected: the test turns it off.
    const others = notices.filter((notice) => !notice.includes('WebGL'));
    return { lang, caption, notices: others, page: document.documentElement.lang };
  });
const caption = (lang: Lang) => {
  const words = EVERY[lang];
  return words.caption(words.date('2024-09'), 82, 6);
};
const visit = (query: string, options: PageOptions = {}) => openMap(query, { webgl: false, ...options });

test('follows the URL, then the browser', async () => {
  const { page: there, close } = await visit('', { locale: 'zh-TW' });
  expect(await stateIn(there)).toMatchObject({
    lang: 'zh',
    page: 'zh',
    caption: caption('zh'),
    notices: [],
  });
  await close();
  const other = await visit('lang=ru', { locale: 'zh-TW' });
  expect(await stateIn(other.page)).toMatchObject({ lang: 'ru', page: 'ru', caption: caption('ru') });
  await other.close();
});

test('follows the browser where the URL has none, with a notice', async () => {
  const { page: there, close } = await visit('lang=xx', { locale: 'ja-JP' });
  const { lang, notices } = await stateIn(there);
  expect(lang).toBe('ja');
  expect(notices).toEqual([EVERY.ja.ignored('lang', 'xx', EVERY.ja.expected.lang)]);
  await close();
});

test('the language menu changes the words, the URL, the page’s title and language, and is remembered', async () => {
  const there = await visit('date=2024-09');
  const picker = there.page.locator('near-map .choice.lang select');
  await picker.selectOption('mn');
  await there.page.waitForFunction(() => document.querySelector('near-map')!.getState()!.lang === 'mn');
  await there.page.waitForFunction(() => location.search.includes('lang=mn'));
  expect(await stateIn(there.page)).toMatchObject({ lang: 'mn', page: 'mn', caption: caption('mn') });
  // The title changes a moment later, like the URL during a drag.
  const title = factsIn('mn').association.title.mn!;
  await there.page.waitForFunction((words) => document.title.includes(words), title);
  expect(await picker.inputValue()).toBe('mn');
  // What Chromium's own Intl gives in English.
  expect(await inside(there.page, '.headline .where').textContent()).toBe(
    headlineText(sceneModel('mn')).where,
  );
  // Chromium sorts Ө and Ү elsewhere: the list uses the project's own order.
  await there.page.evaluate(() => document.querySelector('near-map')!.set({ panel: 'list' }));
  await inside(there.page, '.directory .entry[data-id="MN-055"]').waitFor();
  const names = await there.page.evaluate(() =>
    [
      ...document
        .querySelector('near-map')!
        .shadowRoot!.querySelector('near-map-directory')!
        .shadowRoot!.querySelectorAll('.directory .entry'),
    ]
      .filter((entry) => (entry as HTMLElement).dataset.id!.startsWith('MN-'))
      .map((entry) => entry.querySelector('.who b')!.textContent),
  );
  expect(names).toHaveLength(22);
  expect(names).toEqual([...names].sort((a, b) => compareMongolian(a!, b!)));
  expect(names.findIndex((name) => name!.startsWith('Орхон'))).toBeLessThan(
    names.findIndex((name) => name!.startsWith('Өвөрхангай')),
  );
  await there.page.goto(baseUrl());
  await elementDefined(there.page);
  await ready(there.page);
  expect(await stateIn(there.page)).toMatchObject({ lang: 'mn', page: 'mn' });
  await there.close();
});

test('works without storage', async () => {
  const there = await visit('', {
    before: () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The document is sandboxed', 'SecurityError');
        },
      }),
  });
  await there.page.locator('near-map .choice.lang select').selectOption('ko');
  await there.page.waitForFunction(() => document.querySelector('near-map')!.getState()!.lang === 'ko');
  expect(there.consoleErrors).toEqual([]);
  await there.close();
});

test.each([
  ['words', /\/assets\/ja-[\w-]+\.js$/],
  ['texts', /membership\.ja\.json$/],
])('its %s fail to load: English, a sentence, and a retry', async (_, file) => {
  const there = await visit('lang=ja', {
    prepare: async (fresh) => {
      await fresh.route(file, (route) => route.abort());
    },
  });
  expect(await stateIn(there.page)).toMatchObject({
    lang: 'en',
    caption: caption('en'),
    notices: [EVERY.en.languageFailed(LANGUAGE_NAMES.ja)],
  });
  await there.page.unroute(file);
  await inside(there.page, '.notices .link').first().click();
  await there.page.waitForFunction(() => document.querySelector('near-map')!.getState()!.lang === 'ja');
  expect(await stateIn(there.page)).toMatchObject({ caption: caption('ja'), notices: [] });
  await there.close();
});

test('an invalid file of texts is named, with the reason', async () => {
  const there = await visit('lang=ja', {
    prepare: async (fresh) => {
      await fresh.route(/membership\.ja\.json$/, (route) => route.fulfill({ json: { lang: 'ja' } }));
    },
  });
  const { lang, notices } = await stateIn(there.page);
  expect(lang).toBe('en');
  expect(notices).toEqual([expect.stringMatching(/^membership\.ja\.json could not be loaded: /)]);
  await there.close();
});

test('the page of a language uses it whatever the browser prefers, from its first picture on', async () => {
  const there = await visit('date=2006-09-13', { path: 'ko/', locale: 'ja-JP' });
  expect(await stateIn(there.page)).toMatchObject({ lang: 'ko', page: 'ko', notices: [] });
  expect(await there.page.evaluate(() => location.search)).toBe('?date=2006-09-13');
  expect(
    there.requests.filter((url) => /\/assets\/(?:ja|zh|ru|mn)-|membership\.(?:ja|zh|ru|mn)/.test(url)),
  ).toEqual([]);
  expect(there.consoleErrors).toEqual([]);
  await there.close();
  const still = await openPage('', { path: 'ko/', javaScriptEnabled: false });
  expect(await still.page.title()).toContain(factsIn('ko').association.title.ko);
  expect(await still.page.locator('near-map .headline .date').textContent()).toBe('2024년 9월');
  await still.close();
});
