// The still renderer's one drawing routine: takes a scene and shapes, and calls a sink for each area, line and mark.
// The sink turns the calls into SVG, a canvas, or a list for the tests.

import type { Drawable, Placement, Point, Rings } from '../geography/index.ts';
import { type MarkArea, markOffsets } from '../layout/index.ts';
import {
  type Dash,
  type DrawnScene,
  type Hatch,
  LEAD_WIDTH,
  linesOf,
  type MarkStyle,
  markOf,
  styleOfAtom,
} from '../scene/index.ts';

/** What is drawn. */
export type Pieces = Pick<Drawable, 'atoms' | 'backdrop' | 'borders'>;

export type AreaPaint = { readonly fill: string; readonly hatch: Hatch | null };
export type LinePaint = { readonly stroke: string; readonly width: number; readonly dash: Dash | null };
export type Lines = readonly (readonly Point[])[];

export interface Sink {
  /** Filled polygons in plane units. */
  area(key: string, polygons: readonly Rings[], paint: AreaPaint): void;
  /** Lines in plane units; width in CSS pixels whatever the scale. */
  line(key: string, lines: Lines, paint: LinePaint): void;
  /** A ring or a square at a plane point; sizes in CSS pixels. */
  mark(key: string, at: Point, paint: MarkStyle): void;
}

/**
 * @param area draws only marks in the box `within`, for an inset, and none that `insets` show instead
 * @param pieces for an inset those that touch its box
 */
export function draw(
  scene: DrawnScene,
  shapes: Drawable,
  placement: Placement,
  sink: Sink,
  area: MarkArea = {},
  pieces: Pieces = shapes,
): void {
  const { palette } = scene;
  const { atoms, backdrop, borders } = pieces;
  for (const { id, polygons } of backdrop)
    sink.area(`land/${id}`, polygons, { fill: palette.land, hatch: null });
  for (const overlay of [false, true]) {
    for (const atom of atoms) {
      if (atom.overlay !== overlay) continue;
      const style = styleOfAtom(scene, shapes, atom);
      if (overlay && !style?.fill) continue;
      sink.area(`fill/${atom.id}`, atom.polygons, {
        fill: style?.fill ?? palette.land,
        hatch: style?.hatch ?? null,
      });
    }
  }
  const lines = borders.map((border) => ({ border, ...linesOf(scene, shapes, border) }));
  for (const { border, outline } of lines) {
    if (outline)
      sink.line(`line/${border.index}`, border.lines, {
        stroke: outline.colour,
        width: outline.width,
        dash: outline.dash,
      });
  }
  for (const { border, rim } of lines) {
    if (rim)
      sink.line(`rim/${border.index}`, border.lines, { stroke: rim.colour, width: rim.width, dash: null });
  }
  drawMarks(scene, shapes, placement, sink, area);
}

/** The marks alone, with the lines from moved ones to their places. */
export function drawMarks(
  scene: DrawnScene,
  shapes: Drawable,
  { scale }: Placement,
  sink: Pick<Sink, 'line' | 'mark'>,
  area: MarkArea,
): void {
  const offsets = markOffsets(scene, shapes, scale, area);
  const marks = shapes.atoms.flatMap((atom) => {
    const [x, y] = atom.anchor;
    const mark = markOf(scene, shapes, atom, scale, offsets);
    const [dx, dy] = mark?.offset ?? [0, 0];
    return mark ? [{ atom, mark, at: [x + dx / scale, y + dy / scale] as const }] : [];
  });
  const ink = { stroke: scene.palette.ink, width: LEAD_WIDTH, dash: null };
  for (const { atom, mark, at } of marks)
    if (mark.offset) sink.line(`lead/${atom.id}`, [[atom.anchor, at]], ink);
  for (const top of [false, true])
    for (const { atom, mark, at } of marks)
      if (mark.top === top) sink.mark(`${top ? 'top' : 'mark'}/${atom.id}`, at, mark);
}
