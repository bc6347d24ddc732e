// Draws the poster's map at the view's camera, its labels, and the insets of regions far outside the frame.
import {
  type Box,
  boxOf,
  type EnlargedPart,
  enlargedParts,
  fadeSides,
  fitBox,
  fromScreen,
  insetPlacement,
  isInBox,
  isUseful,
  type LandAt,
  landBox,
  landOf,
  landStrips,
  onMap,
  type Placement,
  type Plane,
  placeInsets,
  placementOfView,
  planeBox,
  type Shapes,
  stripBox,
} from '../geography/index.ts';
import { NameCandidates, type Obstacles, placeNames, Ranking } from '../layout/index.ts';
import { nameAt, textIn } from '../membership/index.ts';
import type { Rect, Surface, TextFont } from '../picture/files.ts';
import { draw, piecesIn } from '../picture/index.ts';
import {
  BASELINE,
  concerns,
  type Label,
  LINE_HEIGHT,
  type MarkArea,
  mix,
  regionNames,
  type Scene,
} from '../scene/index.ts';
import type { View } from '../view/index.ts';

const EDGE = 14;
const INSET = { width: 116, height: 104 };
/** Space beside the map for insets, as shares of the width, where they have none otherwise. */
const SPACES = [0.04, 0.08, 0.12, 0.16, 0.2, 0.24, 0.28];
/** Leader lines on the map and in its insets together. */
const MOST_LINES = 6;

export function mapWindow(surface: Surface, scene: Scene, shapes: Shapes, plane: Plane, box: Rect): void {
  const { facts, view } = scene.basis;
  const { palette, tiles } = scene;
  const drawn = tiles?.shapes ?? shapes;
  const area = tiles?.frame ?? boxOf(facts.association.frame.map((at) => plane.forward(at)));
  const far = tiles ? [] : insetsFar(scene, plane, box);
  const { whole, found } = wholeWith(
    tiles ? [] : enlargedParts(facts, plane),
    shapes,
    area,
    box,
    far.map(({ at }) => at),
    view,
  );
  const placement = view.camera && !tiles ? placementOfView(view.camera, whole, box, plane) : whole;
  surface.rect(box, { fill: palette.sea });
  const near = found(scene, placement);
  const insets = [...far.filter(({ shown }) => shown), ...near];
  const enlarged = near.map(({ within }) => within);
  surface.plane(box, moved(placement, box), palette.hatch, (sink) =>
    draw(scene, drawn, placement, sink, { insets: enlarged }),
  );
  if (!tiles) fadeOut(surface, shapes, placement, box, palette.sea);
  const names = tiles
    ? scene.regionLabels
    : regionNames(scene, shapes, placement.scale, placement.scale / whole.scale);
  const labels = [...scene.labels, ...names];
  const landAt = landOf(shapes, (id) => facts.regions.get(id)?.country ?? '');
  const isIn = (part: Box, { kind, id }: Label) =>
    kind !== 'country' && isInBox(part, drawn.anchors.get(id) ?? [Number.NaN, Number.NaN]);
  const outside = labels.filter((label) => !enlarged.some((one) => isIn(one, label)));
  const taken = insets.map(({ at }) => at);
  const frames = enlarged.map((within) => onMap(placement, within));
  let lines = MOST_LINES;
  const land = { shapes, landAt };
  lines -= write(surface, scene, outside, {
    ...land,
    placement,
    box,
    taken,
    frames,
    marked: { insets: enlarged },
    lines,
  });
  for (const within of enlarged) {
    const around = onMap(moved(placement, box), within);
    surface.rect(around, { stroke: frameColour(scene), radius: 2 });
  }
  for (const { at, within, name, enlarged } of insets) {
    const frame = { ...at, x: at.x + box.x, y: at.y + box.y };
    const close = insetPlacement(within, frame);
    surface.rect(frame, { fill: palette.sea });
    surface.plane(frame, close, palette.hatch, (sink) =>
      draw(scene, shapes, close, sink, { within }, piecesIn(shapes, within)),
    );
    surface.rect(frame, { stroke: enlarged ? frameColour(scene) : palette.landLine });
    const type = { size: 11, weight: 600, lang: name.lang } as const;
    const title = { x: 0, y: 0, width: 12 + surface.widthOf(name.text, type), height: 20 };
    surface.rect({ ...title, x: frame.x + 0.5, y: frame.y + 0.5 }, { fill: palette.sea });
    surface.text(frame.x + 6, frame.y + 14, name.text, type, { fill: palette.ink, halo: palette.sea });
    if (!enlarged) continue;
    const names = [...scene.labels, ...scene.regionLabels].filter((label) => isIn(within, label));
    const inFrame = moved(close, { ...frame, x: -frame.x, y: -frame.y });
    lines -= write(surface, scene, names, {
      ...land,
      placement: inFrame,
      box: frame,
      taken: [title],
      marked: { within },
      lines,
    });
  }
}

/** Fades the map where the surroundings end, as on the page. */
function fadeOut(surface: Surface, shapes: Shapes, placement: Placement, box: Rect, sea: string): void {
  const { x, y, width, height } = box;
  const { left, top, right, bottom, by } = fadeSides(landBox(shapes), placement, box);
  const reach = (side: number, most: number) => Math.min(Math.max(0, side + by), most);
  const [across, down] = [reach(left, width), reach(top, height)];
  const [back, up] = [reach(right, width), reach(bottom, height)];
  if (across) surface.fade({ ...box, width: across }, [x + left, y], [x + left + by, y], sea);
  if (down) surface.fade({ ...box, height: down }, [x, y + top], [x, y + top + by], sea);
  const [x1, y1] = [x + width, y + height];
  if (back) surface.fade({ ...box, x: x1 - back, width: back }, [x1 - right, y], [x1 - right - by, y], sea);
  if (up) surface.fade({ ...box, y: y1 - up, height: up }, [x, y1 - bottom], [x, y1 - bottom - by], sea);
}

const frameColour = ({ palette }: Scene) => mix(palette.ink, palette.sea, 0.45);

type PosterInset = {
  readonly at: Rect;
  readonly within: Box;
  readonly name: { readonly text: string; readonly lang: string };
  readonly enlarged: boolean;
};

/** Those of regions far outside the frame; each has its place whether it is shown or not, so that no other one moves. */
function insetsFar(scene: Scene, plane: Plane, box: Rect): (PosterInset & { readonly shown: boolean })[] {
  const { facts, view } = scene.basis;
  return facts.association.insets
    .flatMap(({ region, ...rest }) => (region ? { region, ...rest } : []))
    .map(({ region, southWest, northEast }, i) => {
      const known = facts.regions.get(region);
      return {
        at: { x: EDGE + i * (INSET.width + 8), y: box.height - EDGE - INSET.height, ...INSET },
        within: planeBox(plane, southWest, northEast),
        name: known ? textIn(nameAt(known, scene.day).usual, view.lang) : { text: '', lang: view.lang },
        enlarged: false,
        shown: concerns(scene, region),
      };
    });
}

/**
 * The placement of the whole area, with as much space beside it as the enlarged parts need: a file can be looked at
 * closely, so it has them at any size. And those that show more than the map.
 */
function wholeWith(
  parts: readonly EnlargedPart[],
  shapes: Shapes,
  area: Box,
  box: Rect,
  taken: readonly Rect[],
  { camera }: Pick<View, 'camera'>,
): { whole: Placement; found: (scene: Scene, placement: Placement) => PosterInset[] } {
  const requests = parts.map((part) => ({ ...part, leastMap: 0 }));
  const land = parts.length > 0 ? landStrips(shapes).map(stripBox) : [];
  const withSpace = (right: number) => {
    const whole = fitBox(area, box, { top: EDGE, right: EDGE + right, bottom: EDGE, left: EDGE });
    const frames = requests.map((request) => onMap(whole, request.box));
    return { whole, places: placeInsets(requests, box, whole, land, [...taken, ...frames]) };
  };
  const spaces = camera ? [] : SPACES.map((share) => share * box.width);
  const isComplete = (whole: Placement, places: readonly (Rect | null)[]) =>
    requests.every((request, i) => isUseful(request, places[i], whole, land, Number.POSITIVE_INFINITY));
  let { whole, places } = withSpace(0);
  for (const space of spaces) {
    if (isComplete(whole, places)) break;
    ({ whole, places } = withSpace(space));
  }
  return {
    whole,
    found: ({ basis, day }, placement) =>
      requests.flatMap((request, i) => {
        const at = places[i];
        if (!isUseful(request, at, placement, land, day)) return [];
        const { box: within, title } = request;
        const { lang } = basis.view;
        return { at, within, name: title ? textIn(title, lang) : { text: '', lang }, enlarged: true };
      }),
  };
}

const moved = ({ scale, x, y }: Placement, by: Rect): Placement => ({ scale, x: x + by.x, y: y + by.y });

/** Names in an inset are smaller: there are more in less space. */
function typeOf({ kind, lang }: Label, { marked }: NamedMap): TextFont {
  if (kind === 'country') return { size: 14.5, weight: 700, lang };
  return { size: marked.within ? 10.5 : 11.5, weight: 600, lang };
}

/** A map, or a part of it in an inset, with what lies over it. */
type NamedMap = Obstacles & {
  readonly placement: Placement;
  readonly box: Rect;
  readonly shapes: Shapes;
  readonly landAt: LandAt;
  readonly marked: MarkArea;
  /** Leader lines at most. */
  readonly lines: number;
};

/** @returns how many leader lines it has drawn */
function write(surface: Surface, scene: Scene, labels: readonly Label[], map: NamedMap): number {
  const { palette, tiles } = scene;
  const { placement, box, shapes, landAt, marked, taken, lines } = map;
  const sizeOf = (label: Label) => {
    const type = typeOf(label, map);
    const lines = label.text.split('\n');
    return {
      width: Math.max(...lines.map((line) => surface.widthOf(line, type))),
      height: type.size * LINE_HEIGHT * lines.length,
    };
  };
  const candidates = () => new NameCandidates(scene, shapes, landAt, placement, sizeOf, marked);
  const placed = tiles
    ? tiles.placeLabels(labels, placement, box, sizeOf, taken)
    : placeNames(labels, scene, new Ranking(candidates(), placement, box, map), lines);
  for (const { label, x, y, width, height, share, line } of placed) {
    if (line) {
      const ends = [line.from, line.to].map((end) => fromScreen(placement, end));
      const ink = { stroke: palette.ink, width: 1, dash: null };
      const halo = { stroke: palette.land, width: 2.5, dash: null };
      surface.plane(box, moved(placement, box), palette.hatch, (sink) => {
        sink.line(`leader-halo/${label.id}`, [ends], halo);
        sink.line(`leader/${label.id}`, [ends], ink);
      });
    }
    const type = typeOf(label, map);
    const size = type.size * share;
    const ink = label.ink
      ? ({ fill: label.ink, align: 'middle' } as const)
      : ({ fill: palette.ink, halo: palette.land, align: 'middle' } as const);
    const lines = label.text.split('\n');
    const middle = box.y + y + height / 2 + size * BASELINE;
    lines.forEach((line, i) => {
      const down = (i - (lines.length - 1) / 2) * size * LINE_HEIGHT;
      surface.text(box.x + x + width / 2, middle + down, line, { ...type, size }, ink);
    });
  }
  return placed.filter(({ line }) => line).length;
}
