// Printing: the map is printed as it is on the screen, scaled to the page width. Drawing it again at the page size
// would take more time than a browser gives before it prints.

/** CSS pixels that fit across A4 and Letter between ordinary margins. */
const PAPER_WIDTH = 680;

export class PrintController {
  readonly #map: () => HTMLElement | null;
  readonly #changed: () => void;
  #printing = false;

  /** @param changed renders the page again, at once */
  constructor(map: () => HTMLElement | null, changed: () => void) {
    this.#map = map;
    this.#changed = changed;
  }

  get printing(): boolean {
    return this.#printing;
  }

  listen(): void {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
  }

  disconnect(): void {
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
  }

  readonly #begin = () => {
    const map = this.#map();
    if (!map) return;
    const { width, height } = map.getBoundingClientRect();
    this.#printing = true;
    map.style.width = `${width}px`;
    map.style.height = `${height}px`;
    map.style.setProperty('zoom', String(Math.min(1, PAPER_WIDTH / width)));
    this.#changed();
  };

  readonly #end = () => {
    const map = this.#map();
    for (const name of ['width', 'height', 'zoom']) map?.style.removeProperty(name);
    this.#printing = false;
    this.#changed();
  };
}
