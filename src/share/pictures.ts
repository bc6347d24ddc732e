// Exports of pictures, as pixels and as SVG, in one chunk, since both share most of their code, with what slides use of it.
export { drawn, measuring, pngOf, shapesAndFonts } from './png.ts';
export { type PosterSize, poster, posterSize } from './poster.ts';
export { slideLegendHeight, slidePicture } from './slide-picture.ts';
export { svgOf } from './svg.ts';
