// The layers. Everything that a date changes is paint driven by feature-state; patterns and dashes are
// constant, a layer each, shown through opacity or width (MapLibre silently ignores feature-state inside them).
// Each layer takes as few states as it can: MapLibre uploads them all when one feature of a source changes.
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Shapes } from '../geography/index.ts';
import { MARK_SIZE, type Palette } from '../scene/index.ts';
import type { Kinds } from './kinds.ts';
import { sourcesOf } from './sources.ts';
import type { SourceName } from './states.ts';

export const HATCH = 'diagonal';

const state = (key: string, otherwise: string | number): ExpressionSpecification =>
  ['coalesce', ['feature-state', key], otherwise] as unknown as ExpressionSpecification;

type LineStyle = {
  colour: ExpressionSpecification | string;
  width: ExpressionSpecification;
  dash?: [number, number];
};

const line = (id: string, source: SourceName, { colour, width, dash }: LineStyle): LayerSpecification => ({
  id,
  type: 'line',
  source,
  layout: { 'line-cap': dash ? 'butt' : 'round', 'line-join': 'round' },
  paint: { 'line-color': colour, 'line-width': width, ...(dash ? { 'line-dasharray': dash } : {}) },
});

const marks = (id: string, shown: string, palette: Palette): LayerSpecification => ({
  id,
  type: 'circle',
  source: 'marks',
  paint: {
    'circle-radius': state('radius', MARK_SIZE / 2),
    'circle-color': state('fill', palette.land),
    'circle-stroke-color': state('stroke', palette.paper),
    'circle-stroke-width': state('strokeWidth', 1),
    'circle-opacity': state(shown, 0),
    'circle-stroke-opacity': state(shown, 0),
  },
});

export function styleOf(shapes: Shapes, kinds: Kinds, palette: Palette): StyleSpecification {
  const colour = state('colour', palette.landLine);
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: Object.fromEntries(
      Object.entries(sourcesOf(shapes, kinds)).map(([name, data]) => [name, { type: 'geojson', data }]),
    ),
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
      { id: 'backdrop', type: 'fill', source: 'backdrop', paint: { 'fill-color': palette.land } },
      { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': state('fill', palette.land) } },
      {
        id: 'overlays',
        type: 'fill',
        source: 'overlays',
        paint: { 'fill-color': state('fill', palette.land), 'fill-opacity': state('on', 0) },
      },
      {
        id: 'hatched',
        type: 'fill',
        source: 'hatched',
        paint: { 'fill-pattern': HATCH, 'fill-opacity': state('hatch', 0) },
      },
      line('lines', 'borders', { colour, width: state('width', 0) }),
      line('lines-dashed', 'dashes', { colour, width: state('dashed', 0), dash: [3, 2] }),
      line('lines-dotted', 'dashes', { colour, width: state('dotted', 0), dash: [1, 1.6] }),
      line('rims', 'rims', { colour: palette.rim, width: state('width', 0) }),
      marks('marks', 'on', palette),
      // What has just joined, or is selected, above all older marks.
      marks('marks-top', 'top', palette),
    ],
  };
}
