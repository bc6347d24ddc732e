// Rules of the camera: converts between a view's camera (true degrees, a scale relative to the whole area) and a
// placement on the screen, limits the zoom, and computes how to pan a place into view.

import {
  type Box,
  boxOf,
  centredOn,
  clamp,
  fromScreen,
  middleAt,
  type Placement,
  type Plane,
  type Point,
  type Size,
  toScreen,
} from '../geography/index.ts';
import type { Camera } from '../view/index.ts';
import { boxFrom, placeWholeArea, type ScreenBox } from './whole-area.ts';

/** Deepest zoom, CSS pixels per earth radius: a small city fills a good part of the screen. */
export const MAX_SCALE = 60_000;
/** Times the scale of the whole area: no view has more, and none is read that has (view/read-camera.ts). */
const MOST_TIMES = 1000;

/** The nearest placement that a view can have. */
export function withinLimits(placement: Placement, fitted: Placement, frame: Box, size: Size): Placement {
  return clamp(placement, fitted, frame, size, Math.min(MAX_SCALE, fitted.scale * MOST_TIMES));
}

/** True degrees and a scale relative to the whole area: the same view on a phone and on a projector. */
export function cameraOf(placement: Placement, fitted: Placement, size: Size, plane: Plane): Camera {
  const [lng, lat] = plane.inverse(middleAt(placement, size));
  return { lng, lat, scale: placement.scale / fitted.scale };
}

/** A camera in a window of this size; its scale is relative to the whole area. */
export const placementOfView = (
  { lng, lat, scale }: Camera,
  fitted: Placement,
  size: Size,
  plane: Pick<Plane, 'forward'>,
): Placement => centredOn(plane.forward([lng, lat]), fitted.scale * scale, size);

/** The same within the limits; without a camera the whole area. */
export function placementOf(
  camera: Camera | null,
  fitted: Placement,
  frame: Box,
  size: Size,
  plane: Pick<Plane, 'forward'>,
): Placement {
  if (!camera) return fitted;
  return withinLimits(placementOfView(camera, fitted, size, plane), fitted, frame, size);
}

/** A place closer to the map's edge than this counts as out of view, CSS pixels. */
const EDGE = 16;

/** How far to pan so that a place is in the middle; null where it is in view already. */
export function panIntoView(size: Size, [x, y]: readonly [number, number]): readonly [number, number] | null {
  const inSight = x >= EDGE && x <= size.width - EDGE && y >= EDGE && y <= size.height - EDGE;
  return inSight ? null : [x - size.width / 2, y - size.height / 2];
}

/** Zoomed by a factor about a point of the screen. */
export function zoomed(placement: Placement, factor: number, about: readonly [number, number]): Placement {
  const at = fromScreen(placement, about);
  const next = { ...placement, scale: placement.scale * factor };
  const [x, y] = toScreen(next, at);
  return { scale: next.scale, x: next.x + about[0] - x, y: next.y + about[1] - y };
}

/** Times the scale of the whole area: regions are brought no closer. */
const CLOSEST = 12;

/**
 * Shows boxes of the plane as large as they fit beside what lies over the map.
 * @param fitted the placement of the whole area
 */
export function closeUpOf(
  boxes: readonly Box[],
  size: Size,
  overMap: readonly [ScreenBox | null, ScreenBox | null],
  fitted: Placement,
): Placement {
  const corners = boxes.flatMap(({ x0, y0, x1, y1 }): Point[] => [
    [x0, y0],
    [x1, y1],
  ]);
  const around = boxOf(corners);
  const placement = placeWholeArea(around, boxFrom(size.width, size.height), ...overMap);
  const most = fitted.scale * CLOSEST;
  if (placement.scale <= most) return placement;
  const middle = toScreen(placement, [(around.x0 + around.x1) / 2, (around.y0 + around.y1) / 2]);
  return zoomed(placement, most / placement.scale, middle);
}
