// The entry of the module; what only exports and the build use is in `files.ts`.
export { atomAt } from './atom-at.ts';
export { draw, type Sink } from './draw.ts';
export { areaData, lineData, readArea, readLines } from './path-data.ts';
export { piecesIn, touches } from './pieces-in.ts';
export { nodesOf } from './read-svg.ts';
export { KEY } from './svg-parts.ts';
export { SvgRenderer } from './svg-renderer.ts';
