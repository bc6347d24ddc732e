// The map of a page with its names, placed as the page and the files place them, without a browser. Takes a language, a
// date and a size; gives the scene, the placement and the placed names with what is under their letters. Texts are as
// wide as in the fonts of the browser tests.
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import {
  type Box,
  boxOf,
  clamp,
  fitBox,
  fromScreen,
  type Placement,
  type Point,
  type Rect,
  type Rings,
} from '../../src/geography/index.ts';
import {
  boxFrom,
  enlargedParts,
  LayoutMemory,
  landStrips,
  layoutOf,
  MAX_SCALE,
  type MapSetting,
  type MarkArea,
  markBoxes,
  type Placed,
  placeInsets,
  placeWholeArea,
  stripBox,
  zoomed,
} from '../../src/layout/index.ts';
import type { Lang, RegionId } from '../../src/membership/index.ts';
import { type Label, type Scene, sceneAt } from '../../src/scene/index.ts';
import { EVERY } from '../../src/words/every.ts';
import { committedShapes, countryAnchors, facts, factsIn, plane, viewWith } from './facts.ts';

export const shapes = committedShapes('low');
export const countryOf = (region: string) => facts.regions.get(region)?.country ?? '';
const frame = boxOf(facts.association.frame.map((at) => plane.forward(at)));
const parts = enlargedParts(facts, plane);
const land = landStrips(shapes).map(stripBox);

const require = createRequire(import.meta.url);
const FILES = [
  ...['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'].map((set) => ['noto-sans', `${set}-700`]),
  ['noto-sans-kr', 'korean-400'],
  ['noto-sans-jp', 'japanese-400'],
  ['noto-sans-sc', 'chinese-simplified-400'],
] as const;
const families = FILES.map(([name, file]) => {
  const family = `${name} ${file}`;
  const path = require.resolve(`@fontsource/${name}/files/${name}-${file}-normal.woff2`);
  if (!GlobalFonts.registerFromPath(path, family)) throw new Error(`${path} can't be read`);
  return `"${family}"`;
});
const context = createCanvas(1, 1).getContext('2d');
context.font = `100px ${families.join()}`;
const known = new Map<string, number>();
function widthOf(text: string): number {
  const width = known.get(text) ?? context.measureText(text).width / 100;
  known.set(text, width);
  return width;
}

/** Noto, and a set as wide as the widest common fonts, as in the browser tests. */
export const FONTS = { noto: 1, wide: 1.19 };
export type Type = { readonly country: number; readonly region: number };

/** @param wide how much wider texts are than in Noto */
export const measureWith =
  (type: Type, wide = 1) =>
  ({ kind, text }: Label) => {
    const size = kind === 'country' ? type.country : type.region;
    const lines = text.split('\n');
    return {
      width: size * wide * Math.max(...lines.map(widthOf)),
      height: size * 1.2 * lines.length,
    };
  };

export type MapSize = {
  readonly width: number;
  readonly height: number;
  readonly type: Type;
  /** The size of names in insets. */
  readonly inset: number;
  /** What lies over the map: headline, buttons, credits. The first is the corner that the map keeps clear of. */
  readonly taken: readonly Rect[];
};
const box = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });
const WIDE: Type = { country: 14.5, region: 11.5 };
const NARROW: Type = { country: 12.5, region: 11 };

/** The map of windows of these sizes, with what lies over it there. */
export const SIZES = {
  '1440 × 900': {
    width: 1108,
    height: 704,
    type: WIDE,
    inset: 10.5,
    taken: [box(21, 12, 272, 344), box(1060, 12, 36, 120), box(126, 686, 970, 13), box(14, 570, 116, 104)],
  },
  '1366 × 768': {
    width: 1034,
    height: 572,
    type: WIDE,
    inset: 10.5,
    taken: [box(21, 12, 272, 344), box(986, 12, 36, 120), box(52, 554, 970, 13), box(14, 438, 116, 104)],
  },
  '1024 × 640': {
    width: 692,
    height: 474,
    type: NARROW,
    inset: 10.5,
    taken: [box(21, 12, 272, 344), box(14, 382, 120, 36), box(192, 441, 488, 28), box(142, 346, 80, 72)],
  },
  '844 × 390': {
    width: 608,
    height: 320,
    type: NARROW,
    inset: 10.5,
    taken: [box(10, 0, 156, 140), box(478, 274, 120, 36), box(8, 294, 222, 23), box(8, 212, 80, 72)],
  },
  '640 × 400 (embed)': {
    width: 640,
    height: 327,
    type: NARROW,
    inset: 10.5,
    taken: [box(10, 5, 184, 101), box(88, 301, 222, 23), box(8, 219, 80, 72)],
  },
  '390 × 844': {
    width: 390,
    height: 422,
    type: NARROW,
    inset: 10.5,
    taken: [box(0, -112, 390, 112), box(260, 376, 120, 36), box(8, 396, 222, 23), box(8, 314, 80, 72)],
  },
  '360 × 640': {
    width: 360,
    height: 320,
    type: NARROW,
    inset: 10.5,
    taken: [box(0, -112, 360, 112), box(230, 274, 120, 36), box(8, 294, 220, 23), box(8, 212, 80, 72)],
  },
  'stage 1920 × 1080': {
    width: 1920,
    height: 931,
    type: { country: 18, region: 14 },
    inset: 12.5,
    taken: [box(61, 29, 691, 756), box(938, 913, 970, 13), box(14, 751, 170, 150)],
  },
} as const satisfies Record<string, MapSize>;

export type Setting = {
  readonly lang: Lang;
  readonly date: string;
  readonly size: MapSize;
  readonly wide?: number;
  readonly selected?: RegionId | null;
  /** Zoomed in by a factor at a share of the map's sides. */
  readonly camera?: { readonly factor: number; readonly x: number; readonly y: number };
};
/** A placed name with the placement of the map, or of the inset, on which it stands. */
export type Shown = Placed & {
  readonly placement: Placement;
  readonly inset: Rect | null;
  /** The marks on it by their regions. */
  readonly marks: ReadonlyMap<RegionId, Rect>;
};

export type NamedMap = {
  readonly scene: Scene;
  readonly placement: Placement;
  readonly shown: readonly Shown[];
  readonly frames: readonly Rect[];
  readonly insets: readonly Rect[];
  /** The boxes of the plane that they show. */
  readonly parts: readonly Box[];
};

export function namedMap(setting: Setting, keep = new Keep()): NamedMap {
  const { lang, date, size, wide = 1, selected = null, camera } = setting;
  const scene = sceneAt(
    factsIn(lang),
    { regions: shapes.anchors, countries: countryAnchors },
    viewWith({ lang, date, selected }),
    EVERY[lang],
    'light',
  );
  const [corner] = size.taken;
  const over = corner && {
    left: corner.x,
    top: corner.y,
    right: corner.x + corner.width,
    bottom: corner.y + corner.height,
    width: corner.width,
    height: corner.height,
  };
  const fitted = placeWholeArea(frame, boxFrom(size.width, size.height), over ?? null);
  const placement = camera
    ? clamp(
        zoomed(fitted, camera.factor, [camera.x * size.width, camera.y * size.height]),
        fitted,
        frame,
        size,
        MAX_SCALE,
      )
    : fitted;
  const places = placeInsets(parts, size, fitted, land, size.taken);
  keep.setting ??= {
    size,
    whole: fitted,
    taken: size.taken,
    parts: parts.flatMap(({ box: within }, i) => {
      const place = places[i];
      const title = box(0, 0, 80, 20);
      return place ? [{ box: within, from: null, place, placement: fitBox(within, place), title }] : [];
    }),
    land,
    measure: (label, part) =>
      measureWith(part ? { ...size.type, region: size.inset } : size.type, wide)(label),
    numbers: false,
  };
  const { names, insets } = layoutOf(scene, shapes, keep.setting, placement, keep.memory);
  const boxes = insets.map(({ part }) => part.box);
  const shownOf = (placed: readonly Placed[], on: Placement, inset: Rect | null, area: MarkArea): Shown[] => {
    const marks = new Map(
      markBoxes(scene, shapes, on, area).flatMap(({ atom, box }) =>
        shapes.atoms[atom]!.owners.map(({ region }) => [region, box] as const),
      ),
    );
    return placed.map((one) => ({ ...one, placement: on, inset, marks }));
  };
  return {
    scene,
    placement,
    shown: [
      ...shownOf(names, placement, null, { insets: boxes }),
      ...insets.flatMap(({ part, names }) =>
        shownOf(names, part.placement, part.place, { within: part.box }),
      ),
    ],
    frames: insets.map(({ frame }) => frame),
    insets: insets.map(({ part }) => part.place),
    parts: boxes,
  };
}

/** What is kept between two dates of one map in one language, as the page keeps it. */
export class Keep {
  readonly memory = new LayoutMemory();
  setting: MapSetting | null = null;
}

type Polygon = {
  readonly country: string;
  readonly atom: (typeof shapes.atoms)[number] | null;
  readonly rings: Rings;
  readonly box: Box;
};
/** In the order in which they are drawn. */
const polygons: Polygon[] = [
  ...shapes.backdrop.map(({ id, polygons }) => ({ country: id, atom: null, polygons })),
  ...shapes.atoms.map((atom) => ({
    country: countryOf(atom.owners[0]!.region),
    atom,
    polygons: atom.polygons,
  })),
].flatMap(({ polygons, ...rest }) => polygons.map((rings) => ({ ...rest, rings, box: boxOf(rings[0]!) })));

/** The polygons by the cells of a grid that their boxes meet, so that a point is held against a few of them. */
const CELL = 0.02;
const grid = new Map<string, Polygon[]>();
for (const polygon of polygons) {
  const { x0, y0, x1, y1 } = polygon.box;
  for (let column = Math.floor(x0 / CELL); column <= Math.floor(x1 / CELL); column++)
    for (let row = Math.floor(y0 / CELL); row <= Math.floor(y1 / CELL); row++) {
      const key = `${column}/${row}`;
      grid.set(key, [...(grid.get(key) ?? []), polygon]);
    }
}

function isInside({ rings, box }: Polygon, [x, y]: Point): boolean {
  if (x < box.x0 || x > box.x1 || y < box.y0 || y > box.y1) return false;
  let inside = false;
  for (const ring of rings)
    for (let i = ring.length - 1, j = 0; j < ring.length; i = j++) {
      const [x0, y0] = ring[i]!;
      const [x1, y1] = ring[j]!;
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
    }
  return inside;
}

export type Land = { readonly country: string; readonly region: RegionId | null };

/** The land at a point of the map, read from the outlines themselves; null: sea. */
export function landUnder(
  { scene }: Pick<NamedMap, 'scene'>,
  placement: Placement,
  point: Point,
): Land | null {
  const at = fromScreen(placement, point);
  const near = grid.get(`${Math.floor(at[0] / CELL)}/${Math.floor(at[1] / CELL)}`) ?? [];
  const found = near.findLast((polygon) => isInside(polygon, at));
  if (!found) return null;
  const owner = found.atom && shapes.ownerAt(found.atom, scene.day);
  return { country: found.country, region: owner && scene.states.has(owner) ? owner : null };
}

/** The boxes of a name's letters, a box a line, without leading. */
export function lettersOf(
  size: MapSize,
  { label, share, inset, x, y, width, height }: Shown,
  wide = 1,
): Rect[] {
  const type = inset ? { ...size.type, region: size.inset } : size.type;
  const texts = label.text.split('\n');
  const down = height / texts.length;
  return texts.map((text, i) => {
    const across = measureWith(type, wide)({ ...label, text }).width * share;
    return { x: x + (width - across) / 2, y: y + down * (i + 0.16), width: across, height: down * 0.68 };
  });
}

/** Points of boxes, every three pixels. */
export function pointsIn(boxes: readonly Rect[], step = 3): Point[] {
  return boxes.flatMap(({ x, y, width, height }) => {
    const points: Point[] = [];
    for (let py = y; py <= y + height; py += step)
      for (let px = x; px <= x + width; px += step) points.push([px, py]);
    return points;
  });
}
