// The names above the active renderer: those of the map, and those in each enlarged part of it. Takes the settled
// scene and where the map is, shows the names that fit. Until its code has
// arrived there are none, and a prerendered picture keeps its own.
import {
  type Box,
  onMap,
  type Placement,
  type Point,
  type Rect,
  type Shapes,
  type Size,
} from '../geography/index.ts';
import { type Label, regionNames, type Scene, type TileLayout } from '../scene/index.ts';
import type { Insets, StageInset } from './insets.ts';
import type { LabelLayer, LabelledMap } from './label-layer.ts';

/** What the names are placed on. */
export type NamedMap = {
  readonly settled: Scene;
  /** The boundaries, whatever is drawn. */
  readonly shapes: Shapes;
  readonly tiles: TileLayout | null;
  readonly placement: Placement;
  /** That of the whole area. */
  readonly fitted: Placement;
  readonly size: Size;
  /** Boxes in use, CSS pixels from the map's corner. */
  readonly taken: readonly Rect[];
};

/** Leader lines at once, on the map and in the insets together. */
const MOST_LINES = 6;

/** Starts fetching the code that places names. */
export function fetchLabels(): Promise<typeof import('./label-layer.ts')> {
  return import('./label-layer.ts');
}

export class Names {
  readonly #root: HTMLElement;
  readonly #insets: Insets;
  #layer: LabelLayer | null = null;
  #makeLayer: ((root: HTMLElement) => LabelLayer) | null = null;
  readonly #inInsets = new Map<StageInset, LabelLayer>();
  /** The same lists until one of the boxes changes: places are ranked once for them. */
  #lists: { readonly of: readonly unknown[]; readonly lists: Lists } | null = null;

  constructor(root: HTMLElement, insets: Insets) {
    this.#root = root;
    this.#insets = insets;
  }

  /** Rejects where the code can't be fetched; it may then be called again. */
  async start(): Promise<void> {
    const { LabelLayer } = await fetchLabels();
    this.#makeLayer ??= (root) => new LabelLayer(root);
    this.#layer ??= this.#makeLayer(this.#root);
  }

  show(map: NamedMap): void {
    const { shown } = this.#insets;
    const of = [map.taken, map.placement, shown];
    if (!this.#lists || of.some((one, i) => one !== this.#lists!.of[i]))
      this.#lists = { of, lists: listsOf(map, shown) };
    this.#place(map, shown, this.#lists.lists);
  }

  /** The names of the map, then those of each inset; they share the leader lines. */
  #place(map: NamedMap, insets: readonly StageInset[], { boxes, ...obstacles }: Lists): void {
    const { settled: scene, shapes, tiles, placement, size } = map;
    let lines = MOST_LINES;
    const add = (
      layer: LabelLayer | null,
      labels: readonly Label[],
      on: Pick<LabelledMap, 'placement' | 'size' | 'taken' | 'frames' | 'marked'>,
    ) => {
      if (!layer) return;
      const placed = layer.place(labels, { scene, shapes, tiles, ...on }, lines);
      lines -= placed.filter(({ line }) => line).length;
      layer.show(placed);
    };
    add(this.#layer, this.#onMap(map), { placement, size, ...obstacles, marked: { insets: boxes } });
    for (const inset of insets) {
      const { renderer, place, taken, box } = inset;
      const on = { placement: renderer.placement(), size: place!, taken, marked: { within: box } };
      add(this.#layerIn(inset), this.#inInset(inset, map), on);
    }
  }

  /** The country whose name is at a point, from the map's corner. */
  countryAt(at: Point): string | null {
    return this.#layer?.countryAt(at) ?? null;
  }

  /** Whether land of no region lies at a point of the plane. */
  isOtherLand(x: number, y: number, scale: number): boolean {
    return this.#layer?.isOtherLand(x, y, scale) ?? false;
  }

  /** Forgets what was measured: the type may be of another size. */
  forget(): void {
    this.#layer?.forget();
    for (const layer of this.#inInsets.values()) layer.forget();
  }

  destroy(): void {
    this.#layer?.destroy();
    for (const layer of this.#inInsets.values()) layer.destroy();
  }

  /** Without the names that an enlarged part shows. */
  #onMap({ settled, shapes, tiles, placement: { scale }, fitted }: NamedMap): readonly Label[] {
    const names = tiles ? settled.regionLabels : regionNames(settled, shapes, scale, scale / fitted.scale);
    const all = [...settled.labels, ...names];
    if (this.#insets.shown.length === 0) return all;
    return all.filter((label) => label.kind === 'country' || !this.#insetOf(label, shapes));
  }

  /** All that belong: a name stands on its own region, or, where there is only a mark, beside it. */
  #inInset(inset: StageInset, { settled, shapes }: NamedMap): Label[] {
    const { labels, labelOf } = settled;
    const isIn = (label: Label) => label.kind !== 'country' && this.#insetOf(label, shapes) === inset;
    const others = [...shapes.anchors].flatMap(([id, at]) =>
      this.#insets.showing(at) === inset ? (labelOf(id) ?? []) : [],
    );
    return [...labels.filter(isIn), ...others];
  }

  #insetOf({ id }: Label, { anchors }: Shapes): StageInset | null {
    const at = anchors.get(id);
    return at ? this.#insets.showing(at) : null;
  }

  #layerIn(inset: StageInset): LabelLayer | null {
    const known = this.#inInsets.get(inset);
    if (known) return known;
    const root = inset.element.querySelector<HTMLElement>('.labels');
    if (!root || !this.#makeLayer) return null;
    const layer = this.#makeLayer(root);
    this.#inInsets.set(inset, layer);
    return layer;
  }
}

/** What lies over the map with the insets, the frames on it, and what the insets show, in plane units. */
type Lists = {
  readonly taken: readonly Rect[];
  readonly frames: readonly Rect[];
  readonly boxes: readonly Box[];
};

function listsOf({ taken, placement }: NamedMap, insets: readonly StageInset[]): Lists {
  const boxes = insets.map(({ box }) => box);
  return {
    taken: [...taken, ...insets.map(({ place }) => place!)],
    frames: boxes.map((box) => onMap(placement, box)),
    boxes,
  };
}
