// The mark of a region that is too small to see, at its anchor with the region's style: a ring for a special member, as
// in the legend, else a square. Shown until the map is zoomed in far enough, a ring on a shape of its own also then. Takes a
// scene, shapes, a scale and where marks are moved, returns the mark's style.
import type { Atom, Drawable, Point } from '../geography/index.ts';
import type { Hatch } from './hatch-and-dash.ts';
import { type DrawnScene, MARK_SIZE, needsMark, type RegionStyle } from './scene.ts';

/** By atom number, CSS pixels; null: the mark is shown elsewhere, by an inset or by the map. An atom that isn't in it has its mark at its anchor. */
export type MarkOffsets = ReadonlyMap<number, Point | null>;

/** Width of the line from a moved mark to its place, CSS pixels. */
export const LEAD_WIDTH = 0.8;
/** Of a square, which is a little smaller than a ring: marks may be as near as MARK_DISTANCE in any direction. */
const SIDE = MARK_SIZE - 1.6;
const RING = MARK_SIZE + 2;
/** The widths of a mark's stroke: of a square, of a ring, with a rim, and of a change between two dates. */
const SQUARE_LINE = 1;
const RING_LINE = 2;
const RIM_LINE = 1.8;
const DOT_LINE = 2.4;

/** Sizes in CSS pixels; the diameter, or the side of a square, runs through the middle of the stroke. */
export type MarkStyle = {
  readonly ring: boolean;
  readonly diameter: number;
  readonly fill: string;
  readonly hatch: Hatch | null;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** Drawn above all other marks: the region has just joined, or is selected. */
  readonly top: boolean;
  /** From the region's anchor, where other marks are too near. */
  readonly offset?: Point;
};

/** A hollow square with a rim, which differs from the filled mark of a new member even without colour. */
export function dotOf({ palette }: Pick<DrawnScene, 'palette'>): MarkStyle {
  return {
    ring: false,
    diameter: SIDE,
    fill: palette.paper,
    hatch: null,
    stroke: palette.rim,
    strokeWidth: DOT_LINE,
    top: true,
  };
}

/** The mark of an atom that is too small to see at this scale, or null. */
export function markOf(
  scene: DrawnScene,
  shapes: Drawable,
  atom: Atom,
  scale: number,
  offsets: MarkOffsets = NONE,
): MarkStyle | null {
  const offset = offsets.get(atom.index);
  if (offset === null) return null;
  const mark = markAtAnchor(scene, shapes, atom, scale);
  return mark && offset ? { ...mark, offset } : mark;
}

/** Whether a region has a mark at any size: a change between two dates, or a ring, unless its shape lies over another's. */
export const hasOwnMark = (style: RegionStyle | undefined, { overlay }: Atom) =>
  style?.dot || (style?.ring && !overlay);

const NONE: MarkOffsets = /* @__PURE__ */ new Map();

function markAtAnchor(scene: DrawnScene, shapes: Drawable, atom: Atom, scale: number): MarkStyle | null {
  const region = shapes.ownerAt(atom, scene.day);
  const style = region === null ? null : scene.styles.get(region);
  if (!style?.marked || region === null) return null;
  const pieces = shapes.atomsAt(region, scene.day);
  // A region has one mark, on its largest piece.
  if (pieces.some((piece) => piece.size > atom.size)) return null;
  if (style.dot) return dotOf(scene);
  const { ring = false } = style;
  const small = needsMark(atom.size, scale);
  if (!small && !hasOwnMark(style, atom)) return null;
  return {
    ring,
    diameter: ring ? RING : SIDE,
    // On its own shape a ring of the shape's colour would hardly be seen.
    fill: small ? (style.fill ?? scene.palette.land) : scene.palette.paper,
    hatch: style.hatch,
    stroke: style.rim ?? (ring ? (style.stroke ?? scene.palette.ink) : scene.palette.paper),
    strokeWidth: style.rim ? RIM_LINE : ring ? RING_LINE : SQUARE_LINE,
    top: style.rim !== null,
  };
}
