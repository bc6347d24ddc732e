// Where labels stand: placed greedily by priority, never over one another. Pure: sizes come in as a function.
import type { Placement, Size } from '../geography/index.ts';
import type { Label } from './look.ts';

export type LabelBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type Placed = LabelBox & { readonly label: Label; readonly small: boolean };

const GAP = 3;
/** A country's name that finds no place is tried again in smaller type. */
export const SMALL = 0.84;
/** How far from its place a label may stand, CSS pixels; only a country's goes farther than the first. */
const CLOSE = 9;
const FAR = 20;

const overlap = (a: LabelBox, b: LabelBox) =>
  a.x < b.x + b.width + GAP &&
  b.x < a.x + a.width + GAP &&
  a.y < b.y + b.height + GAP &&
  b.y < a.y + a.height + GAP;

type Near = { readonly placement: Placement; readonly text: string; readonly points: At[] };
/** By the list that was looked through; a step of time finds map and name as they were. */
const found = new WeakMap<NonNullable<Label['foreign']>, Near>();

/** Of the places that a name must not cover, those within its reach: looked for only where it has to yield. */
function near({ at, text, foreign }: Label, { width, height }: Size, placement: Placement): At[] {
  if (!foreign) return [];
  const known = found.get(foreign);
  if (known?.placement === placement && known.text === text) return known.points;
  const { scale, x, y } = placement;
  const [across, down] = [(width + FAR) / scale, (height + FAR) / scale];
  const points = foreign
    .filter(([px, py]) => Math.abs(px - at[0]) < across && Math.abs(py - at[1]) < down)
    .map(([px, py]): At => [scale * px + x, scale * py + y]);
  found.set(foreign, { placement, text, points });
  return points;
}

const holds = ({ x, y, width, height }: LabelBox, [px, py]: readonly [number, number]) =>
  x < px && px < x + width && y < py && py < y + height;

/** Where each label goes; those that find no free place are left out. */
export function placeLabels(
  labels: readonly Label[],
  placement: Placement,
  size: Size,
  measure: (label: Label) => Size,
  taken: readonly LabelBox[] = [],
): Placed[] {
  const placed: Placed[] = [];
  const blocked = [...taken];
  for (const label of labels) {
    const x = placement.scale * label.at[0] + placement.x;
    const y = placement.scale * label.at[1] + placement.y;
    if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
    const full = measure(label);
    for (const { x: left, y: top, share, aside } of triesFor(label, [x, y], full)) {
      const box = { x: left, y: top, width: full.width * share, height: full.height * share };
      const inside =
        left >= 2 && top >= 2 && left + box.width <= size.width - 2 && top + box.height <= size.height - 2;
      if (!inside || blocked.some((other) => overlap(box, other))) continue;
      if (aside && near(label, full, placement).some((point) => holds(box, point))) continue;
      blocked.push(box);
      placed.push({ ...box, label, small: share < 1 });
      break;
    }
  }
  return placed;
}

type Try = { readonly x: number; readonly y: number; readonly share: number; readonly aside: boolean };

type At = readonly [number, number];

/** The places of a label, the best first; each is worked out when those before it are taken. */
function* triesFor({ kind, text }: Label, at: At, full: Size): Generator<Try> {
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
  // A name of several lines is larger than most lands: to a side it would stand on a neighbour, as if it named that.
  if (text.includes('\n')) return;
  for (const gap of [CLOSE, FAR]) for (const share of [1, SMALL]) yield* beside(at, full, share, gap, ALL);
}

/** Where beside its place: -1 left or above, 1 right or below. */
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

function onPlace([x, y]: At, { width, height }: Size, share: number): Try {
  return { x: x - (width * share) / 2, y: y - (height * share) / 2, share, aside: false };
}

function* beside(
  [x, y]: At,
  { width, height }: Size,
  share: number,
  gap: number,
  sides: readonly At[],
): Generator<Try> {
  for (const [dx, dy] of sides)
    yield {
      x: x + dx * gap + ((dx - 1) / 2) * width * share,
      y: y + dy * gap + ((dy - 1) / 2) * height * share,
      share,
      aside: true,
    };
}
