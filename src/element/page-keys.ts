// Keys on a whole page. Escape, wherever the focus is: closes "About", then the card of the selected region, then the
// comparison. Keys of the timeline, where no control has the focus. Dialogs, menus and fields come first; a key pressed
// outside of the element is taken on a page of its own only.
import type { ReactiveController } from 'lit';
import type { Change, View } from '../view/index.ts';
import { hasOwnPage } from './presentation-keys.ts';

type PageActions = {
  /** Closes something; whether there was something to close. */
  close(): boolean;
  /** Whether a whole page is shown. */
  isWhole(): boolean;
  step(n: number): void;
  togglePlay(): void;
};

/** How many statements each moves. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A page that scrolls needs these keys itself. */
const scrolls = () => document.documentElement.scrollHeight > innerHeight;

/** What Escape closes; null: nothing. */
export function escaped({
  panel,
  selected,
  compare,
}: Pick<View, 'panel' | 'selected' | 'compare'>): Change | null {
  if (panel === 'about') return { panel: 'map' };
  if (selected !== null) return { selected: null };
  return compare === null ? null : { compare: null };
}

export class PageKeys implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #actions: PageActions;

  constructor(host: HTMLElement, actions: PageActions) {
    this.#host = host;
    this.#actions = actions;
  }

  hostConnected(): void {
    addEventListener('keydown', this.#down);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#down);
  }

  readonly #down = (event: KeyboardEvent): void => {
    const host = this.#host;
    if (event.defaultPrevented || event.isComposing || !this.#actions.isWhole()) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (host.shadowRoot?.querySelector('dialog[open], :popover-open')) return;
    const path = event.composedPath();
    const [target] = path;
    if (target instanceof HTMLInputElement && target.type === 'search' && target.value !== '') return;
    const isOnPage = target === document.body && hasOwnPage(host);
    const isUsed =
      event.key === 'Escape'
        ? (isOnPage || path.includes(host)) && this.#actions.close()
        : (target === host || (isOnPage && !scrolls())) && this.#move(event);
    if (isUsed) event.preventDefault();
  };

  /** Whether the key was used. */
  #move({ key, repeat }: KeyboardEvent): boolean {
    const step = STEPS[key];
    if (step) this.#actions.step(step);
    else if (key !== ' ') return false;
    else if (!repeat) this.#actions.togglePlay();
    return true;
  }
}
