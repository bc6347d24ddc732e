// Places labels greedily by priority, so that none covers another or a box that is already in use. Takes labels, the
// map's placement and a function that measures text; returns positions. Labels without a free position are left out.
import type { Placement, Size } from '../geography/index.ts';
import type { Label } from './scene.ts';

export type LabelBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
/** `share`: its type size relative to that of its kind. */
export type Placed = LabelBox & { readonly label: Label; readonly share: number };

const GAP = 3;
/** A country's name that doesn't fit is tried in smaller type, then on two lines, then in the smallest type. */
const SMALL = 0.84;
const SMALLEST = 0.72;
/** Distances from the anchor that are tried, CSS pixels; only country names use more than the first. */
const CLOSE = 9;
const FAR = 20;

const overlap = (a: LabelBox, b: LabelBox) =>
  a.x < b.x + b.width + GAP &&
  b.x < a.x + a.width + GAP &&
  a.y < b.y + b.height + GAP &&
  b.y < a.y + a.height + GAP;

type Near = {
  readonly placement: Placement;
  readonly text: string;
  readonly width: number;
  readonly points: At[];
};
/** Cached by list: a change of the date moves neither the map nor a name. */
const found = new WeakMap<NonNullable<Label['foreign']>, Near>();

/** The points near a label that it must not cover; computed only when the label has to move. */
function near({ at, text, foreign }: Label, { width, height }: Size, placement: Placement): At[] {
  if (!foreign) return [];
  const known = found.get(foreign);
  if (known?.placement === placement && known.text === text && known.width === width) return known.points;
  const { scale, x, y } = placement;
  const [across, down] = [(width + FAR) / scale, (height + FAR) / scale];
  const points = foreign
    .filter(([px, py]) => Math.abs(px - at[0]) < across && Math.abs(py - at[1]) < down)
    .map(([px, py]): At => [scale * px + x, scale * py + y]);
  found.set(foreign, { placement, text, width, points });
  return points;
}

const holds = ({ x, y, width, height }: LabelBox, [px, py]: readonly [number, number]) =>
  x < px && px < x + width && y < py && py < y + height;

/** The position of each label; labels without a free position are left out. */
export function placeLabels(
  labels: readonly Label[],
  placement: Placement,
  size: Size,
  measure: Measure,
  taken: readonly LabelBox[] = [],
): Placed[] {
  const placed: Placed[] = [];
  const blocked = [...taken];
  for (const label of labels) {
    const x = placement.scale * label.at[0] + placement.x;
    const y = placement.scale * label.at[1] + placement.y;
    if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
    for (const { x: left, y: top, share, aside, of } of triesFor(label, [x, y], measure)) {
      const full = measure(of);
      const box = { x: left, y: top, width: full.width * share, height: full.height * share };
      const inside =
        left >= 2 && top >= 2 && left + box.width <= size.width - 2 && top + box.height <= size.height - 2;
      if (!inside || blocked.some((other) => overlap(box, other))) continue;
      if (aside && near(of, full, placement).some((point) => holds(box, point))) continue;
      blocked.push(box);
      placed.push({ ...box, label: of, share });
      break;
    }
  }
  return placed;
}

type Spot = { readonly x: number; readonly y: number; readonly share: number; readonly aside: boolean };
/** `of` is the label, or the same label on two lines. */
type Try = Spot & { readonly of: Label };
type Measure = (label: Label) => Size;

type At = readonly [number, number];

/** The candidate positions of a label, best first; each is computed only when those before it are in use. */
function* triesFor(label: Label, at: At, measure: Measure): Generator<Try> {
  for (const spot of spotsFor(label, at, measure(label))) yield { ...spot, of: label };
  if (label.kind !== 'country' || label.text.includes('\n')) return;
  const broken = inTwoLines(label);
  const last: readonly (readonly [of: Label | null, share: number])[] = [
    [broken, 1],
    [broken, SMALL],
    [label, SMALLEST],
    [broken, SMALLEST],
  ];
  for (const [of, share] of last)
    if (of) for (const spot of spotsAround(at, measure(of), share)) yield { ...spot, of };
}

const halves = new WeakMap<Label, Label | null>();

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
    return;
  }
  yield onPlace(at, full, 1);
  if (kind === 'region') {
    yield* beside(at, full, 1, CLOSE, SIDES);
    return;
  }
  yield* beside(at, full, 1, CLOSE, UPRIGHT);
  yield onPlace(at, full, SMALL);
  yield* beside(at, full, SMALL, CLOSE, UPRIGHT);
  // A name of several lines is wider than most countries: beside its anchor it would seem to name a neighbour.
  if (text.includes('\n')) return;
  for (const gap of [CLOSE, FAR]) for (const share of [1, SMALL]) yield* beside(at, full, share, gap, ALL);
}

function* spotsAround(at: At, full: Size, share: number): Generator<Spot> {
  yield onPlace(at, full, share);
  for (const gap of [CLOSE, FAR]) yield* beside(at, full, share, gap, ALL);
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
const ALL: readonly At[] = [...SIDES, [1, -1], [1, 1], [-1, -1], [-1, 1]];

function onPlace([x, y]: At, { width, height }: Size, share: number): Spot {
  return { x: x - (width * share) / 2, y: y - (height * share) / 2, share, aside: false };
}

function* beside(
  [x, y]: At,
  { width, height }: Size,
  share: number,
  gap: number,
  sides: readonly At[],
): Generator<Spot> {
  for (const [dx, dy] of sides)
    yield {
      x: x + dx * gap + ((dx - 1) / 2) * width * share,
      y: y + dy * gap + ((dy - 1) / 2) * height * share,
      share,
      aside: true,
    };
}
