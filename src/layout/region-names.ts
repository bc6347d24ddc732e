// Which regions may be named on the map beside the new ones: each as soon as its name may fit on it, and from a scale on
// also those whose name can only stand beside them. Takes a scene, shapes and the map's scale; gives labels.
import type { Drawable } from '../geography/index.ts';
import type { Label, Scene } from '../scene/index.ts';

/** Times the scale at which the whole area fits: from here on every region is named where there is space. */
const ALL_FROM = 1.9;
/** CSS pixels: no name fits on a region whose side is shorter. */
const FITS_FROM = 26;

/**
 * @param scale CSS pixels per plane unit
 * @param zoom times the scale at which the whole area fits
 */
export function regionNames(scene: Scene, shapes: Drawable, scale: number, zoom: number): readonly Label[] {
  if (zoom >= ALL_FROM) return scene.regionLabels;
  const found = new Set<Label>();
  for (const atom of shapes.atoms) {
    if (atom.size * scale < FITS_FROM) continue;
    const region = shapes.ownerAt(atom, scene.day);
    const label = region === null ? undefined : scene.labelOf(region);
    if (label) found.add(label);
  }
  return [...found];
}
