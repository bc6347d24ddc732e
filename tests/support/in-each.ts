// What the dictionaries say, in a form to compare with what readers of the languages wrote.
import { LANGUAGES } from '../../src/membership/index.ts';
import { EVERY } from '../../src/words/every.ts';
import type { Words } from '../../src/words/index.ts';

/** Without what only keeps lines together or apart. */
export const plain = (text: string) =>
  text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u2060\u200b\u00ad]/g, '');

/** A text of each language by its code. */
export const inEach = (textOf: (words: Words) => string) =>
  Object.fromEntries(LANGUAGES.map((lang) => [lang, plain(textOf(EVERY[lang]))]));
