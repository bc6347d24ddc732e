// What the placement of names chooses from: for each name the places that the rules allow, best first, in coordinates of
// the plane times the scale. A place is good where its cost is low; the cost is one sum of named terms.
import type { Point, Rect, Size } from '../geography/index.ts';
import type { Label } from '../scene/index.ts';
import {
  around,
  distance,
  distanceBetween,
  hull,
  type LeaderLine,
  middleOf,
  movedBy,
  nearestIn,
} from './boxes.ts';
import type { Ground, Under } from './ground.ts';

export type Measure = (label: Label) => Size;
/** A label as it may be set: on one line or two, with its size and that of each line's letters. */
export type Form = {
  readonly label: Label;
  /** Its type's size relative to that of its kind. */
  readonly share: number;
  readonly size: Size;
  /** The boxes of its letters around its middle, a box a line, without leading, and the box around them. */
  readonly letters: readonly Rect[];
  readonly hull: Rect;
};
/** The part of a line's height above and below its letters. */
const LEADING = 0.16;

/** The share of a name's letters with which it touches its land for sure: a raster may be wrong about one. */
const TOUCHES = 0.1;

/** The cost of a place, in CSS pixels of distance from the best one: what is worse by that much. */
const COST = {
  /** Each pixel from the middle: the eye looks for a name there. */
  distance: 1,
  /** A name of which no letter stands on its own land names it less surely than one that does. */
  offLand: 60,
  /** Land of others under it, in the extreme all of it. */
  others: 400,
  /** Two lines are read less easily than one, and are higher than most regions. */
  broken: 14,
  /** Smaller type, in the extreme none. */
  smaller: 320,
  /** Beside its land, and a pixel between: the eye must cross the coast. */
  beside: 70,
  gap: 6,
  /** A line: the map gets busier. Each pixel of it. */
  line: 260,
  length: 2,
  /** A pixel of the line on land of other members, of which it seems to speak, and abroad. */
  crossed: 1.5,
  crossedAbroad: 12,
};

type Sort = 'standing' | 'beside' | 'line';

/** What a place of a sort costs at least. A function, since a computed object would come into the script inside the page. */
function leastOf(sort: Sort): number {
  if (sort === 'standing') return 0;
  return sort === 'beside' ? COST.beside + COST.offLand : COST.line;
}

/** What a form costs at any place. */
const costOf = ({ share, letters }: Form) => COST.smaller * (1 - share) + COST.broken * (letters.length - 1);

/** One line, and two of similar length where it has several words, in each of the shares of the type's size. */
export function formsOf(label: Label, measure: Measure, shares: readonly number[], breaks: boolean): Form[] {
  const broken = breaks ? inTwoLines(label) : null;
  return [label, ...(broken ? [broken] : [])].flatMap((one) => {
    const { width, height } = measure(one);
    const texts = one.text.split('\n');
    const widths = texts.length > 1 ? texts.map((text) => measure({ ...one, text }).width) : [width];
    return shares.map((share) => {
      const size = { width: width * share, height: height * share };
      const down = size.height / texts.length;
      const letters = widths.map((across, i) => ({
        x: (-across * share) / 2,
        y: -size.height / 2 + down * (i + LEADING),
        width: across * share,
        height: down * (1 - 2 * LEADING),
      }));
      return { label: one, share, size, letters, hull: hull(letters) };
    });
  });
}

/** The label on two lines of similar length; null where it is one word or has its lines already. */
export function inTwoLines(label: Label): Label | null {
  const { text } = label;
  if (text.includes('\n')) return null;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const middle = (text.length - 1) / 2;
  const [at] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return at === undefined ? null : { ...label, text: `${text.slice(0, at)}\n${text.slice(at + 1)}` };
}

/**
 * Makes places of which the rules and the land decide whether they are allowed and what they cost; null: already the land
 * under its middle or a corner forbids it, as of most.
 */
export class Judge {
  readonly #ground: Ground;
  readonly #limits: { readonly own: number; readonly others: number };

  /** @param limits shares of a name's letters: on its own land at least, on that of others at most, without a line */
  constructor(ground: Ground, limits: { readonly own: number; readonly others: number }) {
    this.#ground = ground;
    this.#limits = limits;
  }

  /** On the land; where less than enough of it is, with nobody's land under the rest. @param home the best middle */
  standing(form: Form, middle: Point, home: Point): Candidate | null {
    const { own: enough, others: most } = this.#limits;
    const least = COST.distance * distance(middle, home);
    return this.#place(form, middle, null, least, most, ({ own, others }) => {
      if (own === 0 || (own < enough && others > 0)) return null;
      return (own < enough ? COST.beside : 0) + COST.offLand * (1 - own) + COST.others * others;
    });
  }

  /** Beside the land or its mark, over sea or land of nobody, where no other's is nearer. */
  beside(form: Form, middle: Point, home: Point, mark: Rect | null = null): Candidate | null {
    const least = COST.distance * distance(middle, home) + leastOf('beside');
    return this.#place(form, middle, null, least, 0, ({ own }) => {
      const box = movedBy(form.hull, middle);
      const toMark = mark ? distanceBetween(box, mark) : Number.POSITIVE_INFINITY;
      const gap = own > TOUCHES ? 0 : this.#ground.nearness(form.label, box, toMark);
      return gap === null ? null : COST.gap * gap;
    });
  }

  /** At the end of a line. @param most CSS pixels that it may cross abroad */
  onLine(form: Form, middle: Point, from: Point, most: number): Candidate | null {
    const line = { from, to: nearestIn(movedBy(form.hull, middle), from) };
    const least = COST.line + COST.length * distance(line.from, line.to);
    return this.#place(form, middle, line, least, 0, () => {
      const { others, abroad } = this.#ground.crossed(form.label, line);
      return abroad > most ? null : COST.crossed * others + COST.crossedAbroad * abroad;
    });
  }

  /** @param most share of the letters that may stand on land of others */
  #place(
    form: Form,
    middle: Point,
    line: LeaderLine | null,
    least: number,
    most: number,
    more: (under: Under) => number | null,
  ): Candidate | null {
    const { label, letters } = form;
    if (this.#ground.forbids(label, letters, middle, most)) return null;
    return new Candidate(form, middle, line, costOf(form) + least, () => {
      const under = this.#ground.under(label, letters, middle, most);
      return under && more(under);
    });
  }
}

/** A place for a name. The land under it is read when its cost is first asked for. */
export class Candidate implements Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly form: Form;
  readonly line: LeaderLine | null;
  /** What it costs at least. */
  readonly least: number;
  readonly #more: () => number | null;
  #cost: number | null | undefined;

  /** @param more what the land adds to the least cost; null: the rules forbid the place */
  constructor(form: Form, middle: Point, line: LeaderLine | null, least: number, more: () => number | null) {
    const { x, y, width, height } = around(middle, form.size);
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
    this.form = form;
    this.line = line;
    this.least = least;
    this.#more = more;
  }

  /** Its letters, a box a line. */
  get letters(): readonly Rect[] {
    return this.form.letters.map((box) => movedBy(box, middleOf(this)));
  }

  /** null: the rules forbid it. */
  get cost(): number | null {
    if (this.#cost === undefined) {
      const more = this.#more();
      this.#cost = more === null ? null : this.least + more;
    }
    return this.#cost;
  }
}

/** Places of one sort and form: none costs less than `least`. They are made when they are first looked for. */
export type Places = { readonly least: number; readonly all: () => readonly Candidate[] };

/** @param away how far from the best middle they are at least, CSS pixels */
export function candidatePlaces(
  sort: Sort,
  form: Form,
  away: number,
  make: () => readonly (Candidate | null)[],
): Places {
  let made: readonly Candidate[] | null = null;
  const all = () => {
    made ??= make().filter((one) => one !== null);
    return made;
  };
  return { least: costOf(form) + leastOf(sort) + COST.distance * away, all };
}

/** Thirty-two directions. */
export const DIRECTIONS: readonly Point[] = /* @__PURE__ */ Array.from({ length: 32 }, (_, i) => {
  const angle = (i * Math.PI) / 16;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

/** The middle of a box of this size that begins at a distance from a point in a direction. */
export function atDistance([x, y]: Point, [dx, dy]: Point, length: number, { width, height }: Size): Point {
  return [x + dx * (length + width / 2), y + dy * (length + height / 2)];
}
