// The layers. Everything that a date changes is paint driven by feature-state; patterns and dashes are
// constant, a layer each, shown through opacity (MapLibre silently ignores feature-state inside them).
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Shapes } from '../geography/index.ts';
import { MARK_SIZE, type Palette } from '../scene/index.ts';
import { sourcesOf } from './sources.ts';

export const HATCH = 'diagonal';

const state = (key: string, otherwise: string | number): ExpressionSpecification =>
  ['coalesce', ['feature-state', key], otherwise] as unknown as ExpressionSpecification;

export function styleOf(shapes: Shapes, palette: Palette): StyleSpecification {
  const { backdrop, areas, borders, marks } = sourcesOf(shapes);
  const fills = (overlay: boolean): LayerSpecification[] => [
    {
      id: overlay ? 'overlays' : 'areas',
      type: 'fill',
      source: 'areas',
      filter: ['==', ['get', 'overlay'], overlay],
      paint: { 'fill-color': state('fill', palette.land), 'fill-opacity': state('on', overlay ? 0 : 1) },
    },
    {
      id: overlay ? 'overlays-hatch' : 'areas-hatch',
      type: 'fill',
      source: 'areas',
      filter: ['==', ['get', 'overlay'], overlay],
      paint: { 'fill-pattern': HATCH, 'fill-opacity': state('hatch', 0) },
    },
  ];
  const line = (id: string, prefix: string, shown: string, dash?: [number, number]): LayerSpecification => ({
    id,
    type: 'line',
    source: 'borders',
    layout: { 'line-cap': dash ? 'butt' : 'round', 'line-join': 'round' },
    paint: {
      'line-color': state(`${prefix}Colour`, palette.landLine),
      'line-width': state(`${prefix}Width`, 0.7),
      'line-opacity': state(shown, 0),
      ...(dash ? { 'line-dasharray': dash } : {}),
    },
  });
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: {
      backdrop: { type: 'geojson', data: backdrop },
      areas: { type: 'geojson', data: areas },
      borders: { type: 'geojson', data: borders },
      marks: { type: 'geojson', data: marks },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
      { id: 'backdrop', type: 'fill', source: 'backdrop', paint: { 'fill-color': palette.land } },
      ...fills(false),
      ...fills(true),
      line('lines', 'line', 'solid'),
      line('lines-dashed', 'line', 'dashed', [3, 2]),
      line('lines-dotted', 'line', 'dotted', [1, 1.6]),
      line('rims', 'rim', 'rim'),
      {
        id: 'marks',
        type: 'circle',
        source: 'marks',
        paint: {
          'circle-radius': state('radius', MARK_SIZE / 2),
          'circle-color': state('fill', palette.land),
          'circle-stroke-color': state('stroke', palette.paper),
          'circle-stroke-width': state('strokeWidth', 1),
          'circle-opacity': state('on', 0),
          'circle-stroke-opacity': state('on', 0),
        },
      },
    ],
  };
}
