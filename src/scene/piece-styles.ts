// The style of each drawn piece: an atom has its region's style, a border that of one of its two sides. Both renderers
// use these functions, so they can't differ.
import type { Atom, Border, Drawable } from '../geography/index.ts';
import { contrast } from './colour.ts';
import type { Dash } from './hatch-and-dash.ts';
import { outlineOf, rimOf } from './outlines.ts';
import type { DrawnScene, RegionStyle } from './scene.ts';

/** Width of the line around land of no region, CSS pixels. */
export const LAND_LINE = 0.7;
/** The least contrast of a border with the regions on both its sides. */
export const BORDER_CONTRAST = 2;
/** Where one side is too light for paper and the other too dark for ink. */
const BETWEEN = '#808080';
export type Line = { readonly colour: string; readonly width: number; readonly dash: Dash | null };

export function styleOfAtom(scene: DrawnScene, shapes: Drawable, atom: Atom | undefined): RegionStyle | null {
  if (!atom) return null;
  const region = shapes.ownerAt(atom, scene.day);
  return region === null ? null : (scene.styles.get(region) ?? null);
}

/**
 * The outline and the rim of a border at the scene's day; null where none is drawn. Between two regions it has the first
 * colour that is seen against both; between two countries it is twice as wide.
 */
export function linesOf(
  scene: DrawnScene,
  shapes: Drawable,
  border: Border,
): { outline: Line | null; rim: Line | null } {
  const { atoms, backdrop } = shapes;
  const { palette } = scene;
  const [a, b] = [border.a, border.b].map((side) => {
    const atom = atoms[side];
    const region = atom ? shapes.ownerAt(atom, scene.day) : null;
    const land = backdrop[side - atoms.length];
    return {
      atom,
      region,
      style: region === null ? null : (scene.styles.get(region) ?? null),
      country: region === null ? land?.id : scene.countryOf(region),
      land,
    };
  }) as [Side, Side];
  if (a.atom && b.atom && a.region === b.region) return { outline: null, rim: null };
  const outline = outlineOf(a.style, b.style, a.region ?? '', b.region ?? '');
  const rim = rimOf(a.style, b.style);
  // Land outside all regions has a faint outline; an overlay that is not shown has none.
  const noLine = a.atom?.overlay || [a, b].some(({ land }) => land?.outline === false);
  const isState = a.country && b.country && a.country !== b.country;
  return {
    outline: outline
      ? {
          colour: borderColour(outline, [a.style, b.style], palette),
          width: outline.strokeWidth * (isState ? 2 : 1),
          dash: outline.dash,
        }
      : noLine
        ? null
        : { colour: palette.landLine, width: LAND_LINE, dash: null },
    rim: rim ? { colour: rim.rim!, width: rim.rimWidth, dash: null } : null,
  };
}

type Side = {
  readonly atom: Atom | undefined;
  readonly region: string | null;
  readonly style: RegionStyle | null;
  readonly country: string | undefined;
  readonly land: Drawable['backdrop'][number] | undefined;
};

function borderColour(
  { stroke, dash }: RegionStyle,
  sides: readonly (RegionStyle | null)[],
  { paper, ink, strongBorders }: DrawnScene['palette'],
): string {
  const fills = sides.flatMap((side) => side?.fill ?? []);
  if (fills.length < 2 || sides.every((side) => side?.faded)) return stroke!;
  const own = dash || strongBorders ? [stroke!] : [];
  const isSeen = (colour: string) => fills.every((fill) => contrast(colour, fill) >= BORDER_CONTRAST);
  return [...own, paper, stroke!, ink, '#000000', BETWEEN].find(isSeen) ?? stroke!;
}
