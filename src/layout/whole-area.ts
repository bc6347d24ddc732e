// Computes the placement of "the whole area": the frame fitted so that the headline and credits don't cover it. The
// first picture, the stage and the map all use it, so that nothing moves when one replaces another.

import type { Box } from '../geography/index.ts';
import { fitBox, type Inset, type Placement, type Size } from '../geography/index.ts';

/** CSS pixels, as a DOMRect has them. */
export type ScreenBox = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
};

/**
 * @param corner a box over the map's top left corner, in the same coordinates; null: there is none
 * @param bottom a box along the map's bottom, such as the credits
 */
export function placeWholeArea(
  frame: Box,
  map: ScreenBox,
  corner: ScreenBox | null,
  bottom: ScreenBox | null = null,
): Placement {
  const inside = corner && corner.left < map.right && corner.top < map.bottom && corner.bottom > map.top;
  const size = { width: Math.max(1, map.width), height: Math.max(1, map.height) };
  return wholeArea(
    frame,
    size,
    inside ? { width: corner.right - map.left, height: corner.bottom - map.top } : null,
    bottom && bottom.height > 0 ? map.bottom - bottom.top : 0,
  );
}

/**
 * The same beside or below a box over the map's top right corner too, whichever is larger.
 * @param over what `placeWholeArea` takes: the box over the top left corner and the one along the bottom
 */
export function placeClearOf(
  right: ScreenBox,
  frame: Box,
  map: Size,
  [corner, bottom]: readonly [ScreenBox | null, ScreenBox | null],
): Placement {
  const beside = placeWholeArea(frame, boxFrom(right.left, map.height), corner, bottom);
  const across = boxFrom(map.width, Math.max(right.bottom, corner?.bottom ?? 0));
  const below = placeWholeArea(frame, boxFrom(map.width, map.height), across, bottom);
  return beside.scale >= below.scale ? beside : below;
}

/** A box from the top left corner. */
export const boxFrom = (width: number, height: number): ScreenBox => ({
  left: 0,
  top: 0,
  right: width,
  bottom: height,
  width,
  height,
});

const EDGE = 14;

/** The larger of two fits: to the right of the corner box, or below it. */
function wholeArea(frame: Box, size: Size, corner: Size | null, bottom: number): Placement {
  const plain: Inset = { top: EDGE, right: EDGE, bottom: Math.max(EDGE + 22, bottom), left: EDGE };
  if (!corner || corner.width === 0) return fitBox(frame, size, plain);
  const beside = towardMiddle(
    fitBox(frame, size, { ...plain, left: corner.width + EDGE }),
    frame,
    size,
    corner.width + EDGE,
  );
  const below = fitBox(frame, size, { ...plain, top: corner.height + EDGE });
  return beside.scale >= below.scale ? beside : below;
}

/** As close to the middle of the canvas as the box at its left allows. */
function towardMiddle(placement: Placement, frame: Box, size: Size, left: number): Placement {
  const centred = size.width / 2 - (placement.scale * (frame.x0 + frame.x1)) / 2;
  return { ...placement, x: Math.min(placement.x, Math.max(centred, left - placement.scale * frame.x0)) };
}
