// Which language is shown: what was requested, the page's, an earlier choice or the browser's, if the data have it.
import { afterEach, expect, test, vi } from 'vitest';
import { LanguageController } from '../../src/element/language-controller.ts';
import type { Facts, Texts } from '../../src/membership/index.ts';
import { facts } from '../support/facts.ts';

afterEach(() => vi.unstubAllGlobals());

const factsIn = (...languages: string[]): Facts => ({
  ...facts,
  association: { ...facts.association, texts: Object.fromEntries(languages.map((lang) => [lang, lang])) },
});
const load = async (lang: string): Promise<Texts | null> => (lang === 'en' ? null : { lang, texts: {} });

function controllerFor(browser: readonly string[], attribute: string | null, remembered: string | null) {
  vi.stubGlobal('navigator', { languages: browser });
  vi.stubGlobal('localStorage', { getItem: () => remembered, setItem: () => {} });
  const none = async () => {};
  return new LanguageController({ attribute: () => attribute, arrived: none, failed: none });
}

test.for([
  ['of the browser, whatever its country', ['fr-CA', 'ja'], null, null, 'fr'],
  ['of the browser, as it is', ['pt-BR'], null, null, 'pt-BR'],
  ['of the page', ['ja'], 'fr', null, 'fr'],
  ['of the page, in other letters', ['ja'], 'PT-br', null, 'pt-BR'],
  ['chosen before', ['ja'], null, 'fr', 'fr'],
  ['that the data do not have', ['de'], 'vi', 'th', 'en'],
] as const)('a language %s', async ([, browser, attribute, remembered, lang]) => {
  const controller = controllerFor(browser, attribute, remembered);
  await controller.begin(factsIn('ja', 'fr', 'pt-BR'), load);
  expect(controller.wanted).toBe(lang);
  expect(controller.current.texts?.lang ?? 'en').toBe(lang);
  expect(controller.isChosen).toBe(remembered === 'fr');
  // Other data on the same site do not have it.
  await controller.begin(facts, load);
  expect(controller.wanted).toBe(browser[0] === 'ja' || browser[1] === 'ja' ? 'ja' : 'en');
});

test('a requested language of the data has English words, and search has its names', async () => {
  const controller = controllerFor(['en'], null, null);
  void controller.request('fr', false);
  expect(controller.wanted).toBe('en');
  await controller.begin(factsIn('fr'), load);
  const { words, texts } = controller.current;
  expect([words.lang, texts?.lang]).toEqual(['en', 'fr']);
  expect(controller.isChosen).toBe(true);
  expect((await controller.allTexts()).map(({ lang }) => lang)).toEqual(['fr']);
});
