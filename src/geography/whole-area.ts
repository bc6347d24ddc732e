// "The whole area": the frame fitted clear of what lies over the map's corner. One rule for the first picture,
// the stage and the map, so that none of them jumps.
import { fitBox, type Inset, type Placement, type Size } from './camera.ts';
import type { Box } from './plane.ts';

type Rect = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
};

/**
 * @param over what may lie over the map's top left corner, in the same coordinates; null: nothing does
 * @param foot what may lie along its foot, as the credits do
 */
export function placeWholeArea(
  frame: Box,
  map: Rect,
  over: Rect | null,
  foot: Rect | null = null,
): Placement {
  const inside = over && over.left < map.right && over.top < map.bottom && over.bottom > map.top;
  const size = { width: Math.max(1, map.width), height: Math.max(1, map.height) };
  return wholeArea(
    frame,
    size,
    inside ? { width: over.right - map.left, height: over.bottom - map.top } : null,
    foot && foot.height > 0 ? map.bottom - foot.top : 0,
  );
}

const EDGE = 14;

/** The larger of two fits: beside the box that lies over the map's corner, or below it. */
function wholeArea(frame: Box, size: Size, over: Size | null, foot: number): Placement {
  const plain: Inset = { top: EDGE, right: EDGE, bottom: Math.max(EDGE + 22, foot), left: EDGE };
  if (!over || over.width === 0) return fitBox(frame, size, plain);
  const beside = towardMiddle(
    fitBox(frame, size, { ...plain, left: over.width + EDGE }),
    frame,
    size,
    over.width + EDGE,
  );
  const below = fitBox(frame, size, { ...plain, top: over.height + EDGE });
  return beside.scale >= below.scale ? beside : below;
}

/** As near to the canvas's middle as the box at its left allows. */
function towardMiddle(placement: Placement, frame: Box, size: Size, left: number): Placement {
  const centred = size.width / 2 - (placement.scale * (frame.x0 + frame.x1)) / 2;
  return { ...placement, x: Math.min(placement.x, Math.max(centred, left - placement.scale * frame.x0)) };
}
