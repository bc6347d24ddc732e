// A sink that writes SVG text, for the prerendered page and for files. Colours and widths are presentation attributes,
// since a strict policy allows no style attribute.
import type { Point, Rings } from '../geography/index.ts';
import { dashText, type MarkStyle, mix } from '../scene/index.ts';
import type { AreaPaint, LinePaint, Lines, Sink } from './draw.ts';
import { areaData, dotData, lineData } from './path-data.ts';
import { stripesIn } from './stripes.ts';
import { type SvgNode, svgText } from './svg-node.ts';
import {
  dotsOf,
  GROUP_ATTRIBUTES,
  GROUPS,
  type Group,
  groupOfLine,
  hatchOf,
  KEY,
  PERIOD,
  STRIPE,
  STRIPE_OPACITY,
} from './svg-parts.ts';

export type SvgTextOptions = {
  /** Writes the lines in the order of their numbers, without keys; none may be missing. */
  readonly numbered?: boolean;
  /**
   * CSS pixels per plane unit: widths are then written in path units, for viewers that don't support strokes of
   * constant width, and hatches are lines, since not all viewers draw patterns. Without it widths are CSS pixels, and
   * the document's style keeps them constant.
   */
  readonly scale?: number;
  /** The groups that the document refers to, which get their names as ids. */
  readonly ids?: readonly string[];
};

export class SvgText implements Sink {
  readonly #units: number;
  readonly #hatch: string;
  readonly #options: SvgTextOptions;
  readonly #nodes = new Map<string, { group: Group; node: SvgNode }>();

  /** @param hatch the id of the hatch's pattern in the document; with a scale, the colour of its stripes */
  constructor(units: number, hatch: string, options: SvgTextOptions = {}) {
    this.#units = units;
    this.#hatch = hatch;
    this.#options = options;
  }

  area(key: string, polygons: readonly Rings[], paint: AreaPaint): void {
    const d = areaData(polygons, this.#units);
    this.#add('areas', key, { d, fill: paint.fill });
    if (!paint.hatch) return;
    const { scale } = this.#options;
    if (!scale) this.#add('areas', `${key}/hatch`, { d, fill: `url(#${this.#hatch})` });
    else {
      const stripes = lineData(stripesIn(polygons, PERIOD / scale), this.#units);
      const stroke = mix(paint.fill, this.#hatch, STRIPE_OPACITY);
      const width = this.#wide(PERIOD * STRIPE);
      this.#add('areas', `${key}/hatch`, { d: stripes, stroke, 'stroke-width': width });
    }
  }

  line(key: string, lines: Lines, { stroke, width, dash }: LinePaint): void {
    const wide = this.#wide(width);
    const dashes = dash ? { 'stroke-dasharray': dashText(dash, wide), 'stroke-linecap': 'butt' } : {};
    const d = lineData(lines, this.#units);
    this.#add(groupOfLine(key), key, { d, stroke, 'stroke-width': wide, ...dashes });
  }

  mark(key: string, at: Point, paint: MarkStyle): void {
    const { scale } = this.#options;
    const cap = paint.ring ? { 'stroke-linecap': 'round' } : {};
    dotsOf(paint).forEach(({ colour, width }, i) => {
      const wide = this.#wide(width);
      const [x, y] = at.map((value) => Math.round(value * this.#units)) as [number, number];
      const n = (value: number) => Number(value.toFixed(3));
      // LibreOffice draws a dot of no length larger than it is.
      const [element, attributes]: [string, SvgNode['attributes']] = !scale
        ? ['path', { d: dotData(at, this.#units), ...cap, stroke: colour, 'stroke-width': wide }]
        : paint.ring
          ? ['circle', { cx: x, cy: y, r: n(wide / 2), fill: colour }]
          : ['rect', { x: n(x - wide / 2), y: n(y - wide / 2), width: wide, height: wide, fill: colour }];
      this.#add(paint.top ? 'tops' : 'marks', `${key}/${i}`, attributes, element);
    });
  }

  has(key: string): boolean {
    return this.#nodes.has(key);
  }

  /** The groups in drawing order; the caller writes the outer element. */
  groups(): SvgNode[] {
    return GROUPS.map((name) => {
      const nodes = [...this.#nodes].filter(([, { group }]) => group === name);
      if (name === 'lines' && this.#options.numbered) inOrder(nodes);
      const id = this.#options.ids?.includes(name) ? name : undefined;
      const attributes = { class: name, id, ...GROUP_ATTRIBUTES[name] };
      return { name: 'g', attributes, children: nodes.map(([, { node }]) => node) };
    });
  }

  toString(): string {
    return this.groups().map(svgText).join('');
  }

  /** The hatch's definition for a scale of CSS pixels per path unit. */
  defs(scale: number, colour: string): string {
    const { period, stripe, width } = hatchOf(scale);
    return `<defs><pattern id="${this.#hatch}" patternUnits="userSpaceOnUse" width="${period}" height="${period}"><path d="${stripe}" stroke="${colour}" stroke-opacity="${STRIPE_OPACITY}" stroke-width="${width}"/></pattern></defs>`;
  }

  #wide(width: number): number {
    const { scale } = this.#options;
    return scale ? Number(((width * this.#units) / scale).toFixed(3)) : width;
  }

  #add(group: Group, key: string, given: SvgNode['attributes'], name = 'path'): void {
    const isNamed = group !== 'lines' || !this.#options.numbered;
    this.#nodes.set(key, {
      group,
      node: { name, attributes: { [KEY]: isNamed ? key : undefined, ...given } },
    });
  }
}

function inOrder(nodes: [string, unknown][]): void {
  const numberOf = ([key]: [string, unknown]) => Number(key.split('/')[1]);
  nodes.sort((one, other) => numberOf(one) - numberOf(other));
  const missing = nodes.findIndex((node, i) => numberOf(node) !== i);
  if (missing >= 0) throw new Error(`Missing line/${missing}; numbered lines must be complete`);
}
