// <near-map>: attributes and methods in, events out. It owns the view and wires the rooms together;
// it decides nothing about how a region looks, nor about who belonged when.
import { html, nothing, type TemplateResult } from 'lit';
import type { ExportKind, ExportOptions, NearMapElement, Settings, State } from './contract.ts';
import {
  type Actions,
  type DialogName,
  edgeText,
  joiningText,
  LiveValues,
  livingStyles,
  type Model,
  mapLabel,
  notices,
  PartLoader,
  page,
  regionAnnouncement,
  scrollTo,
  shownText,
  stateText,
  stillStyles,
} from './controls/index.ts';
import { type DataFiles, dataFiles } from './data-files.ts';
import {
  DeckKeys,
  defineOnce,
  GestureHint,
  giveFocus,
  keepFocus,
  LanguageController,
  LayoutController,
  MapKeys,
  Messages,
  nearViewport,
  nextInDirection,
  Player,
  PrintController,
  readSettings,
  SizeObserver,
  Story,
  sentenceOf,
  Throttle,
  type Trouble,
  ViewElement,
} from './element/index.ts';
import {
  boxOf,
  equalAreaPlane,
  type LngLat,
  type Plane,
  planeBox,
  regionsAtPoint,
  type Shapes,
} from './geography/index.ts';
import { LoadError, loadFacts, loadShapes, loadTexts, writtenShapes } from './load.ts';
import {
  dayOfDate,
  type Facts,
  isLang,
  type Lang,
  nameAt,
  textIn,
  tierWithSecondary,
  withTexts,
} from './membership/index.ts';
import { type Scene, sceneAt, type ThemeName } from './scene/index.ts';
import type { ExportError, Sharing } from './share/index.ts';
import { linkTo } from './share/link.ts';
import { fetchMap, Stage } from './stage/index.ts';
import { stateOf } from './state.ts';
import {
  apply,
  type Change,
  canStep,
  initialView,
  latestDate,
  type Notice,
  otherDate,
  PARAMETER_NAMES,
  type ParameterName,
  readParameter,
  readView,
  stepFrom,
  type View,
  writeView,
} from './view/index.ts';
import { english, LANGUAGE_NAMES, type Words } from './words/index.ts';

/** How long a language is waited for before the map is shown without it. */
const PATIENCE_MS = 2500;
/**
 * How often everything but date, count, slider and colours follows a moving pointer or the film: about as long as the
 * eye stays on one word.
 */
const SETTLED_EVERY_MS = 250;
/** The least box that the map is made for. */
const LEAST_HEIGHT = 240;
/** How long a frame on the screen may be waited for. */
const UNSEEN_MS = 300;
/** How much of a card's top is to be seen, CSS pixels. */
const CARD_SEEN = 180;
type How = 'scrub' | 'play' | 'reader' | 'author';

/**
 * A map that replays who joined an association, from one data file.
 *
 * @fires near-ready - when the asked date is shown; detail: the state
 * @fires near-change - after any change of the view; detail: the state
 * @fires near-select - after another region is selected, or none; detail: the state
 * @fires near-ended - when playing has come to its end, after the last change; detail: the state
 * @fires near-error - a file or the map failed; detail: { message, file, state }
 */
export class NearMap extends ViewElement implements NearMapElement {
  static override styles = [stillStyles, livingStyles];
  static override get observedAttributes(): string[] {
    // Lit prepares the class, its styles among it, when this is first read.
    // biome-ignore lint/complexity/noThisInStatic: it must be this class that is prepared, not its parent
    return [...super.observedAttributes, ...PARAMETER_NAMES.filter((name) => name !== 'host'), 'src', 'home'];
  }

  /** Resolves when the painter in charge shows the asked date, or when it is known that none can. */
  readonly ready: Promise<State | null>;
  #resolveReady: (state: State | null) => void = () => {};
  #isReady = false;
  #facts: Facts | null = null;
  #shapes: Shapes | null = null;
  #plane: Plane | null = null;
  #view: View = initialView('');
  #scene: Scene | null = null;
  /** The scene of everything but the live values and the colours: the present one, unless a pointer or the film moves. */
  #settled: Scene | null = null;
  readonly #settledUpdate = new Throttle(() => this.#showSettled(), SETTLED_EVERY_MS);
  readonly #live = new LiveValues();
  /** As they were loaded; `#facts` are these with the texts of the language spoken. */
  #base: Facts | null = null;
  readonly #speech = new LanguageController({
    written: () => this.getAttribute('lang'),
    spoken: () => this.#speak(),
    failed: (error, lang, again) => {
      if (!this.isConnected) return;
      const wrong = error instanceof LoadError && error.why.kind === 'inconsistent';
      this.#trouble(
        error,
        (words) => (wrong ? failureOf(error, words) : words.languageFailed(LANGUAGE_NAMES[lang])),
        again,
      );
    },
  });
  /** What was asked before the facts arrived, in the order of asking. */
  #pending: (() => void)[] = [];
  readonly #messages = new Messages();
  readonly #parts = new PartLoader({
    adopt: ({ styleSheet }) => {
      const root = this.shadowRoot;
      if (root && styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    },
    arrived: () => this.requestUpdate(),
    failed: (error, again) =>
      this.#failed(fileError(error, this.#speech.words.partFile), async () => again()),
  });
  readonly #paper = new PrintController(
    () => this.renderRoot.querySelector<HTMLElement>('.map'),
    () => {
      this.#settledUpdate.flush();
      this.performUpdate();
    },
  );
  readonly #player = new Player({
    now: () => ({ facts: this.#facts!, view: this.#view }),
    calm: () => this.#calm.matches,
    show: (date) => this.#change({ date }, 'play'),
    changed: () => {
      if (this.#scene) this.#settledUpdate.flush();
      this.#say('near-change');
    },
    ended: () => this.#say('near-ended'),
  });
  readonly #story = new Story({
    host: this,
    facts: () => this.#facts!,
    view: () => this.#view,
    change: (change) => this.#change(change, 'reader'),
    atEndSlide: (endSlide) => {
      this.#announced = edgeText(this.#model()!, endSlide).announcement;
    },
    changed: () => this.requestUpdate(),
    focus: (where) => void this.#focus(where === 'story' ? ['.story'] : ['.action.present', '.menu']),
  });
  readonly #mapKeys = new MapKeys({
    ui: () => this.#view.ui,
    selected: () => this.#view.selected,
    pan: (x, y) => this.#stage?.pan(x, y, !this.#calm.matches),
    zoom: (factor) => this.#actions.zoom(factor),
    wholeArea: () => this.#actions.wholeArea(),
    rove: (arrow) => this.#rove(arrow),
    letGo: () => this.#change({ selected: null }, 'reader'),
    help: () => this.#actions.open('help'),
  });
  readonly #deckKeys = new DeckKeys(this, {
    presenting: () => this.#view.ui === 'present' && this.#scene !== null,
    telling: () => this.#story.running,
    busy: () => this.renderRoot.querySelector('dialog[open]') !== null,
    black: () => this.#story.black,
    canStep: (n) =>
      this.#story.running ? this.#story.canStep(n) : canStep(this.#facts!, this.#view.date, n),
    step: (n) => this.step(n),
    toEnd: (which) => this.#story.toEnd(which),
    blackOut: () => this.#story.blackOut(),
    leave: () => this.#story.leave(),
  });
  readonly #hint = new GestureHint<'wheel' | 'touch'>(() => this.requestUpdate());
  #stage: Stage | null = null;
  #dialog: DialogName | null = null;
  #sharing: Sharing | null = null;
  #chartWidth = 0;
  #hover: { readonly region: string; readonly x: number; readonly y: number } | null = null;
  #announced = '';
  #alive = false;
  /** `src` as it was when it was last loaded. */
  #source: string | null = null;
  /** The card of what was selected is to be brought to sight once it stands. */
  #cardAwaited: How | null = null;
  /** A lost context mostly comes back within the second: what is said of it must not move the map. */
  #lost = false;
  #tries = 0;
  /** The finest shapes there are, for exports. */
  #refined = deferred<Shapes>();
  #wanted: Promise<void> | null = null;
  #files: DataFiles | null = null;
  /** Ends what was begun when the element leaves the page, or when other files are asked. */
  #loading = new AbortController();
  #sizes: SizeObserver | null = null;
  /** The slot that a built page brings, so that its picture is laid out once; without it one is rendered. */
  readonly #slot = this.shadowRoot?.querySelector('slot') ?? null;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');

  constructor() {
    super();
    new LayoutController(this, () => this.#stage?.resize());
    let mend = () => {};
    this.addController({
      hostUpdate: () => {
        mend = keepFocus(this.shadowRoot!);
      },
      hostUpdated: () => {
        mend();
        this.#showCard();
      },
    });
    this.ready = new Promise((resolve) => {
      this.#resolveReady = resolve;
    });
  }

  // Life

  override connectedCallback(): void {
    super.connectedCallback();
    this.#alive = true;
    this.#dark.addEventListener('change', this.#onTheme);
    this.#paper.listen();
    document.addEventListener('pointerdown', this.#onOutside);
    this.#deckKeys.listen();
    // Taken out while other facts were loading, it begins with them again.
    if (!this.#base || this.#source !== this.getAttribute('src')) void this.#load();
    else this.#comeBack();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#alive = false;
    this.#dark.removeEventListener('change', this.#onTheme);
    this.#paper.disconnect();
    document.removeEventListener('pointerdown', this.#onOutside);
    this.#deckKeys.disconnect();
    this.#story.leave();
    this.pause();
    this.#loading.abort();
    this.#settledUpdate.cancel();
    this.#hover = null;
    this.#dialog = null;
    this.#strike();
  }

  /** Put into a page again, with all that it knows. */
  #comeBack(): void {
    this.#loading = new AbortController();
    void this.#speech.follow();
    this.#redraw();
    void this.updateComplete.then(() => this.#setStage());
    this.#messages.retry();
  }

  /** Away with the painters and what watches the size of their box. */
  #strike(): void {
    this.#sizes?.stop();
    this.#stage?.destroy();
    this.#stage = null;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (old === value) return;
    if (name === 'src') {
      // An element that the parser made has its attributes before its life begins, which loads it.
      if (this.#alive) void this.#load();
      return;
    }
    if (name === 'home') this.requestUpdate();
    else this.setParameter(name as ParameterName, value);
  }

  protected override get shownView(): View {
    return this.#view;
  }

  // Methods

  /**
   * Shows a date. Out of range it is brought into it, with a notice.
   * @param date ISO date of any precision
   * @returns the state when the date is shown; overtaken by another, the state then shown
   * @throws RangeError where the date makes no sense
   */
  async goTo(date: string): Promise<State> {
    if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(String(date)))
      throw new RangeError(`"${date}" is no date; expected ${english.expected.date}`);
    const facts = await this.#arrived();
    dayOfDate(facts, date);
    const read = readParameter('date', date, facts);
    if (read.notice) this.#notice(read.notice);
    this.pause();
    this.#change(read.change, 'author');
    await this.#painted();
    return this.getState()!;
  }

  /** Plays on from the date shown, from the start if at the end. */
  play(): void {
    if (this.#facts) this.#player.play();
    else this.#pending.push(() => this.play());
  }

  pause(): void {
    this.#player.pause();
  }

  /** So many statements on, or back where n is negative. */
  step(n: number): void {
    if (!this.#facts) {
      this.#pending.push(() => this.step(n));
      return;
    }
    this.pause();
    if (this.#story.running) this.#story.step(Math.trunc(n));
    else this.#change({ date: stepFrom(this.#facts, this.#view.date, Math.trunc(n)) }, 'reader');
  }

  /** @param id ISO 3166-2, or null for none */
  select(id: string | null): void {
    this.setParameter('selected', id ?? '');
  }

  /**
   * Sets several attributes at once, all or none, like the properties: without writing them.
   * @param values by their names as attributes; null: back to the default
   * @returns what makes no sense, a sentence each; then nothing is set. Before the facts have arrived the values are
   * kept, and a value that makes no sense becomes a notice.
   */
  set(values: Settings): string[] {
    const { texts, wrong } = readSettings(values);
    if (wrong.length > 0) return [...wrong];
    const facts = this.#facts;
    if (!facts) {
      for (const [name, value] of texts) this.setParameter(name, value);
      return [];
    }
    const reads = texts.map(([name, value]) => readOrDefault(name, value, facts));
    const notices = reads.flatMap(({ notice }) => notice ?? []);
    const senseless = notices.filter(({ kind }) => kind === 'ignored');
    if (senseless.length > 0) return senseless.map((notice) => sentenceOf(notice, this.#speech.words));
    for (const notice of notices) this.#notice(notice);
    this.#change(Object.assign({}, ...reads.map(({ change }) => change)), 'author');
    // The default is not one language but what the page and the browser prefer.
    if (texts.some(([name, value]) => name === 'lang' && value === null)) this.#setLang(null);
    return [];
  }

  /** All that is shown, as plain data; null before the facts have arrived. */
  getState(): State | null {
    if (!this.#facts || !this.#scene) return null;
    return stateOf(this.#facts, this.#view, this.#scene, {
      playing: this.#player.playing,
      painter: this.#stage?.painter ?? 'picture',
      notices: this.#messages.texts(this.#speech.words),
    });
  }

  /** A place in true degrees as CSS pixels from the viewport's corner; null before the map is laid out. */
  project(lngLat: LngLat): [number, number] | null {
    return this.#stage?.project(lngLat) ?? null;
  }

  /**
   * All regions that contain a place at the date, members or not, topmost first; as exact as the boundaries at hand.
   * @param lngLat true degrees
   * @returns their ids; none before the boundaries have arrived
   * @throws RangeError where it is no place
   */
  regionsAt(lngLat: LngLat): string[] {
    const [lng = Number.NaN, lat = Number.NaN] = Array.isArray(lngLat) ? (lngLat as number[]) : [];
    if (!Number.isFinite(lng) || !(Math.abs(lat) <= 90))
      throw new RangeError(`No place "${lngLat}"; expected [longitude, latitude] in degrees`);
    if (!this.#shapes || !this.#plane || !this.#scene) return [];
    return regionsAtPoint(this.#shapes, this.#plane.forward([lng, lat]), this.#scene.day);
  }

  /** Resolves when the language that was last asked for is shown, or when it is known that it cannot be. */
  get languageReady(): Promise<void> {
    return this.#speech.settled();
  }

  /** The height in CSS pixels at which the whole area just fills the width; null before the map is laid out. */
  get idealHeight(): number | null {
    const box = this.renderRoot.querySelector('.map');
    if (!this.#stage || !box || box.clientWidth === 0) return null;
    const around = this.clientHeight - box.clientHeight;
    return Math.max(LEAST_HEIGHT, Math.round(around + box.clientWidth * this.#stage.aspect));
  }

  /**
   * What is shown, as a file; one at a time.
   * @param kind png, svg: a picture with title, date, count, map, legend and credits; csv, xlsx: tables;
   *   geojson: regions in true degrees
   * @throws RangeError where the kind or an option makes no sense; the signal's reason; Error with a sentence
   */
  export(kind: ExportKind, options: ExportOptions = {}): Promise<Blob> {
    return this.#make(this, kind, options);
  }

  async #make(owner: object | null, kind: ExportKind, options: ExportOptions): Promise<Blob> {
    const { runExport } = await import('./share/index.ts');
    return runExport(owner, kind, options, async () => {
      await this.#arrived();
      if (!this.#scene || !this.#plane) throw new Error('The boundaries have not arrived.');
      const map = this.renderRoot.querySelector('.map');
      const viewSize = map?.clientWidth ? { width: map.clientWidth, height: map.clientHeight } : null;
      return { scene: this.#scene, plane: this.#plane, viewSize, shapes: () => this.#finer() };
    });
  }

  /** The address query that gives this view, without "?"; empty for the opening view. */
  get query(): string {
    if (!this.#facts) return '';
    const lang = this.#speech.wanted;
    return writeView(
      { ...this.#view, ...this.#story.before, lang },
      this.#facts,
      this.#speech.isChosen ? null : lang,
    );
  }

  /** Shows the view that an address query describes; what it leaves out goes back to the opening view. */
  readQuery(search: string): void {
    if (!this.#facts) {
      this.#pending.push(() => this.readQuery(search));
      return;
    }
    const { change, notices: found } = readView(search, this.#facts);
    for (const notice of found) this.#notice(notice);
    void this.#speech.ask(change.lang ?? null, false);
    this.#change({ ...initialView(latestDate(this.#facts)), ...change, lang: this.#speech.wanted }, 'author');
  }

  // The view

  protected override setParameter(name: ParameterName, value: string | null): void {
    if (name === 'lang') {
      this.#setLang(value);
      return;
    }
    if (!this.#facts) {
      this.#pending.push(() => this.setParameter(name, value));
      return;
    }
    const read = readOrDefault(name, value, this.#facts);
    if (read.notice) this.#notice(read.notice);
    this.#change(read.change, 'author');
  }

  /** A language is known by its name alone, and is fetched while the facts are. */
  #setLang(value: string | null): void {
    if (value !== null && !isLang(value)) this.#notice({ kind: 'ignored', name: 'lang', value });
    // What the author wrote on the element is no choice of a reader's: `Speech` reads it there.
    else void this.#speech.ask(value === this.getAttribute('lang') ? null : value, false);
  }

  /** Takes up the language that has come. */
  #speak(): void {
    if (!this.#base) return;
    const { words, spokenTexts } = this.#speech;
    this.#facts = spokenTexts ? withTexts(this.#base, spokenTexts) : this.#base;
    this.#view = apply(this.#view, { lang: words.lang });
    this.#redraw();
    this.#announced = this.#scene?.caption ?? '';
    this.#say('near-change');
    // What lies over the map is as large as its words.
    void this.updateComplete.then(() => this.#stage?.resize());
  }

  #change({ lang, ...change }: Change, how: How): void {
    if (lang && lang !== this.#speech.wanted) void this.#speech.ask(lang, how === 'reader');
    const before = this.#view;
    this.#view = apply(before, change);
    if (this.#view === before && how !== 'reader') return;
    if (change.selected) this.#cardAwaited = how;
    this.#redraw(how);
    if (this.#view.camera !== before.camera && this.#stage?.camera !== this.#view.camera)
      this.#stage?.style(this.#view.camera, how === 'reader');
    if (how !== 'scrub' && how !== 'play') this.#announce(before);
    if (this.#view !== before) {
      this.#say('near-change');
      if (this.#view.selected !== before.selected) this.#say('near-select');
      if (this.#view.ui !== 'present') this.#story.interrupted();
      if (this.#view.ui !== before.ui || this.#view.panel !== before.panel)
        void this.updateComplete.then(() => this.#stage?.resize());
    }
  }

  /** What is said once to those who do not see it: who is selected, what the filters leave, or the date. */
  #announce(before: View): void {
    const [now, model] = [this.#view, this.#model()];
    if (!model) return;
    const differ = (...keys: (keyof View)[]) => keys.some((key) => now[key] !== before[key]);
    const filtered = now.countries.length + now.tiers.length > 0;
    if (now === before || differ('date', 'compare')) this.#announced = model.scene.announcement;
    else if (differ('selected'))
      this.#announced = now.selected ? regionAnnouncement(model, now.selected) : '';
    else if (differ('countries', 'tiers'))
      this.#announced = filtered ? shownText(model) : model.scene.announcement;
  }

  /** Under a moving pointer and in the film the live values and the colours alone follow each step. */
  #redraw(how: How = 'author'): void {
    if (!this.#facts || !this.#plane) return;
    const shapes = this.#shapes;
    const plane = this.#plane;
    this.#scene = sceneAt(
      this.#facts,
      {
        regions: shapes?.anchors ?? new Map(),
        countries: new Map(
          [...this.#facts.countries.values()].map(({ id, label }) => [id, plane.forward(label)]),
        ),
      },
      this.#view,
      this.#speech.words,
      this.#theme(),
    );
    if (how !== 'scrub' && how !== 'play') {
      this.#settledUpdate.flush();
      return;
    }
    this.#settledUpdate.request();
    this.#stage?.show(this.#scene, this.#settled ?? this.#scene);
    this.#live.write(this.#model(this.#scene)!);
  }

  /** Brings everything to the present scene. */
  #showSettled(): void {
    if (!this.#scene) return;
    this.#settled = this.#scene;
    this.#stage?.show(this.#scene, this.#settled);
    this.requestUpdate();
  }

  #theme(): ThemeName {
    const { theme } = this.#view;
    return theme === 'auto' ? (this.#dark.matches ? 'dark' : 'light') : theme;
  }

  #say(name: 'near-ready' | 'near-change' | 'near-select' | 'near-ended'): void {
    if (!this.#isReady && name !== 'near-ready') return;
    this.dispatchEvent(new CustomEvent(name, { detail: this.getState(), bubbles: true, composed: true }));
  }

  #notice(notice: Notice): void {
    this.#messages.notice(notice);
    this.requestUpdate();
  }

  // Loading

  async #load(): Promise<void> {
    this.#loading.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.#messages.forgetTroubles();
    const given = this.getAttribute('src');
    try {
      const files = dataFiles(given, document.baseURI);
      // The whole page's map is wanted at once; an embed's waits until the page around it is at rest.
      if (!this.#waits()) void nearViewport(this, loading.signal).then(() => fetchMap().catch(() => {}));
      // The page's script may yet say which language its address asks for.
      void Promise.resolve().then(() => this.#speech.prepare());
      const facts = await loadFacts(files.facts, loading.signal);
      await pause();
      const plane = equalAreaPlane(facts.association.projection.center);
      const written = given === null && !this.#shapes ? writtenShapes(this) : null;
      const shapes =
        written?.shapes ??
        (await loadShapes(files.boundaries(facts.association.boundaries.low), facts, plane, loading.signal));
      this.#base = null;
      await pause();
      const texts = (lang: Lang) => loadTexts(facts, files, lang, this.#loading.signal);
      await Promise.race([this.#speech.begin(texts), patience()]);
      if (loading.signal.aborted) return;
      this.#base = facts;
      this.#source = given;
      this.#facts = facts;
      this.#files = files;
      this.#wanted = null;
      this.#refined = deferred<Shapes>();
      this.#plane = plane;
      this.#shapes = shapes;
      this.#strike();
      this.#view = { ...this.#view, date: latestDate(facts) };
      this.#speak();
      const pending = this.#pending;
      this.#pending = [];
      for (const ask of pending) ask();
      this.#redraw();
      await this.updateComplete;
      this.#slot?.remove();
      if (loading.signal.aborted) return;
      this.#setStage(written?.svg);
      if (this.#view.autoplay) this.play();
    } catch (error) {
      if (!loading.signal.aborted) this.#failed(error, () => this.#load());
    }
  }

  /** The finer boundaries: fetched once, when the map is looked at closely or an export needs them. */
  #finer(): Promise<Shapes> {
    this.#wanted ??= this.#refine();
    return this.#refined.promise;
  }

  async #refine(): Promise<void> {
    const { facts, plane, shapes, files, signal } = {
      facts: this.#facts!,
      plane: this.#plane!,
      shapes: this.#shapes!,
      files: this.#files!,
      signal: this.#loading.signal,
    };
    try {
      const finer = await loadShapes(
        files.boundaries(facts.association.boundaries.middle),
        facts,
        plane,
        signal,
        shapes,
      );
      this.#shapes = finer;
      this.#redraw();
      this.#stage?.refine(finer);
      this.#refined.resolve(finer);
    } catch (error) {
      if (signal.aborted) this.#wanted = null;
      else this.#failed(error, () => this.#refine());
    }
  }

  #waits(): boolean {
    const ui = this.#facts ? this.#view.ui : this.getAttribute('ui');
    return ui === 'embed' || ui === 'bare';
  }

  /** Once the browser has nothing better to do, or a hand touches the map. */
  #atRest(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => resolve();
      if ('requestIdleCallback' in window) requestIdleCallback(done, { timeout: 3000 });
      else setTimeout(done, 300);
      for (const touch of ['pointerdown', 'wheel', 'keydown', 'focusin'])
        this.addEventListener(touch, done, { once: true, passive: true, signal });
    });
  }

  async #startMap(): Promise<void> {
    const { signal } = this.#loading;
    await nearViewport(this, signal);
    if (this.#waits()) await this.#atRest(signal);
    if (signal.aborted) return;
    try {
      await this.#stage?.startMap();
    } catch (error) {
      if (signal.aborted) return;
      this.#failed(fileError(error, this.#speech.words.mapFile), () => this.#startMap());
    }
  }

  #failed(error: unknown, again: () => Promise<void>): void {
    this.#trouble(error, (words) => failureOf(error, words), again);
    this.#becomeReady();
  }

  #trouble(error: unknown, text: Trouble['text'], again: () => Promise<void>): void {
    const trouble: Trouble = { text, again: () => retry() };
    let timer = 0;
    const retry = () => {
      clearTimeout(timer);
      removeEventListener('online', retry);
      this.#messages.remove(trouble);
      this.requestUpdate();
      if (this.isConnected) void again();
    };
    // What may come right by itself is tried again, ever more seldom; a file that is wrong stays wrong.
    if (!(error instanceof LoadError) || error.why.kind !== 'inconsistent') {
      const { signal } = this.#loading;
      this.#tries += 1;
      timer = window.setTimeout(retry, Math.min(60_000, 2000 * 2 ** this.#tries));
      addEventListener('online', retry, { once: true, signal });
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    }
    this.#messages.add(trouble);
    this.requestUpdate();
    const file = error instanceof LoadError ? error.file : '';
    this.dispatchEvent(
      new CustomEvent('near-error', {
        detail: { message: text(this.#speech.words), file, state: this.getState() },
        bubbles: true,
        composed: true,
      }),
    );
  }

  #setStage(written?: SVGSVGElement): void {
    const { renderRoot } = this;
    const part = (name: string) => renderRoot.querySelector<HTMLElement>(name);
    const [box, picture, canvas, labels] = ['.map', '.picture', '.canvas', '.labels'].map(part);
    if (
      !this.isConnected ||
      this.#stage ||
      !this.#facts ||
      !this.#shapes ||
      !this.#scene ||
      !this.#plane ||
      !box ||
      !picture ||
      !canvas ||
      !labels
    )
      return;
    const plane = this.#plane;
    this.#stage = new Stage({ box, picture, canvas, labels }, this.#shapes, this.#scene, this.#view.camera, {
      plane,
      ...(written ? { existing: written } : {}),
      frame: boxOf(this.#facts.association.frame.map((point) => plane.forward(point))),
      cooperative: () => this.#view.ui === 'embed' || this.#view.ui === 'bare',
      onGestureIgnored: (gesture) => this.#hint.say(gesture),
      cornerBox: () => part('.headline')?.getBoundingClientRect() ?? null,
      bottomBox: () => part('.credits')?.getBoundingClientRect() ?? null,
      labelObstacles: () =>
        [...renderRoot.querySelectorAll('.map-buttons, .credits span')].flatMap((one) => [
          ...one.getClientRects(),
        ]),
      onFinerNeeded: () => void this.#finer(),
      onCamera: (camera) => {
        this.#view = apply(this.#view, { camera });
        this.#say('near-change');
      },
      onPoint: (region, [x, y], how) => {
        if (how === 'click') this.#change({ selected: region }, 'reader');
        const { left, top } = box.getBoundingClientRect();
        this.#hover = region && how === 'hover' ? { region, x: x - left, y: y - top } : null;
        this.requestUpdate();
      },
      onRendererChange: (_painter, trouble) => {
        const text = (words: Words) => (trouble === 'lost' ? words.mapLost : words.noWebGl);
        this.#messages.ofPainter(trouble ? text : null);
        this.#lost = trouble === 'lost';
        this.requestUpdate();
      },
    });
    for (const { region, southWest, northEast } of this.#facts.association.insets) {
      const element = part(`.inset[data-region="${CSS.escape(region)}"]`);
      if (element) this.#stage.addInset(element, planeBox(plane, southWest, northEast));
    }
    this.#stage.show(this.#scene, this.#scene);
    this.#sizes = new SizeObserver(() => {
      if (this.#paper.printing || part('.root[data-dragging]')) return;
      this.#chartWidth = part('.chart')?.clientWidth ?? 0;
      this.#stage?.resize();
      this.requestUpdate();
    });
    this.#sizes.watch(this, box);
    this.#becomeReady();
    void this.#startMap();
  }

  /** Where the facts do not come `ready` resolves all the same; `near-ready` waits until there is something to show. */
  #becomeReady(): void {
    const state = this.getState();
    this.#resolveReady(state);
    if (this.#isReady || !state) return;
    this.#isReady = true;
    this.#say('near-ready');
  }

  async #arrived(): Promise<Facts> {
    if (!this.#facts) await this.ready;
    if (!this.#facts) throw new Error('The data could not be loaded.');
    return this.#facts;
  }

  /** Once the new scene is on the screen; at once where nothing is laid out or the page is hidden. */
  async #painted(): Promise<void> {
    await this.updateComplete;
    if (document.hidden || this.getClientRects().length === 0) return;
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
      // A frame that is out of sight is given no animation frames, and cannot know it.
      setTimeout(resolve, UNSEEN_MS);
    });
  }

  // What is shown

  readonly #actions: Actions = {
    change: (change, how) => {
      if (how === 'scrub') this.pause();
      this.#change(change, how ?? 'reader');
      if (change.selected) this.#stage?.reveal(change.selected, !this.#calm.matches);
    },
    play: () => this.play(),
    pause: () => this.pause(),
    step: (n) => this.step(n),
    texts: () => this.#speech.allTexts(),
    openNotes: (statement) => void this.#openNotes(statement),
    zoom: (factor) => this.#stage?.zoom(factor, !this.#calm.matches),
    wholeArea: () => this.#change({ camera: null }, 'reader'),
    compare: () =>
      this.#change(
        { compare: this.#view.compare === null ? otherDate(this.#facts!, this.#view.date) : null },
        'reader',
      ),
    save: (kind, options) => void this.#save(kind, options),
    export: (kind, options) => this.export(kind, options),
    preview: (kind, options) => this.#make(null, kind, options),
    link: () =>
      linkTo(
        { home: this.#home ?? document.baseURI, query: this.query, date: this.#view.date },
        this.#facts!.version,
      ),
    dismiss: (index) => {
      this.#messages.dismiss(index);
      this.requestUpdate();
    },
    retry: () => this.#messages.retry(),
    resized: () => this.#stage?.resize(),
    open: (dialog) => {
      if (dialog === 'share' && this.#dialog !== 'share') void this.#share();
      this.#dialog = dialog;
      this.requestUpdate();
    },
    story: (ask) => {
      if (ask === 'begin') {
        this.pause();
        this.#story.begin();
      } else if (ask === 'leave') this.#story.leave();
      else if (ask === 'black') this.#story.blackOut();
      else this.#story.goTo(ask);
    },
  };

  /** The notes stand in the panel, which may lie below: they are opened, and the first takes the focus. */
  async #openNotes(statement: string): Promise<void> {
    this.#change({ date: statement, selected: null, panel: 'map' }, 'reader');
    await this.updateComplete;
    const notes = [...this.renderRoot.querySelectorAll<HTMLDetailsElement>('.statement .note[data-open]')];
    for (const note of notes) note.open = true;
    notes[0]?.querySelector('summary')?.focus();
  }

  async #save(kind: ExportKind, options: ExportOptions = {}): Promise<void> {
    try {
      const file = await this.export(kind, options);
      const { fileName, saveFile } = await import('./share/index.ts');
      saveFile(file, fileName(this.#scene!, kind, options));
    } catch (error) {
      const { exportFailed } = this.#speech.words.sharing;
      const code = (error as Partial<ExportError>).code;
      if ((error as Error).name !== 'ExportError' || !code)
        this.#failed(fileError(error, this.#speech.words.partFile), () => this.#save(kind, options));
      else
        this.#trouble(
          error,
          () => exportFailed[code],
          () => this.#save(kind, options),
        );
    }
  }

  /** The map's own page, where others can follow a link to it. */
  get #home(): string | null {
    const { home } = this;
    return home !== null && URL.canParse(home) && /^https?:/i.test(home) ? home : null;
  }

  /** What the dialog hands out, of the view as it is now. */
  async #share(): Promise<void> {
    this.#sharing = null;
    try {
      const { sharingOf } = await import('./share/index.ts');
      const home = this.#home;
      if (!this.#scene || !home) return;
      this.#sharing = sharingOf(this.#scene, { home, query: this.query, src: this.src, now: Date.now() });
      this.requestUpdate();
    } catch (error) {
      this.#dialog = null;
      this.#failed(fileError(error, this.#speech.words.partFile), async () => this.#actions.open('share'));
    }
  }

  override render(): TemplateResult {
    const words = this.#speech.words;
    const theme = this.#theme();
    const { ui } = this.#view;
    const model = this.#model();
    this.#live.model = this.#model(this.#scene);
    if (!model) {
      const empty = { words, actions: this.#actions } as Model;
      // Until the facts have come, and where they do not come, the picture that the page came with stands.
      return html`${this.#slot ? nothing : html`<slot></slot>`}<div class="root over" data-theme=${theme} data-ui=${ui}>
        ${notices(empty, this.#messages.texts(this.#speech.words), this.#messages.hasTroubles)}</div>`;
    }
    return page(model, {
      living: true,
      printing: this.#paper.printing,
      notices: notices(model, this.#messages.texts(this.#speech.words), this.#messages.canRetry, this.#lost),
      map: html`
        <div class="canvas" tabindex="0" role="application" aria-label=${mapLabel(model)} @keydown=${this.#mapKeys.down} @blur=${this.#mapKeys.blur}></div>
        <div class="picture" aria-hidden="true" @click=${this.#onPictureClick} @pointermove=${this.#onPictureMove} @pointerleave=${this.#onPictureLeave}></div>
        <div class="labels" aria-hidden="true"></div>`,
      tip: this.#tip(model),
      hint: this.#hint.now,
      overRegion: this.#hover !== null,
      chartWidth: this.#chartWidth,
      announced: this.#announced,
    });
  }

  #model(scene = this.#settled): Model | null {
    if (!scene) return null;
    const { facts, view, words, theme } = scene.basis;
    const home = () => this.#home;
    return {
      facts,
      view,
      scene,
      words,
      theme,
      actions: this.#actions,
      playing: this.#player.playing,
      live: this.#live,
      part: this.#parts.part,
      dialog: this.#dialog,
      get canShare() {
        return home() !== null;
      },
      sharing: this.#sharing,
      story: this.#story.state,
    };
  }

  #tip(model: Model): TemplateResult | typeof nothing {
    if (!this.#hover) return nothing;
    const region = model.facts.regions.get(this.#hover.region);
    if (!region) return nothing;
    const { usual, native } = nameAt(region, model.scene.day);
    const name = textIn(usual, model.view.lang);
    const width = this.renderRoot.querySelector('.map')?.clientWidth ?? 0;
    const left = Math.max(6, Math.min(this.#hover.x + 14, width - 280));
    const state =
      model.scene.states.get(region.id) ?? tierWithSecondary(model.facts, region.id, model.scene.day);
    return html`<div class="tip" .style=${`transform:translate(${left}px,${this.#hover.y + 16}px)`}>
      <b lang=${name.lang}>${name.text}</b> ${native.map(({ lang, text }) => html`<span class="quiet" lang=${lang}>${text}</span> `)}
      <p>${stateText(model, state)}</p><p class="quiet">${joiningText(model, region)}</p></div>`;
  }

  /** The panel scrolls so that the card's top is seen; what stands in the panel and opened it hands the focus on. */
  #showCard(): void {
    const card = this.#cardAwaited && this.renderRoot.querySelector<HTMLElement>('.card');
    if (!card) return;
    const panel = card.closest('.panel');
    scrollTo(card, panel, CARD_SEEN);
    // That the filter leaves it out stands before it.
    const away = this.renderRoot.querySelector('.away');
    if (away) scrollTo(away, panel);
    if (this.#cardAwaited === 'reader' && this.shadowRoot!.activeElement?.closest('.panel')) giveFocus(card);
    this.#cardAwaited = null;
  }

  // Hands and keys

  /** To the first of these that is shown, when the page has changed and what is fetched has come. */
  async #focus(selectors: readonly string[]): Promise<void> {
    for (let round = 0; round < 40; round++) {
      await this.updateComplete;
      if (!this.isConnected) return;
      for (const selector of selectors) {
        const target = this.renderRoot.querySelector<HTMLElement>(selector);
        if (!target?.checkVisibility()) continue;
        target.focus({ preventScroll: true });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  readonly #onTheme = () => this.#redraw();

  /** A press outside the element lets go of the selection's tip, not of the selection. */
  readonly #onOutside = (event: PointerEvent) => {
    if (!this.#hover || event.composedPath().includes(this)) return;
    this.#hover = null;
    this.requestUpdate();
  };

  readonly #onPictureClick = (event: MouseEvent) => {
    this.#change({ selected: this.#stage?.regionAtClient(event.clientX, event.clientY) ?? null }, 'reader');
  };

  readonly #onPictureMove = (event: PointerEvent) => {
    const region = this.#stage?.regionAtClient(event.clientX, event.clientY) ?? null;
    const box = this.renderRoot.querySelector('.map')?.getBoundingClientRect();
    this.#hover = region && box ? { region, x: event.clientX - box.left, y: event.clientY - box.top } : null;
    this.requestUpdate();
  };

  readonly #onPictureLeave = () => {
    this.#hover = null;
    this.requestUpdate();
  };

  /** To the nearest region that belongs, in the arrow's direction. */
  #rove(arrow: readonly [number, number]): void {
    const stage = this.#stage;
    if (!stage || !this.#scene) return;
    const next = nextInDirection(this.#scene.shown, this.#view.selected, arrow, (id) =>
      stage.anchorOnScreen(id),
    );
    if (!next) return;
    this.#actions.change({ selected: next });
  }
}

/** What waits for the main thread has its turn: the map's file that has come, or a hand. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
const patience = () => new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));

function failureOf(error: unknown, words: Words): string {
  if (!(error instanceof LoadError)) return (error as Error).message;
  const { file, tried, why } = error;
  if (why.kind === 'missing') return words.fileFailed(tried, words.fileMissing(why.status));
  return why.kind === 'cut' ? words.fileFailed(tried, words.fileCut) : words.fileFailed(file, why.text);
}

/** A module that did not arrive, under a name that a reader understands. */
function fileError(error: unknown, name: string): LoadError {
  return new LoadError(name, { kind: 'missing', status: (error as Error).message });
}

/** `Promise.withResolvers`, which not every browser has. */
function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** null: the default. */
function readOrDefault(name: ParameterName, value: string | null, facts: Facts) {
  if (value !== null) return readParameter(name, String(value), facts);
  const { change } = readParameter(name, defaultText(name, facts), facts);
  const first = initialView(latestDate(facts));
  const keys = Object.keys(change) as (keyof View)[];
  return { change: Object.fromEntries(keys.map((key) => [key, first[key]])) as Change };
}

function defaultText(name: ParameterName, facts: Facts): string {
  const texts: Partial<Record<ParameterName, string>> = {
    date: latestDate(facts),
    'color-by': 'country',
    ui: 'full',
    theme: 'auto',
    panel: 'map',
    speed: '1',
  };
  return texts[name] ?? '';
}

defineOnce('near-map', NearMap);
