// Exports of pictures, as pixels and as SVG, of videos, whose frames are such pictures, and what slides use of them, in one
// chunk, since they share most of their code. The libraries that encode videos are chunks of their own.
export { gifOf } from './gif.ts';
export { drawn, measuring, pngOf, shapesAndFonts } from './png.ts';
export { type PosterSize, poster, posterSize } from './poster.ts';
export { slideLegendHeight, slidePicture } from './slide-picture.ts';
export { svgOf } from './svg.ts';
export { videoOf } from './video.ts';
export { videoChoice } from './video-choice.ts';
