// A short hint over the map, shown once for each kind of gesture, that disappears by itself.

const SHOWN_MS = 2600;

export class GestureHint<Kind extends string> {
  /** The hint that is shown, or null. */
  now: Kind | null = null;
  readonly #shown = new Set<Kind>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  show(kind: Kind): void {
    if (this.#shown.has(kind)) return;
    this.#shown.add(kind);
    this.now = kind;
    this.#changed();
    setTimeout(() => {
      if (this.now !== kind) return;
      this.now = null;
      this.#changed();
    }, SHOWN_MS);
  }
}
