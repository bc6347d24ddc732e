// The fonts for machines that lack a script of the published texts: subsets of Noto with the characters in use. The
// build replaces this module by one that contains them (scripts/vite-fonts.ts); without a build there are none.

/**
 * The outlines of a font: for each character its advance and its path, thousandths of the font size, y down. A path has
 * relative commands only, so it begins wherever the text has come to.
 */
export type Outlines = Readonly<Record<string, readonly [advance: number, path: string]>>;

export type FontSubset = {
  /** As in the style sheets and in the fonts of pictures. */
  readonly family: string;
  /** The languages whose forms of the characters it has, first of all. */
  readonly langs: readonly string[];
  /** Those beyond ASCII. */
  readonly characters: string;
  /** Font files in base64, with the characters that each has as a CSS `unicode-range`. */
  faces(): Promise<readonly { readonly range: string; readonly data: string }[]>;
  /** Rejects where they can't be had. */
  outlines(): Promise<{ readonly regular: Outlines; readonly bold: Outlines | null }>;
};

export const FONTS: readonly FontSubset[] = [];
