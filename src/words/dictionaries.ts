// The languages with their own names, the same on every page, and the loading of their dictionaries, each a file of its
// own that is fetched when needed. English is always included.
import type { Lang } from '../membership/index.ts';
import { english, type Words } from './english.ts';

export const LANGUAGE_NAMES: Readonly<Record<Lang, string>> = {
  en: 'English',
  ko: '한국어',
  zh: '中文',
  ja: '日本語',
  ru: 'Русский',
  mn: 'Монгол',
};

const DICTIONARIES: Readonly<Record<Lang, () => Promise<{ words: Words }>>> = {
  en: async () => ({ words: english }),
  ko: () => import('./ko.ts'),
  zh: () => import('./zh.ts'),
  ja: () => import('./ja.ts'),
  ru: () => import('./ru.ts'),
  mn: () => import('./mn.ts'),
};

/** The words of a language. Rejects where its file can't be fetched; it may be called again. */
export async function loadWords(lang: Lang): Promise<Words> {
  const { words } = await DICTIONARIES[lang]();
  for (const group of Object.values(words)) Object.freeze(group);
  return Object.freeze(words);
}
