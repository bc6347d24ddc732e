// Compares two scenes and returns the regions whose style may differ, so that the renderers update only those. null
// means that any region may differ.
import { changedBetween, joinedWith, type RegionId, secondaryObserversAt } from '../membership/index.ts';
import type { View } from '../view/index.ts';
import type { Scene } from './scene.ts';

/** Fields of the view that affect the style of every region. */
const ALL_REGIONS = ['colorBy', 'countries', 'tiers', 'observers'] as const satisfies readonly (keyof View)[];

export function changedRegions(before: Scene, after: Scene): ReadonlySet<RegionId> | null {
  const [a, b] = [before.basis, after.basis];
  if (
    a.facts !== b.facts ||
    before.palette !== after.palette ||
    before.tiles !== after.tiles ||
    ALL_REGIONS.some((key) => a.view[key] !== b.view[key])
  )
    return null;
  // A comparison dims nearly all regions.
  if (
    (before.compared === null) !== (after.compared === null) ||
    before.compared?.same !== after.compared?.same
  )
    return null;
  // All other regions are dimmed while there are new members.
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
