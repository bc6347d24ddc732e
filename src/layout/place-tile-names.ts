// Places the labels of a grid of tiles: each region's short name inside its tile, on as many lines as it needs, where it
// fits whole in type of at least 9 px, else two letters of it; the whole name of the selected region; country names beside
// the tiles. Takes labels, the grid, its placement and a function that measures text; gives positions.

import { overlap, type Placement, type Point, type Rect, type Size, toScreen } from '../geography/index.ts';
import type { Label, TileGrid } from '../scene/index.ts';
import { LINE_HEIGHT } from './label-type.ts';
import type { Placed } from './place-names.ts';

/** CSS pixels. */
const SMALLEST = 9;
/** The space between a name and the sides of its tile, as a share of it. */
const MARGIN = 0.06;
/** The largest type, as a share of a tile's side. */
const LARGEST = 0.23;
const MOST_LINES = 3;
const SOFT_HYPHEN = '\u00ad';
/** A broken word is shown with a hyphen, except in these languages. */
const WITHOUT_HYPHEN = /^(?:ja|zh|ko)/;

type Measure = (label: Label) => Size;

export function placeTileNames(
  labels: readonly Label[],
  { shapes, countries, side, rings, ringWidth }: TileGrid,
  placement: Placement,
  size: Size,
  measure: Measure,
  taken: readonly Rect[],
): Placed[] {
  const pixels = side * placement.scale;
  const onScreen = ({ kind, id }: Label) =>
    toScreen(placement, (kind === 'country' ? countries : shapes.anchors).get(id)!);
  const boxes: Rect[] = [];
  const placed: Placed[] = [];
  const letters = lettersOf(labels);
  for (const label of labels) {
    if (label.kind === 'country') continue;
    const [x, y] = onScreen(label);
    boxes.push({ x: x - pixels / 2, y: y - pixels / 2, width: pixels, height: pixels });
    const room = pixels * (1 - 2 * MARGIN - (rings.has(label.id) ? 2 * ringWidth : 0));
    const fitted =
      inTile(formsOf(label), room, pixels, measure) ?? inTile([letters.get(label)!], room, pixels, measure);
    if (!fitted) continue;
    const [width, height] = [fitted.width * fitted.share, fitted.height * fitted.share];
    placed.push({
      label: fitted.label,
      share: fitted.share,
      line: null,
      x: x - width / 2,
      y: y - height / 2,
      width,
      height,
    });
  }
  const chosen = labels.find(({ kind }) => kind === 'selected');
  const named = chosen && overTile(chosen, onScreen(chosen), placed, size, measure);
  const blocked = [...taken, ...boxes, ...(named ? [named] : [])];
  for (const label of labels) {
    const box =
      label.kind === 'country' ? beside(label, onScreen(label), pixels, size, measure, blocked) : null;
    if (!box) continue;
    placed.push(box);
    blocked.push(box);
  }
  return named ? [...placed.filter((one) => !meet(one, named)), named] : placed;
}

/** The whole name of the selected region, over the tiles beside its own where that is too small for it. */
function overTile(
  { ink: _, ...label }: Label,
  [x, y]: Point,
  placed: readonly Placed[],
  size: Size,
  measure: Measure,
): Placed | null {
  const whole = formsOf(label).map(({ text }) => text);
  if (placed.some((one) => one.label.id === label.id && whole.includes(one.label.text))) return null;
  const line = { ...label, text: whole[0]! };
  const { width, height } = measure(line);
  const left = Math.max(GAP, Math.min(x - width / 2, size.width - GAP - width));
  return { label: line, share: 1, line: null, x: left, y: y - height / 2, width, height };
}

/** Shares of the type's size, and moves by shares of a tile's side, that a country's name is tried with. */
const SHARES = [1, 0.84, 0.72];
const MOVES = [0, 0.4, 0.8, 1.2];
const GAP = 2;

/** A country's name at its place between the tiles, or close to it; null: it would stand on tiles or too far away. */
function beside(
  label: Label,
  [x, y]: Point,
  pixels: number,
  size: Size,
  measure: Measure,
  blocked: readonly Rect[],
): Placed | null {
  const full = measure(label);
  for (const share of SHARES)
    for (const dx of moves)
      for (const dy of moves) {
        const [width, height] = [full.width * share, full.height * share];
        const box = { x: x + dx * pixels - width / 2, y: y + dy * pixels - height / 2, width, height };
        const isFree =
          box.x >= GAP &&
          box.y >= GAP &&
          box.x + width <= size.width - GAP &&
          box.y + height <= size.height - GAP &&
          !blocked.some((other) => meet(box, other));
        if (isFree) return { ...box, label, share, line: null };
      }
  return null;
}

/** Nearest first. */
const moves = /* @__PURE__ */ MOVES.flatMap((by) => (by === 0 ? [0] : [by, -by]));

/** Names need space from side to side; lines of text have their own above and below. */
const meet = (a: Rect, b: Rect) => overlap(a, b, GAP, 0);

type Fitted = Size & { readonly label: Label; readonly share: number };

/** The lines in which the name has the largest type; null: it fits in none. */
function inTile(forms: readonly Label[], side: number, tile: number, measure: Measure): Fitted | null {
  let best: Fitted | null = null;
  for (const form of forms) {
    const { width, height } = measure(form);
    const lines = form.text.split('\n').length;
    const type = height / lines / LINE_HEIGHT;
    // On large tiles type grows with them; of equal sizes the first, with the fewest lines, is taken.
    const share = Math.min(Math.max(1, (tile * LARGEST) / type), side / width, side / height);
    if (share * type < SMALLEST || (best && best.share >= share)) continue;
    best = { label: form, share, width, height };
  }
  return best;
}

const FORMS = /* @__PURE__ */ new WeakMap<Label, Label[]>();

/** The name on one line, on two and so on: broken at spaces, hyphens and soft hyphens, into lines of similar length. */
export function formsOf(label: Label): Label[] {
  const known = FORMS.get(label);
  if (known) return known;
  const pieces = label.text.split(/(?<=[\u00ad -])/);
  const forms: Label[] = [];
  for (let count = 1; count <= Math.min(MOST_LINES, pieces.length); count++) {
    const ways = waysToCut(pieces, count).map((lines) => lines.map((line) => lineOf(line, label.lang)));
    const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => line.length));
    const best = ways.reduce((a, b) => (longest(b) < longest(a) ? b : a));
    forms.push({ ...label, text: best.join('\n') });
  }
  FORMS.set(label, forms);
  return forms;
}

/**
 * Of each name two letters, the first that no other has; of Chinese and the like one character; of a country its code. Two
 * have the same only where there are no others.
 */
function lettersOf(labels: readonly Label[]): Map<Label, Label> {
  const taken = new Set<string>();
  const short = (label: Label) => {
    const letters = label.text.match(/\p{L}/gu) ?? [label.text];
    const pairs = letters.flatMap((first, i) => letters.slice(i + 1).map((other) => first + other));
    const code = /^[A-Z]{2}$/.test(label.id) ? [label.id] : [];
    const forms = [...code, ...(WITHOUT_HYPHEN.test(label.lang) ? letters : [...pairs, ...letters])];
    const text = forms.find((form) => !taken.has(form)) ?? forms[0]!;
    taken.add(text);
    return { ...label, text };
  };
  return new Map(labels.filter(({ kind }) => kind !== 'country').map((label) => [label, short(label)]));
}

/** Every way to put the pieces on so many lines. */
function waysToCut(pieces: readonly string[], count: number): string[][] {
  if (count === 1) return [[pieces.join('')]];
  return pieces
    .slice(0, pieces.length - count + 1)
    .flatMap((_, i) =>
      waysToCut(pieces.slice(i + 1), count - 1).map((rest) => [pieces.slice(0, i + 1).join(''), ...rest]),
    );
}

function lineOf(text: string, lang: string): string {
  const broken = text.endsWith(SOFT_HYPHEN) && !WITHOUT_HYPHEN.test(lang);
  return text.replaceAll(SOFT_HYPHEN, '').trim() + (broken ? '-' : '');
}
