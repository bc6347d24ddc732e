// Draws the poster's map at the view's camera, its labels, and the insets of regions far outside the frame.
import {
  boxOf,
  fitBox,
  fromScreen,
  type LandAt,
  landOf,
  type Placement,
  type Plane,
  planeBox,
  type Shapes,
  type Size,
} from '../geography/index.ts';
import { nameAt, textIn } from '../membership/index.ts';
import type { Rect, Surface, TextFont } from '../picture/files.ts';
import { draw } from '../picture/index.ts';
import { concerns, type Label, type Scene } from '../scene/index.ts';
import { type LabelBox, placeLabels } from '../scene/labels.ts';

const EDGE = 14;
const INSET = { width: 116, height: 104 };
/** A region's own name appears when the map is this much larger than the whole area; as on the page. */
const REGION_NAMES_FROM = 1.9;
/** The line height of a label, in ems. */
const LINE = 1.2;

export function mapWindow(surface: Surface, scene: Scene, shapes: Shapes, plane: Plane, box: Rect): void {
  const { facts, view } = scene.basis;
  const { palette, tiles } = scene;
  const drawn = tiles?.shapes ?? shapes;
  const inside = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE };
  const area = tiles?.frame ?? boxOf(facts.association.frame.map((at) => plane.forward(at)));
  const whole = fitBox(area, box, inside);
  const placement = view.camera && !tiles ? placementOfView(view.camera, whole, box, plane) : whole;
  surface.rect(box, { fill: palette.sea });
  surface.plane(box, moved(placement, box), palette.hatch, (sink) => draw(scene, drawn, placement, sink));

  const shown = tiles ? [] : facts.association.insets.filter(({ region }) => concerns(scene, region));
  const insets = shown.map(({ region, southWest, northEast }, i) => {
    const at = { x: EDGE + i * (INSET.width + 8), y: box.height - EDGE - INSET.height, ...INSET };
    const known = facts.regions.get(region);
    const name = known ? textIn(nameAt(known, scene.day).usual, view.lang) : { text: '', lang: view.lang };
    return { at, within: planeBox(plane, southWest, northEast), name };
  });
  const close = tiles !== null || placement.scale / whole.scale >= REGION_NAMES_FROM;
  const labels = close ? [...scene.labels, ...scene.regionLabels] : scene.labels;
  write(
    surface,
    scene,
    labels,
    placement,
    box,
    insets.map(({ at }) => at),
    landOf(shapes, (id) => facts.regions.get(id)?.country ?? ''),
  );
  for (const { at, within, name } of insets) {
    const frame = { ...at, x: at.x + box.x, y: at.y + box.y };
    const close = fitBox(within, at, { top: 0, right: 0, bottom: 0, left: 0 });
    surface.rect(frame, { fill: palette.sea });
    surface.plane(frame, moved(close, frame), palette.hatch, (sink) =>
      draw(scene, shapes, close, sink, within),
    );
    surface.rect(frame, { stroke: palette.landLine });
    const type = { size: 11, weight: 600, lang: name.lang } as const;
    surface.text(frame.x + 6, frame.y + 14, name.text, type, { fill: palette.ink, halo: palette.land });
  }
}

/** The placement of a camera in a window of this size; "scale" is relative to the whole area, as on the page. */
function placementOfView(
  { lng, lat, scale }: { lng: number; lat: number; scale: number },
  whole: Placement,
  size: Size,
  plane: Plane,
): Placement {
  const closer = whole.scale * scale;
  const [x, y] = plane.forward([lng, lat]);
  return { scale: closer, x: size.width / 2 - closer * x, y: size.height / 2 - closer * y };
}

const moved = ({ scale, x, y }: Placement, by: Rect): Placement => ({ scale, x: x + by.x, y: y + by.y });

function typeOf({ kind, lang }: Label): TextFont {
  if (kind === 'country') return { size: 14.5, weight: 700, lang };
  return { size: kind === 'region' ? 11.5 : 12, weight: 600, lang };
}

function write(
  surface: Surface,
  { palette, tiles }: Scene,
  labels: readonly Label[],
  placement: Placement,
  box: Rect,
  taken: readonly LabelBox[],
  landAt: LandAt,
): void {
  const sizeOf = (label: Label) => {
    const type = typeOf(label);
    const lines = label.text.split('\n');
    return {
      width: Math.max(...lines.map((line) => surface.widthOf(line, type))),
      height: type.size * LINE * lines.length,
    };
  };
  const placed = tiles
    ? tiles.placeLabels(labels, placement, box, sizeOf, taken)
    : placeLabels(labels, placement, box, sizeOf, taken, landAt);
  for (const { label, x, y, width, height, share, line } of placed) {
    if (line) {
      const ends = [line.from, line.to].map((end) => fromScreen(placement, end));
      const ink = { stroke: palette.ink, width: 1, dash: null };
      surface.plane(box, moved(placement, box), palette.hatch, (sink) =>
        sink.line(`leader/${label.id}`, [ends], ink),
      );
    }
    const type = typeOf(label);
    const size = type.size * share;
    const ink = label.ink
      ? ({ fill: label.ink, align: 'middle' } as const)
      : ({ fill: palette.ink, halo: palette.land, align: 'middle' } as const);
    const lines = label.text.split('\n');
    const middle = box.y + y + height / 2 + size * 0.36;
    lines.forEach((line, i) => {
      const down = (i - (lines.length - 1) / 2) * size * LINE;
      surface.text(box.x + x + width / 2, middle + down, line, { ...type, size }, ink);
    });
  }
}
