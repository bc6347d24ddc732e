// How many mistakes lie between what was typed and a name: a letter too many, too few, wrong, or two swapped.
// A column of the table of distances is held in the bits of a few numbers (Myers 1999; with swaps Hyyrö 2003), so
// that a name costs a handful of operations a letter. It knows strings only.

export type Distance = { readonly mistakes: number; readonly where: 'whole' | 'start' | 'inside' };

/** Bits in a number: a longer query is compared by its beginning. */
const LONGEST = 31;

/** A query made ready to be held against many names. */
export class Typed {
  readonly #length: number;
  /** Where in the query each letter stands. */
  readonly #places = new Map<number, number>();
  readonly #last: number;

  constructor(query: string) {
    this.#length = Math.min(query.length, LONGEST);
    this.#last = 1 << (this.#length - 1);
    for (let i = 0; i < this.#length; i++) {
      const letter = query.charCodeAt(i);
      this.#places.set(letter, (this.#places.get(letter) ?? 0) | (1 << i));
    }
  }

  /**
   * The fewest mistakes with which the query is the name, its start, or a part of it; null where that takes more
   * than `most`. The whole goes before a start and a start before a part where the mistakes are as many.
   */
  distanceTo(name: string, most: number): Distance | null {
    if (this.#length === 0 || this.#length - name.length > most) return null;
    const [whole, start] = this.#mistakes(name, 1);
    if (whole <= Math.min(start, most)) return { mistakes: whole, where: 'whole' };
    const inside = this.#mistakes(name, 0)[1];
    if (inside < start && inside <= most) return { mistakes: inside, where: 'inside' };
    return start <= most ? { mistakes: start, where: 'start' } : null;
  }

  /** For the whole name, and the fewest for a beginning of it; `edge` 0: it may also begin anywhere. */
  #mistakes(name: string, edge: 0 | 1): [whole: number, start: number] {
    // Differences down the column, +1 and -1; where a letter may be had for nothing.
    let up = -1;
    let down = 0;
    let free = 0;
    let placesBefore = 0;
    let mistakes = this.#length;
    let fewest = mistakes;
    for (let j = 0; j < name.length; j++) {
      const places = this.#places.get(name.charCodeAt(j)) ?? 0;
      const swapped = ((~free & places) << 1) & placesBefore;
      free = ((((places & up) + up) | 0) ^ up) | places | down | swapped;
      let right = down | ~(free | up);
      let left = free & up;
      if (right & this.#last) mistakes++;
      else if (left & this.#last) mistakes--;
      right = (right << 1) | edge;
      left <<= 1;
      up = left | ~(free | right);
      down = right & free;
      placesBefore = places;
      if (mistakes < fewest) fewest = mistakes;
    }
    return [mistakes, fewest];
  }
}
