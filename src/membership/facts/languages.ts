// The languages of the interface, and those of the data's texts, which may be others: the interface is English then.

export const LANGUAGES = ['en', 'ko', 'zh', 'ja', 'ru', 'mn'] as const;
export type Lang = (typeof LANGUAGES)[number];

export function isLang(value: string): value is Lang {
  return (LANGUAGES as readonly string[]).includes(value);
}

/** The languages that the data have texts in: English, and those with a file, first those of the interface. */
export const languagesOf = (texts: Readonly<Record<string, string>> = {}): readonly string[] => [
  ...new Set([...LANGUAGES.filter((lang) => lang === 'en' || texts[lang]), ...Object.keys(texts)]),
];

/** The language of a list with this tag, in which capitals don't count. */
export const languageIn = (all: readonly string[], tag: string): string | undefined =>
  all.find((lang) => lang.toLowerCase() === tag.toLowerCase());

/** The language of the interface or of the data's texts with this tag. */
export const languageOf = (tag: string, texts: Readonly<Record<string, string>> = {}): string | undefined =>
  languageIn([...LANGUAGES, ...Object.keys(texts)], tag);

/** Whether it is a language of the interface or of the data's texts. */
export const isLanguage = (lang: string, texts?: Readonly<Record<string, string>>): boolean =>
  languageOf(lang, texts) !== undefined;
