// Calls back when what was drawn no longer fits: a box has another size, the screen has another density, as after a move
// to another one, or fonts have arrived. A ResizeObserver notices only the first.

/** One that observes boxes; a browser without it notices the window alone. */
export function resizeObserver(changed: () => void): Pick<ResizeObserver, 'observe' | 'disconnect'> {
  if ('ResizeObserver' in globalThis) return new ResizeObserver(changed);
  return {
    observe: () => addEventListener('resize', changed),
    disconnect: () => removeEventListener('resize', changed),
  };
}

export class SizeObserver {
  readonly #changed: () => void;
  readonly #boxes: Pick<ResizeObserver, 'observe' | 'disconnect'>;
  #density: MediaQueryList | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.#boxes = resizeObserver(changed);
  }

  watch(...boxes: readonly Element[]): void {
    for (const box of boxes) this.#boxes.observe(box);
    document.fonts.addEventListener('loadingdone', this.#changed);
    this.#watchDensity();
  }

  stop(): void {
    this.#boxes.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#changed);
    this.#density?.removeEventListener('change', this.#onDensity);
  }

  /** A media query matches one density only: the next change needs another query. */
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
