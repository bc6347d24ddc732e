// Where the focus goes when the focused element disappears with its own action: a notice that is dismissed, a card that
// is closed. The focus then goes to the nearest part that is still there, so that it is never lost.
import type { ReactiveController, ReactiveElement } from 'lit';
import { scrollTo } from '../controls/index.ts';
import type { Update } from './session.ts';

/** Parts of the page, the innermost first, and what takes the focus over from them. */
const SUCCESSORS: readonly (readonly [part: string, successor: string])[] = [
  ['.story', '.story'],
  ['.notices', '.notices button'],
  ['.card', '.card'],
  ['.headline', '.headline'],
  ['.panel', '.ways [aria-pressed="true"]'],
];
/** Where the part is gone too. */
const LAST = '.canvas';
/** How much of a card's top is scrolled into view, CSS pixels. */
const CARD_VISIBLE = 180;
/** How often, and at what interval, to look for a part that is still being fetched. */
const ATTEMPTS = 40;
const ATTEMPT_MS = 50;

export class FocusController implements ReactiveController {
  readonly #host: ReactiveElement;
  #restore: () => void = () => {};
  /** Who selected the region whose card is to be scrolled into view when it is rendered. */
  #cardFor: Update['source'] | null = null;
  /** What had the focus before the card took it. */
  #opener: HTMLElement | null = null;
  /** Where the panel was scrolled to before the card. */
  #scrolled: number | null = null;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  readonly update = ({ change, source, before, view }: Update): void => {
    if (change.selected) this.#cardFor = source;
    if (source !== 'reader') return;
    // What a reader opens from the toolbar is in the panel.
    if (view.panel === 'about' && before.panel !== 'about') void this.focusFirst(['.about']);
    else if (view.compare !== null && before.compare === null) void this.focusFirst(['.comparison']);
  };

  hostUpdate(): void {
    this.#restore = keepFocus(this.#host.shadowRoot!, this.#opener);
  }

  hostUpdated(): void {
    this.#restore();
    this.#showCard();
  }

  /** Focuses the first of these that is displayed, when the page is rendered and what it fetches has arrived. */
  async focusFirst(selectors: readonly string[]): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      await this.#host.updateComplete;
      if (!this.#host.isConnected) return;
      for (const selector of selectors) {
        const target = this.#host.renderRoot.querySelector<HTMLElement>(selector);
        if (!target?.checkVisibility()) continue;
        this.#giveFocus(target);
        // It may be above what the panel shows, where that is scrolled.
        scrollTo(target, target.closest('.panel'), CARD_VISIBLE);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, ATTEMPT_MS));
    }
  }

  #giveFocus(to: HTMLElement): void {
    if (to.matches('.card')) this.#opener = focusedIn(this.#host.shadowRoot!);
    giveFocus(to);
  }

  /** The panel scrolls to the card's top; a card that was opened from the panel takes the focus. */
  #showCard(): void {
    const root = this.#host.renderRoot;
    const [card, panel] = ['.card', '.panel'].map((part) => root.querySelector<HTMLElement>(part));
    if (!card && panel && this.#scrolled !== null) {
      panel.scrollTop = this.#scrolled;
      this.#scrolled = null;
    }
    if (!card || !this.#cardFor) return;
    this.#scrolled ??= panel?.scrollTop ?? null;
    scrollTo(card, panel ?? null, CARD_VISIBLE);
    // Before the card there is the notice that the filter hides its region.
    const hidden = root.querySelector('.away');
    if (hidden) scrollTo(hidden, panel ?? null);
    const isInPanel = this.#host.shadowRoot!.activeElement?.closest('.panel');
    if (this.#cardFor === 'reader' && isInPanel) this.#giveFocus(card);
    this.#cardFor = null;
  }
}

/** Also inside the elements of the page. */
function focusedIn({ activeElement: focused }: ShadowRoot): HTMLElement | null {
  return focused?.shadowRoot?.activeElement ? focusedIn(focused.shadowRoot) : (focused as HTMLElement | null);
}

/**
 * @param opener takes the focus over from a card
 * @returns what to do once the page has changed
 */
function keepFocus(root: ShadowRoot, opener: HTMLElement | null): () => void {
  const had = root.activeElement;
  if (!had) return () => {};
  const successors = SUCCESSORS.filter(([part]) => had.closest(part)).map(([, successor]) => successor);
  return () => {
    // A button that is disabled while it has the focus keeps it for a moment; after that the focus is lost.
    const now = root.activeElement;
    if (now && !(now === had && had.matches(':disabled'))) return;
    const found = [...successors, LAST].map((selector) => root.querySelector<HTMLElement>(selector));
    // On a phone the search field would cover the page again.
    const isSheet = root.querySelector('.sheet-handle')?.checkVisibility();
    if (successors[0] === '.card' && !found[0] && !isSheet) found.unshift(opener);
    for (const successor of found) if (successor?.checkVisibility()) return giveFocus(successor);
  };
}

/** Also for elements that aren't focusable, such as a card: they get the focus from code, not by the Tab key. */
function giveFocus(to: HTMLElement): void {
  if (to.tabIndex < 0) to.tabIndex = -1;
  to.focus({ preventScroll: true });
}
