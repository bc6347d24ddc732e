// The keys while presenting: next and back, whatever has the focus, as a remote sends them. At the first and the last
// step they are left alone, for the page around a frame. F5 is nobody's to take.

type Deck = {
  /** Presenting is what is shown. */
  presenting(): boolean;
  /** The story with its edges runs. */
  telling(): boolean;
  /** A dialog or a menu has the keys. */
  busy(): boolean;
  canStep(n: number): boolean;
  step(n: number): void;
  toEnd(which: 'first' | 'last'): void;
  /** Whether the screen is black; then any of its keys brings the picture back. */
  black(): boolean;
  blackOut(): void;
  leave(): void;
};

/** How much of the window an element covers that is there by itself. */
const BY_ITSELF = 0.9;
const TEXT = 'textarea, [contenteditable], input:not([type="range"], [type="checkbox"], [type="button"])';

export class DeckKeys {
  readonly #host: HTMLElement;
  readonly #deck: Deck;

  constructor(host: HTMLElement, deck: Deck) {
    this.#host = host;
    this.#deck = deck;
  }

  /** Heard before anything that has the focus. */
  listen(): void {
    addEventListener('keydown', this.#down, true);
    // A button that has the focus would be pressed when the space bar comes up.
    addEventListener('keyup', this.#up, true);
  }

  deafen(): void {
    removeEventListener('keydown', this.#down, true);
    removeEventListener('keyup', this.#up, true);
  }

  readonly #down = (event: KeyboardEvent): void => {
    if (!this.#isOurs(event) || !this.#act(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  readonly #up = (event: KeyboardEvent): void => {
    if (event.key === ' ' && this.#isOurs(event)) event.preventDefault();
  };

  #isOurs(event: KeyboardEvent): boolean {
    const deck = this.#deck;
    if (!deck.presenting() || deck.busy() || event.defaultPrevented || event.isComposing) return false;
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const path = event.composedPath();
    const [target] = path;
    if (target instanceof Element && target.matches(TEXT)) return false;
    return deck.telling() || path.includes(this.#host) || this.#isByItself();
  }

  #isByItself(): boolean {
    const { width, height } = this.#host.getBoundingClientRect();
    return width * height >= BY_ITSELF * innerWidth * innerHeight;
  }

  /** Whether the key was used. */
  #act({ key, shiftKey }: KeyboardEvent): boolean {
    const deck = this.#deck;
    const way =
      key === 'PageDown' || key === 'ArrowRight' || (key === ' ' && !shiftKey)
        ? 1
        : key === 'PageUp' || key === 'ArrowLeft' || (key === ' ' && shiftKey)
          ? -1
          : 0;
    if (deck.telling()) {
      const blackKey = key === '.' || key.toLowerCase() === 'b';
      if (blackKey || (deck.black() && (way !== 0 || key === 'Escape'))) deck.blackOut();
      else if (key === 'Escape') deck.leave();
      else if (key === 'Home') deck.toEnd('first');
      else if (key === 'End') deck.toEnd('last');
      else if (way !== 0 && deck.canStep(way)) deck.step(way);
      else return false;
      return true;
    }
    if (way === 0 || !deck.canStep(way)) return false;
    deck.step(way);
    return true;
  }
}
