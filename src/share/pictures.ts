// Pictures, as pixels and as SVG: what both are made with is fetched once.
export { pngOf } from './png.ts';
export { svgOf } from './svg.ts';
