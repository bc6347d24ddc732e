// The boxes of the marks, which names must not cover: there is no other way to see these regions. They are those of
// every date, so that no name moves because a region joins.

import { type Drawable, type Placement, type Rect, toScreen } from '../geography/index.ts';
import { type DrawnScene, MARK_SIZE } from '../scene/index.ts';
import { type MarkArea, MOST_MARKS, markedAtoms, markOffsets } from './spread-marks.ts';

/** CSS pixels from the map's corner, each with its atom's number; none where there are so many that no name would find a place. */
export function markBoxes(
  scene: DrawnScene,
  shapes: Drawable,
  placement: Placement,
  area: MarkArea = {},
): readonly { readonly atom: number; readonly box: Rect }[] {
  const { scale } = placement;
  const offsets = markOffsets(scene, shapes, scale, area);
  const boxes = markedAtoms(scene, shapes, scale).flatMap(({ index, anchor }) => {
    const offset = offsets.get(index);
    if (offset === null) return [];
    const [dx, dy] = offset ?? [0, 0];
    const [x, y] = toScreen(placement, anchor);
    const [left, top] = [x + dx - MARK_SIZE / 2, y + dy - MARK_SIZE / 2];
    return [{ atom: index, box: { x: left, y: top, width: MARK_SIZE, height: MARK_SIZE } }];
  });
  return boxes.length > MOST_MARKS ? [] : boxes;
}
