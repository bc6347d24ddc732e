// A short word over the map, said once for each kind of gesture, that goes by itself.

const SHOWN_MS = 2600;

export class GestureHint<Kind extends string> {
  /** What is being said, or null. */
  now: Kind | null = null;
  readonly #said = new Set<Kind>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  say(kind: Kind): void {
    if (this.#said.has(kind)) return;
    this.#said.add(kind);
    this.now = kind;
    this.#changed();
    setTimeout(() => {
      if (this.now !== kind) return;
      this.now = null;
      this.#changed();
    }, SHOWN_MS);
  }
}
