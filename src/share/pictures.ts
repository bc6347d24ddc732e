// Exports of pictures, as pixels and as SVG, in one chunk, since both share most of their code.
export { pngOf } from './png.ts';
export { svgOf } from './svg.ts';
