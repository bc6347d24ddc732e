// The names above the active renderer: those of the map, and those in each enlarged part of it. Takes the settled
// scene and where the map is, shows the names that fit, and gives them as parts of a printed picture. Until its code has
// arrived there are none, and a prerendered picture keeps its own.
import type { Box, Placement, Point, Rect, Shapes, Size } from '../geography/index.ts';
import { type Label, type MarkArea, regionNames, type Scene, type TileLayout } from '../scene/index.ts';
import type { Insets, StageInset } from './insets.ts';
import type { LabelLayer, Land } from './label-layer.ts';

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
  /** The map's boxes in use with those of the insets, and what the insets show, in plane units. */
  #withInsets: {
    readonly of: readonly unknown[];
    readonly taken: readonly Rect[];
    readonly boxes: readonly Box[];
  } = { of: [], taken: [], boxes: [] };

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
    if (!this.#layer) return;
    const { shown } = this.#insets;
    const { taken, boxes } = this.#takenWith(map.taken, shown);
    const land = landOf(map, { insets: boxes });
    this.#layer.show(this.#onMap(map), map.placement, map.size, taken, land);
    for (const inset of shown) {
      const { renderer, place, taken, box: within } = inset;
      const labels = this.#inInset(inset, map);
      this.#layerIn(inset)?.show(labels, renderer.placement(), place!, taken, landOf(map, { within }));
    }
  }

  /**
   * As parts of a picture: the map's, and those of each inset at its place.
   * @param insets those that the picture has
   */
  asSvg(map: NamedMap, insets: readonly StageInset[]): SVGGElement[] {
    const taken = [...map.taken, ...insets.map(({ place }) => place!)];
    const land = landOf(map, { insets: insets.map(({ box }) => box) });
    const parts = [
      this.#layer?.asSvg(this.#onMap(map), map.placement, map.size, taken, land),
      ...insets.map((inset) => {
        const { renderer, place, taken, box: within } = inset;
        const labels = this.#inInset(inset, map);
        const land = landOf(map, { within });
        const part = this.#layerIn(inset)?.asSvg(labels, renderer.placement(), place!, taken, land);
        part?.setAttribute('transform', `translate(${place!.x} ${place!.y})`);
        return part;
      }),
    ];
    return parts.filter((part) => part !== undefined);
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
    return all.filter(({ kind, at }) => kind === 'country' || this.#insets.showing(at) === null);
  }

  #inInset(inset: StageInset, { settled, shapes }: NamedMap): Label[] {
    const { labels, labelOf } = settled;
    const isIn = (at: Point) => this.#insets.showing(at) === inset;
    const { scale } = inset.renderer.placement();
    // A name stands on its own region, or, where there is only a mark, beside it.
    const fitting = regionNames(settled, shapes, scale, 1);
    const named = new Set(fitting.map(({ id }) => id));
    const others = [...shapes.anchors].flatMap(([id, at]) =>
      isIn(at) && !named.has(id) ? (labelOf(id) ?? []) : [],
    );
    others.push(...fitting.filter(({ at }) => isIn(at)));
    return [...labels.filter(({ kind, at }) => kind !== 'country' && isIn(at)), ...others];
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

  /** The same lists until one of the boxes changes: labels that need not be placed again are known by them. */
  #takenWith(taken: readonly Rect[], insets: readonly StageInset[]) {
    const { of } = this.#withInsets;
    if (of[0] !== taken || of[1] !== insets)
      this.#withInsets = {
        of: [taken, insets],
        taken: [...taken, ...insets.map(({ place }) => place!)],
        boxes: insets.map(({ box }) => box),
      };
    return this.#withInsets;
  }
}

function landOf({ settled, shapes, tiles }: NamedMap, marked: MarkArea): Land {
  const { regions } = settled.basis.facts;
  const countryOf = (region: string) => regions.get(region)?.country ?? '';
  return { shapes, countryOf, tiles, scene: settled, marked };
}
