// The interface of a drawing surface for a picture file: boxes, lines of text, and windows that show the plane, drawn
// through the same sinks as everything else. Implemented as SVG text and on a canvas.
import type { Placement, Point, Rect } from '../geography/index.ts';
import type { Sink } from './draw.ts';

export type { Rect };

export type TextFont = {
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly lang: string;
};
export type TextPaint = {
  readonly fill: string;
  readonly align?: 'start' | 'middle' | 'end';
  /** The colour of an outline around the letters, for text on the map. */
  readonly halo?: string;
};

export interface Surface {
  rect(box: Rect, paint: { fill?: string; stroke?: string; radius?: number }): void;
  /** One line of text; `y` is its baseline. */
  text(x: number, y: number, text: string, type: TextFont, ink: TextPaint): void;
  /** The width of a line of text. */
  widthOf(text: string, type: TextFont): number;
  /** Covers a box with a colour that is opaque up to a point and transparent from another one on, along the line between. */
  fade(box: Rect, from: Point, to: Point, colour: string): void;
  /** Draws on the plane, clipped to a box. */
  plane(box: Rect, placement: Placement, hatch: string, drawing: (sink: Sink) => void): void;
}

/** The fonts that a document has where this machine lacks a script (src/fonts/). */
const SUBSETS = '"near-map", "near-map zh", "near-map ko", "near-map ja"';

/** System fonts, so that each script gets its own glyphs, as in the page's style. */
export function familyOf(lang: string): string {
  const cjk: Record<string, string> = { ko: 'KR', ja: 'JP' };
  return `system-ui, "Noto Sans", "Noto Sans CJK ${cjk[lang] ?? 'SC'}", sans-serif`;
}

/** A font in CSS syntax. */
export function fontOf({ size, weight, lang }: TextFont): string {
  return `${weight} ${size}px "near-map ${lang}", ${SUBSETS}, ${familyOf(lang)}`;
}

/** The width of a halo around letters, as a share of the font size, both sides together. */
export const HALO = 0.25;
