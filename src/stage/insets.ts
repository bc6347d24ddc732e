// The insets of the stage: each shows a box of the plane in an element of its own, drawn by the still renderer, also
// while the map is active. Takes shapes, scenes and the map's placement; finds places for enlarged parts, hides those
// that show nothing more than the map or would cover a region, and says which boxes of the plane are shown.
import {
  type Box,
  type EnlargedPart,
  fitBox,
  isUseful,
  landStrips,
  meets,
  onMap,
  type Placement,
  type Point,
  placeInsets,
  type Rect,
  type Shapes,
  type Size,
  setPlace,
  stripBox,
} from '../geography/index.ts';
import { SvgRenderer, touches } from '../picture/index.ts';
import type { Scene } from '../scene/index.ts';

/** An enlarged part of the map: its place is computed, and a frame on the map shows what it enlarges. */
export type Enlarged = EnlargedPart & { readonly frame: HTMLElement };
export type StageInset = {
  readonly element: HTMLElement;
  readonly box: Box;
  /** null: a region far outside the frame, whose place is the style sheet's. */
  readonly enlarged: Enlarged | null;
  renderer: SvgRenderer;
  place: Rect | null;
  /** The box of its title, from its own corner. */
  title: Rect;
};

const NO_RECT: Rect = { x: 0, y: 0, width: 0, height: 0 };
const NO_EDGE = { top: 0, right: 0, bottom: 0, left: 0 };

export class Insets {
  #shapes: Shapes;
  #land: readonly Box[] | null = null;
  readonly all: StageInset[] = [];
  /** Those of enlarged parts that are shown. */
  shown: readonly StageInset[] = [];

  constructor(shapes: Shapes) {
    this.#shapes = shapes;
  }

  add(element: HTMLElement, box: Box, enlarged: Enlarged | null, scene: Scene): void {
    const renderer = new SvgRenderer(this.#shapes, element.ownerDocument, { within: box });
    element.prepend(renderer.svg);
    this.all.push({ element, box, enlarged, renderer, place: null, title: NO_RECT });
    renderer.show(scene);
  }

  refine(shapes: Shapes, scene: Scene): void {
    this.#shapes = shapes;
    for (const inset of this.all) {
      const placement = inset.renderer.placement();
      inset.renderer.destroy();
      inset.renderer = new SvgRenderer(shapes, inset.element.ownerDocument, { within: inset.box });
      inset.element.prepend(inset.renderer.svg);
      inset.renderer.place(placement);
      inset.renderer.show(scene);
    }
  }

  /** @param touched null: any atoms */
  show(scene: Scene, touched: ReadonlySet<{ readonly box: Box }> | null): void {
    for (const { renderer, box } of this.all)
      if (!touched || [...touched].some((atom) => touches(atom.box, box))) renderer.show(scene);
  }

  /** After a change of the layout. @param taken boxes in use, CSS pixels from the map's corner */
  place(size: Size, fitted: Placement, taken: readonly Rect[]): void {
    const enlarged = this.all.filter((one) => one.enlarged);
    if (enlarged.length > 0) this.#land ??= landStrips(this.#shapes).map(stripBox);
    const requests = enlarged.map((one) => one.enlarged!);
    const places = placeInsets(requests, size, fitted, this.#land ?? [], taken);
    enlarged.forEach((inset, i) => {
      inset.place = places[i]!;
      if (inset.place) setPlace(inset.element, inset.place, size);
    });
    for (const inset of this.all) {
      const { element, box, enlarged, place, renderer } = inset;
      if (enlarged && !place) continue;
      const title = element.querySelector<HTMLElement>('.inset-name');
      if (title) inset.title = { x: 0, y: 0, width: title.offsetWidth, height: title.offsetHeight };
      const own = place ?? {
        width: Math.max(1, element.clientWidth),
        height: Math.max(1, element.clientHeight),
      };
      renderer.place(fitBox(box, own, NO_EDGE));
    }
  }

  /** @returns whether other insets are shown than before */
  update(size: Size, placement: Placement, day: number): boolean {
    const shown = this.all.filter((inset) => {
      const { enlarged, place, box } = inset;
      if (!enlarged) return false;
      const isShown =
        place !== null && day >= enlarged.from && isUseful(box, place, placement, this.#land ?? []);
      if (isShown) setPlace(enlarged.frame, onMap(placement, box), size);
      inset.element.hidden = !isShown;
      enlarged.frame.hidden = !isShown;
      return isShown;
    });
    const differs = shown.length !== this.shown.length || shown.some((one, i) => one !== this.shown[i]);
    this.shown = shown;
    return differs;
  }

  /** The enlarged part at a point of the map. */
  at([x, y]: Point): StageInset | null {
    return this.shown.find(({ place }) => meets(place!, { x, y, width: 0, height: 0 }, 0)) ?? null;
  }

  /** The enlarged part that shows a point of the plane. */
  showing([x, y]: Point): StageInset | null {
    return this.shown.find(({ box }) => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1) ?? null;
  }

  destroy(): void {
    for (const { renderer } of this.all) renderer.destroy();
  }
}

/** The placement of what an inset shows, from the map's corner. */
export function placementIn({ place, renderer }: StageInset): Placement {
  const { scale, x, y } = renderer.placement();
  return { scale, x: x + (place?.x ?? 0), y: y + (place?.y ?? 0) };
}
