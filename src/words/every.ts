// All dictionaries at once, for the build, which writes a page in each language; a page fetches only its own.
import type { Facts, Lang } from '../membership/index.ts';
import { englishFor, hasOwnNouns } from './dictionaries.ts';
import { english, type Words } from './english.ts';
import { phrases } from './english-phrases.ts';
import * as ja from './ja.ts';
import * as ko from './ko.ts';
import * as mn from './mn.ts';
import { type PhrasesOf, wordsFor } from './nouns.ts';
import * as ru from './ru.ts';
import * as zh from './zh.ts';

export const EVERY: Readonly<Record<Lang, Words>> = {
  en: english,
  ko: ko.words,
  zh: zh.words,
  ja: ja.words,
  ru: ru.words,
  mn: mn.words,
};

const PHRASES: Readonly<Record<Lang, PhrasesOf>> = {
  en: phrases,
  ko: ko.phrases,
  zh: zh.phrases,
  ja: ja.phrases,
  ru: ru.phrases,
  mn: mn.phrases,
};

/** The words of a language, with the nouns of the data. */
export function wordsIn(lang: string, facts: Facts): Words {
  const words = EVERY[lang as Lang] ?? englishFor(lang);
  return hasOwnNouns(facts) ? wordsFor(words, PHRASES[words.lang], facts) : words;
}
