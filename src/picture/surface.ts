// A sheet that a picture file is composed on: boxes, lines of text, and windows onto the plane, which are drawn through
// the same sink as everything else. Two make one of it: SVG as text, and a canvas.
import type { Placement } from '../geography/index.ts';
import type { Sink } from './draw.ts';

/** CSS pixels from the sheet's corner. */
export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type TextFont = {
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly lang: string;
};
export type TextPaint = {
  readonly fill: string;
  readonly align?: 'start' | 'middle' | 'end';
  /** The colour around the letters, for text on the map. */
  readonly halo?: string;
};

export interface Surface {
  rect(box: Rect, paint: { fill?: string; stroke?: string; radius?: number }): void;
  /** One line of text; `y` is its baseline. */
  text(x: number, y: number, text: string, type: TextFont, ink: TextPaint): void;
  /** How wide a line would be. */
  widthOf(text: string, type: TextFont): number;
  /** What is drawn on the plane, seen through a box. */
  plane(box: Rect, placement: Placement, hatch: string, drawing: (sink: Sink) => void): void;
}

/** System fonts, so that each script gets its own glyphs; as in the page's style. */
export function familyOf(lang: string): string {
  const cjk: Record<string, string> = { ko: 'KR', ja: 'JP' };
  return `system-ui, "Noto Sans", "Noto Sans CJK ${cjk[lang] ?? 'SC'}", sans-serif`;
}

/** As CSS and a canvas read it. */
export function fontOf({ size, weight, lang }: TextFont): string {
  return `${weight} ${size}px ${familyOf(lang)}`;
}

/** Share of the size by which a halo reaches beyond the letters on both sides. */
export const HALO = 0.25;
