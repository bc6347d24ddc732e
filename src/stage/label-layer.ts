// Labels above whichever painter is in charge: HTML text.
// Text is measured once for each label; moving the map only moves boxes.
import type { Placement, Size } from '../geography/index.ts';
import { type Label, type LabelBox, placeLabels } from '../scene/index.ts';

type Font = { readonly font: string; readonly height: number; readonly spacing: number };

/** A label's node, and what it was told last. */
type Kept = { readonly node: HTMLElement; place: string; shown: boolean };

/** Nodes made ahead; those that are missing are made when they are needed. */
const SPARE = 64;

/**
 * The layer itself. Nodes stay: to show or hide one is paint alone. What is put into the page anew lays out all of it, so
 * the first nodes stand ready, and only get their words when they are needed.
 */
export class LabelLayer {
  readonly #root: HTMLElement;
  readonly #nodes = new Map<string, Kept>();
  readonly #spare: HTMLElement[];
  readonly #sizes = new Map<string, Size>();
  /** By kind and language. */
  readonly #fonts = new Map<string, Font>();
  readonly #pen: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#spare = Array.from({ length: SPARE }, () => this.#node());
    this.#root.append(...this.#spare);
    this.#pen = root.ownerDocument.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  }

  show(labels: readonly Label[], placement: Placement, size: Size, taken: readonly LabelBox[]): void {
    const placed = placeLabels(labels, placement, size, (label) => this.#measure(label), taken);
    const shown = new Set<Kept>();
    for (const { label, x, y, share } of placed) {
      const kept = this.#keep(label);
      shown.add(kept);
      const place = `${x.toFixed(1)}/${y.toFixed(1)}/${share}`;
      if (kept.place === place) continue;
      kept.place = place;
      const { style } = kept.node;
      // Not moved by a transform: each would be a layer of its own to put together at every step. Nor by where it is
      // placed: for that Blink lays out the whole page.
      style.margin = `${y.toFixed(1)}px 0 0 ${x.toFixed(1)}px`;
      style.transform = share < 1 ? `scale(${share})` : '';
    }
    for (const kept of this.#nodes.values()) {
      const now = shown.has(kept);
      if (kept.shown !== now) kept.node.style.visibility = now ? 'inherit' : 'hidden';
      kept.shown = now;
    }
  }

  /** By the font alone, on a canvas: to ask the page would force a layout in the middle of a step. */
  #measure(label: Label): Size {
    const key = keyOf(label);
    const known = this.#sizes.get(key);
    if (known) return known;
    const { font, height, spacing } = this.#font(label);
    this.#pen.font = font;
    const lines = label.text.split('\n');
    const widths = lines.map((line) => this.#pen.measureText(line).width + spacing * line.length);
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
      height: Number.parseFloat(style.fontSize) * 1.2,
      spacing: Number.parseFloat(style.letterSpacing) || 0,
    };
    sample.remove();
    this.#fonts.set(key, font);
    return font;
  }

  /** After the layout changed, and with it the size of type. */
  forget(): void {
    this.#fonts.clear();
    this.#sizes.clear();
  }

  destroy(): void {
    for (const { node } of this.#nodes.values()) node.remove();
    for (const node of this.#spare) node.remove();
    this.#nodes.clear();
  }

  #keep(label: Label): Kept {
    const key = keyOf(label);
    const known = this.#nodes.get(key);
    if (known) return known;
    const spare = this.#spare.pop();
    const node = spare ?? this.#node();
    node.className = `label ${label.kind}`;
    node.lang = label.lang;
    (node.firstChild as Text).data = label.text;
    if (!spare) this.#root.append(node);
    const kept = { node, place: '', shown: false };
    this.#nodes.set(key, kept);
    return kept;
  }

  /** Hidden, and laid out as one with a text is. */
  #node(): HTMLElement {
    const node = this.#root.ownerDocument.createElement('span');
    node.className = 'label';
    node.style.visibility = 'hidden';
    node.append(' ');
    return node;
  }
}

const keyOf = (label: Label) => `${label.kind}/${label.id}/${label.lang}/${label.text}`;
