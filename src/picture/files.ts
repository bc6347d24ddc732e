// A second entry of the module, for exports and the build, so that the page doesn't load it at start.

export { CanvasSink, type SinkContext } from './canvas-sink.ts';
export { CanvasSurface, type SurfaceContext } from './canvas-surface.ts';
export type { Rect, Surface, TextFont, TextPaint } from './surface.ts';
export { SvgSurface, type TextSource } from './svg-surface.ts';
export { SvgText } from './svg-text.ts';
