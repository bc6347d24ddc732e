// The room's door; what only files and the build are made with comes through `files.ts`.
export { draw, type Sink, touches } from './draw.ts';
export { areaData, lineData, readArea, readLines } from './path-data.ts';
export { nodesOf } from './read-svg.ts';
export { KEY } from './svg-parts.ts';
export { SvgRenderer } from './svg-renderer.ts';
