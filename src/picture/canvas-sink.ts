// A sink that draws on a canvas, for exported pixels: paths by d3-geo, the same dashes, hatch and marks as in SVG.
import { type GeoPath, geoIdentity, geoPath } from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';
import { type Placement, type Point, type Rings, toScreen } from '../geography/index.ts';
import { dashLengths, type MarkStyle } from '../scene/index.ts';
import type { AreaPaint, LinePaint, Lines, Sink } from './draw.ts';
import { dotsOf, PERIOD, STRIPE, STRIPE_OPACITY } from './svg-parts.ts';

/** The part of a canvas's context that the sink uses. */
export type SinkContext = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'arc'
  | 'rect'
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
  readonly #context: SinkContext;
  readonly #placement: Placement;
  readonly #hatch: string;
  readonly #path: GeoPath;

  /** @param placement CSS pixels: the caller scales a context for another density */
  constructor(context: SinkContext, placement: Placement, hatch: string) {
    this.#context = context;
    this.#placement = placement;
    this.#hatch = hatch;
    const { scale, x, y } = placement;
    this.#path = geoPath(geoIdentity().scale(scale).translate([x, y]), context);
    context.lineJoin = 'round';
  }

  area(_key: string, polygons: readonly Rings[], paint: AreaPaint): void {
    const context = this.#context;
    const shape = { type: 'MultiPolygon', coordinates: polygons } as unknown as MultiPolygon;
    context.beginPath();
    this.#path(shape);
    context.fillStyle = paint.fill;
    context.fill('evenodd');
    if (!paint.hatch) return;
    context.save();
    context.clip('evenodd');
    this.#stripes(this.#path.bounds(shape));
    context.restore();
  }

  line(_key: string, lines: Lines, { stroke, width, dash }: LinePaint): void {
    const context = this.#context;
    context.beginPath();
    this.#path({ type: 'MultiLineString', coordinates: lines } as unknown as MultiLineString);
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.lineCap = dash ? 'butt' : 'round';
    context.setLineDash(dash ? dashLengths(dash, width) : []);
    context.stroke();
  }

  mark(_key: string, at: Point, paint: MarkStyle): void {
    const context = this.#context;
    const [x, y] = toScreen(this.#placement, at);
    for (const { colour, width } of dotsOf(paint)) {
      context.beginPath();
      if (paint.ring) context.arc(x, y, width / 2, 0, 2 * Math.PI);
      else context.rect(x - width / 2, y - width / 2, width, width);
      context.fillStyle = colour;
      context.fill();
    }
  }

  /** Rising lines, one period apart, counted from the plane's origin, so that the stripes of neighbours meet. */
  #stripes([[left, top], [right, bottom]]: readonly [Point, Point]): void {
    const context = this.#context;
    const [originX, originY] = [this.#placement.x, this.#placement.y];
    const sum = (x: number, y: number) => (x - originX + y - originY) / PERIOD;
    context.beginPath();
    for (let k = Math.floor(sum(left, top)); k <= Math.ceil(sum(right, bottom)); k++) {
      const at = k * PERIOD + originX + originY;
      context.moveTo(left - PERIOD, at - left + PERIOD);
      context.lineTo(at - top + PERIOD, top - PERIOD);
    }
    context.strokeStyle = this.#hatch;
    context.globalAlpha = STRIPE_OPACITY;
    context.lineWidth = PERIOD * STRIPE;
    context.lineCap = 'butt';
    context.setLineDash([]);
    context.stroke();
  }
}
