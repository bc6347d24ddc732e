// Printing, in one place. While the browser prints, the whole page is laid out for paper, in the light theme and with one
// part below the other; an element that is embedded or a slide keeps its box. In both the map is a picture that scales
// with its box, since the size of the paper is not known when `beforeprint` is dispatched.
import type { ReactiveController } from 'lit';
import { fetchPaper, type Paper } from '../controls/index.ts';

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

export class PrintController implements ReactiveController {
  readonly #hooks: Hooks;
  /** null: not fetched yet. */
  #paper: Paper | null = null;
  #printing: 'page' | 'box' | null = null;

  constructor(hooks: Hooks) {
    this.#hooks = hooks;
  }

  get printing(): boolean {
    return this.#printing !== null;
  }

  /** What the whole page needs while it is printed; null: it isn't. */
  get paper(): Paper | null {
    return this.#printing === 'page' ? this.#paper : null;
  }

  /** Fetches what a whole page needs on paper: a page can't wait for it when it is printed. */
  async prepare(): Promise<void> {
    if (this.#paper || !this.#hooks.isWholePage()) return;
    // The next print tries again; until then the page is printed as it is on the screen.
    this.#paper = await fetchPaper().catch(() => null);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
    this.#end();
  }

  readonly #begin = () => {
    if (this.#printing) return;
    void this.prepare();
    const { isWholePage, render, beginMap } = this.#hooks;
    const wholePage = isWholePage() && this.#paper !== null;
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
    const styleSheet = this.#paper?.paperStyles.styleSheet;
    if (!root || !styleSheet) return;
    const others = root.adoptedStyleSheets.filter((sheet) => sheet !== styleSheet);
    root.adoptedStyleSheets = adopted ? [...others, styleSheet] : others;
  }
}
