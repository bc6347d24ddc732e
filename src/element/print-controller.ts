// Printing, in one place. While the browser prints, pictures drawn like picture files stand in place of the map, since a
// canvas may print blank; they scale, since the size of the paper is unknown. The whole page is laid out for paper, in
// the light theme, with all members in a table; an element that is embedded or a slide has the picture in its box.
import type { ReactiveController, ReactiveElement } from 'lit';
import { fetchPaper, type Paper } from '../controls/index.ts';
import type { MapController } from './map-controller.ts';
import type { Session } from './session.ts';

type Code = Paper & typeof import('../share/printed-pictures.ts');
/** What the page renders while it is printed. */
export type Printed = { readonly pictures: readonly SVGElement[]; readonly plainTable: Paper['plainTable'] };

export class PrintController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #session: Session;
  readonly #map: MapController;
  /** Renders at once what has changed. */
  readonly #renderNow: () => void;
  readonly #media = matchMedia('print');
  /** null: not fetched yet; the page is then printed as it is on the screen, with the stage's own picture. */
  #code: Code | null = null;
  #printing = false;
  #printed: Printed | null = null;

  constructor(host: ReactiveElement, session: Session, map: MapController, renderNow: () => void) {
    this.#host = host;
    this.#session = session;
    this.#map = map;
    this.#renderNow = renderNow;
  }

  get printing(): boolean {
    return this.#printing;
  }

  /** null: nothing is being printed, or the page as it is on the screen. */
  get printed(): Printed | null {
    return this.#printed;
  }

  /** Fetches what paper needs: a page can't wait for it when it is printed. Where it fails, the next print tries again. */
  async prepare(): Promise<void> {
    if (this.#code) return;
    const parts = Promise.all([fetchPaper(), import('../share/printed-pictures.ts')]);
    this.#code = await parts.then(([paper, pictures]) => ({ ...paper, ...pictures })).catch(() => null);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
    // Print emulated by developer tools comes without those events.
    this.#media.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
    this.#media.removeEventListener('change', this.#changed);
    this.#end();
  }

  readonly #changed = ({ matches }: MediaQueryListEvent) => (matches ? this.#begin() : this.#end());

  readonly #begin = () => {
    const session = this.#session;
    if (this.#printing) return;
    this.#printing = true;
    // Paper shows the present date, also in the middle of a drag.
    session.settle();
    void this.prepare();
    const isWholePage = session.view.ui === 'full';
    if (this.#code) {
      session.setOnPaper(isWholePage);
      const pictures = this.#draw(this.#code, isWholePage);
      if (pictures.length > 0) this.#printed = { pictures, plainTable: this.#code.plainTable };
      if (this.#printed && isWholePage) this.#adopt(true);
    }
    if (!this.#printed) this.#map.showPicture(true);
    this.#renderNow();
  };

  /** None where there is no map, or no canvas to measure texts on. */
  #draw({ printedPictures }: Code, isWholePage: boolean): SVGElement[] {
    const { sceneWithCamera: scene, shapes, plane } = this.#session;
    const { clientWidth: width, clientHeight: height } = this.#host;
    if (!scene || !shapes || !plane) return [];
    try {
      return printedPictures(scene, shapes, plane, isWholePage ? null : { width, height });
    } catch {
      return [];
    }
  }

  readonly #end = () => {
    if (!this.#printing) return;
    this.#printing = false;
    this.#printed = null;
    this.#adopt(false);
    this.#map.showPicture(false);
    this.#session.setOnPaper(false);
    this.#renderNow();
  };

  #adopt(adopted: boolean): void {
    const root = this.#host.shadowRoot;
    const styleSheet = this.#code?.paperStyles.styleSheet;
    if (!root || !styleSheet) return;
    const others = root.adoptedStyleSheets.filter((sheet) => sheet !== styleSheet);
    root.adoptedStyleSheets = adopted ? [...others, styleSheet] : others;
  }
}
