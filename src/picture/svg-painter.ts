// Painter 2, live: the drawing as SVG elements that stay and are changed where the scene changed.
// It stands before the map has arrived, where there is no WebGL, and in the insets.
import {
  type Box,
  type Placement,
  type Point,
  type Rings,
  type Shapes,
  toScreen,
} from '../geography/index.ts';
import type { Dash, Hatch, MarkPaint, Scene } from '../scene/index.ts';
import { draw, type Sink } from './draw.ts';
import { areaData, lineData, UNITS } from './path-data.ts';

const SVG = 'http://www.w3.org/2000/svg';
const DASHES: Record<Dash, (width: number) => string> = {
  dashed: (width) => `${3 * width} ${2 * width}`,
  dotted: (width) => `${width} ${1.6 * width}`,
};
let patterns = 0;

type Kept = { readonly node: SVGElement; used: number };

export class SvgPainter implements Sink {
  readonly svg: SVGSVGElement;
  readonly #plane: SVGGElement;
  readonly #areas: SVGGElement;
  readonly #lines: SVGGElement;
  readonly #rims: SVGGElement;
  readonly #marks: SVGGElement;
  readonly #pattern: SVGPatternElement;
  readonly #stripe: SVGPathElement;
  readonly #kept = new Map<string, Kept>();
  readonly #shapes: Shapes;
  readonly #within: Box | null;
  #placement: Placement = { scale: 1, x: 0, y: 0 };
  #scene: Scene | null = null;
  #round = 0;

  /** @param within only what touches this box of the plane, for an inset */
  constructor(shapes: Shapes, document: Document, within: Box | null = null) {
    this.#shapes = shapes;
    this.#within = within;
    const make = <K extends keyof SVGElementTagNameMap>(
      name: K,
      parent?: Element,
    ): SVGElementTagNameMap[K] => {
      const node = document.createElementNS(SVG, name);
      parent?.append(node);
      return node;
    };
    this.svg = make('svg');
    this.svg.setAttribute('aria-hidden', 'true');
    const defs = make('defs', this.svg);
    this.#pattern = make('pattern', defs);
    patterns += 1;
    this.#pattern.id = `hatch-${patterns}`;
    this.#pattern.setAttribute('patternUnits', 'userSpaceOnUse');
    this.#stripe = make('path', this.#pattern);
    this.#plane = make('g', this.svg);
    this.#areas = make('g', this.#plane);
    this.#areas.setAttribute('fill-rule', 'evenodd');
    this.#lines = make('g', this.#plane);
    this.#rims = make('g', this.#plane);
    for (const group of [this.#lines, this.#rims]) {
      group.setAttribute('fill', 'none');
      group.setAttribute('stroke-linejoin', 'round');
      group.setAttribute('stroke-linecap', 'round');
    }
    this.#marks = make('g', this.svg);
  }

  show(scene: Scene): void {
    this.#scene = scene;
    this.#round += 1;
    set(this.#stripe, 'stroke', scene.palette.hatch);
    set(this.#stripe, 'stroke-opacity', '0.85');
    draw(scene, this.#shapes, this.#placement, this, this.#within);
    for (const [key, kept] of this.#kept) {
      if (kept.used === this.#round) continue;
      kept.node.remove();
      this.#kept.delete(key);
    }
  }

  place(placement: Placement): void {
    this.#placement = placement;
    const { scale, x, y } = placement;
    this.#plane.setAttribute('transform', `translate(${x} ${y}) scale(${scale / UNITS})`);
    const period = (8 * UNITS) / scale;
    set(this.#pattern, 'width', String(period));
    set(this.#pattern, 'height', String(period));
    set(
      this.#stripe,
      'd',
      `M${-period},${period}l${2 * period},${-2 * period}M0,${period}l${period},${-period}M0,${2 * period}l${2 * period},${-2 * period}`,
    );
    set(this.#stripe, 'stroke-width', String(period * 0.32));
    if (this.#scene) this.show(this.#scene);
  }

  placement(): Placement {
    return this.#placement;
  }

  /** The atom under a point of the canvas, or null: marks first, then overlays, then areas. */
  atomAt(point: Point): number | null {
    const node = this.svg.getRootNode() as Document | ShadowRoot;
    const rect = this.svg.getBoundingClientRect();
    const found = node.elementsFromPoint(point[0] + rect.left, point[1] + rect.top);
    for (const element of found) {
      const id = element.getAttribute('data-atom');
      if (id && this.svg.contains(element)) return this.#shapes.atoms.findIndex((atom) => atom.id === id);
    }
    return null;
  }

  destroy(): void {
    this.svg.remove();
  }

  area(key: string, polygons: readonly Rings[], paint: { fill: string; hatch: Hatch | null }): void {
    const node = this.#keep(key, 'path', this.#areas, (path) => {
      path.setAttribute('d', areaData(polygons));
      if (key.startsWith('fill/')) path.setAttribute('data-atom', key.slice(5));
    });
    set(node, 'fill', paint.fill);
    if (!paint.hatch) return;
    const hatch = this.#keep(`${key}/hatch`, 'path', this.#areas, (path) => {
      path.setAttribute('d', areaData(polygons));
      path.setAttribute('pointer-events', 'none');
      path.setAttribute('fill', `url(#${this.#pattern.id})`);
    });
    if (node.nextSibling !== hatch) node.after(hatch);
  }

  line(
    key: string,
    lines: readonly (readonly Point[])[],
    paint: { stroke: string; width: number; dash: Dash | null },
  ): void {
    const node = this.#keep(key, 'path', key.startsWith('rim') ? this.#rims : this.#lines, (path) => {
      path.setAttribute('d', lineData(lines));
      path.setAttribute('vector-effect', 'non-scaling-stroke');
      path.setAttribute('pointer-events', 'none');
    });
    set(node, 'stroke', paint.stroke);
    set(node, 'stroke-width', String(paint.width));
    set(node, 'stroke-dasharray', paint.dash ? DASHES[paint.dash](paint.width) : 'none');
    set(node, 'stroke-linecap', paint.dash ? 'butt' : 'round');
  }

  mark(key: string, at: Point, paint: MarkPaint): void {
    const node = this.#keep(key, 'circle', this.#marks, (circle) =>
      circle.setAttribute('data-atom', key.slice(5)),
    );
    const [x, y] = toScreen(this.#placement, at);
    set(node, 'cx', x.toFixed(2));
    set(node, 'cy', y.toFixed(2));
    // MapLibre's circle carries its stroke outside the radius; here it lies on it.
    set(node, 'r', String(paint.diameter / 2));
    set(node, 'fill', paint.fill);
    set(node, 'stroke', paint.stroke);
    set(node, 'stroke-width', String(paint.strokeWidth));
  }

  #keep(
    key: string,
    name: 'path' | 'circle',
    parent: SVGGElement,
    prepare: (node: SVGElement) => void,
  ): SVGElement {
    let kept = this.#kept.get(key);
    if (!kept) {
      const node = parent.ownerDocument.createElementNS(SVG, name);
      prepare(node);
      parent.append(node);
      kept = { node, used: 0 };
      this.#kept.set(key, kept);
    }
    kept.used = this.#round;
    return kept.node;
  }
}

function set(node: Element, name: string, value: string): void {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}
