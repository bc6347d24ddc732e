// The room's second door: what only files and the build are made with, apart so that no page carries it.
export { CanvasSheet, type SheetPen } from './canvas-sheet.ts';
export { CanvasSink, type Pen } from './canvas-sink.ts';
export type { Ink, Rect, Sheet, Type } from './sheet.ts';
export { SvgSheet } from './svg-sheet.ts';
export { SvgText } from './svg-text.ts';
