// Sets places that were computed on elements over the map. The first picture's script uses them too.

import type { Box, Placement, Rect, Size } from '../geography/index.ts';
import { fadeSides } from '../layout/index.ts';

/** In shares of the map, so that the element keeps its place on paper. */
export function placeElement({ style }: HTMLElement, { x, y, width, height }: Rect, size: Size): void {
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  style.left = share(x, size.width);
  style.top = share(y, size.height);
  style.width = share(width, size.width);
  style.height = share(height, size.height);
}

/** Of the element whose style sheet fades the map where the surroundings end. */
export function placeFade({ style }: HTMLElement, land: Box, placement: Placement, size: Size): void {
  const sides = fadeSides(land, placement, size);
  // Sides out of view fade nothing.
  const none = sides.by + 1;
  for (const [name, value] of Object.entries(sides))
    style.setProperty(`--${name}`, `${Math.round(Math.max(value, -none))}px`);
}
