// Draws the poster's map at the view's camera, as it is laid out, and the insets of regions far outside the frame.
import {
  type Box,
  boxOf,
  fitBox,
  fromScreen,
  insetPlacement,
  onMap,
  type Placement,
  type Plane,
  planeBox,
  type Shapes,
} from '../geography/index.ts';
import {
  BASELINE,
  type EnlargedPart,
  enlargedParts,
  fadeSides,
  isUseful,
  LINE_HEIGHT,
  landBox,
  landStrips,
  layoutOf,
  type MapSetting,
  type Placed,
  type PlacedPart,
  placeInsets,
  placementOfView,
  stripBox,
} from '../layout/index.ts';
import { nameAt, textIn } from '../membership/index.ts';
import type { Rect, Surface, TextFont } from '../picture/files.ts';
import { draw, piecesIn } from '../picture/index.ts';
import { concerns, type Label, mix, type Scene } from '../scene/index.ts';

const EDGE = 14;
const INSET = { width: 116, height: 104 };
/** Space beside the map for insets, as shares of the width, where they have none otherwise. */
const SPACES = [0.04, 0.08, 0.12, 0.16, 0.2, 0.24, 0.28];

export function mapWindow(surface: Surface, scene: Scene, shapes: Shapes, plane: Plane, box: Rect): void {
  const { facts, view } = scene.basis;
  const { palette, tiles } = scene;
  const drawn = tiles?.shapes ?? shapes;
  const area = tiles?.frame ?? boxOf(facts.association.frame.map((at) => plane.forward(at)));
  const far = tiles ? [] : insetsFar(scene, plane, box);
  const setting = settingOf(surface, scene, shapes, tiles ? [] : enlargedParts(facts, plane), area, box, far);
  const { whole } = setting;
  const placement = view.camera && !tiles ? placementOfView(view.camera, whole, box, plane) : whole;
  const { names, insets } = layoutOf(scene, shapes, setting, placement);
  surface.rect(box, { fill: palette.sea });
  const on = moved(placement, box);
  surface.plane(box, on, palette.hatch, (sink) =>
    draw(scene, drawn, placement, sink, { insets: insets.map(({ part }) => part.box) }),
  );
  if (!tiles) fadeOut(surface, shapes, placement, box, palette.sea);
  writeNames(surface, scene, names, placement, box, false);
  const frameColour = mix(palette.ink, palette.sea, 0.45);
  for (const { frame } of insets) surface.rect(moved(frame, box), { stroke: frameColour, radius: 2 });
  for (const { at, within, name, isShown } of far)
    if (isShown) drawInset(surface, scene, shapes, moved(at, box), within, name, palette.landLine);
  for (const { part, names } of insets) {
    const { box: within, place, placement, name } = part;
    const frame = moved(place, box);
    drawInset(surface, scene, shapes, frame, within, name, frameColour);
    writeNames(surface, scene, names, placement, frame, true);
  }
}

type Name = { readonly text: string; readonly lang: string };

/** What an inset shows, with its title. */
function drawInset(
  surface: Surface,
  scene: Scene,
  shapes: Shapes,
  frame: Rect,
  within: Box,
  name: Name,
  stroke: string,
): void {
  const { palette } = scene;
  const placement = insetPlacement(within, frame);
  surface.rect(frame, { fill: palette.sea });
  surface.plane(frame, placement, palette.hatch, (sink) =>
    draw(scene, shapes, placement, sink, { within }, piecesIn(shapes, within)),
  );
  surface.rect(frame, { stroke });
  const title = titleBox(surface, name);
  surface.rect({ ...title, x: frame.x + 0.5, y: frame.y + 0.5 }, { fill: palette.sea });
  const ink = { fill: palette.ink, halo: palette.sea };
  surface.text(frame.x + 6, frame.y + 14, name.text, titleType(name), ink);
}

const titleType = ({ lang }: Name): TextFont => ({ size: 11, weight: 600, lang });

/** From the inset's corner. */
const titleBox = (surface: Surface, name: Name): Rect => ({
  x: 0,
  y: 0,
  width: 12 + surface.widthOf(name.text, titleType(name)),
  height: 20,
});

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

type FarInset = {
  /** CSS pixels from the map's corner. */
  readonly at: Rect;
  readonly within: Box;
  readonly name: Name;
  readonly isShown: boolean;
};

/** Those of regions far outside the frame; each has its place whether it is shown or not, so that no other one moves. */
function insetsFar(scene: Scene, plane: Plane, box: Rect): FarInset[] {
  const { facts, view } = scene.basis;
  return facts.association.insets
    .flatMap(({ region, ...rest }) => (region ? { region, ...rest } : []))
    .map(({ region, southWest, northEast }, i) => {
      const known = facts.regions.get(region);
      return {
        at: { x: EDGE + i * (INSET.width + 8), y: box.height - EDGE - INSET.height, ...INSET },
        within: planeBox(plane, southWest, northEast),
        name: known ? textIn(nameAt(known, scene.day).usual, view.lang) : { text: '', lang: view.lang },
        isShown: concerns(scene, region),
      };
    });
}

type PosterPart = PlacedPart & { readonly name: Name };

/**
 * The placement of the whole area, with as much space beside it as the enlarged parts need: a file can be looked at
 * closely, so it has them at any size.
 */
function settingOf(
  surface: Surface,
  { basis: { view } }: Scene,
  shapes: Shapes,
  parts: readonly EnlargedPart[],
  area: Box,
  box: Rect,
  far: readonly FarInset[],
): MapSetting<PosterPart> {
  const requests = parts.map((part) => ({ ...part, leastMap: 0 }));
  const land = parts.length > 0 ? landStrips(shapes).map(stripBox) : [];
  const taken = far.map(({ at }) => at);
  const withSpace = (right: number) => {
    const whole = fitBox(area, box, { top: EDGE, right: EDGE + right, bottom: EDGE, left: EDGE });
    const frames = requests.map((request) => onMap(whole, request.box));
    return { whole, places: placeInsets(requests, box, whole, land, [...taken, ...frames]) };
  };
  const isComplete = ({ whole, places }: ReturnType<typeof withSpace>) =>
    requests.every((request, i) => isUseful(request, places[i], whole, land, Number.POSITIVE_INFINITY));
  let { whole, places } = withSpace(0);
  for (const share of view.camera ? [] : SPACES) {
    if (isComplete({ whole, places })) break;
    ({ whole, places } = withSpace(share * box.width));
  }
  return {
    size: box,
    whole,
    taken,
    land,
    parts: requests.flatMap(({ box, from, title }, i): PosterPart[] => {
      const place = places[i];
      if (!place) return [];
      const name = title ? textIn(title, view.lang) : { text: '', lang: view.lang };
      return [{ box, from, place, placement: fitBox(box, place), title: titleBox(surface, name), name }];
    }),
    measure: (label, part) => {
      const type = typeOf(label, part !== null);
      const lines = label.text.split('\n');
      return {
        width: Math.max(...lines.map((line) => surface.widthOf(line, type))),
        height: type.size * LINE_HEIGHT * lines.length,
      };
    },
    numbers: false,
  };
}

const moved = <Place extends { readonly x: number; readonly y: number }>(place: Place, by: Rect): Place => ({
  ...place,
  x: place.x + by.x,
  y: place.y + by.y,
});

/** Names in an inset are smaller: there are more in less space. */
function typeOf({ kind, lang }: Label, inInset: boolean): TextFont {
  if (kind === 'country') return { size: 14.5, weight: 700, lang };
  return { size: inInset ? 10.5 : 11.5, weight: 600, lang };
}

/** @param box of the map or the inset in which they stand */
function writeNames(
  surface: Surface,
  { palette }: Scene,
  names: readonly Placed[],
  placement: Placement,
  box: Rect,
  inInset: boolean,
): void {
  for (const { label, x, y, width, height, share, line } of names) {
    if (line) {
      const ends = [line.from, line.to].map((end) => fromScreen(placement, end));
      const ink = { stroke: palette.ink, width: 1, dash: null };
      const halo = { stroke: palette.land, width: 2.5, dash: null };
      surface.plane(box, moved(placement, box), palette.hatch, (sink) => {
        sink.line(`leader-halo/${label.id}`, [ends], halo);
        sink.line(`leader/${label.id}`, [ends], ink);
      });
    }
    const type = typeOf(label, inInset);
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
}
