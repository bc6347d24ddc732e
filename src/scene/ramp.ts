// The colour ramp by date of joining: takes a statement's index, 0 for the founding, and returns "#rrggbb".
import { rgb } from 'd3-color';
import { interpolateRgb, piecewise } from 'd3-interpolate';
import { scaleSequential } from 'd3-scale';
import type { Palette } from './palette.ts';

/** @param statements their number; the last has the ramp's last colour */
export function rampOf({ ramp }: Pick<Palette, 'ramp'>, statements: number): (index: number) => string {
  const scale = scaleSequential([0, Math.max(1, statements - 1)], piecewise(interpolateRgb, [...ramp]));
  return (index) => rgb(scale(index)).formatHex();
}
