// The places for the name of a region: inside its land along its widest chords, beside its coast or its mark, and at the
// end of a line.
import { type Atom, type Point, type Rect, rowsOf } from '../geography/index.ts';
import { middleOf, STEP } from './boxes.ts';
import { atDistance, candidatePlaces, DIRECTIONS, type Form, Judge, type Places } from './candidates.ts';
import type { Ground } from './ground.ts';

/** Of a name's letters at least on its own land, and at most on that of others: 0.6 and 0.15, with what a raster may miss. */
const LETTERS = { own: 0.62, others: 0.08 };
/** Between a coast or a mark and a name beside it, CSS pixels. */
const GAPS = [2, 6, 10];
/** Lengths of leader lines, CSS pixels, and of those of the selected region, which is always named. */
const LENGTHS = [8, 13, 19, 26, 34, 43, 52];
const LONG = [80, 120, 180, 260];
/** A line begins so far inside its land. */
const INSIDE = 6;

export type NamedRegion = {
  /** Its pieces at the date, the largest first. */
  readonly atoms: readonly Atom[];
  /** The box of its mark; null: its shape is large enough to be seen. */
  readonly mark: Rect | null;
};

/** @param lines whether it may have a line; 'always': if need be a long one */
export function regionCandidates(
  { atoms, mark }: NamedRegion,
  forms: readonly Form[],
  scale: number,
  ground: Ground,
  lines: boolean | 'always',
): readonly Places[] {
  const judge = new Judge(ground, LETTERS);
  const { anchor } = atoms[0]!;
  const home: Point = mark ? middleOf(mark) : [anchor[0] * scale, anchor[1] * scale];
  const standing = (form: Form) =>
    candidatePlaces('standing', form, 0, () =>
      [...inside(atoms, form, scale, home)].map((at) => judge.standing(form, at, home)),
    );
  const beside = (form: Form) =>
    candidatePlaces('beside', form, 0, () =>
      [...(mark ? besideMark(mark, form) : besideCoast(atoms, form, scale))].map((at) =>
        judge.beside(form, at, home, mark),
      ),
    );
  // Across a border a new member's line would seem to begin abroad.
  const most = lines === 'always' ? Number.POSITIVE_INFINITY : 0;
  const lengths = lines === 'always' ? [...LENGTHS, ...LONG] : LENGTHS;
  let starts: readonly Point[] | undefined;
  const onLines = (form: Form) =>
    candidatePlaces('line', form, 0, () => {
      starts ??= DIRECTIONS.map((direction) => (mark ? home : edgeOf(home, direction, form, ground)));
      return starts.flatMap((from, i) =>
        lengths.map((length) =>
          judge.onLine(form, atDistance(from, DIRECTIONS[i]!, length, form.size), from, most),
        ),
      );
    });
  return [...(mark ? [] : forms.map(standing)), ...forms.map(beside), ...(lines ? forms.map(onLines) : [])];
}

/** Along each row as near to the middle as the chord allows, and at the chord's ends where it is much longer. */
function* inside(atoms: readonly Atom[], { size }: Form, scale: number, home: Point): Generator<Point> {
  for (const atom of atoms)
    for (const { y, chord } of rowsOf(atom)) {
      const [from, to] = [chord[0] * scale, chord[1] * scale];
      if (to - from < LETTERS.own * size.width) continue;
      const [first, last] = [from + size.width / 2, to - size.width / 2];
      if (first >= last) yield [(from + to) / 2, y * scale];
      else {
        yield [Math.min(Math.max(home[0], first), last), y * scale];
        if (last - first > size.width) {
          yield [first, y * scale];
          yield [last, y * scale];
        }
      }
    }
}

/** At its sides and its corners. */
function* besideMark(mark: Rect, { size }: Form): Generator<Point> {
  const [x, y] = middleOf(mark);
  for (const gap of GAPS) {
    const across = mark.width / 2 + gap + size.width / 2;
    const down = mark.height / 2 + gap + size.height / 2;
    for (const dx of [1, -1, 0])
      for (const dy of [0, -1, 1]) if (dx !== 0 || dy !== 0) yield [x + dx * across, y + dy * down];
  }
}

/** Right and left of each row's outer ends, above and below the whole. */
function* besideCoast(atoms: readonly Atom[], { size }: Form, scale: number): Generator<Point> {
  const [main] = atoms;
  const { x0, y0, x1, y1 } = main!.box;
  for (const gap of GAPS) {
    for (const { y, ends } of rowsOf(main!)) {
      yield [ends[1] * scale + gap + size.width / 2, y * scale];
      yield [ends[0] * scale - gap - size.width / 2, y * scale];
    }
    for (const share of [0.5, 0.25, 0.75]) {
      const x = (x0 + (x1 - x0) * share) * scale;
      yield [x, y0 * scale - gap - size.height / 2];
      yield [x, y1 * scale + gap + size.height / 2];
    }
  }
}

/** Where a line in a direction leaves its land, a little inside. */
function edgeOf(home: Point, [dx, dy]: Point, { label }: Form, ground: Ground): Point {
  let length = 0;
  while (ground.isOwn(label, [home[0] + dx * (length + STEP), home[1] + dy * (length + STEP)]))
    length += STEP;
  length = Math.max(0, length - INSIDE);
  return [home[0] + dx * length, home[1] + dy * length];
}
