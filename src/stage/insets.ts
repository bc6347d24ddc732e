// The insets of the stage: each shows a box of the plane in an element of its own, drawn by the still renderer, also
// while the map is active. Takes shapes, scenes and a layout; finds places for the enlarged parts of the map.
import {
  type Box,
  fitBox,
  fromScreen,
  isInBox,
  isInRect,
  type Placement,
  type Point,
  type Rect,
  regionsAtPoint,
  type Shapes,
  type Size,
  toScreen,
} from '../geography/index.ts';
import {
  type EnlargedPart,
  type InsetLayout,
  landStrips,
  type PlacedPart,
  placeInsets,
  stripBox,
} from '../layout/index.ts';
import { piecesIn, SvgRenderer, touches } from '../picture/index.ts';
import { MARK_SIZE, type Scene } from '../scene/index.ts';
import { placeElement } from './place-element.ts';

/** An enlarged part of the map: its place is computed, and a frame on the map shows what it enlarges. */
export type Enlarged = EnlargedPart & { readonly frame: HTMLElement };
type StageInset = {
  readonly element: HTMLElement;
  readonly box: Box;
  /** null: a region far outside the frame, whose place is the style sheet's. */
  readonly enlarged: Enlarged | null;
  renderer: SvgRenderer;
  /** Where the style sheet places it, from the map's corner. */
  fixed: Rect | null;
};
export type StagePart = PlacedPart & { readonly inset: StageInset };

/** The points at which land is looked for under a box, shares of its sides. */
const GRID = [0, 0.25, 0.5, 0.75, 1];

export class Insets {
  #shapes: Shapes;
  /** No inset may cover it. With finer shapes too, insets keep the places that they have in the first picture. */
  readonly land: readonly Box[];
  readonly #all: StageInset[] = [];
  /** The enlarged parts that are shown. */
  #shown: readonly StagePart[] = [];

  constructor(shapes: Shapes) {
    this.#shapes = shapes;
    this.land = landStrips(shapes).map(stripBox);
  }

  add(element: HTMLElement, box: Box, enlarged: Enlarged | null, scene: Scene): void {
    const renderer = rendererOf(this.#shapes, element, box);
    element.prepend(renderer.svg);
    this.#all.push({ element, box, enlarged, renderer, fixed: null });
    renderer.show(scene);
  }

  refine(shapes: Shapes, scene: Scene): void {
    this.#shapes = shapes;
    for (const inset of this.#all) {
      const placement = inset.renderer.placement();
      inset.renderer.svg.remove();
      inset.renderer = rendererOf(shapes, inset.element, inset.box);
      inset.element.prepend(inset.renderer.svg);
      inset.renderer.place(placement);
      inset.renderer.show(scene);
    }
  }

  /** @param touched null: any atoms */
  draw(scene: Scene, touched: ReadonlySet<{ readonly box: Box }> | null): void {
    for (const { renderer, box } of this.#all)
      if (!touched || [...touched].some((atom) => touches(atom.box, box))) renderer.show(scene);
  }

  /** The elements whose place is the style sheet's. */
  get fixed(): readonly HTMLElement[] {
    return this.#all.flatMap(({ element, enlarged }) => (enlarged ? [] : element));
  }

  /**
   * After a change of the size.
   * @param taken boxes in use, CSS pixels from the map's corner
   * @returns the enlarged parts that have a place
   */
  place(size: Size, whole: Placement, taken: readonly Rect[]): StagePart[] {
    const requests = this.#all.flatMap(({ enlarged }) => enlarged ?? []);
    const places = placeInsets(requests, size, whole, this.land, taken);
    return this.#all.flatMap((inset): StagePart[] => {
      const { element, enlarged, box, renderer } = inset;
      const title = element.querySelector<HTMLElement>('.inset-name');
      if (!enlarged) {
        const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = element;
        inset.fixed = { x: offsetLeft, y: offsetTop, width: offsetWidth, height: offsetHeight };
        renderer.place(fitBox(box, drawingOf(element, title)));
        return [];
      }
      const place = places[requests.indexOf(enlarged)];
      // Before its title is measured; the layout may hide it again.
      element.hidden = enlarged.frame.hidden = !place;
      if (!place) return [];
      placeElement(element, place, size);
      renderer.place(fitBox(box, place));
      return [
        {
          inset,
          box,
          from: enlarged.from,
          place,
          placement: renderer.placement(),
          title: { x: 0, y: 0, width: title?.offsetWidth ?? 0, height: title?.offsetHeight ?? 0 },
        },
      ];
    });
  }

  /** Shows the enlarged parts of a layout and hides the others. */
  show(layouts: readonly InsetLayout<StagePart>[], size: Size, placement: Placement, scene: Scene): void {
    this.#shown = layouts.map(({ part }) => part);
    for (const { element, fixed, enlarged } of this.#all) {
      if (fixed) element.toggleAttribute('data-covers', this.#covers(fixed, placement, scene));
      if (!enlarged) continue;
      const layout = layouts.find(({ part }) => part.inset.enlarged === enlarged);
      if (layout) placeElement(enlarged.frame, layout.frame, size);
      element.hidden = enlarged.frame.hidden = !layout;
    }
  }

  /** Whether a box of the map lies over a region that belongs, or over its mark. */
  #covers({ x, y, width, height }: Rect, placement: Placement, { states, day }: Scene): boolean {
    const isOver = (at: Point) =>
      regionsAtPoint(this.#shapes, fromScreen(placement, at), day).some((id) => states.has(id));
    const isIn = ([px, py]: Point) =>
      Math.abs(px - x - width / 2) < (width + MARK_SIZE) / 2 &&
      Math.abs(py - y - height / 2) < (height + MARK_SIZE) / 2;
    const hasMark = ([id, anchor]: readonly [string, Point]) =>
      states.has(id) && !this.has(id) && isIn(toScreen(placement, anchor));
    return (
      GRID.some((down) => GRID.some((across) => isOver([x + across * width, y + down * height]))) ||
      [...this.#shapes.anchors].some(hasMark)
    );
  }

  /** Whether an inset of its own shows a region from far outside the frame. */
  has(region: string): boolean {
    return this.#all.some(({ element }) => element.dataset.region === region);
  }

  /** Whether that inset is hidden, since the map has been moved under it. */
  hides(region: string): boolean {
    return this.#all.some(({ element }) => element.dataset.region === region && 'covers' in element.dataset);
  }

  /** The enlarged part at a point of the map. */
  at(point: Point): StagePart | null {
    return this.#shown.find(({ place }) => isInRect(place, point)) ?? null;
  }

  /** Whether an enlarged part shows a point of the plane. */
  shows(at: Point): boolean {
    return this.#shown.some(({ box }) => isInBox(box, at));
  }

  destroy(): void {
    for (const { renderer } of this.#all) renderer.svg.remove();
  }
}

/** The part of an inset below its title. */
const drawingOf = ({ clientWidth, clientHeight }: HTMLElement, title: HTMLElement | null): Size => ({
  width: Math.max(1, clientWidth),
  height: Math.max(1, clientHeight - (title?.offsetHeight ?? 0)),
});

function rendererOf(shapes: Shapes, { ownerDocument }: HTMLElement, within: Box): SvgRenderer {
  return new SvgRenderer(shapes, ownerDocument, { within, pieces: piecesIn(shapes, within) });
}
