// The third pure step: takes a scene, its shapes and where the map stands, and gives where everything on it stands: the
// insets that are shown, the names with their lines, the numbers that stand for marks. The page, paper and files draw
// what it gives, and decide nothing of it themselves.

import {
  type Box,
  isInBox,
  type LandAt,
  landOf,
  onMap,
  type Placement,
  type Rect,
  type Shapes,
  type Size,
} from '../geography/index.ts';
import type { Label, Scene } from '../scene/index.ts';
import type { EnlargedPart } from './enlarged-parts.ts';
import { ASIDE, type MarkNumber, markNumbers } from './mark-numbers.ts';
import { NameCandidates } from './name-candidates.ts';
import { isUseful } from './place-insets.ts';
import { type Placed, placeNames } from './place-names.ts';
import { placeTileNames } from './place-tile-names.ts';
import { type Obstacles, Ranking } from './ranking.ts';
import { regionNames } from './region-names.ts';
import { type MarkArea, markOffsets } from './spread-marks.ts';

/** An enlarged part of the map that has a place over it. */
export type PlacedPart = Pick<EnlargedPart, 'box' | 'from'> & {
  /** CSS pixels from the map's corner. */
  readonly place: Rect;
  /** Of what is drawn in it, from its own corner. */
  readonly placement: Placement;
  /** The box of its title, from its own corner. */
  readonly title: Rect;
};

/** A map of one size: what stays while it is moved and while time goes on. */
export type MapSetting<Part extends PlacedPart = PlacedPart> = {
  readonly size: Size;
  /** The placement of the whole area. */
  readonly whole: Placement;
  /** What lies over the map, CSS pixels from its corner. */
  readonly taken: readonly Rect[];
  /** None with tiles. */
  readonly parts: readonly Part[];
  /** The land that no inset may cover. */
  readonly land: readonly Box[];
  /** The size of a label's text, on the map or in an inset. */
  readonly measure: (label: Label, within: Part | null) => Size;
  /** Whether numbers stand for marks that would be too far from their places; else all are drawn. */
  readonly numbers: boolean;
};

export type InsetLayout<Part extends PlacedPart = PlacedPart> = {
  readonly part: Part;
  /** Around what it enlarges, on the map. */
  readonly frame: Rect;
  readonly names: readonly Placed[];
};

export type MapLayout<Part extends PlacedPart = PlacedPart> = {
  /** The boxes of the plane that insets show; the same array as long as those are. */
  readonly boxes: readonly Box[];
  readonly insets: readonly InsetLayout<Part>[];
  readonly numbers: readonly MarkNumber[];
  readonly names: readonly Placed[];
};

/** Leader lines at once, on the map and in the insets together. */
const MOST_LINES = 6;

/** @param memory of the same map a moment ago: nothing is computed again that is still true */
export function layoutOf<Part extends PlacedPart>(
  scene: Scene,
  shapes: Shapes,
  setting: MapSetting<Part>,
  placement: Placement,
  memory = new LayoutMemory(),
): MapLayout<Part> {
  const { tiles } = scene;
  const { size, parts, land, measure } = setting;
  const useful = parts.filter((part) => isUseful(part, part.place, placement, land, scene.day));
  const shown = memory.kept('insets', useful, () => useful);
  const marked = memory.kept('marked', [shown], () => ({ insets: shown.map(({ box }) => box) }));
  const boxes = marked.insets;
  const frames = memory.kept('frames', [marked, placement], () => boxes.map((box) => onMap(placement, box)));
  const numbers =
    tiles || !setting.numbers ? [] : markNumbers(scene, shapes, placement, boxes, setting.taken);
  const obstacles = memory.kept('obstacles', [setting, shown, frames, numbers.length], () => ({
    taken: [...setting.taken, ...shown.map(({ place }) => place), ...numbers.map(({ box }) => aside(box))],
    frames,
  }));
  const insetOf = ({ kind, id }: Label): Part | undefined => {
    const at = kind === 'country' ? undefined : shapes.anchors.get(id);
    return at && shown.find(({ box }) => isInBox(box, at));
  };
  let lines = MOST_LINES;
  const named = (labels: readonly Label[], part: Part | null, on: Omit<NamedPart, 'measure'>) => {
    const names = memory.named(part?.box ?? null);
    const placed = names.place(labels, scene, shapes, { ...on, measure: (one) => measure(one, part) }, lines);
    lines -= placed.filter(({ line }) => line).length;
    return placed;
  };
  if (tiles) {
    const labels = [...scene.labels, ...scene.regionLabels];
    const names = placeTileNames(
      labels,
      tiles,
      placement,
      size,
      (one) => measure(one, null),
      obstacles.taken,
    );
    return { boxes, insets: [], numbers, names };
  }
  const zoom = placement.scale / setting.whole.scale;
  const onMain = [...scene.labels, ...regionNames(scene, shapes, placement.scale, zoom)];
  return {
    boxes,
    numbers,
    names: named(shown.length > 0 ? onMain.filter((label) => !insetOf(label)) : onMain, null, {
      placement,
      size,
      obstacles,
      marked,
    }),
    insets: shown.map((part, i) => {
      const { box, place, placement, title } = part;
      // All that belong: a name stands on its own region, or, where there is only a mark, beside it.
      const others = [...shapes.anchors].flatMap(([id, at]) =>
        isInBox(box, at) ? (scene.labelOf(id) ?? []) : [],
      );
      const labels = [...scene.labels, ...others].filter((label) => insetOf(label) === part);
      const on = memory.kept(`inset ${i}`, [part], () => ({
        placement,
        size: place,
        obstacles: { taken: [title] },
        marked: { within: box },
      }));
      return { part, frame: frames[i]!, names: named(labels, part, on) };
    }),
  };
}

/** A country's name close to a number would seem to be counted by it. */
const aside = (box: Rect): Rect => ({ ...box, x: box.x - ASIDE, width: box.width + 2 * ASIDE });

/** What names are placed on: the map, or an inset. */
type NamedPart = {
  readonly placement: Placement;
  readonly size: Size;
  readonly obstacles: Obstacles;
  readonly marked: MarkArea;
  readonly measure: (label: Label) => Size;
};

/** What was made of which values, compared by reference. */
type Kept<T = unknown> = { readonly of: readonly unknown[]; readonly made: T };

/** What was made of the same values before, else what is made now. */
function keep<T>(before: Kept<T> | undefined, of: readonly unknown[], make: () => T): Kept<T> {
  const isSame = before?.of.length === of.length && of.every((one, i) => one === before.of[i]);
  return before && isSame ? before : { of, made: make() };
}

/**
 * What is computed once for a map and kept for the next date or the next move of it, which compute 0.3 ms so, and 20 ms
 * without (Node). Of one map with one way of measuring texts.
 */
export class LayoutMemory {
  readonly #values = new Map<string, Kept>();
  readonly #named = new Map<Box | null, NamesMemory>();
  #land: Kept<LandAt> | undefined;

  kept<T>(name: string, of: readonly unknown[], make: () => T): T {
    const found = keep(this.#values.get(name) as Kept<T> | undefined, of, make);
    this.#values.set(name, found);
    return found.made;
  }

  named(within: Box | null): NamesMemory {
    const found = this.#named.get(within) ?? new NamesMemory((scene, shapes) => this.landAt(scene, shapes));
    this.#named.set(within, found);
    return found;
  }

  landAt({ countryOf }: Scene, shapes: Shapes): LandAt {
    this.#land = keep(this.#land, [shapes], () => landOf(shapes, countryOf));
    return this.#land.made;
  }

  /** Forgets what depends on the size of type. */
  forgetNames(): void {
    this.#named.clear();
  }
}

class NamesMemory {
  readonly #landAt: (scene: Scene, shapes: Shapes) => LandAt;
  /** Until the scale, the shapes or what insets show change. */
  #candidates: Kept<NameCandidates> | undefined;
  /** Until the map is moved or something else lies over it. */
  #ranking: Kept<Ranking> | undefined;

  constructor(landAt: (scene: Scene, shapes: Shapes) => LandAt) {
    this.#landAt = landAt;
  }

  place(
    labels: readonly Label[],
    scene: Scene,
    shapes: Shapes,
    { placement, size, obstacles, marked, measure }: NamedPart,
    lines: number,
  ): readonly Placed[] {
    const landAt = this.#landAt(scene, shapes);
    this.#candidates = keep(
      this.#candidates,
      [shapes, markOffsets(scene, shapes, placement.scale, marked), marked],
      () => new NameCandidates(scene, shapes, landAt, placement, measure, marked),
    );
    const { made } = this.#candidates;
    this.#ranking = keep(
      this.#ranking,
      [made, placement, size, obstacles],
      () => new Ranking(made, placement, size, obstacles),
    );
    return placeNames(labels, scene, this.#ranking.made, lines);
  }
}
