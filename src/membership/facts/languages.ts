// The languages in which texts can be given; all other lists of languages are derived from this one.

export const LANGUAGES = ['en', 'ko', 'zh', 'ja', 'ru', 'mn'] as const;
export type Lang = (typeof LANGUAGES)[number];

export function isLang(value: string): value is Lang {
  return (LANGUAGES as readonly string[]).includes(value);
}

/** The languages that the data have texts in: English, and those with a file. */
export const languagesOf = (
  texts: Readonly<Partial<Record<Lang, string | undefined>>> = {},
): readonly Lang[] => LANGUAGES.filter((lang) => lang === 'en' || texts[lang] !== undefined);
