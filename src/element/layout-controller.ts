// Fits the two parts of the page that CSS alone can't fit, in any language and font. The toolbar leaves out what
// doesn't fit beside the title; the headline, which the map leaves free, keeps the height of its longest text, so that
// the map doesn't move from one date to the next. It reads the layout after the language, the mode or the element's
// size has changed or fonts have loaded; never at a step of time.

import type { ReactiveController, ReactiveElement } from 'lit';
import { beginSheet, followContent } from '../controls/index.ts';
import { resizeObserver } from './size-observer.ts';

/** How the toolbar stands, from wide to the title and one button; the style sheet has a rule for each. */
const STEPS = ['wide', 'close', 'menu'] as const;

export class LayoutController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #grown: () => void;
  readonly #hostSize = resizeObserver(() => this.#fit());
  readonly #headlineSize = resizeObserver(() => this.#keepHeight());
  #headline: HTMLElement | null = null;
  #height = 0;
  /** What the layout was fitted to. */
  #fitted = '';

  /** @param grown is called when the headline has become higher than before */
  constructor(host: ReactiveElement, grown: () => void) {
    this.#host = host;
    this.#grown = grown;
    host.addController(this);
  }

  hostConnected(): void {
    this.#hostSize.observe(this.#host);
    document.fonts.addEventListener('loadingdone', this.#fit);
  }

  hostDisconnected(): void {
    this.#hostSize.disconnect();
    this.#headlineSize.disconnect();
    this.#headline = null;
    document.fonts.removeEventListener('loadingdone', this.#fit);
  }

  hostUpdated(): void {
    // An update that was requested before the element left the page still runs.
    if (!this.#host.isConnected) return;
    const root = this.#part('.root');
    if (root) followContent(root);
    const bar = this.#part('.bar-controls');
    const { ui, panel } = root?.dataset ?? {};
    // Style sheets that came later may give the headline another height.
    const sheets = this.#host.shadowRoot?.adoptedStyleSheets.length;
    const title = this.#part('h1')?.textContent;
    // The longest text of the bar; undefined: there is no bar yet.
    const colouring = bar?.querySelector('.choice-text')?.textContent;
    const now = [root?.lang, ui, panel, title, colouring, sheets].join();
    const headline = this.#part('.headline');
    if (now === this.#fitted && headline === this.#headline) return;
    this.#fitted = now;
    if (headline !== this.#headline) {
      this.#headlineSize.disconnect();
      if (headline) this.#headlineSize.observe(headline);
      this.#headline = headline;
    }
    this.#fit();
  }

  readonly #fit = () => {
    this.#height = 0;
    this.#headline?.style.removeProperty('min-height');
    const root = this.#part('.root');
    if (root) beginSheet(root);
    this.#fitBar();
    // The observer of its size says nothing where the headline is as high as before.
    this.#keepHeight();
  };

  #fitBar(): void {
    const root = this.#part('.root');
    const bar = this.#part('.toolbar');
    if (!root || !bar) return;
    for (const step of STEPS) {
      root.dataset.bar = step;
      if (hasRoom(bar, step === 'close' ? 2 : 1)) return;
    }
  }

  #keepHeight(): void {
    const headline = this.#headline;
    const height = headline?.offsetHeight ?? 0;
    if (!headline || height <= this.#height) return;
    const isGrown = this.#height > 0;
    this.#height = height;
    headline.style.minHeight = `${height}px`;
    if (isGrown) this.#grown();
  }

  #part(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}

/** Whether the whole toolbar fits, with the title in no more than this number of lines. */
function hasRoom(bar: HTMLElement, lines: number): boolean {
  const title = bar.querySelector('h1');
  if (!title || bar.clientWidth === 0) return true;
  const line = Number.parseFloat(getComputedStyle(title).lineHeight);
  return bar.scrollWidth <= bar.clientWidth && title.offsetHeight < (lines + 0.5) * line;
}
