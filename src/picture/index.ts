// The room's door.
export { draw, type Sink } from './draw.ts';
export { areaData, lineData, UNITS } from './path-data.ts';
export { SvgPainter } from './svg-painter.ts';
