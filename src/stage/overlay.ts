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
  #boxes: readonly Box[] = [];

  constructor(labels: HTMLElement, fade: HTMLElement, shapes: Shapes) {
    this.#fade = fade;
    this.#land = landBox(shapes);
    this.insets = new Insets(shapes);
    this.#names = new NameLayer(labels);
    this.#numbers = new NumberLayer(labels);
  }

  /** After a change of the size; type may be of another size then. */
  resize({ size, fitted, taken }: StageLayout, isTiles: boolean): void {
    this.#names.forget();
    for (const layer of this.#inInsets.values()) layer.forget();
    this.#memory.forgetNames();
    this.#setting = {
      size,
      whole: fitted,
      taken,
      parts: isTiles ? [] : this.insets.place(size, fitted, taken),
      land: this.insets.land,
      measure: (label, part) => ((part && this.#layerIn(part)) ?? this.#names).measure(label),
      numbers: true,
    };
  }

  /**
   * @param shapes the boundaries, whatever is drawn
   * @returns the boxes of the plane that insets show now; null: the same as before
   */
  show(scene: Scene, shapes: Shapes, placement: Placement): readonly Box[] | null {
    const setting = this.#setting!;
    const { insets, numbers, names } = layoutOf(scene, shapes, setting, placement, this.#memory);
    placeFade(this.#fade, this.#land, placement, setting.size);
    if (!scene.tiles) this.insets.show(insets, setting.size, placement, scene);
    this.#numbers.show(numbers, scene);
    this.#names.show(names);
    for (const { part, names } of insets) this.#layerIn(part)?.show(names);
    const boxes = insets.map(({ part }) => part.box);
    if (boxes.length === this.#boxes.length && boxes.every((box, i) => box === this.#boxes[i])) return null;
    this.#boxes = boxes;
    return boxes;
  }

  /** Of the plane. */
  get shownBoxes(): readonly Box[] {
    return this.#boxes;
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
