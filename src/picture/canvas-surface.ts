// A drawing surface on a canvas, for exported pixels.
import type { Placement, Point } from '../geography/index.ts';
import { CanvasSink, type SinkContext } from './canvas-sink.ts';
import type { Sink } from './draw.ts';
import { fontOf, HALO, type Rect, type Surface, type TextFont, type TextPaint } from './surface.ts';

/** The part of a canvas's context that the surface uses. */
export type SurfaceContext = SinkContext &
  Pick<
    CanvasRenderingContext2D,
    | 'fillRect'
    | 'createLinearGradient'
    | 'roundRect'
    | 'fillText'
    | 'strokeText'
    | 'font'
    | 'textAlign'
    | 'textBaseline'
  > & { measureText(text: string): { readonly width: number } };

export class CanvasSurface implements Surface {
  readonly #context: SurfaceContext;
  readonly #font: (type: TextFont) => string;
  readonly #rule: Pick<SurfaceContext, 'font' | 'measureText'>;

  /**
   * @param pen scaled by the caller: the surface draws in CSS pixels
   * @param font returns the CSS font of a text; the system's fonts by default
   * @param rule measures text instead of the context, whose metrics are hinted to its own pixels
   */
  constructor(
    context: SurfaceContext,
    font: (type: TextFont) => string = fontOf,
    rule: Pick<SurfaceContext, 'font' | 'measureText'> = context,
  ) {
    this.#context = context;
    this.#font = font;
    this.#rule = rule;
    context.textBaseline = 'alphabetic';
  }

  rect({ x, y, width, height }: Rect, paint: { fill?: string; stroke?: string; radius?: number }): void {
    const context = this.#context;
    context.beginPath();
    context.roundRect(x, y, width, height, paint.radius ?? 0);
    if (paint.fill) {
      context.fillStyle = paint.fill;
      context.fill();
    }
    if (!paint.stroke) return;
    context.strokeStyle = paint.stroke;
    context.lineWidth = 1;
    context.setLineDash([]);
    context.stroke();
  }

  text(x: number, y: number, text: string, type: TextFont, { fill, align = 'start', halo }: TextPaint): void {
    const context = this.#context;
    context.font = this.#font(type);
    context.textAlign = align === 'middle' ? 'center' : align === 'end' ? 'right' : 'left';
    if (halo) {
      context.strokeStyle = halo;
      context.lineWidth = type.size * HALO;
      context.lineJoin = 'round';
      context.setLineDash([]);
      context.strokeText(text, x, y);
    }
    context.fillStyle = fill;
    context.fillText(text, x, y);
  }

  widthOf(text: string, type: TextFont): number {
    this.#rule.font = this.#font(type);
    return this.#rule.measureText(text).width;
  }

  fade({ x, y, width, height }: Rect, from: Point, to: Point, colour: string): void {
    const context = this.#context;
    const gradient = context.createLinearGradient(...from, ...to);
    gradient.addColorStop(0, colour);
    gradient.addColorStop(1, `${colour}00`);
    context.fillStyle = gradient;
    context.fillRect(x, y, width, height);
  }

  plane(box: Rect, placement: Placement, hatch: string, drawing: (sink: Sink) => void): void {
    const context = this.#context;
    context.save();
    context.beginPath();
    context.rect(box.x, box.y, box.width, box.height);
    context.clip();
    drawing(new CanvasSink(context, placement, hatch));
    context.restore();
  }
}
