// The still renderer in the page: SVG elements that are kept and updated where the scene changed. It is active before
// the map has loaded and where there is no WebGL, and it draws the insets. It can reuse the prerendered picture of the
// page.

import type { Box, Drawable, Placement, Point, Rings } from '../geography/index.ts';
import type { MarkArea, Spreading } from '../layout/index.ts';
import { type DrawnScene, dashText, type MarkStyle } from '../scene/index.ts';
import {
  type AreaPaint,
  draw,
  drawMarks,
  type LinePaint,
  type Lines,
  type Pieces,
  type Sink,
} from './draw.ts';
import { areaData, dotData, lineData } from './path-data.ts';
import { nodesOf } from './read-svg.ts';
import {
  dotsOf,
  GROUP_ATTRIBUTES,
  GROUPS,
  type Group,
  groupOfLine,
  hatchOf,
  KEY,
  STRIPE_OPACITY,
} from './svg-parts.ts';

const SVG = 'http://www.w3.org/2000/svg';
let patterns = 0;

type Kept = { readonly node: SVGElement; used: number };
type Options = {
  /** The box of the plane that an inset shows: it has no other marks. */
  readonly within?: Box;
  /** For an inset those that touch its box; all where it is left out. */
  readonly pieces?: Pieces;
  readonly spreading?: Spreading;
  /** A picture that SvgText wrote, whose nodes are reused. */
  readonly existing?: SVGSVGElement;
};

export class SvgRenderer implements Sink {
  readonly svg: SVGSVGElement;
  readonly #plane: SVGGElement;
  readonly #groups: Record<Group, SVGGElement>;
  readonly #pattern: SVGPatternElement;
  readonly #stripe: SVGPathElement;
  readonly #kept = new Map<string, Kept>();
  readonly shapes: Drawable;
  readonly #pieces: Pieces;
  #area: MarkArea;
  #placement: Placement = { scale: 1, x: 0, y: 0 };
  #scene: DrawnScene | null = null;
  #round = 0;

  constructor(
    shapes: Drawable,
    document: Document,
    { within, pieces = shapes, spreading, existing }: Options = {},
  ) {
    this.shapes = shapes;
    this.#pieces = pieces;
    this.#area = { within: within ?? null, ...(spreading ? { spreading } : {}) };
    const find = <K extends keyof SVGElementTagNameMap>(name: K, parent: Element, className = '') => {
      const known = parent.querySelector<SVGElementTagNameMap[K]>(className ? `${name}.${className}` : name);
      if (known) return known;
      const node = document.createElementNS(SVG, name);
      if (className) node.setAttribute('class', className);
      parent.append(node);
      return node;
    };
    this.svg = existing ?? document.createElementNS(SVG, 'svg');
    this.svg.setAttribute('aria-hidden', 'true');
    this.#pattern = find('pattern', find('defs', this.svg));
    if (!this.#pattern.id) {
      patterns += 1;
      this.#pattern.id = `hatch-${patterns}`;
      this.#pattern.setAttribute('patternUnits', 'userSpaceOnUse');
    }
    this.#stripe = find('path', this.#pattern);
    this.#plane = find('g', this.svg, 'plane');
    this.#groups = Object.fromEntries(GROUPS.map((name) => [name, find('g', this.#plane, name)])) as Record<
      Group,
      SVGGElement
    >;
    for (const name of GROUPS)
      for (const [key, value] of Object.entries(GROUP_ATTRIBUTES[name])) set(this.#groups[name], key, value);
    if (existing) for (const [key, node] of nodesOf(existing)) this.#kept.set(key, { node, used: 0 });
  }

  show(scene: DrawnScene): void {
    this.#scene = scene;
    this.#round += 1;
    set(this.#stripe, 'stroke', scene.palette.hatch);
    set(this.#stripe, 'stroke-opacity', String(STRIPE_OPACITY));
    draw(scene, this.shapes, this.#placement, this, this.#area, this.#pieces);
    this.#hideUnused();
  }

  /** Nodes that this date doesn't use are hidden, not removed: their path data need not be written again. */
  #hideUnused(): void {
    for (const { node, used } of this.#kept.values()) if (used !== this.#round) set(node, 'display', 'none');
  }

  /** Draws marks alone, for a picture whose other parts refer to another's. */
  showMarks(scene: DrawnScene): void {
    this.#round += 1;
    drawMarks(scene, this.shapes, this.#placement, this, this.#area);
    this.#hideUnused();
  }

  /** The boxes of the plane whose marks insets show instead. */
  setInsets(insets: readonly Box[]): void {
    this.#area = { ...this.#area, insets };
    if (this.#scene) this.show(this.#scene);
  }

  place(placement: Placement): void {
    const again = placement.scale !== this.#placement.scale;
    this.#placement = placement;
    const { scale, x, y } = placement;
    const unit = scale / this.shapes.units;
    this.svg.removeAttribute('viewBox');
    this.#plane.setAttribute('transform', `translate(${x} ${y}) scale(${unit})`);
    const hatch = hatchOf(unit);
    set(this.#pattern, 'width', hatch.period);
    set(this.#pattern, 'height', hatch.period);
    set(this.#stripe, 'd', hatch.stripe);
    set(this.#stripe, 'stroke-width', hatch.width);
    if (again && this.#scene) this.show(this.#scene);
  }

  placement(): Placement {
    return this.#placement;
  }

  area(key: string, polygons: readonly Rings[], paint: AreaPaint): void {
    const node = this.#keep(key, 'areas', () => areaData(polygons, this.shapes.units));
    set(node, 'fill', paint.fill);
    if (!paint.hatch) return;
    const hatch = this.#keep(`${key}/hatch`, 'areas', () => node.getAttribute('d') ?? '');
    set(hatch, 'fill', `url(#${this.#pattern.id})`);
    set(hatch, 'pointer-events', 'none');
    if (node.nextSibling !== hatch) node.after(hatch);
  }

  line(key: string, lines: Lines, paint: LinePaint): void {
    const lead = key.startsWith('lead');
    const node = this.#keep(key, groupOfLine(key), () => {
      const line = key.startsWith('rim')
        ? this.#kept.get(key.replace('rim', 'line'))?.node.getAttribute('d')
        : null;
      return line ?? lineData(lines, this.shapes.units);
    });
    if (lead) set(node, 'd', lineData(lines, this.shapes.units));
    set(node, 'stroke', paint.stroke);
    set(node, 'stroke-width', String(paint.width));
    // Without dashes the attributes of the group are enough.
    set(node, 'stroke-dasharray', paint.dash && dashText(paint.dash, paint.width));
    set(node, 'stroke-linecap', paint.dash && 'butt');
  }

  mark(key: string, at: Point, paint: MarkStyle): void {
    dotsOf(paint).forEach(({ colour, width }, i) => {
      const data = dotData(at, this.shapes.units);
      const node = this.#keep(`${key}/${i}`, paint.top ? 'tops' : 'marks', () => data);
      // A moved mark is elsewhere at another scale.
      set(node, 'd', data);
      set(node, 'stroke', colour);
      set(node, 'stroke-linecap', paint.ring ? 'round' : null);
      set(node, 'stroke-width', String(width));
    });
  }

  #keep(key: string, group: Group, data: () => string): SVGElement {
    let kept = this.#kept.get(key);
    if (!kept) {
      const node = this.svg.ownerDocument.createElementNS(SVG, 'path');
      node.setAttribute(KEY, key);
      node.setAttribute('d', data());
      node.setAttribute('vector-effect', 'non-scaling-stroke');
      this.#groups[group].append(node);
      kept = { node, used: 0 };
      this.#kept.set(key, kept);
    } else if (kept.node.hasAttribute('display')) kept.node.removeAttribute('display');
    kept.used = this.#round;
    return kept.node;
  }
}

/** Sets an attribute where it differs; null removes it. */
function set(node: Element, name: string, value: string | null): void {
  if (node.getAttribute(name) === value) return;
  if (value === null) node.removeAttribute(name);
  else node.setAttribute(name, value);
}
