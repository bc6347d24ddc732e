// The style of each drawn piece: an atom has its region's style, a border that of one of its two sides. Both renderers
// use these functions, so they can't differ.
import type { Atom, Border, Drawable } from '../geography/index.ts';
import type { Dash } from './hatch-and-dash.ts';
import { outlineOf, type RegionStyle, rimOf, type Scene } from './scene.ts';

/** Width of the line around land of no region, CSS pixels. */
export const LAND_LINE = 0.7;
export type Line = { readonly colour: string; readonly width: number; readonly dash: Dash | null };

export function styleOfAtom(scene: Scene, shapes: Drawable, atom: Atom | undefined): RegionStyle | null {
  if (!atom) return null;
  const region = shapes.ownerAt(atom, scene.day);
  return region === null ? null : (scene.styles.get(region) ?? null);
}

/** The outline and the rim of a border at the scene's day; null where none is drawn. */
export function linesOf(
  scene: Scene,
  shapes: Drawable,
  border: Border,
): { outline: Line | null; rim: Line | null } {
  const { atoms, backdrop } = shapes;
  const a = atoms[border.a];
  const b = atoms[border.b];
  const regionA = a ? shapes.ownerAt(a, scene.day) : null;
  const regionB = b ? shapes.ownerAt(b, scene.day) : null;
  if (a && b && regionA === regionB) return { outline: null, rim: null };
  const styleA = regionA === null ? null : (scene.styles.get(regionA) ?? null);
  const styleB = regionB === null ? null : (scene.styles.get(regionB) ?? null);
  const outline = outlineOf(styleA, styleB, regionA ?? '', regionB ?? '');
  const rim = rimOf(styleA, styleB);
  // Land outside all regions has a faint outline; an overlay that is not shown has none.
  const noLine =
    a?.overlay || [border.a, border.b].some((side) => backdrop[side - atoms.length]?.outline === false);
  return {
    outline: outline
      ? { colour: outline.stroke!, width: outline.strokeWidth, dash: outline.dash }
      : noLine
        ? null
        : { colour: scene.palette.landLine, width: LAND_LINE, dash: null },
    rim: rim ? { colour: rim.rim!, width: rim.rimWidth, dash: null } : null,
  };
}
