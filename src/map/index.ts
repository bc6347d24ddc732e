// The room's door; fetched when the map is needed.
export { type MapOptions, MapPainter } from './map-painter.ts';
