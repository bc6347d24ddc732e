// A drawing surface that writes the text of an SVG file: self-contained, with presentation attributes only.
import { escapeXml } from '../escape-xml.ts';
import type { Placement, Point } from '../geography/index.ts';
import type { Sink } from './draw.ts';
import { familyOf, HALO, type Rect, type Surface, type TextFont, type TextPaint } from './surface.ts';
import { SvgText } from './svg-text.ts';

/** Path units per CSS pixel; one unit is less than a dot on a printed page. */
const FINENESS = 5;

export type SvgFile = {
  readonly width: number;
  readonly height: number;
  /** The size that the file declares, relative to its layout. */
  readonly zoom: number;
  readonly lang: string;
  readonly title: string;
  readonly description: string;
};

/** A text as outlines at font size 1000, from its start on the baseline. */
export type OutlinedText = {
  readonly width: number;
  readonly path: string;
  /** The width of a line around the letters that makes them bold; 0: they are as they should be. */
  readonly thicker: number;
};
export type TextSource = {
  /** Measures with the fonts of this machine; a reader's may differ a little. */
  readonly widthOf: Surface['widthOf'];
  /** null: the text stays text. */
  outline?(text: string, type: TextFont): OutlinedText | null;
};

export class SvgSurface implements Surface {
  readonly #source: TextSource;
  readonly #parts: string[] = [];
  #windows = 0;
  #fades = 0;

  constructor(source: TextSource) {
    this.#source = source;
  }

  rect({ x, y, width, height }: Rect, paint: { fill?: string; stroke?: string; radius?: number }): void {
    const round = paint.radius ? ` rx="${paint.radius}"` : '';
    const stroke = paint.stroke ? ` stroke="${paint.stroke}"` : '';
    this.#parts.push(
      `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${paint.fill ?? 'none'}"${stroke}${round}/>`,
    );
  }

  text(
    x: number,
    y: number,
    given: string,
    type: TextFont,
    { fill, align = 'start', halo }: TextPaint,
  ): void {
    const text = unbroken(given);
    const outlined = this.#source.outline?.(text, type);
    if (outlined) {
      const scale = type.size / 1000;
      const left = x - (align === 'middle' ? 0.5 : align === 'end' ? 1 : 0) * outlined.width * scale;
      const d = `d="${outlined.path}" transform="translate(${n(left)} ${n(y)}) scale(${scale})"`;
      if (halo)
        this.#parts.push(
          `<path ${d} fill="none" stroke="${halo}" stroke-width="${1000 * HALO}" stroke-linejoin="round"/>`,
        );
      const bold = outlined.thicker ? ` stroke="${fill}" stroke-width="${outlined.thicker}"` : '';
      this.#parts.push(`<path ${d} fill="${fill}"${bold}/>`);
      return;
    }
    const anchor = align === 'start' ? '' : ` text-anchor="${align}"`;
    const at = `x="${n(x)}" y="${n(y)}" font-family="${escaped(familyOf(type.lang))}" font-size="${n(type.size)}" font-weight="${type.weight}" lang="${type.lang}"${anchor}`;
    // A text of its own beneath: LibreOffice, among others, has no `paint-order`, and paints a halo over the letters. It
    // also rounds the font size of letters that have no line, so these have one too, to be as long as their halo.
    if (halo)
      this.#parts.push(
        `<text ${at} aria-hidden="true" fill="${halo}" stroke="${halo}" stroke-width="${n(type.size * HALO)}" stroke-linejoin="round">${escaped(text)}</text>`,
      );
    const line = halo ? ` stroke="${fill}" stroke-width="0.01"` : '';
    this.#parts.push(`<text ${at} fill="${fill}"${line}>${escaped(text)}</text>`);
  }

  widthOf(line: string, type: TextFont): number {
    const text = unbroken(line);
    const outlined = this.#source.outline?.(text, type);
    return outlined ? (outlined.width * type.size) / 1000 : this.#source.widthOf(text, type);
  }

  fade({ x, y, width, height }: Rect, from: Point, to: Point, colour: string): void {
    this.#fades += 1;
    const [x1, y1, x2, y2] = [...from, ...to].map(n);
    const stop = `stop-color="${colour}"`;
    this.#parts.push(
      `<linearGradient id="fade-${this.#fades}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"><stop ${stop}/><stop offset="1" ${stop} stop-opacity="0"/></linearGradient>`,
      `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="url(#fade-${this.#fades})"/>`,
    );
  }

  plane(box: Rect, placement: Placement, hatch: string, drawing: (sink: Sink) => void): void {
    this.#windows += 1;
    const name = `window-${this.#windows}`;
    const units = placement.scale * FINENESS;
    const sink = new SvgText(units, hatch, { scale: placement.scale });
    drawing(sink);
    const { x, y, width, height } = box;
    this.#parts.push(
      `<clipPath id="${name}"><rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"/></clipPath>`,
      `<g clip-path="url(#${name})"><g transform="translate(${n(placement.x)} ${n(placement.y)}) scale(${1 / FINENESS})">${sink}</g></g>`,
    );
  }

  file({ width, height, zoom, lang, title, description }: SvgFile): string {
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width * zoom)}" height="${n(height * zoom)}" viewBox="0 0 ${n(width)} ${n(height)}" lang="${lang}" role="img" aria-labelledby="title desc">`,
      `<title id="title">${escaped(title)}</title>`,
      `<desc id="desc">${escaped(description)}</desc>`,
      ...this.#parts,
      '</svg>\n',
    ].join('\n');
  }
}

/** Without soft hyphens: a line of a picture isn't broken, fonts have no outline of them, and some programs draw them. */
const unbroken = (line: string) => line.replaceAll('\u00ad', '');

const n = (value: number) => String(Number(value.toFixed(2)));

const escaped = (text: string) => escapeXml(unbroken(text));
