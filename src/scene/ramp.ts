// The colour ramp by date of joining: takes a statement's index, 0 for the founding, and returns "#rrggbb".
import { rgb } from 'd3-color';
import { interpolateRgb, piecewise } from 'd3-interpolate';
import { scaleSequential } from 'd3-scale';
import type { Facts, RegionId } from '../membership/index.ts';
import type { Palette } from './palette.ts';

/** @param statements their number; the last has the ramp's last colour */
export function rampOf({ ramp }: Pick<Palette, 'ramp'>, statements: number): (index: number) => string {
  const scale = scaleSequential([0, Math.max(1, statements - 1)], piecewise(interpolateRgb, [...ramp]));
  return (index) => rgb(scale(index)).formatHex();
}

/** The index of the statement with which the region first belonged; the last index where it never did. */
export function firstJoined(facts: Facts, id: RegionId): number {
  const tiers = facts.regions.get(id)?.tiers ?? [];
  const first = tiers.find(({ tier }) => tier !== 'observer' && tier !== 'not-stated') ?? tiers[0];
  if (!first) return facts.statements.length - 1;
  return facts.indexOfStatement.get(first.from) ?? 0;
}
