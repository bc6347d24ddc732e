// The room's second door: what only files and the build are made with, apart so that no page carries it.

export { CanvasSink, type SinkContext } from './canvas-sink.ts';
export { CanvasSurface, type SurfaceContext } from './canvas-surface.ts';
export type { Rect, Surface, TextFont, TextPaint } from './surface.ts';
export { SvgSurface } from './svg-surface.ts';
export { SvgText } from './svg-text.ts';
