// The size of a picture in CSS pixels: of a named shape, of the map on the screen, or as given.
import type { ExportOptions, ExportShape } from '../contract.ts';
import type { Size } from '../geography/index.ts';
import type { MapContext } from './formats.ts';

const SIZES: Readonly<Record<Exclude<ExportShape, 'view'>, Size>> = {
  '16:9': { width: 1600, height: 900 },
  '4:3': { width: 1600, height: 1200 },
  square: { width: 1200, height: 1200 },
};

export function pictureSize(
  { viewSize }: Pick<MapContext, 'viewSize'>,
  { shape = '16:9', width, height }: ExportOptions,
): Size {
  const size = shape === 'view' ? (viewSize ?? SIZES['16:9']) : SIZES[shape];
  return { width: width ?? size.width, height: height ?? size.height };
}
