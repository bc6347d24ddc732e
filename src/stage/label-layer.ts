// Labels above whichever painter is in charge: HTML text, placed greedily by priority, never over one another.
// Text is measured once for each label; moving the map only moves boxes.
import type { Placement, Size } from '../geography/index.ts';
import type { Label } from '../scene/index.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Font = { readonly font: string; readonly height: number; readonly spacing: number };
export type Placed = Box & { readonly label: Label };

const GAP = 3;

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width + GAP &&
  b.x < a.x + a.width + GAP &&
  a.y < b.y + b.height + GAP &&
  b.y < a.y + a.height + GAP;

/** Where each label goes; those that find no free place are left out. Pure: sizes come in as a function. */
export function placeLabels(
  labels: readonly Label[],
  placement: Placement,
  size: Size,
  measure: (label: Label) => Size,
  taken: readonly Box[] = [],
): Placed[] {
  const placed: Placed[] = [];
  const blocked = [...taken];
  for (const label of labels) {
    const x = placement.scale * label.at[0] + placement.x;
    const y = placement.scale * label.at[1] + placement.y;
    if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
    const { width, height } = measure(label);
    const gap = 9;
    const middle: [number, number] = [x - width / 2, y - height / 2];
    const around: [number, number][] = [
      [x + gap, y - height / 2],
      [x - gap - width, y - height / 2],
      [x - width / 2, y - gap - height],
      [x - width / 2, y + gap],
    ];
    const tries =
      label.kind === 'country'
        ? [middle, around[2]!, around[3]!]
        : label.kind === 'region'
          ? [middle, ...around]
          : [...around, middle];
    for (const [left, top] of tries) {
      const box = { x: left, y: top, width, height };
      const inside =
        left >= 2 && top >= 2 && left + width <= size.width - 2 && top + height <= size.height - 2;
      if (!inside || blocked.some((other) => overlap(box, other))) continue;
      blocked.push(box);
      placed.push({ ...box, label });
      break;
    }
  }
  return placed;
}

/** The layer itself. Nodes stay while their label does. */
export class LabelLayer {
  readonly #root: HTMLElement;
  readonly #nodes = new Map<string, HTMLElement>();
  readonly #sizes = new Map<string, Size>();
  readonly #fonts = new Map<Label['kind'], Font>();
  readonly #pen: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#pen = root.ownerDocument.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  }

  show(labels: readonly Label[], placement: Placement, size: Size, taken: readonly Box[]): void {
    const placed = placeLabels(labels, placement, size, (label) => this.#measure(label), taken);
    const kept = new Set<string>();
    for (const { label, x, y } of placed) {
      const key = keyOf(label);
      kept.add(key);
      const node = this.#node(label);
      node.hidden = false;
      node.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    }
    for (const [key, node] of this.#nodes) if (!kept.has(key)) node.hidden = true;
  }

  /** By the font alone, on a canvas: to ask the page would force a layout in the middle of a step. */
  #measure(label: Label): Size {
    const key = keyOf(label);
    const known = this.#sizes.get(key);
    if (known) return known;
    const { font, height, spacing } = this.#font(label.kind);
    this.#pen.font = font;
    const size = { width: this.#pen.measureText(label.text).width + spacing * label.text.length, height };
    this.#sizes.set(key, size);
    return size;
  }

  #font(kind: Label['kind']): Font {
    const known = this.#fonts.get(kind);
    if (known) return known;
    const sample = this.#root.ownerDocument.createElement('span');
    sample.className = `label ${kind}`;
    this.#root.append(sample);
    const style = getComputedStyle(sample);
    const font = {
      font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
      height: Number.parseFloat(style.fontSize) * 1.2,
      spacing: Number.parseFloat(style.letterSpacing) || 0,
    };
    sample.remove();
    this.#fonts.set(kind, font);
    return font;
  }

  /** After the layout changed, and with it the size of type. */
  forget(): void {
    this.#fonts.clear();
    this.#sizes.clear();
  }

  destroy(): void {
    for (const node of this.#nodes.values()) node.remove();
    this.#nodes.clear();
  }

  #node(label: Label): HTMLElement {
    const key = keyOf(label);
    let node = this.#nodes.get(key);
    if (!node) {
      node = this.#root.ownerDocument.createElement('span');
      node.className = `label ${label.kind}`;
      node.lang = label.lang;
      node.textContent = label.text;
      this.#root.append(node);
      this.#nodes.set(key, node);
    }
    return node;
  }
}

const keyOf = (label: Label) => `${label.kind}/${label.id}/${label.lang}/${label.text}`;
