// The drawing on a canvas, for files that are pixels: paths by d3-geo, the same dashes, hatch and marks as in SVG.
import { type GeoPath, geoIdentity, geoPath } from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';
import { type Placement, type Point, type Rings, toScreen } from '../geography/index.ts';
import type { Dash, Hatch, MarkStyle } from '../scene/index.ts';
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
  readonly #path: GeoPath;

  /** @param placement CSS pixels: a context for another density is scaled beforehand */
  constructor(pen: Pen, placement: Placement, hatch: string) {
    this.#pen = pen;
    this.#placement = placement;
    this.#hatch = hatch;
    const { scale, x, y } = placement;
    this.#path = geoPath(geoIdentity().scale(scale).translate([x, y]), pen);
    pen.lineJoin = 'round';
  }

  area(_key: string, polygons: readonly Rings[], paint: { fill: string; hatch: Hatch | null }): void {
    const pen = this.#pen;
    const shape = { type: 'MultiPolygon', coordinates: polygons } as unknown as MultiPolygon;
    pen.beginPath();
    this.#path(shape);
    pen.fillStyle = paint.fill;
    pen.fill('evenodd');
    if (!paint.hatch) return;
    pen.save();
    pen.clip('evenodd');
    this.#stripes(this.#path.bounds(shape));
    pen.restore();
  }

  line(
    _key: string,
    lines: readonly (readonly Point[])[],
    { stroke, width, dash }: { stroke: string; width: number; dash: Dash | null },
  ): void {
    const pen = this.#pen;
    pen.beginPath();
    this.#path({ type: 'MultiLineString', coordinates: lines } as unknown as MultiLineString);
    pen.strokeStyle = stroke;
    pen.lineWidth = width;
    pen.lineCap = dash ? 'butt' : 'round';
    pen.setLineDash(dash ? dashLengths(dash, width) : []);
    pen.stroke();
  }

  mark(_key: string, at: Point, paint: MarkStyle): void {
    const pen = this.#pen;
    const [x, y] = toScreen(this.#placement, at);
    for (const { colour, width } of dotsOf(paint)) {
      pen.beginPath();
      pen.arc(x, y, width / 2, 0, 2 * Math.PI);
      pen.fillStyle = colour;
      pen.fill();
    }
  }

  /** Rising lines, a period apart, counted from the plane's origin, so that neighbours' stripes meet. */
  #stripes([[left, top], [right, bottom]]: readonly [Point, Point]): void {
    const pen = this.#pen;
    const [originX, originY] = [this.#placement.x, this.#placement.y];
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
