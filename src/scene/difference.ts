// Which regions look otherwise in one scene than in another. null: any of them may.
import { changedBetween, joinedWith, type RegionId, secondaryObserversAt } from '../membership/index.ts';
import type { View } from '../view/index.ts';
import type { Scene } from './scene.ts';

/** Parts of a view that change each look. */
const ALL_REGIONS = ['colorBy', 'countries', 'tiers', 'observers'] as const satisfies readonly (keyof View)[];

export function changedRegions(before: Scene, after: Scene): ReadonlySet<RegionId> | null {
  const [a, b] = [before.basis, after.basis];
  if (a.facts !== b.facts || a.theme !== b.theme || ALL_REGIONS.some((key) => a.view[key] !== b.view[key]))
    return null;
  // What recedes for a comparison is nearly all.
  if (
    (before.compared === null) !== (after.compared === null) ||
    before.compared?.same !== after.compared?.same
  )
    return null;
  // Beside newcomers all others step back a little.
  const [formerNewcomers, presentNewcomers] = [joinedWith(a.facts, a.index), joinedWith(b.facts, b.index)];
  if ((formerNewcomers.length === 0) !== (presentNewcomers.length === 0)) return null;
  const changed = new Set<RegionId>();
  if (before.compared !== after.compared)
    for (const { compared } of [before, after])
      for (const ids of [compared?.joined, compared?.changed]) for (const id of ids ?? []) changed.add(id);
  if (a.index !== b.index) {
    for (const id of changedBetween(a.facts, a.index, b.index)) changed.add(id);
    for (const { region } of [...formerNewcomers, ...presentNewcomers]) changed.add(region);
  }
  if (a.view.observers) {
    for (const day of [before.day, after.day])
      for (const id of secondaryObserversAt(a.facts, day)) changed.add(id);
  }
  for (const id of [a.view.selected, b.view.selected])
    if (id && a.view.selected !== b.view.selected) changed.add(id);
  return changed;
}
