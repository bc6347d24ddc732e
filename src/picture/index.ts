// The room's door.
export { CanvasSheet, type SheetPen } from './canvas-sheet.ts';
export { CanvasSink, type Pen } from './canvas-sink.ts';
export { draw, type Sink, touches } from './draw.ts';
export { areaData, lineData, readArea, readLines } from './path-data.ts';
export { fontOf, type Ink, type Rect, type Sheet, type Type } from './sheet.ts';
export { SvgPainter } from './svg-painter.ts';
export { KEY } from './svg-parts.ts';
export { type SvgFile, SvgSheet } from './svg-sheet.ts';
export { SvgText } from './svg-text.ts';
export { nodesOf } from './written.ts';
