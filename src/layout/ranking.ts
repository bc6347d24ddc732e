// The places for the names of one map at one position of it, in the order of their costs: of the candidates those that are
// in view and keep off what lies over the map, with the marks that they cover in their cost. As few as possible are looked
// at, and the land is read last: never under one that costs more than what is taken by its distance and its marks alone.
import { overlap, type Placement, type Rect, type Size } from '../geography/index.ts';
import type { Label, Scene } from '../scene/index.ts';
import { distance, grown, isWithin, movedBy, pointsOf } from './boxes.ts';
import type { Candidate, Places } from './candidates.ts';
import type { NameCandidates } from './name-candidates.ts';

export type Obstacles = {
  /** What lies over the map, CSS pixels from its corner. */
  readonly taken: readonly Rect[];
  /** The frames on the map around what insets show: a name may be inside or outside, not across. */
  readonly frames?: readonly Rect[];
};

/** CSS pixels between names, and to the edge of the map. */
export const GAP = 3;
const EDGE = 2;
/** Between a name and a mark: a region's own is close by. */
const MARK_GAP = 1;
/** CSS pixels of a line in which it may cross marks: among others where they are close. */
const BESIDE_HOME = 9;
/** What each mark under the name of a country or of the selected region costs; other regions' names cover none. */
const COVERED = 400;
/** What it costs the name of a country to stand in the frame of an inset, on regions that are already small. */
const FRAMED = 200;

/** Places of one label, read by their number in the order of their costs. */
class Ranked {
  readonly #addedTo: (candidate: Candidate) => number | null;
  readonly #sorts: Places[];
  /** Not looked at yet, by what they cost at least. */
  #waiting: Candidate[] = [];
  /** By their costs; as long as the land under one is not read, by what it costs at least. */
  readonly #ready: { readonly candidate: Candidate; readonly cost: number; readonly isRead: boolean }[] = [];

  constructor(sorts: readonly Places[], addedTo: (candidate: Candidate) => number | null) {
    this.#sorts = [...sorts].sort((a, b) => a.least - b.least);
    this.#addedTo = addedTo;
  }

  at(number: number): Candidate | undefined {
    for (;;) {
      const next = this.#waiting[0];
      const sort = this.#sorts[0];
      const found = this.#ready[number];
      const least = Math.min(
        next?.least ?? Number.POSITIVE_INFINITY,
        sort?.least ?? Number.POSITIVE_INFINITY,
      );
      if (found && found.cost <= least) {
        const { candidate, isRead } = found;
        if (isRead) return candidate;
        this.#ready.splice(number, 1);
        const { cost } = candidate;
        if (cost !== null) this.#rank(candidate, found.cost + cost - candidate.least, true);
      } else if (sort && sort.least === least) {
        this.#sorts.shift();
        this.#waiting = [...this.#waiting, ...sort.all()].sort((a, b) => a.least - b.least);
      } else if (next) {
        this.#waiting.shift();
        const added = this.#addedTo(next);
        if (added !== null) this.#rank(next, next.least + added, false);
      } else return undefined;
    }
  }

  #rank(candidate: Candidate, cost: number, isRead: boolean): void {
    const before = this.#ready.findLastIndex((one) => one.cost <= cost);
    this.#ready.splice(before + 1, 0, { candidate, cost, isRead });
  }
}

export class Ranking {
  readonly placement: Placement;
  readonly #candidates: NameCandidates;
  /** In the candidates' own coordinates, which don't change while the map is moved. */
  readonly #view: Rect;
  readonly #taken: readonly Rect[];
  readonly #frames: readonly Rect[];
  readonly #known = new Map<readonly Places[], Ranked>();

  constructor(
    candidates: NameCandidates,
    placement: Placement,
    { width, height }: Size,
    { taken, frames = [] }: Obstacles,
  ) {
    const { x, y } = placement;
    this.placement = placement;
    this.#candidates = candidates;
    this.#view = { x: EDGE - x, y: EDGE - y, width: width - 2 * EDGE, height: height - 2 * EDGE };
    this.#taken = taken.map((box) => movedBy(box, [-x, -y]));
    this.#frames = frames.map((box) => movedBy(box, [-x, -y]));
  }

  of(label: Label, scene: Scene): Ranked {
    const places = this.#candidates.of(label, scene);
    const known = this.#known.get(places);
    if (known) return known;
    const made = new Ranked(places, (candidate) => this.#addedTo(candidate, label.kind));
    this.#known.set(places, made);
    return made;
  }

  /** What marks and frames add to its cost; null: it can't be taken. */
  #addedTo(candidate: Candidate, kind: Label['kind']): number | null {
    if (!this.#isClear(candidate, GAP)) return null;
    const framed = this.#frames.filter((frame) => overlap(candidate, frame, GAP));
    if (framed.some((frame) => !isWithin(grown(candidate, GAP), frame))) return null;
    const { line } = candidate;
    const points = line ? pointsOf(line) : [];
    if (!points.every((point) => this.#isClear(point, 1))) return null;
    // A line begins at a mark.
    const along = line ? points.filter(({ x, y }) => distance([x, y], line.from) > BESIDE_HOME) : [];
    const isCovered = (mark: Rect) =>
      (overlap(candidate, mark, MARK_GAP) && candidate.letters.some((box) => overlap(box, mark, MARK_GAP))) ||
      along.some((point) => overlap(mark, point, 0));
    const covered = this.#candidates.marks.filter(isCovered).length;
    if (covered > 0 && kind !== 'country' && kind !== 'selected') return null;
    return COVERED * covered + (kind === 'country' ? FRAMED * framed.length : 0);
  }

  #isClear(box: Rect, gap: number): boolean {
    return isWithin(box, this.#view) && !this.#taken.some((other) => overlap(box, other, gap));
  }
}
