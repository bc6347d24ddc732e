// The fonts of the tested pages, which replace those of the machine so that a test has the same result everywhere. They
// are set as an author sets them, through the custom property --near-map-font. A script that runs before the page's own
// adds the faces as data, and a constructed style sheet the property: the page's policy allows both, no request is
// made, and the fonts are there before the first layout, like installed ones.
import { readFileSync } from 'node:fs';
import { inject } from 'vitest';

/** A subset of a font; `data` is its file in base64. */
export type Face = {
  readonly family: string;
  readonly weight: string;
  readonly unicodeRange: string;
  readonly data: string;
};

type Metrics = {
  readonly ascentOverride?: string;
  readonly descentOverride?: string;
  readonly sizeAdjust?: string;
};

/**
 * Noto as it is, and a set as wide as the widest common fonts, made of the same files by descriptors of the face: so it
 * has the same characters and needs no further package. Texts that fit in it fit in narrower fonts.
 *
 * - `wide`: texts of ours in DejaVu Sans are 1.11 times as wide as in Noto Sans, bold ones up to 1.19 times; Verdana is
 *   as wide. Ascent and descent are those of DejaVu. Hangul takes the whole em instead of 0.92 of it.
 *
 * Han characters and kana are one em wide in every font.
 */
const SETS = {
  noto: {},
  wide: {
    'noto-sans': { sizeAdjust: '119%', ascentOverride: '78%', descentOverride: '20%' },
    'noto-sans-kr': { sizeAdjust: '108.7%' },
  },
} as const satisfies Record<string, Readonly<Record<string, Metrics>>>;
export type FontSet = keyof typeof SETS;

export const FONT_SETS = Object.keys(SETS) as FontSet[];

let faces: readonly (Face & { metrics?: Metrics })[] | undefined;

/** What `useFonts` takes, for a set. */
export function fontsOf(set: FontSet) {
  faces ??= JSON.parse(readFileSync(inject('fonts'), 'utf8')) as Face[];
  const metrics: Readonly<Record<string, Metrics>> = SETS[set];
  return faces.map((face) => ({
    ...face,
    family: `${set} ${face.family}`,
    metrics: metrics[face.family] ?? {},
  }));
}

/** Runs in the page: adds the faces and makes the element use them. */
export function useFonts(given: ReturnType<typeof fontsOf>): void {
  for (const { family, weight, unicodeRange, metrics, data } of given) {
    const letters = atob(data);
    const bytes = new Uint8Array(letters.length);
    for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
    const range = unicodeRange && { unicodeRange };
    document.fonts.add(new FontFace(family, bytes, { weight, ...range, ...metrics }));
  }
  const families = [...new Set(given.map(({ family }) => family))];
  // Each language has its own forms of Han characters, so its font comes first.
  const list = (first: string) =>
    [families[0]!, ...families.slice(1).sort((a, b) => Number(b.endsWith(first)) - Number(a.endsWith(first)))]
      .map((family) => `"${family}"`)
      .join();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [
      ['', ''],
      [':lang(ja)', '-jp'],
      [':lang(zh)', '-sc'],
    ]
      .map(([of, first]) => `:root${of} { --near-map-font: ${list(first!)}, sans-serif; }`)
      .join('\n'),
  );
  document.adoptedStyleSheets.push(sheet);
}
