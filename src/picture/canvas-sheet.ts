// A sheet on a canvas, for files that are pixels.
import type { Placement } from '../geography/index.ts';
import { CanvasSink, type Pen } from './canvas-sink.ts';
import type { Sink } from './draw.ts';
import { fontOf, HALO, type Ink, type Rect, type Sheet, type Type } from './sheet.ts';

/** As much of a canvas's context as the sheet uses. */
export type SheetPen = Pen &
  Pick<
    CanvasRenderingContext2D,
    'rect' | 'fillRect' | 'roundRect' | 'fillText' | 'strokeText' | 'font' | 'textAlign' | 'textBaseline'
  > & { measureText(text: string): { readonly width: number } };

export class CanvasSheet implements Sheet {
  readonly #pen: SheetPen;
  readonly #font: (type: Type) => string;
  readonly #rule: Pick<SheetPen, 'font' | 'measureText'>;

  /**
   * @param pen scaled beforehand: what is drawn is in CSS pixels
   * @param font the fonts to write with, as a canvas reads them; the system's unless told
   * @param rule measures text instead of the pen, which fits letters to its own pixels
   */
  constructor(
    pen: SheetPen,
    font: (type: Type) => string = fontOf,
    rule: Pick<SheetPen, 'font' | 'measureText'> = pen,
  ) {
    this.#pen = pen;
    this.#font = font;
    this.#rule = rule;
    pen.textBaseline = 'alphabetic';
  }

  rect({ x, y, width, height }: Rect, paint: { fill?: string; stroke?: string; radius?: number }): void {
    const pen = this.#pen;
    pen.beginPath();
    pen.roundRect(x, y, width, height, paint.radius ?? 0);
    if (paint.fill) {
      pen.fillStyle = paint.fill;
      pen.fill();
    }
    if (!paint.stroke) return;
    pen.strokeStyle = paint.stroke;
    pen.lineWidth = 1;
    pen.setLineDash([]);
    pen.stroke();
  }

  text(x: number, y: number, text: string, type: Type, { fill, align = 'start', halo }: Ink): void {
    const pen = this.#pen;
    pen.font = this.#font(type);
    pen.textAlign = align === 'middle' ? 'center' : align === 'end' ? 'right' : 'left';
    if (halo) {
      pen.strokeStyle = halo;
      pen.lineWidth = type.size * HALO;
      pen.lineJoin = 'round';
      pen.setLineDash([]);
      pen.strokeText(text, x, y);
    }
    pen.fillStyle = fill;
    pen.fillText(text, x, y);
  }

  widthOf(text: string, type: Type): number {
    this.#rule.font = this.#font(type);
    return this.#rule.measureText(text).width;
  }

  plane(box: Rect, placement: Placement, hatch: string, drawing: (sink: Sink) => void): void {
    const pen = this.#pen;
    pen.save();
    pen.beginPath();
    pen.rect(box.x, box.y, box.width, box.height);
    pen.clip();
    drawing(new CanvasSink(pen, placement, hatch));
    pen.restore();
  }
}
