// Tells when what was drawn no longer fits: a box has another size, or the screen another density, as after a move to
// another one. Of density no box hears.
export class Sizes {
  readonly #changed: () => void;
  readonly #boxes: ResizeObserver;
  #density: MediaQueryList | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.#boxes = new ResizeObserver(changed);
  }

  watch(...boxes: readonly Element[]): void {
    for (const box of boxes) this.#boxes.observe(box);
    this.#watchDensity();
  }

  stop(): void {
    this.#boxes.disconnect();
    this.#density?.removeEventListener('change', this.#onDensity);
  }

  /** A query asks for one density only: of the next change another one tells. */
  #watchDensity(): void {
    this.#density?.removeEventListener('change', this.#onDensity);
    this.#density = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    this.#density.addEventListener('change', this.#onDensity);
  }

  readonly #onDensity = () => {
    this.#watchDensity();
    this.#changed();
  };
}
