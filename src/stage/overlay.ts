// What lies above the active renderer, in HTML, and moves with it: the fade where the surroundings end, insets, numbers
// and names. Lays the map out for a scene and a placement, and shows that layout.
import type { Box, Placement, Point, Shapes } from '../geography/index.ts';
import { LayoutMemory, landBox, layoutOf, type MapSetting } from '../layout/index.ts';
import type { Scene } from '../scene/index.ts';
import { Insets, type StagePart } from './insets.ts';
import type { StageLayout } from './measure.ts';
import { NameLayer } from './name-layer.ts';
import { NumberLayer } from './number-layer.ts';
import { placeFade } from './place-element.ts';

export class Overlay {
  readonly insets: Insets;
  readonly #fade: HTMLElement;
  readonly #names: NameLayer;
  readonly #inInsets = new Map<StagePart['inset'], NameLayer>();
  readonly #numbers: NumberLayer;
  readonly #land: Box;
  readonly #memory = new LayoutMemory();
  #setting: MapSetting<StagePart> | null = null;
  /** What the setting was made of. */
  #measured = '';
  #placement: Placement = { scale: 1, x: 0, y: 0 };
  #boxes: readonly Box[] = [];

  constructor(labels: HTMLElement, fade: HTMLElement, shapes: Shapes) {
    this.#fade = fade;
    this.#land = landBox(shapes);
    this.insets = new Insets(shapes);
    this.#names = new NameLayer(labels);
    this.#numbers = new NumberLayer(labels);
  }

  /** After what may have changed the size of the map, of its type, or of what lies over it. Names are placed anew if it has. */
  resize({ size, fitted, taken }: StageLayout, isTiles: boolean): void {
    const parts = isTiles ? [] : this.insets.place(size, fitted, taken);
    const measured = JSON.stringify([size, fitted, taken, parts.map(({ inset, ...part }) => part)]);
    const layers = [this.#names, ...this.#inInsets.values()];
    const changed = layers.filter((layer) => !layer.isUnchanged());
    if (changed.length === 0 && measured === this.#measured) return;
    this.#measured = measured;
    this.#memory.forgetNames();
    this.#setting = {
      size,
      whole: fitted,
      taken,
      parts,
      land: this.insets.land,
      measure: (label, part) => ((part && this.#layerIn(part)) ?? this.#names).measure(label),
      numbers: true,
    };
  }

  /**
   * @param shapes the boundaries, whatever is drawn
   * @returns the boxes of the plane that insets show now; null: the same as before
   */
  show(scene: Scene, shapes: Shapes, at: Placement): readonly Box[] | null {
    // The map gives a placement back as it was set, but for what its own camera rounds.
    const { x, y, scale } = this.#placement;
    if (Math.hypot(at.x - x, at.y - y) > 0.01 || Math.abs(at.scale / scale - 1) > 1e-6) this.#placement = at;
    const placement = this.#placement;
    const setting = this.#setting!;
    const { boxes, insets, numbers, names } = layoutOf(scene, shapes, setting, placement, this.#memory);
    placeFade(this.#fade, this.#land, placement, setting.size);
    if (!scene.tiles) this.insets.show(insets, setting.size, placement, scene);
    this.#numbers.show(numbers, scene);
    this.#names.show(names);
    for (const { part, names } of insets) this.#layerIn(part)?.show(names);
    if (boxes === this.#boxes) return null;
    this.#boxes = boxes;
    return boxes;
  }

  /** The country whose name is at a point, from the map's corner. */
  countryAt(at: Point): string | null {
    return this.#names.countryAt(at);
  }

  /** The regions for which the number at a point of the map stands. */
  numberAt(at: Point): readonly string[] | null {
    return this.#numbers.at(at);
  }

  /** Whether land of no region lies at a point of the plane. */
  isOtherLand(scene: Scene, shapes: Shapes, [x, y]: Point, scale: number): boolean {
    return this.#memory.landAt(scene, shapes)(x, y, scale)?.regions.length === 0;
  }

  destroy(): void {
    this.#names.destroy();
    for (const layer of this.#inInsets.values()) layer.destroy();
    this.#numbers.destroy();
    this.insets.destroy();
  }

  #layerIn({ inset }: StagePart): NameLayer | null {
    const root = inset.element.querySelector<HTMLElement>('.labels');
    const layer = this.#inInsets.get(inset) ?? (root && new NameLayer(root));
    if (layer) this.#inInsets.set(inset, layer);
    return layer;
  }
}
