// Printing, in one place. While the browser prints, the whole page is laid out for paper, in the light theme and with one
// part below the other; an element that is embedded or a slide keeps its box. In both the map is a picture that scales
// with its box, since the size of the paper is not known when `beforeprint` is dispatched.
import type { CSSResult } from 'lit';

type Hooks = {
  root(): ShadowRoot | null;
  /** Whether all parts of the page are printed, and not only the element's box. */
  isWholePage(): boolean;
  /** Brings everything to the present date, renders it for paper or for the screen again, at once. */
  render(wholePage: boolean): void;
  /** Draws the map for paper. */
  beginMap(wholePage: boolean): void;
  endMap(): void;
};

export class PrintController {
  readonly #hooks: Hooks;
  readonly #pageStyles: CSSResult;
  #printing: 'page' | 'box' | null = null;

  /** @param pageStyles the styles of the whole page on paper */
  constructor(pageStyles: CSSResult, hooks: Hooks) {
    this.#pageStyles = pageStyles;
    this.#hooks = hooks;
  }

  get printing(): boolean {
    return this.#printing !== null;
  }

  get printingPage(): boolean {
    return this.#printing === 'page';
  }

  listen(): void {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
  }

  disconnect(): void {
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
    this.#end();
  }

  readonly #begin = () => {
    if (this.#printing) return;
    const { isWholePage, render, beginMap } = this.#hooks;
    const wholePage = isWholePage();
    this.#printing = wholePage ? 'page' : 'box';
    if (wholePage) this.#adopt(true);
    render(wholePage);
    beginMap(wholePage);
  };

  readonly #end = () => {
    if (!this.#printing) return;
    this.#printing = null;
    this.#adopt(false);
    this.#hooks.endMap();
    this.#hooks.render(false);
  };

  #adopt(adopted: boolean): void {
    const root = this.#hooks.root();
    const { styleSheet } = this.#pageStyles;
    if (!root || !styleSheet) return;
    const others = root.adoptedStyleSheets.filter((sheet) => sheet !== styleSheet);
    root.adoptedStyleSheets = adopted ? [...others, styleSheet] : others;
  }
}
