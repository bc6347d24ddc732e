// The labels above the active renderer, as HTML text: has the labels placed on the map
// that they name, and shows those that have a place. Text is measured once for each label; moving the map only moves boxes.
import { type LandAt, landOf, type Placement, type Shapes, type Size } from '../geography/index.ts';
import { NameCandidates, type Obstacles, type Placed, placeNames, Ranking } from '../layout/index.ts';
import { type Label, LINE_HEIGHT, type MarkArea, type Scene, type TileLayout } from '../scene/index.ts';

/** A map, or a part of it in an inset, with what lies over it. */
export type LabelledMap = Obstacles & {
  readonly scene: Scene;
  readonly shapes: Shapes;
  /** Tiles place their names themselves. */
  readonly tiles: TileLayout | null;
  readonly placement: Placement;
  readonly size: Size;
  /** The part of the plane whose marks are drawn here. */
  readonly marked: MarkArea;
};
type ShownLabel = { readonly node: HTMLElement; readonly placed: Placed; readonly left: number };
/** What was made of which values, compared by reference. */
type Kept<T> = { readonly of: readonly unknown[]; readonly made: T };
type Font = {
  readonly font: string;
  readonly height: number;
  readonly spacing: number;
};

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
  #nodes = new Map<string, ShownLabel>();
  /** Made when names are first placed on these shapes. */
  #land: { readonly shapes: Shapes; readonly at: LandAt } | null = null;
  /** Until the scale, the shapes or what insets show change. */
  #candidates: Kept<NameCandidates> | null = null;
  /** Until the map is moved or something else lies over it. */
  #ranking: Kept<Ranking> | null = null;
  /** The leader lines that are shown. */
  readonly #lines: HTMLElement[] = [];
  readonly #sizes = new Map<string, Size>();
  /** By kind and language. */
  readonly #fonts = new Map<string, Font>();
  readonly #context: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#context = measuring(root.ownerDocument);
  }

  /** The labels that have a place on a map. @param lines how many leader lines there may be */
  place(labels: readonly Label[], map: LabelledMap, lines: number): readonly Placed[] {
    const { scene, tiles, placement, size, taken, frames } = map;
    const measure = (label: Label) => this.#measure(label);
    if (tiles) return tiles.placeLabels(labels, placement, size, measure, taken);
    const candidates = this.#candidatesOn(map, measure);
    this.#ranking = kept(
      this.#ranking,
      [candidates, placement, size, taken, frames],
      () => new Ranking(candidates, placement, size, map),
    );
    return placeNames(labels, scene, this.#ranking.made, lines);
  }

  show(placed: readonly Placed[]): void {
    const lines = placed.flatMap(({ line }) => line ?? []);
    const before = this.#nodes;
    this.#nodes = new Map();
    for (const one of placed) {
      const { label, y, share } = one;
      // The place is that of the widest type: the text stands in its middle.
      const left = one.x + (one.width - this.#measure(label).width * share) / 2;
      const key = keyOf(label);
      const known = before.get(key);
      const node = known?.node ?? this.#add(label);
      before.delete(key);
      this.#nodes.set(key, { node, placed: one, left });
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

  #candidatesOn(
    { scene, shapes, placement, marked }: LabelledMap,
    measure: (label: Label) => Size,
  ): NameCandidates {
    const { facts } = scene.basis;
    if (this.#land?.shapes !== shapes)
      this.#land = { shapes, at: landOf(shapes, (region) => facts.regions.get(region)?.country ?? '') };
    const { at } = this.#land;
    this.#candidates = kept(
      this.#candidates,
      [shapes, placement.scale, scene.compared, marked.within, marked.insets],
      () => new NameCandidates(scene, shapes, at, placement, measure, marked),
    );
    return this.#candidates.made;
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
    this.#candidates = null;
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

/** What was kept, where it was made of the same; else it is made. */
function kept<T>(before: Kept<T> | null, of: readonly unknown[], make: () => T): Kept<T> {
  return before && of.every((one, i) => one === before.of[i]) ? before : { of, made: make() };
}

const keyOf = (label: Label) => `${label.kind}/${label.id}/${label.lang}/${label.text}/${label.ink}`;
