// The languages with their own names, the same on every page, and the loading of their dictionaries, each a file of its
// own that is fetched when needed. English is always included, and there where the interface does not have a language.
import type { Facts, Lang } from '../membership/index.ts';
import { english, type Words } from './english.ts';
import type { PhrasesOf } from './nouns.ts';

export const LANGUAGE_NAMES: Readonly<Record<Lang, string>> = {
  en: 'English',
  ko: '한국어',
  zh: '中文',
  ja: '日本語',
  ru: 'Русский',
  mn: 'Монгол',
};

const isOurs = (lang: string): lang is Lang => Object.hasOwn(LANGUAGE_NAMES, lang);

/** A language's name in that language. */
export const languageName = (lang: string): string =>
  isOurs(lang)
    ? LANGUAGE_NAMES[lang]
    : (new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang);

type Dictionary = { readonly words: Words; readonly phrases?: PhrasesOf };
const DICTIONARIES: Readonly<Record<Lang, () => Promise<Dictionary>>> = {
  en: async () => ({ words: english }),
  ko: () => import('./ko.ts'),
  zh: () => import('./zh.ts'),
  ja: () => import('./ja.ts'),
  ru: () => import('./ru.ts'),
  mn: () => import('./mn.ts'),
};

/** English, which sorts as another language does. */
export const englishFor = (lang: string): Words => ({ ...english, compare: new Intl.Collator(lang).compare });

/** Whether the dictionaries' nouns, regional governments in countries, and their tiers do not fit the data. */
export const hasOwnNouns = ({ association, isGrouped }: Facts): boolean =>
  association.nouns !== undefined || association.tiers !== undefined || !isGrouped;

async function withNouns(words: Words, phrases: PhrasesOf | undefined, facts: Facts): Promise<Words> {
  const [nouns, english] = await Promise.all([import('./nouns.ts'), import('./english-phrases.ts')]);
  return nouns.wordsFor(words, phrases ?? english.phrases, facts);
}

/** The words of a language, for facts with their nouns where these are known. Rejects where its file can't be fetched; it may be called again. */
export async function loadWords(lang: string, facts: Facts | null = null): Promise<Words> {
  const { words: own, phrases }: Dictionary = isOurs(lang)
    ? await DICTIONARIES[lang]()
    : { words: englishFor(lang) };
  const words = facts && hasOwnNouns(facts) ? await withNouns(own, phrases, facts) : own;
  for (const group of Object.values(words)) Object.freeze(group);
  return Object.freeze(words);
}
