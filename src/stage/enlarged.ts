// What the stage does with enlarged parts of the map, fetched where a map is large enough for them: finds their places
// and hides those that show nothing more than the map or would cover a region.
import {
  type Box,
  isUseful,
  landStrips,
  onMap,
  type Placement,
  placeInsets,
  type Rect,
  type Shapes,
  type Size,
  setPlace,
  stripBox,
} from '../geography/index.ts';
import type { StageInset } from './insets.ts';

export const landToKeepFree = (shapes: Shapes): Box[] => landStrips(shapes).map(stripBox);

/**
 * After a change of the layout.
 * @param taken boxes in use, CSS pixels from the map's corner
 */
export function placeEnlarged(
  insets: readonly StageInset[],
  size: Size,
  fitted: Placement,
  land: readonly Box[],
  taken: readonly Rect[],
): void {
  const requests = insets.map(({ enlarged }) => enlarged!);
  const places = placeInsets(requests, size, fitted, land, taken);
  insets.forEach((inset, i) => {
    inset.place = places[i]!;
    if (inset.place) setPlace(inset.element, inset.place, size);
    // Before its title is measured; the next frame may hide it again.
    inset.element.hidden = !inset.place;
  });
}

/** Shows those that add something at a placement of the map and a day, and hides the others. */
export function showUseful(
  insets: readonly StageInset[],
  size: Size,
  placement: Placement,
  day: number,
  land: readonly Box[],
): StageInset[] {
  return insets.filter(({ enlarged, place, box, element }) => {
    const isShown = isUseful({ box, from: enlarged!.from }, place, placement, land, day);
    if (isShown) setPlace(enlarged!.frame, onMap(placement, box), size);
    element.hidden = !isShown;
    enlarged!.frame.hidden = !isShown;
    return isShown;
  });
}
