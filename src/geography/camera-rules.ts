// Rules of the camera: converts between a view's camera (true degrees, a scale relative to the whole area) and a
// placement on the screen, limits the zoom, and computes how to pan a place into view.
import type { Camera } from '../view/index.ts';
import { clamp, fromScreen, type Placement, type Size, toScreen } from './camera.ts';
import type { Box, Plane } from './plane.ts';

/** Deepest zoom, CSS pixels per earth radius: a small city fills a good part of the screen. */
export const MAX_SCALE = 60_000;
/** True degrees and a scale relative to the whole area: the same view on a phone and on a projector. */
export function cameraOf(placement: Placement, fitted: Placement, size: Size, plane: Plane): Camera {
  const [lng, lat] = plane.inverse(fromScreen(placement, [size.width / 2, size.height / 2]));
  return { lng, lat, scale: placement.scale / fitted.scale };
}

export function placementOf(
  camera: Camera | null,
  fitted: Placement,
  frame: Box,
  size: Size,
  plane: Pick<Plane, 'forward'>,
): Placement {
  if (!camera) return fitted;
  const scale = fitted.scale * camera.scale;
  const [x, y] = plane.forward([camera.lng, camera.lat]);
  return clamp(
    { scale, x: size.width / 2 - scale * x, y: size.height / 2 - scale * y },
    fitted,
    frame,
    size,
    MAX_SCALE,
  );
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
