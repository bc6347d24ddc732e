// The insets of the stage: each shows a box of the plane in an element of its own, drawn by the still renderer, also
// while the map is active. Takes shapes, scenes and the map's placement; has enlarged parts
// placed and hidden by enlarged.ts, and says which boxes of the plane are shown.
import {
  type Box,
  type EnlargedPart,
  fitBox,
  fromScreen,
  isInBox,
  type Placement,
  type Point,
  type Rect,
  regionsAtPoint,
  type Shapes,
  type Size,
  toScreen,
} from '../geography/index.ts';
import { piecesIn, SvgRenderer, touches } from '../picture/index.ts';
import { MARK_SIZE, type Scene } from '../scene/index.ts';

/** An enlarged part of the map: its place is computed, and a frame on the map shows what it enlarges. */
export type Enlarged = EnlargedPart & { readonly frame: HTMLElement };
export type StageInset = {
  readonly element: HTMLElement;
  readonly box: Box;
  /** null: a region far outside the frame, whose place is the style sheet's. */
  readonly enlarged: Enlarged | null;
  renderer: SvgRenderer;
  place: Rect | null;
  /** Where the style sheet places it, from the map's corner. */
  fixed: Rect | null;
  /** The box of its title, from its own corner, which its labels must not overlap. */
  taken: readonly Rect[];
};

type Parts = typeof import('./enlarged.ts');

/** A stage that begins after it came has its insets in its first frame. */
let arrived: Parts | null = null;

/** Fetches the code for enlarged parts. */
export async function fetchEnlarged(): Promise<Parts> {
  arrived = await import('./enlarged.ts');
  return arrived;
}

/** The points at which land is looked for under a box, shares of its sides. */
const GRID = [0, 0.25, 0.5, 0.75, 1];

export class Insets {
  #shapes: Shapes;
  /** With finer shapes too, insets keep the places that they have in the first picture. */
  readonly #coarse: Shapes;
  #land: readonly Box[] | null = null;
  readonly #onParts: () => void;
  #parts: Parts | null = null;
  #fetching: Promise<Parts> | null = null;
  readonly all: StageInset[] = [];
  /** Those of enlarged parts that are shown. */
  shown: readonly StageInset[] = [];

  /** @param onParts called when the code for enlarged parts has arrived: they have no places yet */
  constructor(shapes: Shapes, onParts: () => void) {
    this.#shapes = this.#coarse = shapes;
    this.#onParts = onParts;
  }

  add(element: HTMLElement, box: Box, enlarged: Enlarged | null, scene: Scene): void {
    const renderer = rendererOf(this.#shapes, element, box);
    element.prepend(renderer.svg);
    this.all.push({ element, box, enlarged, renderer, place: null, fixed: null, taken: [] });
    renderer.show(scene);
  }

  refine(shapes: Shapes, scene: Scene): void {
    this.#shapes = shapes;
    for (const inset of this.all) {
      const placement = inset.renderer.placement();
      inset.renderer.svg.remove();
      inset.renderer = rendererOf(shapes, inset.element, inset.box);
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
    const enlarged = this.#enlarged;
    this.#parts ??= arrived;
    if (this.#parts) {
      this.#land ??= this.#parts.landToKeepFree(this.#coarse);
      this.#parts.placeEnlarged(enlarged, size, fitted, this.#land, taken);
    } else if (enlarged.some((one) => size.width >= one.enlarged!.leastMap)) void this.#fetchParts();
    for (const inset of this.all) {
      const { element, box, place, renderer } = inset;
      if (inset.enlarged && !place) continue;
      const title = element.querySelector<HTMLElement>('.inset-name');
      if (title) inset.taken = [{ x: 0, y: 0, width: title.offsetWidth, height: title.offsetHeight }];
      if (place) renderer.place(fitBox(box, place));
      else {
        const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = element;
        inset.fixed = { x: offsetLeft, y: offsetTop, width: offsetWidth, height: offsetHeight };
        renderer.place(fitBox(box, drawingOf(element, title)));
      }
    }
  }

  /** @returns whether other insets are shown than before */
  update(size: Size, placement: Placement, scene: Scene): boolean {
    for (const { element, fixed } of this.all)
      if (fixed) element.toggleAttribute('data-covers', this.#covers(fixed, placement, scene));
    const shown = this.#parts?.showUseful(this.#enlarged, size, placement, scene.day, this.#land ?? []) ?? [];
    const { shown: before } = this;
    if (before.length === shown.length && before.every((one, i) => one === shown[i])) return false;
    this.shown = shown;
    return true;
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

  /** Shows none until the next update; the style sheet hides their elements. @returns whether one was shown */
  hide(): boolean {
    const { length } = this.shown;
    this.shown = [];
    return length > 0;
  }

  get #enlarged(): StageInset[] {
    return this.all.filter(({ enlarged }) => enlarged);
  }

  /** Where it can't be fetched, the map shows its marks itself. */
  async #fetchParts(): Promise<void> {
    this.#fetching ??= fetchEnlarged();
    const parts = await this.#fetching.catch(() => null);
    if (this.#parts || !parts) return;
    this.#parts = parts;
    this.#onParts();
  }

  /** Whether an inset of its own shows a region from far outside the frame. */
  has(region: string): boolean {
    return this.all.some(({ element }) => element.dataset.region === region);
  }

  /** Whether that inset is hidden, since the map has been moved under it. */
  hides(region: string): boolean {
    return this.all.some(({ element }) => element.dataset.region === region && 'covers' in element.dataset);
  }

  /** The enlarged part at a point of the map. */
  at([x, y]: Point): StageInset | null {
    const isIn = (place: Rect) =>
      x >= place.x && x <= place.x + place.width && y >= place.y && y <= place.y + place.height;
    return this.shown.find(({ place }) => isIn(place!)) ?? null;
  }

  /** The enlarged part that shows a point of the plane. */
  showing(at: Point): StageInset | null {
    return this.shown.find(({ box }) => isInBox(box, at)) ?? null;
  }

  destroy(): void {
    for (const { renderer } of this.all) renderer.svg.remove();
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
