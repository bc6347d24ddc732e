// The languages of a deck's texts: the tag and the font that PowerPoint needs to choose the right glyphs, and the size
// in which a text fits its box. Programs differ in fonts, so widths are estimated, on the wide side.
import type { Lang } from '../membership/index.ts';

/** Fonts that Office has; other programs substitute by the language. */
const FONTS: Readonly<Record<Lang, string>> = {
  en: 'Arial',
  ko: 'Malgun Gothic',
  zh: 'Microsoft YaHei',
  ja: 'Yu Gothic',
  ru: 'Arial',
  mn: 'Arial',
};
const TAGS: Readonly<Record<Lang, string>> = {
  en: 'en-GB',
  ko: 'ko-KR',
  zh: 'zh-CN',
  ja: 'ja-JP',
  ru: 'ru-RU',
  mn: 'mn-MN',
};

export const fontOf = (lang: string): string => FONTS[lang as Lang] ?? FONTS.en;
/** The language with its country, as office programs expect it; others are passed on. */
export const tagOf = (lang: string): string => TAGS[lang as Lang] ?? lang;
export const isEastAsian = (lang: string): boolean => fontOf(lang) !== FONTS.en;

export const POINTS_PER_INCH = 72;
/** Line height in ems, the largest of the fonts above. */
const LEADING = { plain: 1.2, eastAsian: 1.35 };

/** The width of a line in points. */
export function widthOf(text: string, points: number, bold = false): number {
  const ems = [...text].reduce((sum, letter) => sum + emsOf(letter), 0);
  return ems * points * (bold ? 1.08 : 1);
}

function emsOf(letter: string): number {
  if (letter > '\u2e80') return 1;
  if (/[\u0400-\u052f]/.test(letter)) return 0.61;
  if (/[A-Z0-9%@&]/.test(letter)) return 0.62;
  return /[ .,:;'()|il]/.test(letter) ? 0.31 : 0.53;
}

/** How many lines a text takes in a box of this width in inches. */
export function linesOf(text: string, points: number, width: number, bold = false): number {
  return Math.max(1, Math.ceil((widthOf(text, points, bold) * 1.04) / (width * POINTS_PER_INCH)));
}

/** The height of a paragraph in inches. */
export function heightOf(text: string, points: number, width: number, bold = false): number {
  const leading = /[\u2e80-\uffff]/.test(text) ? LEADING.eastAsian : LEADING.plain;
  return (linesOf(text, points, width, bold) * points * leading) / POINTS_PER_INCH;
}

/** The first of the sizes at which the height suffices, else the last. */
export function fitting<T>(sizes: readonly T[], height: number, heightAt: (size: T) => number): T {
  return sizes.find((size) => heightAt(size) <= height) ?? sizes[sizes.length - 1]!;
}
