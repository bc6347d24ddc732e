// The drawing on a canvas, for files that are pixels. The same dashes, hatch and marks as in SVG.
import type { Box, Placement, Point, Rings } from '../geography/index.ts';
import { boxOf, toScreen } from '../geography/index.ts';
import type { Dash, Hatch, MarkPaint } from '../scene/index.ts';
import type { Sink } from './draw.ts';
import { dashLengths, dotsOf, PERIOD, STRIPE, STRIPE_OPACITY } from './svg-parts.ts';

/** As much of a canvas's context as the sink uses. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'arc'
  | 'fill'
  | 'stroke'
  | 'clip'
  | 'save'
  | 'restore'
  | 'setLineDash'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'globalAlpha'
>;

export class CanvasSink implements Sink {
  readonly #pen: Pen;
  readonly #placement: Placement;
  readonly #hatch: string;

  /** @param placement CSS pixels: a context for another density is scaled beforehand */
  constructor(pen: Pen, placement: Placement, hatch: string) {
    this.#pen = pen;
    this.#placement = placement;
    this.#hatch = hatch;
    pen.lineJoin = 'round';
  }

  area(_key: string, polygons: readonly Rings[], paint: { fill: string; hatch: Hatch | null }): void {
    const pen = this.#pen;
    this.#path(polygons.flat(), true);
    pen.fillStyle = paint.fill;
    pen.fill('evenodd');
    if (!paint.hatch) return;
    pen.save();
    pen.clip('evenodd');
    this.#stripes(boxOf(polygons.flat(2)));
    pen.restore();
  }

  line(
    _key: string,
    lines: readonly (readonly Point[])[],
    { stroke, width, dash }: { stroke: string; width: number; dash: Dash | null },
  ): void {
    const pen = this.#pen;
    this.#path(lines, false);
    pen.strokeStyle = stroke;
    pen.lineWidth = width;
    pen.lineCap = dash ? 'butt' : 'round';
    pen.setLineDash(dash ? dashLengths(dash, width) : []);
    pen.stroke();
  }

  mark(_key: string, at: Point, paint: MarkPaint): void {
    const pen = this.#pen;
    const [x, y] = toScreen(this.#placement, at);
    for (const { colour, width } of dotsOf(paint)) {
      pen.beginPath();
      pen.arc(x, y, width / 2, 0, 2 * Math.PI);
      pen.fillStyle = colour;
      pen.fill();
    }
  }

  #path(lines: readonly (readonly Point[])[], closed: boolean): void {
    const pen = this.#pen;
    pen.beginPath();
    for (const line of lines) {
      line.forEach((point, i) => {
        const [x, y] = toScreen(this.#placement, point);
        if (i === 0) pen.moveTo(x, y);
        else pen.lineTo(x, y);
      });
      if (closed) pen.closePath();
    }
  }

  /** Rising lines, a period apart, counted from the plane's origin, so that neighbours' stripes meet. */
  #stripes(box: Box): void {
    const pen = this.#pen;
    const [originX, originY] = [this.#placement.x, this.#placement.y];
    const [left, top] = toScreen(this.#placement, [box.x0, box.y0]);
    const [right, bottom] = toScreen(this.#placement, [box.x1, box.y1]);
    const sum = (x: number, y: number) => (x - originX + y - originY) / PERIOD;
    pen.beginPath();
    for (let k = Math.floor(sum(left, top)); k <= Math.ceil(sum(right, bottom)); k++) {
      const at = k * PERIOD + originX + originY;
      pen.moveTo(left - PERIOD, at - left + PERIOD);
      pen.lineTo(at - top + PERIOD, top - PERIOD);
    }
    pen.strokeStyle = this.#hatch;
    pen.globalAlpha = STRIPE_OPACITY;
    pen.lineWidth = PERIOD * STRIPE;
    pen.lineCap = 'butt';
    pen.setLineDash([]);
    pen.stroke();
  }
}
