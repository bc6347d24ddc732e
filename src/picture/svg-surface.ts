// A drawing surface that makes SVG, as the text of a file or as an element: self-contained, with presentation attributes only.
import type { Placement, Point } from '../geography/index.ts';
import type { Sink } from './draw.ts';
import { familyOf, HALO, type Rect, type Surface, type TextFont, type TextPaint } from './surface.ts';
import { type SvgNode, svgElement, svgText } from './svg-node.ts';
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
  readonly #prefix: string;
  readonly #nodes: SvgNode[] = [];
  #windows = 0;
  #fades = 0;

  /** @param prefix of the ids in it, which differ from those of other pictures in a document */
  constructor(source: TextSource, prefix = '') {
    this.#source = source;
    this.#prefix = prefix;
  }

  rect(
    box: Rect,
    { fill = 'none', stroke, radius }: { fill?: string; stroke?: string; radius?: number },
  ): void {
    this.#add('rect', { ...cornersOf(box), fill, stroke, rx: radius || undefined });
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
    const around = (width: number) => ({ stroke: halo, 'stroke-width': width, 'stroke-linejoin': 'round' });
    if (outlined) {
      const scale = type.size / 1000;
      const left = x - (align === 'middle' ? 0.5 : align === 'end' ? 1 : 0) * outlined.width * scale;
      const at = { d: outlined.path, transform: `translate(${n(left)} ${n(y)}) scale(${scale})` };
      if (halo) this.#add('path', { ...at, fill: 'none', ...around(1000 * HALO) });
      const bold = outlined.thicker ? { stroke: fill, 'stroke-width': outlined.thicker } : {};
      this.#add('path', { ...at, fill, ...bold });
      return;
    }
    const at = {
      x: n(x),
      y: n(y),
      'font-family': familyOf(type.lang),
      'font-size': n(type.size),
      'font-weight': type.weight,
      lang: type.lang,
      'text-anchor': align === 'start' ? undefined : align,
    };
    // A text of its own beneath: LibreOffice, among others, has no `paint-order`, and paints a halo over the letters. It
    // also rounds the font size of letters that have no line, so these have one too, to be as long as their halo.
    const under = { 'aria-hidden': 'true', fill: halo, ...around(n(type.size * HALO)) };
    if (halo) this.#add('text', { ...at, ...under }, [text]);
    const line = halo ? { stroke: fill, 'stroke-width': 0.01 } : {};
    this.#add('text', { ...at, fill, ...line }, [text]);
  }

  widthOf(line: string, type: TextFont): number {
    const text = unbroken(line);
    const outlined = this.#source.outline?.(text, type);
    return outlined ? (outlined.width * type.size) / 1000 : this.#source.widthOf(text, type);
  }

  fade(box: Rect, from: Point, to: Point, colour: string): void {
    this.#fades += 1;
    const id = `${this.#prefix}fade-${this.#fades}`;
    const [x1, y1, x2, y2] = [...from, ...to].map(n);
    const stop = (attributes: SvgNode['attributes']): SvgNode => ({
      name: 'stop',
      attributes: { 'stop-color': colour, ...attributes },
    });
    const along = { id, gradientUnits: 'userSpaceOnUse', x1, y1, x2, y2 };
    this.#add('linearGradient', along, [stop({}), stop({ offset: 1, 'stop-opacity': 0 })]);
    this.#add('rect', { ...cornersOf(box), fill: `url(#${id})` });
  }

  plane(box: Rect, placement: Placement, hatch: string, drawing: (sink: Sink) => void): void {
    this.#windows += 1;
    const id = `${this.#prefix}window-${this.#windows}`;
    const sink = new SvgText(placement.scale * FINENESS, hatch, { scale: placement.scale });
    drawing(sink);
    const transform = `translate(${n(placement.x)} ${n(placement.y)}) scale(${1 / FINENESS})`;
    const plane = { name: 'g', attributes: { transform }, children: sink.groups() };
    this.#add('clipPath', { id }, [{ name: 'rect', attributes: cornersOf(box) }]);
    this.#add('g', { 'clip-path': `url(#${id})` }, [plane]);
  }

  file({ width, height, zoom, lang, title, description }: SvgFile): string {
    const attributes = {
      xmlns: 'http://www.w3.org/2000/svg',
      width: n(width * zoom),
      height: n(height * zoom),
      viewBox: `0 0 ${n(width)} ${n(height)}`,
      lang,
      role: 'img',
      'aria-labelledby': 'title desc',
    };
    const texts = [
      { name: 'title', attributes: { id: 'title' }, children: [unbroken(title)] },
      { name: 'desc', attributes: { id: 'desc' }, children: [unbroken(description)] },
    ];
    const children = [...texts, ...this.#nodes].flatMap((node) => ['\n', node]);
    return `${svgText({ name: 'svg', attributes, children: [...children, '\n'] })}\n`;
  }

  /** For a page, whose style sheet gives it its size. */
  element(
    document: Document,
    { width, height, lang, title }: Omit<SvgFile, 'zoom' | 'description'>,
  ): SVGElement {
    const attributes = { viewBox: `0 0 ${n(width)} ${n(height)}`, lang, role: 'img', 'aria-label': title };
    return svgElement({ name: 'svg', attributes, children: this.#nodes }, document);
  }

  #add(name: string, attributes: SvgNode['attributes'], children?: SvgNode['children']): void {
    this.#nodes.push(children ? { name, attributes, children } : { name, attributes });
  }
}

const cornersOf = ({ x, y, width, height }: Rect) => ({
  x: n(x),
  y: n(y),
  width: n(width),
  height: n(height),
});

/** Without soft hyphens: a line of a picture isn't broken, fonts have no outline of them, and some programs draw them. */
const unbroken = (line: string) => line.replaceAll('\u00ad', '');

const n = (value: number) => Number(value.toFixed(2));
