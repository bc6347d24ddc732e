// The story: the whole screen, an opening, a step for each statement, a closing; afterwards everything is as before.
// It knows where one is and how one comes and goes; how a step looks is a part that is fetched when it begins.
import type { Facts } from '../membership/index.ts';
import {
  type Change,
  type EndSlide,
  numberOf,
  type StoryPosition,
  storyLength,
  storyPositionAt,
  storyPositionFrom,
  type View,
} from '../view/index.ts';

/** What a reader of the story sees of it. */
export type StoryState = {
  readonly number: number;
  readonly length: number;
  readonly endSlide: EndSlide | null;
  readonly black: boolean;
};

type Stage = {
  readonly host: HTMLElement;
  facts(): Facts;
  view(): View;
  change(change: Change): void;
  /** It stands at an edge: say what is read there, which no change of the date says. */
  atEndSlide(endSlide: EndSlide): void;
  changed(): void;
  /** Where the focus goes, after the page has changed: into the story, or back. */
  focus(where: 'story' | 'back'): void;
};

/** What the story needs otherwise than a reader may have set it. */
const PLAIN = {
  ui: 'present',
  selected: null,
  compare: null,
  countries: [],
  tiers: [],
  camera: null,
  panel: 'map',
} as const satisfies Change;

/** Over the whole window, where the page may not have the whole screen. */
const FILL =
  ':host{position:fixed!important;inset:0!important;width:auto!important;height:auto!important;max-width:none!important;max-height:none!important;margin:0!important;z-index:2147483647!important}';

export class Story {
  readonly #stage: Stage;
  #before: Change | null = null;
  #endSlide: StoryPosition | null = null;
  #black = false;
  /** The browser has given it the whole screen, and so can take it back. */
  #onWholeScreen = false;
  #fill: CSSStyleSheet | null = null;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  get running(): boolean {
    return this.#before !== null;
  }

  get black(): boolean {
    return this.#black;
  }

  /** What the reader had set, for an address that leads back to it. */
  get before(): Change {
    return this.#before ? { ui: this.#before.ui!, panel: this.#before.panel! } : {};
  }

  get state(): StoryState | null {
    if (!this.running) return null;
    const facts = this.#stage.facts();
    const place = this.#place();
    return {
      number: numberOf(facts, place),
      length: storyLength(facts),
      endSlide: place.endSlide,
      black: this.#black,
    };
  }

  begin(): void {
    if (this.running) return;
    const { host } = this.#stage;
    const view = this.#stage.view();
    const keys = ['date', ...Object.keys(PLAIN)] as (keyof View)[];
    this.#before = Object.fromEntries(keys.map((key) => [key, view[key]]));
    this.#fillWindow();
    // Where it is not allowed, as in many frames, the window is what there is.
    this.#onWholeScreen = false;
    host.requestFullscreen?.().catch(() => {});
    document.addEventListener('fullscreenchange', this.#onFullscreen);
    this.#go(storyPositionAt(this.#stage.facts(), 0), PLAIN);
    this.#stage.focus('story');
  }

  leave(): void {
    const before = this.#before;
    if (!before) return;
    this.#end();
    this.#stage.change(before);
    this.#stage.focus('back');
  }

  /** Another ui was asked from outside: it is over, and what was asked holds. */
  interrupted(): void {
    if (this.running) this.#end();
  }

  canStep(n: number): boolean {
    const facts = this.#stage.facts();
    const place = this.#place();
    const to = storyPositionFrom(facts, place, n);
    return to.endSlide !== place.endSlide || to.date !== place.date;
  }

  step(n: number): void {
    this.goTo(numberOf(this.#stage.facts(), storyPositionFrom(this.#stage.facts(), this.#place(), n)));
  }

  goTo(number: number): void {
    this.#black = false;
    this.#go(storyPositionAt(this.#stage.facts(), number), {});
  }

  toEnd(which: 'first' | 'last'): void {
    this.goTo(which === 'first' ? 0 : storyLength(this.#stage.facts()) - 1);
  }

  blackOut(): void {
    this.#black = !this.#black;
    this.#stage.changed();
  }

  /** An edge is left by any other date. */
  #place(): StoryPosition {
    const { date } = this.#stage.view();
    if (this.#endSlide && this.#endSlide.date !== date) this.#endSlide = null;
    return this.#endSlide ?? { endSlide: null, date };
  }

  #go(place: StoryPosition, change: Change): void {
    this.#endSlide = place.endSlide ? place : null;
    this.#stage.change({ ...change, date: place.date });
    if (place.endSlide) this.#stage.atEndSlide(place.endSlide);
    this.#stage.changed();
  }

  #end(): void {
    this.#before = null;
    this.#endSlide = null;
    this.#black = false;
    document.removeEventListener('fullscreenchange', this.#onFullscreen);
    const root = this.#stage.host.shadowRoot;
    if (root) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#fill);
    this.#fill = null;
    if (document.fullscreenElement === this.#stage.host) void document.exitFullscreen().catch(() => {});
    this.#stage.changed();
  }

  #fillWindow(): void {
    const root = this.#stage.host.shadowRoot;
    if (!root) return;
    this.#fill = new CSSStyleSheet();
    this.#fill.replaceSync(FILL);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#fill];
  }

  /** The browser's own way out of the whole screen is the story's too; with the list of steps open it closes that. */
  readonly #onFullscreen = (): void => {
    if (document.fullscreenElement !== null) {
      this.#onWholeScreen = true;
      return;
    }
    // The end of the story before this one may be told late.
    if (!this.#onWholeScreen) return;
    if (!this.#stage.host.shadowRoot?.querySelector('dialog[open]')) this.leave();
  };
}
