// Reads where the map and what lies over it are, in CSS pixels from the map's corner. Slide decks scale the page with a
// transform or `zoom`: what is given is in the map's own pixels.

import type { Box, Placement, Point, Rect, Size } from '../geography/index.ts';
import { boxFrom, placeClearOf, placeWholeArea } from '../layout/index.ts';

/** What lies over the map; null: there is none. */
export type Overlays = {
  /** The element over the map's top left corner, which must not cover the whole area. */
  readonly cornerBox: () => DOMRect | null;
  /** The element along the map's bottom, which must not cover it either. */
  readonly bottomBox: () => DOMRect | null;
  /** The box over the top right corner that tiles must stay clear of. */
  readonly legendBox: () => DOMRect | null;
  /** Other elements over the map that labels must not overlap. */
  readonly labelObstacles: () => readonly DOMRect[];
};
export type StageLayout = {
  readonly size: Size;
  /** The headline and the credits. */
  readonly overMap: readonly [DOMRect | null, DOMRect | null];
  /** The whole area beside what must not cover it. */
  readonly fitted: Placement;
  /** Boxes that labels must not overlap. */
  readonly taken: readonly Rect[];
};

/** The scale at which the surrounding page shows the map. */
export function pageScale(map: HTMLElement): number {
  return map.getBoundingClientRect().width / map.offsetWidth || 1;
}

/** A point of the viewport, from the map's corner. */
export function fromClient(map: HTMLElement, [clientX, clientY]: Point): Point {
  const { left, top } = map.getBoundingClientRect();
  const scale = pageScale(map);
  return [(clientX - left) / scale, (clientY - top) / scale];
}

/** A point of the map, from the viewport's corner. */
export function toClient(map: HTMLElement, [x, y]: Point): [number, number] {
  const { left, top } = map.getBoundingClientRect();
  const scale = pageScale(map);
  return [x * scale + left, y * scale + top];
}

/** The box of an element where it is shown: names keep off it at all dates, so that none moves when it appears. */
function boxAsShown(element: HTMLElement): DOMRect {
  const { hidden } = element;
  element.hidden = false;
  const box = element.getBoundingClientRect();
  element.hidden = hidden;
  return box;
}

/**
 * Reads the layout once after each change of it; a change of the date reads none.
 * @param frame the whole area, on the plane
 * @param isTiles whether the layout is that of tiles, which stay clear of the legend
 * @param fixed elements over the map that labels must not overlap
 */
export function measureStage(
  map: HTMLElement,
  { cornerBox, bottomBox, legendBox, labelObstacles }: Overlays,
  frame: Box,
  isTiles: boolean,
  fixed: readonly HTMLElement[],
): StageLayout {
  const { left, top } = map.getBoundingClientRect();
  const size = { width: Math.max(1, map.clientWidth), height: Math.max(1, map.clientHeight) };
  const scale = pageScale(map);
  const inMap = (rect: DOMRect | null) =>
    rect &&
    new DOMRect(
      (rect.left - left) / scale,
      (rect.top - top) / scale,
      rect.width / scale,
      rect.height / scale,
    );
  const corner = inMap(cornerBox());
  const overMap = [corner, inMap(bottomBox())] as const;
  const legend = isTiles ? inMap(legendBox()) : null;
  const fitted = legend
    ? placeClearOf(legend, frame, size, overMap)
    : placeWholeArea(frame, boxFrom(size.width, size.height), ...overMap);
  const boxes = [...fixed.map(boxAsShown), ...labelObstacles()];
  const taken = [corner, ...boxes.map(inMap)].filter(
    (rect): rect is DOMRect => rect !== null && rect.width > 0,
  );
  return { size, overMap, fitted, taken };
}
