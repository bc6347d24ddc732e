// The languages there are, and how each names itself. A language's own name is the same on every page.

export const LANGUAGES = ['en', 'ko', 'zh', 'ja', 'ru', 'mn'] as const;
export type Lang = (typeof LANGUAGES)[number];

export const LANGUAGE_NAMES: Record<Lang, string> = {
  en: 'English',
  ko: '한국어',
  zh: '中文',
  ja: '日本語',
  ru: 'Русский',
  mn: 'Монгол',
};

export function isLang(value: string): value is Lang {
  return (LANGUAGES as readonly string[]).includes(value);
}
