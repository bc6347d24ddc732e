// The numbers on a map so small that a country's marks would have to be moved too far from their places: one number stands
// for all of them. Takes the scene, the map's placement and what lies over it; gives the numbers with their places.

import {
  type Box,
  overlap,
  type Placement,
  type Point,
  type Rect,
  type Shapes,
  toScreen,
} from '../geography/index.ts';
import type { Scene } from '../scene/index.ts';
import { GROUP_RADIUS, markGroups, nearestClear } from './mark-groups.ts';

export type MarkNumber = {
  readonly country: string;
  /** The regions whose marks it stands for at the date. */
  readonly regions: readonly string[];
  /** Members, or where none of them is a member, all. */
  readonly count: number;
  /** CSS pixels from the map's corner. */
  readonly middle: Point;
  readonly box: Rect;
};

/** CSS pixels at both sides of a number where no name may stand. */
export const ASIDE = 6;

/**
 * @param insets the boxes of the plane whose marks insets show
 * @param taken what lies over the map, CSS pixels from its corner
 */
export function markNumbers(
  scene: Scene,
  shapes: Shapes,
  placement: Placement,
  insets: readonly Box[],
  taken: readonly Rect[],
): readonly MarkNumber[] {
  return markGroups(scene, shapes, placement.scale, { insets }).flatMap(({ atoms, at, country }) => {
    const owners = atoms.map((atom) => shapes.ownerAt(atom, scene.day)).filter((id) => id !== null);
    const regions = [...new Set(owners)].filter((id) => scene.styles.get(id)?.marked);
    if (regions.length === 0) return [];
    const members = regions.filter((id) => scene.basis.facts.counted.includes(scene.states.get(id))).length;
    const isClear = (place: Point) => !taken.some((box) => overlap(box, boxAround(place), 1));
    const middle = nearestClear(toScreen(placement, at), isClear);
    return { country, regions, count: members || regions.length, middle, box: boxAround(middle) };
  });
}

const boxAround = ([x, y]: Point): Rect => {
  const side = 2 * GROUP_RADIUS;
  return { x: x - GROUP_RADIUS, y: y - GROUP_RADIUS, width: side, height: side };
};
