// The session: the facts, the shapes, the view, the scene that follows from them, and the calls that wait for the facts.
// Changes go in by `dispatch`, data by the setters; subscribers are notified of each change after the scene is derived. It has no
// DOM: one direction, dispatch → apply → derive the scene → notify.
import type { Plane, Shapes } from '../geography/index.ts';
import { type Facts, type Texts, withTexts } from '../membership/index.ts';
import { placesOf, type Scene, sceneAt, type ThemeName, type TileGrid } from '../scene/index.ts';
import { apply, type Change, initialView, latestDate, type View } from '../view/index.ts';
import { english, type Words } from '../words/index.ts';
import { type Clock, Throttle } from './throttle.ts';

/**
 * Where a change comes from: a pointer that drags the slider, playback, the map's own gestures (the camera has moved
 * already), a control, or the page's code.
 */
export type Source = 'scrub' | 'playback' | 'map' | 'reader' | 'author';

export type Update = {
  /** What was dispatched; empty for `data` and `settled`. */
  readonly change: Change;
  /** Also `data`: the facts or the language are others; `settled`: the settled scene is the present one again. */
  readonly source: Source | 'data' | 'settled';
  readonly before: View;
  readonly view: View;
};
export type Subscriber = (update: Update) => void;

/** The words of the interface, and the facts' texts in their language, or one that the interface lacks; null: English. */
export type Language = { readonly words: Words; readonly texts: Texts | null };
export type Data = { readonly facts: Facts; readonly plane: Plane; readonly shapes: Shapes };

/** How often the settled scene follows a moving pointer or playback: about the time in which one word is read. */
const SETTLE_INTERVAL_MS = 250;

export class Session {
  readonly #requestLanguage: (lang: string, byReader: boolean) => void;
  readonly #settling: Throttle;
  readonly #subscribers = new Set<Subscriber>();
  #queuedCalls: ((facts: Facts) => void)[] = [];
  #data: Data | null = null;
  #facts: Facts | null = null;
  #tiles: TileGrid | null = null;
  #language: Language = { words: english, texts: null };
  #prefersDark = false;
  #prefersContrast = false;
  #onPaper = false;
  #view: View = initialView('');
  #scene: Scene | null = null;
  #settled: Scene | null = null;

  /** @param requestLanguage fetches a language that a change asks for, and passes it to `setLanguage` */
  constructor(requestLanguage: (lang: string, byReader: boolean) => void, clock?: Clock) {
    this.#requestLanguage = requestLanguage;
    this.#settling = new Throttle(() => this.#settle(), SETTLE_INTERVAL_MS, clock);
  }

  /** With texts in the reader's language; null before the data have arrived. */
  get facts(): Facts | null {
    return this.#facts;
  }
  get shapes(): Shapes | null {
    return this.#data?.shapes ?? null;
  }
  get plane(): Plane | null {
    return this.#data?.plane ?? null;
  }
  get words(): Words {
    return this.#language.words;
  }
  get view(): View {
    return this.#view;
  }
  /** The scene of the present view; null before the data have arrived. */
  get scene(): Scene | null {
    return this.#scene;
  }
  /** The scene of everything but live values and colours: the present one, unless a pointer or playback moves. */
  get settled(): Scene | null {
    return this.#settled;
  }
  /** The scene with the camera where the map's gestures have left it, which alone changes without another scene. */
  get sceneWithCamera(): Scene | null {
    return this.#scene?.basis.view.camera === this.#view.camera ? this.#scene : this.#derived();
  }
  get theme(): ThemeName {
    const { theme } = this.#view;
    if (this.#onPaper) return 'light';
    return theme === 'auto' ? (this.#prefersDark ? 'dark' : 'light') : theme;
  }

  /** @returns ends the subscription */
  subscribe(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  }

  /** Calls at once, or in the order of the calls when the data have arrived. */
  whenLoaded(call: (facts: Facts) => void): void {
    if (this.#facts) call(this.#facts);
    else this.#queuedCalls.push(call);
  }

  /**
   * The only way to change the view. Subscribers aren't notified of a change without effect, unless it comes from a
   * reader, who expects an answer. A language is requested first; the view has it when it has arrived.
   */
  dispatch({ lang, ...change }: Change, source: Source): void {
    if (lang) this.#requestLanguage(lang, source === 'reader');
    const before = this.#view;
    this.#view = apply(before, change);
    if (this.#view === before && source !== 'reader') return;
    if (source === 'scrub' || source === 'playback') {
      this.#scene = this.#derived();
      this.#settling.request();
    } else if (source !== 'map') this.#refresh();
    this.#notify({ change, source, before, view: this.#view });
  }

  /** Other facts with their shapes: shown at their latest date, then the calls that waited for them run. */
  setData(data: Data, language: Language): void {
    this.#data = data;
    this.#tiles = null;
    this.#view = apply(this.#view, { date: latestDate(data.facts) });
    this.setLanguage(language);
    const calls = this.#queuedCalls;
    this.#queuedCalls = [];
    for (const call of calls) call(this.#facts!);
  }

  setLanguage(language: Language): void {
    this.#language = language;
    const { words, texts } = language;
    const before = this.#view;
    this.#view = apply(before, { lang: texts?.lang ?? words.lang });
    if (!this.#data) return;
    this.#facts = texts ? withTexts(this.#data.facts, texts) : this.#data.facts;
    this.#refresh();
    this.#notify({ change: {}, source: 'data', before, view: this.#view });
  }

  /** Finer shapes of the same regions. */
  setShapes(shapes: Shapes): void {
    if (this.#data) this.#data = { ...this.#data, shapes };
    this.#refresh();
  }

  /** The tiles of the data, shown where the view asks for them; until then the boundaries are. */
  setTiles(tiles: TileGrid): void {
    this.#tiles = tiles;
    this.#refresh();
  }

  /** What `theme: auto` means, and whether borders are stronger. */
  setPreferences(prefersDark: boolean, prefersContrast: boolean): void {
    this.#prefersDark = prefersDark;
    this.#prefersContrast = prefersContrast;
    this.#refresh();
  }

  /** Paper is light, whatever the theme on the screen. */
  setOnPaper(onPaper: boolean): void {
    const before = this.theme;
    this.#onPaper = onPaper;
    if (this.theme !== before) this.#refresh();
  }

  /** Brings the settled scene to the present one at once. */
  settle(): void {
    this.#settling.flush();
  }

  /** Cancels a scheduled update of the settled scene. */
  cancelSettling(): void {
    this.#settling.cancel();
  }

  #refresh(): void {
    this.#scene = this.#derived();
    this.#settling.flush();
  }

  #settle(): void {
    if (!this.#scene) return;
    this.#settled = this.#scene;
    this.#notify({ change: {}, source: 'settled', before: this.#view, view: this.#view });
  }

  #derived(): Scene | null {
    if (!this.#facts || !this.#data) return null;
    const { plane, shapes } = this.#data;
    const tiles = this.#view.layout === 'tiles' ? this.#tiles : null;
    return sceneAt(
      this.#facts,
      placesOf(this.#facts, plane, shapes, tiles),
      this.#view,
      this.words,
      this.theme,
      this.#prefersContrast,
    );
  }

  #notify(update: Update): void {
    for (const subscriber of this.#subscribers) subscriber(update);
  }
}
