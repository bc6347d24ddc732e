// Tells which region is drawn at a point of the map: in an inset, on the map or, where a finger came near, beside it.
// Takes what is drawn and where.
import {
  type Atom,
  type Box,
  boxOf,
  fromScreen,
  insetPlacement,
  nearestAtom,
  type Placement,
  type Point,
  type Shapes,
  toScreen,
} from '../geography/index.ts';
import { atomAt } from '../picture/index.ts';
import { MARK_SIZE, regionOnTile, type Scene } from '../scene/index.ts';
import type { Insets, StagePart } from './insets.ts';
import { toClient } from './measure.ts';

/** How far a finger may be from what it means, CSS pixels. */
const FINGER = 22;

export type Drawn = {
  readonly scene: Scene;
  /** The boundaries or the tiles. */
  readonly shapes: Shapes;
  readonly placement: Placement;
};

export class Pointing {
  readonly #map: HTMLElement;
  readonly #insets: Insets;
  readonly #drawn: () => Drawn;

  constructor(map: HTMLElement, insets: Insets, drawn: () => Drawn) {
    this.#map = map;
    this.#insets = insets;
    this.#drawn = drawn;
  }

  /**
   * The region that is drawn at a point; a tile is one whole, also where it is a ring.
   * @param at from the map's corner
   * @param atomOnMap the piece that the active renderer drew there
   * @param near whether one beside it will do
   */
  regionAt(at: Point, atomOnMap: () => number | null, near: boolean): string | null {
    const inset = this.#insets.at(at);
    const atom = inset ? this.#atomInInset(inset, at) : atomOnMap();
    const region = atom === null ? this.#regionOnTile(at) : this.#ownerOf(atom);
    return region ?? (near ? this.#nearest(at) : null);
  }

  /** The box around a region as it is drawn at a point, on the map or in an inset, from the map's corner. */
  boxOf(region: string, at: Point): Box | null {
    const { scene, shapes } = this.#drawn();
    const atoms = shapes.atomsAt(region, scene.day);
    if (atoms.length === 0) return null;
    const placement = this.placementAt(at);
    const corners = atoms.flatMap(({ box: { x0, y0, x1, y1 }, anchor }) => {
      const [x, y] = toScreen(placement, anchor);
      const mark = [
        [x - MARK_SIZE / 2, y - MARK_SIZE / 2],
        [x + MARK_SIZE / 2, y + MARK_SIZE / 2],
      ] as const;
      return [...mark, toScreen(placement, [x0, y0]), toScreen(placement, [x1, y1])];
    });
    return boxOf(corners);
  }

  #regionOnTile(at: Point): string | null {
    const { scene, placement } = this.#drawn();
    const region = scene.tiles && regionOnTile(scene.tiles, fromScreen(placement, at));
    return region !== null && scene.states.has(region) ? region : null;
  }

  /**
   * An inset lets the pointer through, so that the map's gestures go on under it; for this moment it does not, since
   * `elementsFromPoint` finds only what a pointer would hit.
   */
  #atomInInset({ inset: { element, renderer } }: StagePart, at: Point): number | null {
    element.style.pointerEvents = 'auto';
    const atom = atomAt(renderer, toClient(this.#map, at));
    element.style.pointerEvents = '';
    return atom;
  }

  #nearest(at: Point): string | null {
    const { scene, shapes } = this.#drawn();
    const mayTake = (atom: Atom) => scene.states.has(this.#ownerOf(atom.index) ?? '');
    const atom = nearestAtom(shapes, this.placementAt(at), at, FINGER, mayTake);
    return atom && this.#ownerOf(atom.index);
  }

  /** The inset's where one is. */
  placementAt(at: Point): Placement {
    const inset = this.#insets.at(at);
    return inset ? insetPlacement(inset.box, inset.place) : this.#drawn().placement;
  }

  #ownerOf(atom: number): string | null {
    const { scene, shapes } = this.#drawn();
    const found = shapes.atoms[atom];
    return found ? shapes.ownerAt(found, scene.day) : null;
  }
}
