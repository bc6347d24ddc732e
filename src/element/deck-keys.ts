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
  readonly #passed = new WeakSet<Event>();

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

  disconnect(): void {
    removeEventListener('keydown', this.#down, true);
    removeEventListener('keyup', this.#up, true);
  }

  readonly #down = (event: KeyboardEvent): void => {
    if (!this.#isOurs(event)) return;
    if (!this.#act(event)) {
      this.#passOn(event);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** What was not used must not move the slider that has the focus: it goes on as if the element had it. */
  #passOn(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    if (
      wayOf(event) === 0 ||
      !(target instanceof HTMLInputElement) ||
      !event.composedPath().includes(this.#host)
    )
      return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { key, code, keyCode, shiftKey } = event;
    const again = { key, code, keyCode, shiftKey, bubbles: true, composed: true, cancelable: true };
    const anew = new KeyboardEvent('keydown', again);
    this.#passed.add(anew);
    this.#host.dispatchEvent(anew);
  }

  readonly #up = (event: KeyboardEvent): void => {
    if (event.key === ' ' && this.#isOurs(event)) event.preventDefault();
  };

  #isOurs(event: KeyboardEvent): boolean {
    const deck = this.#deck;
    if (this.#passed.has(event)) return false;
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
  #act(event: KeyboardEvent): boolean {
    const { key } = event;
    const deck = this.#deck;
    const way = wayOf(event);
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

/** 1 next, -1 back, 0 neither. */
function wayOf({ key, shiftKey }: KeyboardEvent): number {
  if (key === ' ') return shiftKey ? -1 : 1;
  if (key === 'PageDown' || key === 'ArrowRight') return 1;
  return key === 'PageUp' || key === 'ArrowLeft' ? -1 : 0;
}
