// Places labels greedily by priority, so that none covers another, a box that is already in use, or land of another
// country. Takes labels, the map's placement, the land and a function that measures text; returns positions. A country's
// name stands on its own land, beside it over sea, or at the end of a short leader line; a label without a free position
// is left out.
import type { LandAt, Placement, Size } from '../geography/index.ts';
import type { Label } from './scene.ts';

export type LabelBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
type At = readonly [number, number];
/** From the place that is named to the edge of its label. */
export type LeaderLine = { readonly from: At; readonly to: At };
/** `share`: its type size relative to that of its kind. */
export type Placed = LabelBox & {
  readonly label: Label;
  readonly share: number;
  readonly line: LeaderLine | null;
};

const GAP = 3;
/** A country's name that doesn't fit is tried in smaller type, then on two lines, then in the smallest type. */
const SMALL = 0.84;
const SMALLEST = 0.72;
/** Distances from the anchor that are tried, CSS pixels; only country names use more than the first. */
const CLOSE = 9;
const FAR = 20;
/** How far from its anchor a country's name may be moved over its own land, and the lengths of leader lines. */
const MOVES = [5, 10, 16, 24, 38, 54];
const LEADERS = [14, 24, 36, 50, 66, 84];
/** How much of other countries' regions a line may cross, CSS pixels, where none is left that crosses no land of theirs. */
const CROSSING = 6;
/** CSS pixels between the points at which the land under a label is read. */
const STEP = 3;
/** CSS pixels of a leader line in which it may cross marks. */
const BESIDE_HOME = 9;
/** How many marks the name of a country or of the selected region may cover: as few as possible. */
const COVERED = [0, 1, 2, 4, Number.POSITIVE_INFINITY];
/** The part of a line's height above and below its letters. */
const LEADING = 0.16;
/** Over sea, the nearest land within this distance must be the country's own. */
const NEAREST = [5, 10, 16, 24];

/** Between a label and a mark: a region's own is close by. */
const MARK_GAP = 1;

const overlap = (a: LabelBox, b: LabelBox, gap = GAP) =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap;

type Found = {
  readonly label: Label;
  readonly home: At;
  readonly placed: Placed | null;
  /** The box around all that was tried: what is outside it made no difference. */
  readonly reach: LabelBox;
  /** Its number in the list. */
  readonly index: number;
};
/** The last result of `placeLabels`, which the next call begins with. */
export type LastPlacement = {
  /** The placement, the size, the boxes in use and the land, compared by reference. */
  setting?: readonly unknown[];
  labels?: ReadonlyMap<string, Found>;
};

/**
 * The position of each label; labels without a free position are left out.
 * @param landAt null: every place is as good
 * @param last kept by callers that place labels again and again: a label keeps its position where no box within its
 * reach differs, which gives the same as placing it again. While the date is scrubbed these are most labels, first the
 * countries' names, which take most tries: 14.7 ms of the main thread a step instead of 25.0 with 8,500 regions.
 * @param marks boxes that labels and their lines avoid; the name of a country or of the selected region covers one
 * rather than being left out
 */
export function placeLabels(
  labels: readonly Label[],
  placement: Placement,
  size: Size,
  measure: Measure,
  taken: readonly LabelBox[] = [],
  landAt: LandAt | null = null,
  last: LastPlacement = {},
  marks: readonly LabelBox[] = [],
): Placed[] {
  const blocked = [...taken];
  const { scale } = placement;
  const onScreen = ([x, y]: At): At => [scale * x + placement.x, scale * y + placement.y];
  const isInView = ([x, y]: At) => x >= 0 && y >= 0 && x <= size.width && y <= size.height;
  const ground =
    landAt && new Ground((x, y) => landAt((x - placement.x) / scale, (y - placement.y) / scale, scale));
  const isFree = (box: LabelBox) =>
    box.x >= 2 &&
    box.y >= 2 &&
    box.x + box.width <= size.width - 2 &&
    box.y + box.height <= size.height - 2 &&
    !blocked.some((other) => overlap(box, other));
  /** @param home where a leader line begins; only countries and the selected region have one */
  const place = (label: Label, at: At, home: At): Pick<Found, 'placed' | 'reach'> => {
    const mayCover = label.kind === 'country' || label.members;
    const limits = marks.length === 0 ? [Number.POSITIVE_INFINITY] : mayCover ? COVERED : [0];
    let reach: LabelBox | null = null;
    for (const most of limits) {
      const found = placeOver(most, label, at, home);
      reach = around(found.reach, reach ?? found.reach);
      if (found.placed) return { placed: found.placed, reach };
    }
    return { placed: null, reach: reach! };
  };
  const coversMore = (most: number, box: LabelBox, line: readonly LabelBox[], home: At) => {
    const letters = lettersOf(box);
    // A line begins at a mark, and among others where they are close.
    const away = line.filter(({ x, y }) => distance([x, y], home) > BESIDE_HOME);
    let covered = 0;
    return marks.some((mark) => {
      if (overlap(letters, mark, MARK_GAP) || away.some((point) => overlap(mark, point, 0))) covered += 1;
      return covered > most;
    });
  };
  /** @param most how many marks it may cover */
  const placeOver = (most: number, label: Label, at: At, home: At): Pick<Found, 'placed' | 'reach'> => {
    let second: Placed | null = null;
    let reach: LabelBox | null = null;
    for (const { of, line, ...box } of triesFor(label, at, home, measure)) {
      // Covering a mark is better than a line over other countries.
      if (line && most < Number.POSITIVE_INFINITY) continue;
      // Lines are the last resort; but a country's name far from all land seems to name the sea.
      if (second && line !== undefined && label.kind !== 'country') break;
      const leader = line !== undefined ? { from: home, to: nearestIn(box, home) } : null;
      reach = around(reach, box);
      if (leader) reach = around(reach, { x: home[0], y: home[1], width: 0, height: 0 });
      if (!isFree(box)) continue;
      const points = leader ? pointsOf(leader) : [];
      if (most < marks.length && coversMore(most, box, points, home)) continue;
      const suits = ground ? ground.suits(of, box, at, line !== undefined) : 'well';
      if (!suits || (suits === 'maybe' && (second || label.strict))) continue;
      if (leader && ground?.letsThrough(leader, of, line ?? 0) === false) continue;
      // A line that runs through a name seems to belong to it.
      if (points.some((point) => blocked.some((other) => overlap(other, point)))) continue;
      second = { ...box, label: of, line: leader };
      if (suits === 'well') break;
    }
    return { placed: second, reach: reach ?? { x: at[0], y: at[1], width: 0, height: 0 } };
  };
  const inView = labels.flatMap((label) => {
    const at = onScreen(label.at);
    if (!isInView(at)) return [];
    const members = (label.members ?? []).map(onScreen);
    const seen = members.filter(isInView);
    // At sea it would name nothing where all that it names is out of view.
    if (members.length > 0 && seen.length === 0 && ground && ground.countryAt(at) !== label.country)
      return [];
    const home = nearestTo(at, seen);
    return [{ label, at, home, key: `${label.kind}/${label.id}` }];
  });
  const setting = [placement, size, taken, landAt, marks];
  const known = setting.every((one, i) => one === last.setting?.[i]) ? last.labels : undefined;
  /** The labels of the last time that may keep their positions. */
  const kept = new Map<string, Found>();
  let index = -1;
  for (const { label, home, key } of inView) {
    const before = known?.get(key);
    // In another order the boxes before it are others.
    if (!before || before.index < index || !isLike(before.label, label) || distance(before.home, home) > 0)
      continue;
    kept.set(key, before);
    index = before.index;
  }
  /** Those of the last time that are gone or elsewhere in the order, in its order. */
  const gone = [...(known ?? [])].flatMap(([key, one]) => (kept.has(key) ? [] : one));
  /** Boxes in use that were not before, or no longer are. */
  const differing: LabelBox[] = [];
  const found = inView.map(({ label, at, home, key }, index): [string, Found] => {
    const before = kept.get(key);
    // Only boxes that were placed before it made a difference to it.
    while (before && gone.length > 0 && gone[0]!.index < before.index)
      differing.push(...boxesOf(gone.shift()!.placed));
    const isSame = before && !differing.some((box) => overlap(before.reach, box));
    const { placed, reach } = isSame ? before : place(label, at, home);
    if (!isSame) differing.push(...boxesOf(placed), ...boxesOf(before?.placed));
    blocked.push(...boxesOf(placed));
    return [key, { label, home, placed, reach, index }];
  });
  last.setting = setting;
  last.labels = new Map(found);
  return found.flatMap(([, { placed }]) => placed ?? []);
}

/** The part of a label's box that its letters take. */
const lettersOf = ({ height, ...box }: LabelBox): LabelBox => ({
  ...box,
  y: box.y + height * LEADING,
  height: height * (1 - 2 * LEADING),
});

/** What a placed label takes: its box, and the points of its line. */
const boxesOf = (placed: Placed | null | undefined): LabelBox[] =>
  placed ? [placed, ...(placed.line ? pointsOf(placed.line) : [])] : [];

/** The smallest box around two. */
function around(a: LabelBox | null, b: LabelBox): LabelBox {
  if (!a) return b;
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** Whether two labels would be placed alike. */
const isLike = (a: Label, b: Label) =>
  a.id === b.id &&
  a.kind === b.kind &&
  a.lang === b.lang &&
  a.text === b.text &&
  a.country === b.country &&
  !a.members === !b.members &&
  a.strict === b.strict &&
  distance(a.at, b.at) === 0;

/** Reads the land under boxes of the screen. */
class Ground {
  readonly #at: (x: number, y: number) => ReturnType<LandAt>;

  constructor(at: (x: number, y: number) => ReturnType<LandAt>) {
    this.#at = at;
  }

  countryAt([x, y]: At): string | undefined {
    return this.#at(x, y)?.country;
  }

  /** Whether a label may stand in a box: well, only where nothing better is found ('maybe'), or not at all (null). */
  suits(label: Label, box: LabelBox, anchor: At, hasLine: boolean): 'well' | 'maybe' | null {
    const { country } = label;
    const letters = lettersOf(box);
    const across = steps(box.x, box.x + box.width);
    let own = false;
    let others = false;
    for (const y of steps(letters.y, letters.y + letters.height))
      for (const x of across) {
        const land = this.#at(x, y);
        if (!land) continue;
        if (country !== undefined && land.country !== country) return null;
        own = true;
        others ||= !land.regions.includes(label.id);
      }
    if (label.kind === 'country') return hasLine || own ? 'well' : this.#besideLand(country, box);
    if (!others) return 'well';
    return this.#isAcrossWater(label, box, anchor) ? null : 'maybe';
  }

  /** Whether a line crosses no land of other countries, or no more of their regions than that, in CSS pixels. */
  letsThrough(line: LeaderLine, { country }: Label, most: number): boolean {
    const crossed = pointsOf(line).filter(({ x, y }) => {
      const land = this.#at(x, y);
      return land && land.country !== country && (most === 0 || land.regions.length > 0);
    });
    return crossed.length * STEP <= most;
  }

  /** Whether the land nearest to a box over sea is that country's; 'maybe': none is near. */
  #besideLand(country: string | undefined, { x, y, width, height }: LabelBox): 'well' | 'maybe' | null {
    for (const by of NEAREST) {
      let [own, foreign] = [false, false];
      const read = (px: number, py: number) => {
        const land = this.#at(px, py);
        if (land?.country === country) own ||= land !== null;
        else foreign ||= land !== null;
      };
      for (const px of steps(x - by, x + width + by))
        for (const py of [y - by, y + height + by]) read(px, py);
      for (const py of steps(y - by, y + height + by))
        for (const px of [x - by, x + width + by]) read(px, py);
      if (own || foreign) return own ? 'well' : null;
    }
    return 'maybe';
  }

  /** Whether a part of the box lies on land of another region that water separates from the anchor. */
  #isAcrossWater({ id }: Label, { x, y, width, height }: LabelBox, anchor: At): boolean {
    return [0.05, 0.5, 0.95].some((across) => {
      const end = [x + width * across, y + height / 2] as const;
      if (this.#at(...end)?.regions.includes(id) !== false) return false;
      return pointsOf({ from: anchor, to: end }).some((point) => !this.#at(point.x, point.y));
    });
  }
}

/** Points from one value to another, both included. */
function steps(from: number, to: number): number[] {
  const count = Math.max(1, Math.ceil((to - from) / STEP));
  const points: number[] = [];
  for (let i = 0; i <= count; i++) points.push(from + ((to - from) * i) / count);
  return points;
}

/** Points along a line, as boxes without a size. */
function pointsOf({ from, to }: LeaderLine): LabelBox[] {
  const count = Math.ceil(distance(from, to) / STEP);
  return Array.from({ length: count }, (_, i) => ({
    x: from[0] + ((to[0] - from[0]) * i) / count,
    y: from[1] + ((to[1] - from[1]) * i) / count,
    width: 0,
    height: 0,
  }));
}

/** `at` itself where there are no points. */
const nearestTo = (at: At, points: readonly At[]): At =>
  points.reduce((best, one) => (distance(at, one) < distance(at, best) ? one : best), points[0] ?? at);

const distance = (a: At, b: At) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The point of a box that is nearest to another point. */
const nearestIn = ({ x, y, width, height }: LabelBox, [px, py]: At): At => [
  Math.min(Math.max(px, x), x + width),
  Math.min(Math.max(py, y), y + height),
];

type Spot = LabelBox & {
  readonly share: number;
  /** With a leader line: how much of other countries' regions it may cross, CSS pixels. */
  readonly line?: number;
};
/** `of` is the label, or the same label on two lines. */
type Try = Spot & { readonly of: Label };
type Measure = (label: Label) => Size;

/** The candidate positions of a label, best first; each is computed only when those before it are in use. */
function* triesFor(label: Label, at: At, home: At, measure: Measure): Generator<Try> {
  const full = measure(label);
  for (const spot of spotsFor(label, at, full)) yield { ...spot, of: label };
  const isCountry = label.kind === 'country';
  if (!isCountry && !label.members) return;
  // A line begins at a member. Without members, as in the first picture, a name is only moved: in one piece, with no line.
  const onLine = function* (of: Label, share: number, line: number): Generator<Try> {
    if (!label.members) return;
    for (const length of LEADERS)
      for (const spot of beside(home, measure(of), share, length, DIRECTIONS)) yield { ...spot, of, line };
  };
  if (!isCountry) {
    for (const line of [0, CROSSING]) yield* onLine(label, 1, line);
    return;
  }
  const isWord = !label.text.includes('\n');
  const broken = isWord && label.members ? inTwoLines(label) : null;
  if (broken)
    for (const share of [1, SMALL])
      for (const spot of spotsAround(at, measure(broken), share)) yield { ...spot, of: broken };
  const forms = broken ? [label, broken] : [label];
  for (const line of [0, CROSSING])
    for (const share of [1, SMALL]) for (const of of forms) yield* onLine(of, share, line);
  for (const of of isWord ? forms : []) {
    for (const spot of spotsAround(at, measure(of), SMALLEST)) yield { ...spot, of };
    for (const spot of movesOf(at, measure(of), SMALLEST)) yield { ...spot, of };
  }
  // On the smallest maps a country is named even where its line must cross another.
  for (const line of [0, CROSSING, Number.POSITIVE_INFINITY])
    for (const of of forms) yield* onLine(of, SMALLEST, line);
}

const halves = /* @__PURE__ */ new WeakMap<Label, Label | null>();

/** The label on two lines of similar length; null where it is one word. */
function inTwoLines(label: Label): Label | null {
  const known = halves.get(label);
  if (known !== undefined) return known;
  const { text } = label;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const middle = (text.length - 1) / 2;
  const [at] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  const broken = at === undefined ? null : { ...label, text: `${text.slice(0, at)}\n${text.slice(at + 1)}` };
  halves.set(label, broken);
  return broken;
}

function* spotsFor({ kind, text }: Label, at: At, full: Size): Generator<Spot> {
  if (kind === 'newcomer') {
    yield* beside(at, full, 1, CLOSE, SIDES);
    yield onPlace(at, full, 1);
    yield* beside(at, full, 1, CLOSE, DIAGONALS);
    return;
  }
  yield onPlace(at, full, 1);
  if (kind === 'region') {
    yield* beside(at, full, 1, CLOSE, SIDES);
    return;
  }
  yield* beside(at, full, 1, CLOSE, UPRIGHT);
  yield* movesOf(at, full, 1);
  yield onPlace(at, full, SMALL);
  yield* beside(at, full, SMALL, CLOSE, UPRIGHT);
  yield* movesOf(at, full, SMALL);
  // A name of several lines is wider than most countries: beside its anchor it would seem to name a neighbour.
  if (text.includes('\n')) return;
  for (const gap of [CLOSE, FAR]) for (const share of [1, SMALL]) yield* besideAll(at, full, share, gap);
}

function* spotsAround(at: At, full: Size, share: number): Generator<Spot> {
  yield onPlace(at, full, share);
  for (const gap of [CLOSE, FAR]) yield* besideAll(at, full, share, gap);
}

/** Moved a little way from its place. */
function* movesOf([x, y]: At, full: Size, share: number): Generator<Spot> {
  for (const by of MOVES)
    for (const [dx, dy] of DIRECTIONS) yield onPlace([x + dx * by, y + dy * by], full, share);
}

/** The side of the anchor: -1 left or above, 1 right or below. */
const SIDES: readonly At[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
];
const UPRIGHT: readonly At[] = [
  [0, -1],
  [0, 1],
];
const DIAGONALS: readonly At[] = [
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];
/** Sixteen directions, from the right round to it. */
const DIRECTIONS: readonly At[] = /* @__PURE__ */ Array.from({ length: 16 }, (_, i) => {
  const angle = ((i % 2 ? -1 : 1) * Math.ceil(i / 2) * Math.PI) / 8;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

function onPlace([x, y]: At, { width, height }: Size, share: number): Spot {
  const size = { width: width * share, height: height * share };
  return { x: x - size.width / 2, y: y - size.height / 2, ...size, share };
}

function* besideAll(at: At, full: Size, share: number, gap: number): Generator<Spot> {
  yield* beside(at, full, share, gap, SIDES);
  yield* beside(at, full, share, gap, DIAGONALS);
}

function* beside(
  [x, y]: At,
  { width, height }: Size,
  share: number,
  gap: number,
  sides: readonly At[],
): Generator<Spot> {
  const size = { width: width * share, height: height * share };
  for (const [dx, dy] of sides)
    yield {
      x: x + dx * gap + ((dx - 1) / 2) * size.width,
      y: y + dy * gap + ((dy - 1) / 2) * size.height,
      ...size,
      share,
    };
}
