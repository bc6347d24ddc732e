// The keys while presenting: next and back, whatever has the focus, as a presenter remote sends them. At the first and
// the last slide they aren't handled, for the page around a frame. F5 is never handled.
import type { ReactiveController } from 'lit';

type Presentation = {
  isPresenting(): boolean;
  /** The story with its first and last slide runs. */
  isStoryRunning(): boolean;
  /** A dialog or a menu handles the keys. */
  isDialogOpen(): boolean;
  canStep(n: number): boolean;
  step(n: number): void;
  toEnd(which: 'first' | 'last'): void;
  /** Whether the screen is black; then any of its keys brings the picture back. */
  isBlack(): boolean;
  toggleBlack(): void;
  leave(): void;
};

/** The share of the window that an element covers on a page of its own. */
const OWN_PAGE = 0.9;
const TEXT = 'textarea, [contenteditable], input:not([type="range"], [type="checkbox"], [type="button"])';

export class PresentationKeys implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #presentation: Presentation;
  readonly #forwarded = new WeakSet<Event>();

  constructor(host: HTMLElement, presentation: Presentation) {
    this.#host = host;
    this.#presentation = presentation;
  }

  /** On the window, before the focused element. */
  hostConnected(): void {
    addEventListener('keydown', this.#down, true);
    // A focused button would be pressed when the space bar is released.
    addEventListener('keyup', this.#up, true);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#down, true);
    removeEventListener('keyup', this.#up, true);
  }

  readonly #down = (event: KeyboardEvent): void => {
    if (!this.#isForPresentation(event)) return;
    if (!this.#act(event)) {
      this.#forward(event);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** A key that wasn't used must not move the focused slider: it is dispatched again on the element. */
  #forward(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    if (
      directionOf(event, this.#presentation.isStoryRunning()) === 0 ||
      !(target instanceof HTMLInputElement) ||
      !event.composedPath().includes(this.#host)
    )
      return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { key, code, keyCode, shiftKey } = event;
    const init = { key, code, keyCode, shiftKey, bubbles: true, composed: true, cancelable: true };
    const copy = new KeyboardEvent('keydown', init);
    this.#forwarded.add(copy);
    this.#host.dispatchEvent(copy);
  }

  readonly #up = (event: KeyboardEvent): void => {
    if (event.key === ' ' && this.#isForPresentation(event)) event.preventDefault();
  };

  #isForPresentation(event: KeyboardEvent): boolean {
    const presentation = this.#presentation;
    if (this.#forwarded.has(event)) return false;
    if (
      !presentation.isPresenting() ||
      presentation.isDialogOpen() ||
      event.defaultPrevented ||
      event.isComposing
    )
      return false;
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const path = event.composedPath();
    const [target] = path;
    if (target instanceof Element && target.matches(TEXT)) return false;
    return presentation.isStoryRunning() || path.includes(this.#host) || hasOwnPage(this.#host);
  }

  /** Whether the key was used. */
  #act(event: KeyboardEvent): boolean {
    const { key } = event;
    const presentation = this.#presentation;
    const direction = directionOf(event, presentation.isStoryRunning());
    if (presentation.isStoryRunning()) {
      const blackKey = key === '.' || key.toLowerCase() === 'b';
      if (blackKey || (presentation.isBlack() && (direction !== 0 || key === 'Escape')))
        presentation.toggleBlack();
      else if (key === 'Escape') presentation.leave();
      else if (key === 'Home') presentation.toEnd('first');
      else if (key === 'End') presentation.toEnd('last');
      else if (direction !== 0) {
        const isUsed = presentation.canStep(direction);
        // At the end the story says so; the key is left to the page around all the same.
        if (isUsed || direction > 0) presentation.step(direction);
        return isUsed;
      } else return false;
      return true;
    }
    if (direction === 0 || !presentation.canStep(direction)) return false;
    presentation.step(direction);
    return true;
  }
}

export function hasOwnPage(host: HTMLElement): boolean {
  const { width, height } = host.getBoundingClientRect();
  return width * height >= OWN_PAGE * innerWidth * innerHeight;
}

/** 1 next, -1 back, 0 neither; up and down change the slide only where there are slides. */
function directionOf({ key, shiftKey }: KeyboardEvent, isStory: boolean): number {
  if (key === ' ') return shiftKey ? -1 : 1;
  if (key === 'PageDown' || key === 'ArrowRight' || (isStory && key === 'ArrowDown')) return 1;
  return key === 'PageUp' || key === 'ArrowLeft' || (isStory && key === 'ArrowUp') ? -1 : 0;
}
