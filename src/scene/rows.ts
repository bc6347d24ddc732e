// The rows of a list or table of all regions at the date: each region that matches the filters, member or not.
import { type Region, type RegionState, stateWith } from '../membership/index.ts';
import { passes } from './region-style.ts';
import type { Scene } from './scene.ts';

export type Row = {
  readonly region: Region;
  /** `secondary`: an observer by secondary sources only; `none`: it does not belong at this date. */
  readonly state: RegionState | 'secondary' | 'none';
};

/** In the file's order. Observers by secondary sources only are left out unless the view includes them. */
export function rowsOf({ basis, states }: Pick<Scene, 'basis' | 'states'>): readonly Row[] {
  const { facts, view, index } = basis;
  const rows: Row[] = [];
  for (const [id, region] of facts.regions) {
    const shown = states.get(id) ?? 'none';
    const state = stateWith(facts, id, index) ?? (shown === 'none' ? 'none' : 'secondary');
    if (region.tiers.length === 0 && !view.observers) continue;
    if (passes(view, region.country, shown)) rows.push({ region, state });
  }
  return rows;
}
