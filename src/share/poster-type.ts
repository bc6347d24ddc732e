// Lines of text on a drawing surface: wraps text at a width as its language allows, and shortens it with an ellipsis
// where there is no more room. Also the colour of secondary text.
import { BASELINE } from '../layout/index.ts';
import type { Surface, TextFont, TextPaint } from '../picture/files.ts';
import { mix, type Palette } from '../scene/index.ts';

export type Lines = { readonly lines: readonly string[]; readonly height: number };

const LEADING = 1.35;

/** Secondary text, still with a contrast of 4.5:1. */
export const quietOf = ({ ink, paper }: Palette): string => mix(ink, paper, 0.28);

/** Wraps a text into lines of at most this width. */
export function wrapLines(surface: Surface, text: string, type: TextFont, width: number, most = 9): Lines {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, type.lang)) {
    const longer = line + piece;
    if (line && surface.widthOf(longer.trimEnd(), type) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line = longer;
  }
  if (line.trim()) lines.push(line.trimEnd());
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = ellipsize(surface, `${kept[most - 1]}…`, type, width);
  return { lines: kept, height: kept.length * type.size * LEADING };
}

/** Shortens a text that is too wide for one line, with an ellipsis. */
export function ellipsize(surface: Surface, text: string, type: TextFont, width: number): string {
  if (surface.widthOf(text, type) <= width) return text;
  const letters = [...text.replace(/…$/, '')];
  while (letters.length > 1 && surface.widthOf(`${letters.join('').trimEnd()}…`, type) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Draws lines from a top edge down. @returns the bottom edge */
export function drawLines(
  surface: Surface,
  { lines, height }: Lines,
  x: number,
  top: number,
  type: TextFont,
  ink: TextPaint,
): number {
  lines.forEach((line, i) => {
    surface.text(x, top + (i + 0.5) * type.size * LEADING + type.size * BASELINE, line, type, ink);
  });
  return top + height;
}

/** Words with the spaces after them; in scripts without spaces, the words by `Intl.Segmenter`. */
function piecesOf(text: string, lang: string): string[] {
  if (!/[\u3040-\u30ff\u3400-\u9fff]/.test(text)) return text.match(/\S+\s*/g) ?? [];
  const pieces: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    // Punctuation stays with the word before it.
    if (isWordLike || pieces.length === 0) pieces.push(segment);
    else pieces[pieces.length - 1] += segment;
  }
  return pieces;
}
