// Text as outlines, for files that must look the same on a machine without the fonts. Takes the subsets of Noto; a text
// with a character that none of them has can't be made of outlines.
import { FONTS } from './files.ts';

/** A text of outlines at font size 1000, from its start on the baseline. */
export type OutlinedText = {
  readonly width: number;
  readonly path: string;
  /** The width of a line around the letters that makes them bold; 0: their outlines are bold, or need not be. */
  readonly thicker: number;
};
export type TextOutlines = {
  /** @returns null where a character has no outline */
  outline(text: string, lang: string, isBold: boolean): OutlinedText | null;
};

/** Of letters without bold outlines. */
const THICKER = 40;

/** @param langs the languages of the texts */
export async function loadOutlines(langs: Iterable<string>): Promise<TextOutlines> {
  const wanted = new Set(langs);
  const fonts = await Promise.all(
    FONTS.filter((font) => font.langs.some((lang) => wanted.has(lang))).map(async (font) => ({
      langs: font.langs,
      ...(await font.outlines()),
    })),
  );
  return {
    outline(text, lang, isBold) {
      const own = fonts.filter((font) => font.langs.includes(lang));
      const all = [...own, ...fonts.filter((font) => !own.includes(font))];
      let width = 0;
      let path = '';
      let thicker = 0;
      for (const character of text) {
        const font = all.find(({ regular }) => Object.hasOwn(regular, character));
        const glyph = font && ((isBold && font.bold?.[character]) || font.regular[character]);
        if (!glyph) return null;
        // One weight of line for the whole text, which is one path: letters that are bold already hardly differ.
        if (isBold && !font.bold) thicker = THICKER;
        if (glyph[1]) path += `M${width} 0${glyph[1]}`;
        width += glyph[0];
      }
      return { width, path, thicker };
    },
  };
}
