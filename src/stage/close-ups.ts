// What the map is brought closer to: regions with their boxes on the plane, and the regions of a country.

import type { Box, Placement, Shapes } from '../geography/index.ts';
import { closeUpOf } from '../layout/index.ts';
import type { Scene } from '../scene/index.ts';
import type { StageLayout } from './measure.ts';

const boxesOf = (shapes: Shapes, regions: readonly string[], day: number): Box[] =>
  regions.flatMap((id) => shapes.atomsAt(id, day)).map(({ box }) => box);

/** The placement that shows all of these regions; null: none has a shape. */
export function placementAround(
  regions: readonly string[],
  shapes: Shapes,
  day: number,
  { size, overMap, fitted }: StageLayout,
): Placement | null {
  const boxes = boxesOf(shapes, regions, day);
  return boxes.length > 0 ? closeUpOf(boxes, size, overMap, fitted) : null;
}

/** The longer side of a region's box on the plane at a day; 0: it has no shape. */
export function extentOf(shapes: Shapes, region: string, day: number): number {
  const boxes = boxesOf(shapes, [region], day);
  const side = (from: 'x0' | 'y0', to: 'x1' | 'y1') =>
    Math.max(...boxes.map((box) => box[to])) - Math.min(...boxes.map((box) => box[from]));
  return Math.max(0, side('x0', 'x1'), side('y0', 'y1'));
}

/** The regions of a country that belong at the scene's date; where none does, all of them. */
export function regionsOf({ basis, states }: Scene, country: string): string[] {
  const all = [...basis.facts.regions.values()].filter((one) => one.country === country).map(({ id }) => id);
  const present = all.filter((id) => states.has(id));
  return present.length > 0 ? present : all;
}
