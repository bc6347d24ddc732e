// Labels above whichever painter is in charge: HTML text, placed greedily by priority, never over one another.
// Text is measured once for each label; moving the map only moves boxes.
import type { Placement, Size } from '../geography/index.ts';
import type { Label } from '../scene/index.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Font = { readonly font: string; readonly height: number; readonly spacing: number };
export type Placed = Box & { readonly label: Label; readonly small: boolean };

const GAP = 3;
/** A country's name that finds no place is tried again in smaller type. */
const SMALL = 0.84;
/** How far from its place a label may stand, CSS pixels; only a country's goes farther than the first. */
const CLOSE = 9;
const FAR = 20;

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
    const full = measure(label);
    for (const { x: left, y: top, share } of triesFor(label.kind, [x, y], full)) {
      const box = { x: left, y: top, width: full.width * share, height: full.height * share };
      const inside =
        left >= 2 && top >= 2 && left + box.width <= size.width - 2 && top + box.height <= size.height - 2;
      if (!inside || blocked.some((other) => overlap(box, other))) continue;
      blocked.push(box);
      placed.push({ ...box, label, small: share < 1 });
      break;
    }
  }
  return placed;
}

type Try = { readonly x: number; readonly y: number; readonly share: number };

type At = readonly [number, number];

/** The places of a label, the best first; each is worked out when those before it are taken. */
function* triesFor(kind: Label['kind'], at: At, full: Size): Generator<Try> {
  if (kind === 'newcomer') {
    yield* beside(at, full, 1, CLOSE, SIDES);
    yield onPlace(at, full, 1);
    return;
  }
  yield onPlace(at, full, 1);
  if (kind === 'region') {
    yield* beside(at, full, 1, CLOSE, SIDES);
    return;
  }
  yield* beside(at, full, 1, CLOSE, UPRIGHT);
  yield onPlace(at, full, SMALL);
  yield* beside(at, full, SMALL, CLOSE, UPRIGHT);
  for (const gap of [CLOSE, FAR]) for (const share of [1, SMALL]) yield* beside(at, full, share, gap, ALL);
}

/** Where beside its place: -1 left or above, 1 right or below. */
const SIDES: readonly At[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
];
const UPRIGHT: readonly At[] = [
  [0, -1],
  [0, 1],
];
const ALL: readonly At[] = [...SIDES, [1, -1], [1, 1], [-1, -1], [-1, 1]];

function onPlace([x, y]: At, { width, height }: Size, share: number): Try {
  return { x: x - (width * share) / 2, y: y - (height * share) / 2, share };
}

function* beside(
  [x, y]: At,
  { width, height }: Size,
  share: number,
  gap: number,
  sides: readonly At[],
): Generator<Try> {
  for (const [dx, dy] of sides)
    yield {
      x: x + dx * gap + ((dx - 1) / 2) * width * share,
      y: y + dy * gap + ((dy - 1) / 2) * height * share,
      share,
    };
}

/** The layer itself. Nodes stay while their label does. */
export class LabelLayer {
  readonly #root: HTMLElement;
  readonly #nodes = new Map<string, HTMLElement>();
  readonly #sizes = new Map<string, Size>();
  /** By kind and language. */
  readonly #fonts = new Map<string, Font>();
  readonly #pen: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#pen = root.ownerDocument.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  }

  show(labels: readonly Label[], placement: Placement, size: Size, taken: readonly Box[]): void {
    const placed = placeLabels(labels, placement, size, (label) => this.#measure(label), taken);
    const kept = new Set<string>();
    for (const { label, x, y, small } of placed) {
      const key = keyOf(label);
      kept.add(key);
      const node = this.#node(label);
      node.hidden = false;
      node.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)${small ? ` scale(${SMALL})` : ''}`;
    }
    for (const [key, node] of this.#nodes) if (!kept.has(key)) node.hidden = true;
  }

  /** By the font alone, on a canvas: to ask the page would force a layout in the middle of a step. */
  #measure(label: Label): Size {
    const key = keyOf(label);
    const known = this.#sizes.get(key);
    if (known) return known;
    const { font, height, spacing } = this.#font(label);
    this.#pen.font = font;
    const size = { width: this.#pen.measureText(label.text).width + spacing * label.text.length, height };
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
