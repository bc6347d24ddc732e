// Names as HTML text above the active renderer: shows those that a layout has placed, and measures texts as it shows them.
import { isInRect, type Point, type Size } from '../geography/index.ts';
import { LINE_HEIGHT, type Placed } from '../layout/index.ts';
import type { Label } from '../scene/index.ts';

type ShownName = { readonly node: HTMLElement; readonly placed: Placed; readonly left: number };
type Font = {
  readonly font: string;
  readonly height: number;
  readonly spacing: number;
};

const KINDS = ['country', 'region', 'newcomer', 'selected'] as const satisfies readonly Label['kind'][];
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

export class NameLayer {
  readonly #root: HTMLElement;
  /** By key. */
  #shown = new Map<string, ShownName>();
  #placed: readonly Placed[] = [];
  /** The leader lines that are shown. */
  readonly #lines: HTMLElement[] = [];
  /** Text is measured once for each label. */
  readonly #sizes = new Map<string, { readonly label: Label; readonly size: Size }>();
  /** By kind and language. */
  readonly #fonts = new Map<string, Font>();
  readonly #context: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#context = measuring(root.ownerDocument);
  }

  show(placed: readonly Placed[]): void {
    this.#placed = placed;
    const lines = placed.flatMap(({ line }) => line ?? []);
    const before = this.#shown;
    this.#shown = new Map();
    for (const one of placed) {
      const { label, y, share } = one;
      // The place is that of the widest type: the text stands in its middle.
      const left = one.x + (one.width - this.measure(label).width * share) / 2;
      const key = keyOf(label);
      const known = before.get(key);
      const node = known?.node ?? this.#add(label);
      before.delete(key);
      this.#shown.set(key, { node, placed: one, left });
      if (known?.left === left && known.placed.y === y && known.placed.share === share) continue;
      // Left and top, not a transform: a step of time takes 6.4 ms so, and 8.7 ms with a transform for each label.
      node.style.left = `${left.toFixed(1)}px`;
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
  countryAt(point: Point): string | null {
    const found = this.#placed.find((one) => one.label.kind === 'country' && isInRect(one, point));
    return found?.label.id ?? null;
  }

  /** Measured on a canvas: measuring in the page would force a layout. */
  measure(label: Label): Size {
    const key = keyOf(label);
    const known = this.#sizes.get(key);
    if (known) return known.size;
    const { font, height, spacing } = this.#font(label);
    this.#context.font = font;
    const lines = label.text.split('\n');
    const widths = lines.map((line) => this.#context.measureText(line).width + spacing * line.length);
    const size = { width: Math.max(...widths), height: height * lines.length };
    this.#sizes.set(key, { label, size });
    return size;
  }

  #font(label: Label): Font {
    const { kind, lang } = label;
    const known = this.#fonts.get(kind + lang);
    if (known) return known;
    // Of all kinds at once: the browser computes styles anew after each change of the page.
    const samples = KINDS.map((kind) => Object.assign(this.#append(`label ${kind}`), { lang }));
    const fonts = samples.map((sample): Font => {
      const { fontWeight, fontSize, fontFamily, letterSpacing } = getComputedStyle(sample);
      return {
        font: `${fontWeight} ${fontSize} ${fontFamily}`,
        height: Number.parseFloat(fontSize) * LINE_HEIGHT,
        spacing: Number.parseFloat(letterSpacing) || 0,
      };
    });
    samples.forEach((sample, i) => {
      sample.remove();
      this.#fonts.set(KINDS[i]! + lang, fonts[i]!);
    });
    return this.#font(label);
  }

  /** Measures all texts anew, until one has another size. @returns whether none has */
  isUnchanged(): boolean {
    const before = [...this.#sizes.values()];
    this.#fonts.clear();
    this.#sizes.clear();
    return before.every(({ label, size }) => {
      const { width, height } = this.measure(label);
      return width === size.width && height === size.height;
    });
  }

  destroy(): void {
    for (const { node } of this.#shown.values()) node.remove();
    this.#shown.clear();
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
