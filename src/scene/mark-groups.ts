// On a small map marks that are spread would come far from their places. A country's marks of which one would be moved
// by more than FARTHEST are not drawn: one label with a number takes their place. Takes the marks and a scale; gives the
// offsets of those that are drawn, and the groups of the others with their labels' places, which are the same at every
// date. Not for the first picture, which is drawn without the facts.
import type { Point } from '../geography/index.ts';
import { MARK_DISTANCE, type MarkGroup, type Spreading, spread } from './spread-marks.ts';

/** CSS pixels. */
export const FARTHEST = 24;
/** Half the side of a label, CSS pixels. */
export const GROUP_RADIUS = 11;

export const groupFarMarks: Spreading = (marked, scale, offsets, { basis }) => {
  const countryOf = ({ owners }: (typeof marked)[number]) =>
    basis.facts.regions.get(owners[0]!.region)?.country ?? '';
  const groups: MarkGroup[] = [];
  let single = marked;
  for (;;) {
    const all = [...single.map(({ anchor }) => anchor), ...groups.map(({ at }) => at)];
    const home = all.map(([x, y]): Point => [x * scale, y * scale]);
    const places = spread(home, MARK_DISTANCE, single.length, GROUP_RADIUS - MARK_DISTANCE / 2);
    const moves = places.map(([x, y], i): Point => [x - home[i]![0], y - home[i]![1]]);
    const far = single.find((_, i) => Math.hypot(...moves[i]!) > FARTHEST);
    if (!far) {
      single.forEach(({ index }, i) => {
        if (moves[i]![0] !== 0 || moves[i]![1] !== 0) offsets.set(index, moves[i]!);
      });
      return groups.map((group, i) => {
        const [x, y] = places[single.length + i]!;
        return { ...group, at: [x / scale, y / scale] };
      });
    }
    const country = countryOf(far);
    const atoms = single.filter((atom) => countryOf(atom) === country);
    for (const { index } of atoms) offsets.set(index, null);
    single = single.filter((atom) => countryOf(atom) !== country);
    const mean = (axis: 0 | 1) => atoms.reduce((sum, { anchor }) => sum + anchor[axis], 0) / atoms.length;
    groups.push({ country, atoms, at: [mean(0), mean(1)] });
  }
};
