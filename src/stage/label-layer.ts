// The labels above the active renderer, as HTML text: takes the labels and the map's placement and shows those that
// fit. Text is measured once for each label; moving the map only moves boxes.
import type { Placement, Size } from '../geography/index.ts';
import { type Label, type LabelBox, placeLabels } from '../scene/index.ts';

type Font = { readonly font: string; readonly height: number; readonly spacing: number };

/** Of the type's size, as in the style sheet. */
const LINE_HEIGHT = 1.2;
/** From the middle of a line to its baseline, of the type's size. */
const MIDDLE_TO_BASELINE = 0.36;

export class LabelLayer {
  readonly #root: HTMLElement;
  /** The labels that are shown, by key. */
  #nodes = new Map<string, HTMLElement>();
  readonly #sizes = new Map<string, Size>();
  /** By kind and language. */
  readonly #fonts = new Map<string, Font>();
  readonly #context: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#context = root.ownerDocument.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  }

  show(labels: readonly Label[], placement: Placement, size: Size, taken: readonly LabelBox[]): void {
    const placed = placeLabels(labels, placement, size, (label) => this.#measure(label), taken);
    const before = this.#nodes;
    this.#nodes = new Map();
    for (const { label, x, y, share } of placed) {
      const key = keyOf(label);
      const node = before.get(key) ?? this.#add(label);
      before.delete(key);
      this.#nodes.set(key, node);
      // Left and top, not a transform: a step of time takes 6.4 ms so, and 8.7 ms with a transform for each label.
      node.style.left = `${x.toFixed(1)}px`;
      node.style.top = `${y.toFixed(1)}px`;
      node.style.transform = share < 1 ? `scale(${share})` : '';
    }
    for (const node of before.values()) node.remove();
  }

  /** The labels as part of a picture of this size, which may be scaled. */
  asSvg(labels: readonly Label[], placement: Placement, size: Size, taken: readonly LabelBox[]): SVGGElement {
    const add = <K extends 'g' | 'text' | 'tspan'>(parent: Element | null, name: K, attributes = {}) => {
      const node = this.#root.ownerDocument.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
      parent?.append(node);
      return node;
    };
    const group = add(null, 'g', { class: 'names' });
    const placed = placeLabels(labels, placement, size, (label) => this.#measure(label), taken);
    for (const { label, x, y, width, height, share } of placed) {
      const type = (this.#font(label).height / LINE_HEIGHT) * share;
      const lines = label.text.split('\n');
      const text = add(group, 'text', { lang: label.lang, 'font-size': type });
      lines.forEach((line, i) => {
        const down = (i - (lines.length - 1) / 2) * type * LINE_HEIGHT + type * MIDDLE_TO_BASELINE;
        const span = add(text, 'tspan', { x: x + width / 2, y: y + height / 2 + down });
        span.textContent = line;
      });
    }
    return group;
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
    const sample = this.#root.ownerDocument.createElement('span');
    sample.className = `label ${kind}`;
    sample.lang = lang;
    this.#root.append(sample);
    const style = getComputedStyle(sample);
    const font = {
      font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
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
  }

  destroy(): void {
    for (const node of this.#nodes.values()) node.remove();
    this.#nodes.clear();
  }

  #add(label: Label): HTMLElement {
    const node = this.#root.ownerDocument.createElement('span');
    node.className = `label ${label.kind}`;
    node.lang = label.lang;
    node.textContent = label.text;
    this.#root.append(node);
    return node;
  }
}

const keyOf = (label: Label) => `${label.kind}/${label.id}/${label.lang}/${label.text}`;
