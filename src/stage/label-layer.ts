// The labels above the active renderer, as HTML text: takes the labels and the map's placement and shows those that
// fit. Text is measured once for each label; moving the map only moves boxes.
import { type LandAt, landOf, type Placement, type Shapes, type Size } from '../geography/index.ts';
import type { Label, MarkArea, Scene, TileLayout } from '../scene/index.ts';
import { type LabelBox, type LastPlacement, markBoxes, type Placed, placeLabels } from '../scene/labels.ts';

/** What names must not stand on: shapes, and the country of each region. */
export type Land = {
  readonly shapes: Shapes;
  readonly countryOf: (region: string) => string;
  /** Tiles place their names themselves. */
  readonly tiles: TileLayout | null;
  readonly scene: Scene;
  /** The part of the plane whose marks are drawn here. */
  readonly marked: MarkArea;
};
type Font = {
  readonly font: string;
  readonly weight: string;
  readonly height: number;
  readonly spacing: number;
};

/** Of the type's size, as in the style sheet. */
const LINE_HEIGHT = 1.2;
/** From the middle of a line to its baseline, of the type's size. */
const MIDDLE_TO_BASELINE = 0.36;

/** Wide letters, as part of the type size: where a browser refuses the canvas, names get enough space. */
const ROUGH_WIDTH = 0.62;

function measuring(document: Document): Pick<CanvasRenderingContext2D, 'font' | 'measureText'> {
  try {
    const context = document.createElement('canvas').getContext('2d');
    if (context) return context;
  } catch {
    // Some privacy settings have it throw.
  }
  return {
    font: '',
    measureText({ length }) {
      const [size = '12'] = /[\d.]+(?=px)/.exec(this.font) ?? [];
      return { width: ROUGH_WIDTH * Number(size) * length } as TextMetrics;
    },
  };
}

export class LabelLayer {
  readonly #root: HTMLElement;
  /** The labels that are shown, by key. */
  #nodes = new Map<string, { readonly node: HTMLElement; readonly placed: Placed }>();
  /** Made when names are first placed on these shapes. */
  #land: { readonly shapes: Shapes; readonly at: LandAt } | null = null;
  /** Until the placement or the parts that insets show change: another list would have all labels placed again. */
  #marks: { readonly of: readonly unknown[]; readonly boxes: readonly LabelBox[] } = { of: [], boxes: [] };
  /** The leader lines that are shown. */
  readonly #lines: HTMLElement[] = [];
  #last: LastPlacement = {};
  readonly #sizes = new Map<string, Size>();
  /** By kind and language. */
  readonly #fonts = new Map<string, Font>();
  readonly #context: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#context = measuring(root.ownerDocument);
  }

  show(
    labels: readonly Label[],
    placement: Placement,
    size: Size,
    taken: readonly LabelBox[],
    land: Land,
  ): void {
    const placed = this.#place(labels, placement, size, taken, land);
    const lines = placed.flatMap(({ line }) => line ?? []);
    const before = this.#nodes;
    this.#nodes = new Map();
    for (const one of placed) {
      const { label, x, y, share } = one;
      const key = keyOf(label);
      const known = before.get(key);
      const node = known?.node ?? this.#add(label);
      before.delete(key);
      this.#nodes.set(key, { node, placed: one });
      if (known?.placed === one) continue;
      // Left and top, not a transform: a step of time takes 6.4 ms so, and 8.7 ms with a transform for each label.
      node.style.left = `${x.toFixed(1)}px`;
      node.style.top = `${y.toFixed(1)}px`;
      node.style.transform = share !== 1 ? `scale(${share})` : '';
    }
    for (const { node } of before.values()) node.remove();
    while (this.#lines.length > lines.length) this.#lines.pop()!.remove();
    lines.forEach(({ from: [x, y], to }, i) => {
      this.#lines[i] ??= this.#append('leader');
      const length = Math.hypot(to[0] - x, to[1] - y);
      const turn = Math.atan2(to[1] - y, to[0] - x);
      this.#lines[i].style.cssText = `left:${x}px;top:${y}px;width:${length}px;transform:rotate(${turn}rad)`;
    });
  }

  /** The country whose name is at a point, from the map's corner. */
  countryAt([px, py]: readonly [number, number]): string | null {
    for (const { placed } of this.#nodes.values()) {
      const { label, x, y, width, height } = placed;
      const isAt = px >= x && px <= x + width && py >= y && py <= y + height;
      if (isAt && label.kind === 'country') return label.id;
    }
    return null;
  }

  /** Whether land of no region lies at a point of the plane; not known before names were placed. */
  isOtherLand(x: number, y: number, scale: number): boolean {
    return this.#land?.at(x, y, scale)?.regions.length === 0;
  }

  /** The labels as part of a picture of this size, which may be scaled. */
  asSvg(
    labels: readonly Label[],
    placement: Placement,
    size: Size,
    taken: readonly LabelBox[],
    land: Land,
  ): SVGGElement {
    const add = <K extends 'g' | 'line' | 'text' | 'tspan'>(
      parent: Element | null,
      name: K,
      attributes = {},
    ) => {
      const node = this.#root.ownerDocument.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
      parent?.append(node);
      return node;
    };
    const group = add(null, 'g', { class: 'names' });
    for (const { label, x, y, width, height, share, line } of this.#place(
      labels,
      placement,
      size,
      taken,
      land,
    )) {
      if (line) {
        const [[x1, y1], [x2, y2]] = [line.from, line.to];
        add(group, 'line', { x1, y1, x2, y2, stroke: 'currentColor' });
      }
      const type = (this.#font(label).height / LINE_HEIGHT) * share;
      const lines = label.text.split('\n');
      const text = add(group, 'text', { lang: label.lang, 'font-size': type });
      // Not by an attribute: the page's policy forbids inline styles.
      text.style.fontWeight = this.#font(label).weight;
      if (label.ink) {
        text.style.fill = label.ink;
        text.style.stroke = 'none';
      }
      lines.forEach((line, i) => {
        const down = (i - (lines.length - 1) / 2) * type * LINE_HEIGHT + type * MIDDLE_TO_BASELINE;
        const span = add(text, 'tspan', { x: x + width / 2, y: y + height / 2 + down });
        span.textContent = line;
      });
    }
    return group;
  }

  #place(
    labels: readonly Label[],
    placement: Placement,
    size: Size,
    taken: readonly LabelBox[],
    land: Land,
  ): readonly Placed[] {
    const { shapes, countryOf, tiles } = land;
    const measure = (label: Label) => this.#measure(label);
    if (tiles) return tiles.placeLabels(labels, placement, size, measure, taken);
    if (this.#land?.shapes !== shapes) this.#land = { shapes, at: landOf(shapes, countryOf) };
    const marks = this.#marksOn(land, placement);
    return placeLabels(labels, placement, size, measure, taken, this.#land.at, this.#last, marks);
  }

  #marksOn({ shapes, scene, marked }: Land, placement: Placement): readonly LabelBox[] {
    const of = [shapes, placement, scene.compared, marked.within, marked.insets];
    if (of.some((one, i) => one !== this.#marks.of[i]))
      this.#marks = { of, boxes: markBoxes(scene, shapes, placement, marked) };
    return this.#marks.boxes;
  }

  /** Measured on a canvas: measuring in the page would force a layout. */
  #measure(label: Label): Size {
    const key = keyOf(label);
    const known = this.#sizes.get(key);
    if (known) return known;
    const { font, height, spacing } = this.#font(label);
    this.#context.font = font;
    const lines = label.text.split('\n');
    const widths = lines.map((line) => this.#context.measureText(line).width + spacing * line.length);
    const size = { width: Math.max(...widths), height: height * lines.length };
    this.#sizes.set(key, size);
    return size;
  }

  #font({ kind, lang }: Label): Font {
    const key = `${kind}/${lang}`;
    const known = this.#fonts.get(key);
    if (known) return known;
    const sample = this.#append(`label ${kind}`);
    sample.lang = lang;
    const style = getComputedStyle(sample);
    const font = {
      font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
      weight: style.fontWeight,
      height: Number.parseFloat(style.fontSize) * LINE_HEIGHT,
      spacing: Number.parseFloat(style.letterSpacing) || 0,
    };
    sample.remove();
    this.#fonts.set(key, font);
    return font;
  }

  /** Clears the caches; called when the layout changed, and with it the size of type. */
  forget(): void {
    this.#fonts.clear();
    this.#sizes.clear();
    this.#last = {};
  }

  destroy(): void {
    for (const { node } of this.#nodes.values()) node.remove();
    this.#nodes.clear();
    for (const line of this.#lines.splice(0)) line.remove();
  }

  #add(label: Label): HTMLElement {
    const node = this.#append(`label ${label.kind}`);
    node.lang = label.lang;
    node.textContent = label.text;
    if (label.ink) {
      node.style.color = label.ink;
      node.style.setProperty('-webkit-text-stroke', '0');
    }
    return node;
  }

  #append(className: string): HTMLElement {
    const node = this.#root.ownerDocument.createElement('span');
    node.className = className;
    this.#root.append(node);
    return node;
  }
}

const keyOf = (label: Label) => `${label.kind}/${label.id}/${label.lang}/${label.text}/${label.ink}`;
