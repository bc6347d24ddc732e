// The picture on a slide: the map with its legend below, without the title, date and credits of a poster, which slides
// have as text of their own.
import type { Plane, Shapes } from '../geography/index.ts';
import type { Surface } from '../picture/files.ts';
import type { Scene } from '../scene/index.ts';
import type { PosterSize } from './poster.ts';
import { columnsOf, legend, legendHeight, ROW } from './poster-legend.ts';
import { mapWindow } from './poster-map.ts';

const PAD = 20;
const GAP = 14;
/** Fewer where names would be cut. */
const COLUMNS = { most: 4, whole: true, rowHeight: ROW };

/** The height of the legend; with the largest of a series, the map is in the same place on all its slides. */
export function slideLegendHeight(surface: Surface, scene: Scene, { width }: PosterSize): number {
  return legendHeight(scene, columnsOf(surface, [scene], width - 2 * PAD, COLUMNS));
}

/** @param legendSpace the height that is kept for the legend */
export function slidePicture(
  surface: Surface,
  scene: Scene,
  shapes: Shapes,
  plane: Plane,
  { width, height }: PosterSize,
  legendSpace: number,
): void {
  surface.rect({ x: 0, y: 0, width, height }, { fill: scene.palette.paper });
  const inner = width - 2 * PAD;
  const top = height - GAP - legendSpace;
  mapWindow(surface, scene, shapes, plane, { x: 0, y: 0, width, height: top - GAP });
  legend(surface, scene, PAD, top, inner, columnsOf(surface, [scene], inner, COLUMNS));
}
