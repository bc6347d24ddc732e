// The layers. Everything that a date changes is paint driven by feature-state; patterns and dashes are
// constant, a layer each, shown through opacity or width (MapLibre silently ignores feature-state inside them).
// Each layer takes as few states as it can: MapLibre uploads them all when one feature of a source changes.
// Each pair of constant and driven paints is a shader of its own, compiled before the first frame: what is no different
// for the eye is driven alike, and a layer that has had nothing to show is off as a whole and needs none.
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Shapes } from '../geography/index.ts';
import type { Palette } from '../scene/index.ts';
import type { Kinds } from './kinds.ts';
import { type Kind, SOURCE, sourceOf } from './sources.ts';

export const HATCH = 'diagonal';
/**
 * Tiles four times as wide as MapLibre's own choice: mostly one holds all that is seen, and a change of states is sent
 * to the graphics card once. A tile's grid is then a quarter to half a pixel fine.
 */
const LEVELS_UP = 2;
export const tileZoom = (zoom: number): number => Math.max(0, Math.floor(zoom) - LEVELS_UP);
/** In MapLibre's pixels of 1/512 tile: half a tile's unit of simplifying, room for the widest line beyond the edge. */
const TOLERANCE = 0.0625;
const BUFFER = 16;

/** What an overlay wears where its region does not belong. */
export const CLEAR = 'rgba(0,0,0,0)';

/**
 * The layers of what not every date has: by which state of theirs something shows, and what switches them on. They stay
 * on: to switch is a change of style, after which MapLibre draws a frame more.
 */
export const LATE = {
  overlays: { by: 'on', switches: ['fill-layer-opacity'] },
  hatched: { by: 'hatch', switches: ['fill-layer-opacity'] },
  'lines-dashed': { by: 'dashed', switches: ['line-layer-opacity'] },
  'lines-dotted': { by: 'dotted', switches: ['line-layer-opacity'] },
  rims: { by: 'rim', switches: ['line-layer-opacity'] },
  marks: { by: 'stroke', switches: ['circle-opacity', 'circle-stroke-opacity'] },
  'marks-top': { by: 'topStroke', switches: ['circle-opacity', 'circle-stroke-opacity'] },
} as const;

const state = (key: string, otherwise: string | number): ExpressionSpecification =>
  ['coalesce', ['feature-state', key], otherwise] as unknown as ExpressionSpecification;

const only = (...kinds: Kind[]): ExpressionSpecification => ['in', ['get', 'is'], ['literal', kinds]];
const ever = (what: 'hatched' | 'dashed', ...kinds: Kind[]): ExpressionSpecification => [
  'all',
  only(...kinds),
  ['get', what],
];

type LineStyle = {
  filter?: ExpressionSpecification;
  colour: ExpressionSpecification | string;
  width: ExpressionSpecification | number;
  dash?: [number, number];
};

const line = (id: string, { filter, colour, width, dash }: LineStyle): LayerSpecification => ({
  id,
  type: 'line',
  source: SOURCE,
  filter: filter ?? only('land-line', 'border'),
  layout: { 'line-cap': dash ? 'butt' : 'round', 'line-join': 'miter' },
  paint: { 'line-color': colour, 'line-width': width, ...(dash ? { 'line-dasharray': dash } : {}) },
});

const area = (id: string, filter: ExpressionSpecification, paint: FillPaint): LayerSpecification => ({
  id,
  type: 'fill',
  source: SOURCE,
  filter,
  paint,
});
type FillPaint = NonNullable<Extract<LayerSpecification, { type: 'fill' }>['paint']>;

const marks = (id: string, radius: string, stroke: string, palette: Palette): LayerSpecification => ({
  id,
  type: 'circle',
  source: SOURCE,
  filter: only('mark'),
  paint: {
    'circle-radius': state(radius, 0),
    'circle-stroke-width': state(stroke, 0),
    'circle-color': state('fill', palette.land),
    'circle-stroke-color': state('ink', palette.paper),
  },
});

export function styleOf(shapes: Shapes, kinds: Kinds, palette: Palette): StyleSpecification {
  const colour = state('colour', palette.landLine);
  const fill = state('fill', palette.land);
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: {
      [SOURCE]: {
        type: 'geojson',
        data: sourceOf(shapes, kinds),
        buffer: BUFFER,
        tolerance: TOLERANCE,
      },
    },
    layers: [
      area('areas', only('land', 'area'), { 'fill-color': fill }),
      area('overlays', only('overlay'), { 'fill-color': state('fill', CLEAR) }),
      area('hatched', ever('hatched', 'area', 'overlay'), {
        'fill-pattern': HATCH,
        'fill-opacity': state('hatch', 0),
      }),
      line('lines', { colour, width: state('width', 0) }),
      line('lines-dashed', {
        filter: ever('dashed', 'border'),
        colour,
        width: state('dashed', 0),
        dash: [3, 2],
      }),
      line('lines-dotted', {
        filter: ever('dashed', 'border'),
        colour,
        width: state('dotted', 0),
        dash: [1, 1.6],
      }),
      line('rims', { colour: palette.rim, width: state('rim', 0) }),
      marks('marks', 'radius', 'stroke', palette),
      // What has just joined, or is selected, above all older marks.
      marks('marks-top', 'topRadius', 'topStroke', palette),
    ],
  };
}
