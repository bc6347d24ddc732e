// The room's door.
export { draw, type Sink, touches } from './draw.ts';
export { areaData, lineData, readArea, readLines } from './path-data.ts';
export { SvgPainter } from './svg-painter.ts';
export { KEY } from './svg-parts.ts';
export { SvgText } from './svg-text.ts';
export { nodesOf } from './written.ts';
