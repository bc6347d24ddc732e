// On a small map marks that are spread would come far from their places. A country's marks of which one would be moved
// by more than FARTHEST are not drawn: one label with a number takes their place. Takes the marks and a scale; gives the
// offsets of those that are drawn, and the groups of the others with their labels' places, which are the same at every
// date. Not for the first picture, which is drawn without the facts.

import type { Atom, Drawable, Point } from '../geography/index.ts';
import type { DrawnScene, MarkOffsets } from '../scene/index.ts';
import { MARK_DISTANCE, type MarkArea, markOffsets, type Spreading, spread } from './spread-marks.ts';

/** CSS pixels. */
export const FARTHEST = 24;
/** Half the side of a label, CSS pixels. */
export const GROUP_RADIUS = 11;

/** One label for all marks of a country. */
export type MarkGroup = { readonly country: string; readonly atoms: readonly Atom[]; readonly at: Point };
const found = /* @__PURE__ */ new WeakMap<MarkOffsets, readonly MarkGroup[]>();

export function markGroups(
  scene: DrawnScene,
  shapes: Drawable,
  scale: number,
  area: MarkArea,
): readonly MarkGroup[] {
  return found.get(markOffsets(scene, shapes, scale, { ...area, spreading: groupFarMarks })) ?? [];
}

export const groupFarMarks: Spreading = (marked, scale, offsets, scene) => {
  const countryOf = ({ owners }: (typeof marked)[number]) => scene.countryOf(owners[0]!.region);
  const groups: (MarkGroup & { at: Point })[] = [];
  let single = marked;
  for (;;) {
    const home = single.map(({ anchor: [x, y] }): Point => [x * scale, y * scale]);
    const places = spread(home, MARK_DISTANCE);
    const moves = places.map(([x, y], i): Point => [x - home[i]![0], y - home[i]![1]]);
    const distances = moves.map((move) => Math.hypot(...move));
    const most = Math.max(0, ...distances);
    if (most <= FARTHEST) {
      single.forEach(({ index }, i) => {
        if (moves[i]![0] !== 0 || moves[i]![1] !== 0) offsets.set(index, moves[i]!);
      });
      for (const group of groups) {
        const isClear = (at: Point) =>
          places.every((one) => Math.hypot(one[0] - at[0], one[1] - at[1]) >= 2 * GROUP_RADIUS);
        const at = nearestClear([group.at[0] * scale, group.at[1] * scale], isClear);
        places.push(at);
        group.at = [at[0] / scale, at[1] / scale];
      }
      found.set(offsets, groups);
      return;
    }
    const country = countryOf(single[distances.indexOf(most)]!);
    const atoms = single.filter((atom) => countryOf(atom) === country);
    for (const { index } of atoms) offsets.set(index, null);
    single = single.filter((atom) => countryOf(atom) !== country);
    const mean = (axis: 0 | 1) => atoms.reduce((sum, { anchor }) => sum + anchor[axis], 0) / atoms.length;
    groups.push({ country, atoms, at: [mean(0), mean(1)] });
  }
};

/** The nearest place to a point at which a label is clear; the point itself where none is within three labels' sides. */
export function nearestClear([x, y]: Point, isClear: (at: Point) => boolean): Point {
  for (let by = 0; by < 6 * GROUP_RADIUS; by += 2)
    for (let turn = 0; turn < 2 * Math.PI; turn += Math.PI / 8) {
      const at: Point = [x + by * Math.cos(turn), y + by * Math.sin(turn)];
      if (isClear(at)) return at;
    }
  return [x, y];
}
