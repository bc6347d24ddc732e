// Keeps marks apart: marks whose centres would come closer than MARK_DISTANCE are moved by a few pixels, so that two
// regions never share one dot. Takes the shapes and a scale; gives the moved marks with their offsets, those that an inset
// shows instead, and the countries whose marks would have to move too far. They are the same at every date, so that no
// mark moves while time goes on.
import { type Atom, type Box, type Drawable, isInBox, type Point } from '../geography/index.ts';
import { type DrawnScene, hasOwnMark, type MarkOffsets, needsMark } from '../scene/index.ts';

/** CSS pixels between the centres of two marks, at least. */
export const MARK_DISTANCE = 9.5;
/** With more marks than this there is no space to move them apart: at 8,500 regions all of the map would be marks. */
export const MOST_MARKS = 300;
/**
 * Squares of the number of points, summed over the rounds: each round looks at every pair. 85 points may take 200
 * rounds, and need 2 ms at the smallest map; 300 that have no space for all take 16, so that a scale costs 21 ms, not 102.
 */
const WORK = 1.5e6;
const FAR = 1e8;

/** The part of the plane in which marks are drawn: within a box, and outside the boxes that insets show. */
export type MarkArea = {
  readonly within?: Box | null;
  readonly insets?: readonly Box[];
  /** Has a label take the place of a country's marks that would be moved too far: see mark-groups.ts. */
  readonly spreading?: Spreading;
};
/** Fills in the offsets of marks. */
export type Spreading = (
  marked: readonly Atom[],
  scale: number,
  offsets: Map<number, Point | null>,
  scene: DrawnScene,
) => void;

/** The smallest moves found that keep all points `distance` apart; points that are apart stay where they are. */
export function spread(points: readonly Point[], distance: number): Point[] {
  const places = points.map(([x, y]) => [x, y] as [number, number]);
  for (let round = 0, close = true; close && round * points.length ** 2 < WORK; round++) {
    close = false;
    places.forEach((a, i) => {
      for (let j = 0; j < i; j++) {
        const b = places[j]!;
        const [dx, dy] = [a[0] - b[0], a[1] - b[1]];
        if (Math.abs(dx) >= distance || Math.abs(dy) >= distance) continue;
        const apart = Math.hypot(dx, dy);
        if (apart >= distance) continue;
        close = true;
        // A little further than needed, so that the rounds end; points in one place part in different directions.
        const by = (distance * 1.01 - apart) / 2;
        const [x, y] = apart > 1e-6 ? [dx / apart, dy / apart] : [Math.cos(i), Math.sin(i)];
        a[0] += x * by;
        a[1] += y * by;
        b[0] -= x * by;
        b[1] -= y * by;
      }
    });
  }
  return places;
}

/** The atoms that may have a region's mark: its largest piece on some day. */
const mainAtomsOf = ({ atoms, atomsAt }: Drawable): Atom[] =>
  atoms.filter(({ owners, size }) =>
    owners.some(({ region, from }) =>
      atomsAt(region, Math.max(from, -FAR)).every((piece) => piece.size <= size),
    ),
  );

/** Tells whether an atom has a mark at any size. */
const hasOwnMarkIn =
  ({ styles, day }: DrawnScene, { ownerAt }: Drawable) =>
  (atom: Atom) =>
    hasOwnMark(styles.get(ownerAt(atom, day)!), atom);

/** The atoms that have a mark at this scale on some day. */
export function markedAtoms(scene: DrawnScene, shapes: Drawable, scale: number): Atom[] {
  const isOwn = hasOwnMarkIn(scene, shapes);
  return mainAtomsOf(shapes).filter((atom) => needsMark(atom.size, scale) || isOwn(atom));
}

/** The last results: a step of time computes none. */
const known = /* @__PURE__ */ new WeakMap<Drawable, Map<string, MarkOffsets>>();
const KEPT = 9;

export function markOffsets(
  scene: DrawnScene,
  shapes: Drawable,
  scale: number,
  { within = null, insets = [], spreading = spreadAll }: MarkArea = {},
): MarkOffsets {
  const own = shapes.atoms.filter(hasOwnMarkIn(scene, shapes)).map(({ index }) => index);
  const key = JSON.stringify([scale, within, insets, spreading === spreadAll, own]);
  const results = known.get(shapes) ?? new Map<string, MarkOffsets>();
  const before = results.get(key);
  if (before) return before;
  const offsets = new Map<number, Point | null>();
  const marked: Atom[] = [];
  for (const atom of markedAtoms(scene, shapes, scale)) {
    const isElsewhere =
      (within && !isInBox(within, atom.anchor)) || insets.some((box) => isInBox(box, atom.anchor));
    if (isElsewhere) offsets.set(atom.index, null);
    else marked.push(atom);
  }
  if (marked.length <= MOST_MARKS) spreading(marked, scale, offsets, scene);
  if (results.size > KEPT) results.clear();
  known.set(shapes, results.set(key, offsets));
  return offsets;
}

const spreadAll: Spreading = (marked, scale, offsets) => {
  const home = marked.map(({ anchor: [x, y] }): Point => [x * scale, y * scale]);
  spread(home, MARK_DISTANCE).forEach(([x, y], i) => {
    const [left, top] = home[i]!;
    if (x !== left || y !== top) offsets.set(marked[i]!.index, [x - left, y - top]);
  });
};
