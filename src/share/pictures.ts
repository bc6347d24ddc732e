// Exports of pictures, as pixels and as SVG, and of videos, whose frames are such pictures, in one chunk, since they share
// most of their code. The libraries that encode videos are chunks of their own.
export { gifOf } from './gif.ts';
export { pngOf } from './png.ts';
export { svgOf } from './svg.ts';
export { videoOf } from './video.ts';
export { videoChoice } from './video-choice.ts';
