// Escape on a whole page, wherever the focus is: closes "About", then the card of the selected region, then the
// comparison. Dialogs, menus and fields come first; a key pressed outside of the element is taken on a page of its own only.
import type { ReactiveController } from 'lit';
import type { Change, View } from '../view/index.ts';
import { hasOwnPage } from './presentation-keys.ts';

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

export class EscapeKey implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #close: () => boolean;

  /** @param close closes something; whether there was something to close */
  constructor(host: HTMLElement, close: () => boolean) {
    this.#host = host;
    this.#close = close;
  }

  hostConnected(): void {
    addEventListener('keydown', this.#down);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#down);
  }

  readonly #down = (event: KeyboardEvent): void => {
    const host = this.#host;
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (host.shadowRoot?.querySelector('dialog[open], :popover-open')) return;
    const path = event.composedPath();
    const [target] = path;
    if (target instanceof HTMLInputElement && target.type === 'search' && target.value !== '') return;
    const isInside = path.includes(host);
    if (!isInside && !(event.target === document.body && hasOwnPage(host))) return;
    if (this.#close()) event.preventDefault();
  };
}
