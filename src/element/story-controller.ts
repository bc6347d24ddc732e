// The story: full screen, a first slide, a slide for each statement and a last slide; afterwards everything is as
// before. It holds the current slide and enters and leaves full screen; what a slide shows is a part that is fetched
// when the story starts.
import type { ReactiveController } from 'lit';
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
import fillWindow from './fill-window.css?inline';
import type { Update } from './session.ts';

/** Where the story is, as its controls show it. */
export type StoryState = {
  readonly number: number;
  readonly length: number;
  readonly endSlide: EndSlide | null;
  readonly black: boolean;
  /** There was a step on at the last slide. */
  readonly isOver: boolean;
};

type StoryHooks = {
  readonly host: HTMLElement;
  facts(): Facts;
  view(): View;
  dispatch(change: Change): void;
  /** The first or the last slide is shown, whose text no change of the date announces. */
  announceEndSlide(endSlide: EndSlide): void;
  /** There is no next slide. */
  announceLast(): void;
  changed(): void;
  /** Where the focus goes, after the page has changed: into the story, or back. */
  focus(where: 'story' | 'back'): void;
};

/** The settings that the story needs, whatever the reader has set. */
const PLAIN = {
  ui: 'present',
  selected: null,
  compare: null,
  countries: [],
  tiers: [],
  camera: null,
  panel: 'map',
} as const satisfies Change;

export class Story implements ReactiveController {
  readonly #hooks: StoryHooks;
  #before: Change | null = null;
  #endSlide: StoryPosition | null = null;
  #black = false;
  #isOver = false;
  /** The browser has granted full screen, and may end it. */
  #onWholeScreen = false;
  #fill: CSSStyleSheet | null = null;

  constructor(hooks: StoryHooks) {
    this.#hooks = hooks;
  }

  hostDisconnected(): void {
    this.leave();
  }

  get running(): boolean {
    return this.#before !== null;
  }

  get black(): boolean {
    return this.#black;
  }

  /** The URL leads to the slide that is shown, also after a reload, as by the start key of many remotes: without a date, to the first one. */
  inQuery(query: string): string {
    if (!this.running) return query;
    const { endSlide, date } = this.#place();
    const others = query.replace(/^date=[^&]*&/, '');
    return endSlide === 'opening' ? others : `date=${date}&${others}`;
  }

  get state(): StoryState | null {
    if (!this.running) return null;
    const facts = this.#hooks.facts();
    const place = this.#place();
    return {
      number: numberOf(facts, place),
      length: storyLength(facts),
      endSlide: place.endSlide,
      black: this.#black,
      isOver: this.#isOver,
    };
  }

  begin(): void {
    if (this.running) return;
    this.#begin(0);
    // Where full screen isn't allowed, as in many frames, the story fills the window.
    this.#onWholeScreen = false;
    this.#hooks.host.requestFullscreen?.().catch(() => {});
    document.addEventListener('fullscreenchange', this.#onFullscreen);
  }

  /** The page's URL opens the story, at the slide of a date or at the first; afterwards there is the whole page. */
  beginFromUrl(date: string | null): void {
    this.#begin(date === null ? 0 : numberOf(this.#hooks.facts(), { endSlide: null, date }));
    const { date: _, ...before } = this.#before!;
    this.#before = { ...before, ui: 'full' };
  }

  leave(): void {
    const before = this.#before;
    if (!before) return;
    this.#end();
    this.#hooks.dispatch(before);
    this.#hooks.focus('back');
  }

  /** A change to another ui from outside ends the story. */
  readonly update = ({ source, view }: Update): void => {
    if (this.running && source !== 'settled' && view.ui !== 'present') this.#end();
  };

  canStep(n: number): boolean {
    const facts = this.#hooks.facts();
    const place = this.#place();
    const to = storyPositionFrom(facts, place, n);
    return to.endSlide !== place.endSlide || to.date !== place.date;
  }

  step(n: number): void {
    if (n > 0 && !this.canStep(n)) {
      this.#isOver = true;
      this.#hooks.announceLast();
      this.#hooks.changed();
    } else this.goTo(numberOf(this.#hooks.facts(), storyPositionFrom(this.#hooks.facts(), this.#place(), n)));
  }

  goTo(number: number): void {
    this.#black = false;
    this.#go(storyPositionAt(this.#hooks.facts(), number), {});
  }

  toEnd(which: 'first' | 'last'): void {
    this.goTo(which === 'first' ? 0 : storyLength(this.#hooks.facts()) - 1);
  }

  toggleBlack(): void {
    this.#black = !this.#black;
    this.#hooks.changed();
  }

  /** Any other date leaves the first or the last slide. */
  #place(): StoryPosition {
    const { date } = this.#hooks.view();
    if (this.#endSlide && this.#endSlide.date !== date) this.#endSlide = null;
    return this.#endSlide ?? { endSlide: null, date };
  }

  #begin(number: number): void {
    const view = this.#hooks.view();
    const keys = ['date', ...Object.keys(PLAIN)] as (keyof View)[];
    this.#before = Object.fromEntries(keys.map((key) => [key, view[key]]));
    this.#fillWindow();
    this.#go(storyPositionAt(this.#hooks.facts(), number), PLAIN);
    this.#hooks.focus('story');
  }

  #go(place: StoryPosition, change: Change): void {
    this.#isOver = false;
    this.#endSlide = place.endSlide ? place : null;
    this.#hooks.dispatch({ ...change, date: place.date });
    if (place.endSlide) this.#hooks.announceEndSlide(place.endSlide);
    this.#hooks.changed();
  }

  #end(): void {
    this.#before = null;
    this.#endSlide = null;
    this.#black = false;
    document.removeEventListener('fullscreenchange', this.#onFullscreen);
    const root = this.#hooks.host.shadowRoot;
    if (root) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#fill);
    this.#fill = null;
    if (document.fullscreenElement === this.#hooks.host) void document.exitFullscreen().catch(() => {});
    this.#hooks.changed();
  }

  #fillWindow(): void {
    const root = this.#hooks.host.shadowRoot;
    if (!root) return;
    this.#fill = new CSSStyleSheet();
    this.#fill.replaceSync(fillWindow);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#fill];
  }

  /** Leaving full screen by the browser's own way ends the story too; with the list of slides open it closes that. */
  readonly #onFullscreen = (): void => {
    if (document.fullscreenElement !== null) {
      this.#onWholeScreen = true;
      return;
    }
    // The event of the previous story may arrive late.
    if (!this.#onWholeScreen) return;
    if (!this.#hooks.host.shadowRoot?.querySelector('dialog[open]')) this.leave();
  };
}
