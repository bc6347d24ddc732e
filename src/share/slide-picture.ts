// The picture on a slide: the map with its legend below, without the title, date and credits of a poster, which slides
// have as text of their own.
import type { Plane, Shapes } from '../geography/index.ts';
import type { Surface } from '../picture/files.ts';
import type { Scene } from '../scene/index.ts';
import { MOST_LEGEND, type PosterSize } from './poster.ts';
import { type ColumnCounts, columnsOf, columnsWithin, legend, legendHeight, ROW } from './poster-legend.ts';
import { mapWindow } from './poster-map.ts';

const PAD = 20;
const GAP = 14;
/** Fewer where names would be cut. */
const COLUMNS = { most: 4, whole: true, rowHeight: ROW };

/** The height of the legend; with the largest of a series, the map is in the same place on all its slides. */
export function slideLegendHeight(surface: Surface, scene: Scene, size: PosterSize): number {
  return legendHeight(scene, columnsFor(surface, scene, size));
}

function columnsFor(surface: Surface, scene: Scene, { width, height }: PosterSize): ColumnCounts {
  const columns = columnsOf(surface, [scene], width - 2 * PAD, COLUMNS);
  const room = height * MOST_LEGEND;
  return legendHeight(scene, columns) <= room ? columns : columnsWithin([scene], columns, room);
}

/** @param legendSpace the height that is kept for the legend */
export function slidePicture(
  surface: Surface,
  scene: Scene,
  shapes: Shapes,
  plane: Plane,
  size: PosterSize,
  legendSpace: number,
): void {
  const { width, height } = size;
  surface.rect({ x: 0, y: 0, width, height }, { fill: scene.palette.paper });
  const inner = width - 2 * PAD;
  const top = height - GAP - legendSpace;
  mapWindow(surface, scene, shapes, plane, { x: 0, y: 0, width, height: top - GAP });
  legend(surface, scene, PAD, top, inner, columnsFor(surface, scene, size));
}
