// <near-map>: attributes, properties and methods in, events out. The session holds what is shown; the parts that fetch,
// draw and react are created in features.ts; the controls render. It decides neither how a region is drawn nor which
// regions are members when.
import { html, nothing, type TemplateResult } from 'lit';
import type { ExportKind, ExportOptions, NearMapElement, Settings, State } from '../contract.ts';
import { defineOnce } from '../controls/define-once.ts';
import { type Model, mapLabel, notices, page, pageStyles } from '../controls/index.ts';
import { type LngLat, regionsAtPoint } from '../geography/index.ts';
import { PARAMETER_NAMES, type ParameterName, stepFrom, type View } from '../view/index.ts';
import { createFeatures } from './features.ts';
import { nextFrame } from './next-frame.ts';
import { checkDateForm } from './parameters.ts';
import { regionTip } from './region-tip.ts';
import type { Update } from './session.ts';
import { stateOf } from './state.ts';
import { ViewElement } from './view-element.ts';

/**
 * A map that replays who joined an association, from one data file.
 *
 * @fires near-ready - when the requested date is shown; detail: the state
 * @fires near-change - after any change of the view; detail: the state
 * @fires near-select - after the selection changes or is cleared; detail: the state
 * @fires near-ended - when playback has ended, after the last change; detail: the state
 * @fires near-error - a file or the map failed; detail: { message, file, state }
 */
export class NearMap extends ViewElement implements NearMapElement {
  static override styles = pageStyles;
  static override get observedAttributes(): string[] {
    // Lit prepares the class, its styles among it, when this is first read.
    // biome-ignore lint/complexity/noThisInStatic: it must be this class that is prepared, not its parent
    return [...super.observedAttributes, ...PARAMETER_NAMES.filter((name) => name !== 'host'), 'src', 'home'];
  }

  readonly #features: ReturnType<typeof createFeatures> = createFeatures(this, {
    model: () => this.#model(),
    update: (update) => this.#update(update),
    renderNow: () => this.performUpdate(),
    reload: () => this.reload(),
  });
  readonly #session = this.#features.session;
  /** Whether the page has been rendered; before that, the picture stands in its place. */
  #hasPage = false;

  /** Resolves when the active renderer shows the requested date, or when it is known that none can. */
  readonly ready: Promise<State | null> = this.#features.events.ready;

  // Lifecycle

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (old === value) return;
    if (name === 'src') this.#features.loader.sourceChanged();
    else if (name === 'home') this.requestUpdate();
    else this.setParameter(name as ParameterName, value);
  }

  // Properties are in ViewElement; these are what it reads and writes.

  protected override get shownView(): View {
    return this.#session.view;
  }

  setParameter(name: ParameterName, value: string | null): void {
    this.#features.parameters.set(name, value);
  }

  /** For the map's own page, whose URL may ask for the story, from its start or at a date; one that plays is a plain stage. */
  presentFromUrl(date: string | null): void {
    this.#session.whenLoaded(() => {
      const { view } = this.#session;
      if (view.ui === 'present' && !view.autoplay) this.#features.story.beginFromUrl(date && view.date);
    });
  }

  /** Replaced by the map's own page. Code that an engine refuses to fetch again comes with the page; its own page writes its view into the URL first. */
  reload(): void {
    location.reload();
  }

  // Methods

  /**
   * Shows a date. Out of range it is brought into it, with a notice.
   * @param date ISO date of any precision
   * @returns the state when the date is shown; overtaken by another, the state then shown
   * @throws RangeError if the date is invalid
   */
  async goTo(date: string): Promise<State> {
    const text = String(date);
    checkDateForm(text);
    const change = this.#features.parameters.readDate(text, await this.#features.loaded());
    this.pause();
    this.#session.dispatch(change, 'author');
    await this.updateComplete;
    await nextFrame(this);
    return this.getState()!;
  }

  /** Plays on from the date shown, from the start if at the end. */
  play(): void {
    this.#session.whenLoaded(() => {
      this.#features.map.leaveCard();
      this.#features.player.play();
    });
  }

  pause(): void {
    this.#features.player.pause();
  }

  /**
   * So many statements on, or back where n is negative.
   * @throws RangeError where it is no number
   */
  step(n: number): void {
    if (Number.isNaN(Number(n))) throw new RangeError(`step() got "${n}"; expected a number of milestones`);
    this.#session.whenLoaded((facts) => {
      const { story } = this.#features;
      this.pause();
      if (story.running) story.step(Math.trunc(n));
      else
        this.#session.dispatch({ date: stepFrom(facts, this.#session.view.date, Math.trunc(n)) }, 'reader');
    });
  }

  /** @param id ISO 3166-2, or null for none */
  select(id: string | null): void {
    this.setParameter('selected', String(id ?? ''));
  }

  /**
   * Sets several attributes at once, all or none, like the properties: without writing them.
   * @param values by their names as attributes; null: back to the default
   * @returns a sentence for each invalid value; then nothing is set. Before the facts have arrived the values are
   * kept, and an invalid value becomes a notice.
   */
  set(values: Settings): string[] {
    return this.#features.parameters.setAll(values);
  }

  /** All that is shown, as plain data; null before the facts have arrived. */
  getState(): State | null {
    const { facts, view, scene, words } = this.#session;
    if (!facts || !scene) return null;
    const { player, map, notices } = this.#features;
    return stateOf(facts, view, scene, {
      playing: player.playing,
      painter: map.painter,
      notices: notices.texts(words),
    });
  }

  /**
   * A place in true degrees as CSS pixels from the viewport's corner; null before the map is laid out.
   * @throws RangeError where it is no place
   */
  project(lngLat: LngLat): [number, number] | null {
    return this.#features.map.project(placeOf(lngLat));
  }

  /**
   * All regions that contain a place at the date, members or not, topmost first; as exact as the boundaries that have loaded.
   * @param lngLat true degrees
   * @returns their ids; none before the boundaries have arrived
   * @throws RangeError where it is no place
   */
  regionsAt(lngLat: LngLat): string[] {
    const place = placeOf(lngLat);
    const { shapes, plane, scene } = this.#session;
    return shapes && plane && scene ? regionsAtPoint(shapes, plane.forward(place), scene.day) : [];
  }

  /** Resolves when the language that was last requested is shown, or when it is known that it can't be. */
  get languageReady(): Promise<void> {
    return this.#features.language.settled();
  }

  /** The height in CSS pixels at which the whole area just fills the width; null before the map is laid out. */
  get idealHeight(): number | null {
    return this.#features.map.idealHeight;
  }

  /**
   * What is shown, as a file; one at a time.
   * @param kind png, svg: a picture with title, date, count, map, legend and credits; csv, xlsx: tables;
   *   geojson: regions in true degrees
   * @throws RangeError if the kind or an option is invalid; the signal's reason; Error with a sentence
   */
  export(kind: ExportKind, options: ExportOptions = {}): Promise<File> {
    return this.#features.exporter.export(kind, options);
  }

  /** The URL query that gives this view, without "?"; empty for the opening view. */
  get query(): string {
    const { parameters, story } = this.#features;
    return story.inQuery(parameters.writeQuery());
  }

  /** Shows the view that a URL query describes; what it leaves out goes back to the opening view. */
  readQuery(search: string): void {
    this.#features.parameters.readQuery(search);
  }

  // Rendering

  /** While a pointer or playback moves, only the live values follow each step. */
  #update({ source }: Update): void {
    const { scene } = this.#session;
    if (source === 'settled') this.requestUpdate();
    else if (scene && (source === 'scrub' || source === 'playback'))
      this.#features.live.write(this.#model(scene)!);
  }

  override render(): TemplateResult {
    const { words, theme, view, scene } = this.#session;
    const { map, mapKeys, announcer, actions, live, lazyParts, hasSlot, print } = this.#features;
    const model = this.#model();
    live.model = this.#model(scene);
    const shown = this.#features.notices.shown(words);
    // The view has its attributes when there are facts.
    const isWhole = (model ? view.ui : (this.getAttribute('ui') ?? 'full')) === 'full';
    const complete = !isWhole || lazyParts.part('whole') !== null;
    if (!model || !(complete || this.#hasPage)) {
      const empty = { words, actions } as Model;
      // Until everything has arrived, and if it doesn't, the page's own picture is shown.
      return html`${hasSlot ? nothing : html`<slot></slot>`}<div class="root over" data-theme=${theme} data-ui=${view.ui}>
        ${notices(empty, shown)}</div>`;
    }
    this.#hasPage = true;
    return page(model, {
      interactive: true,
      printed: print.printed,
      notices: notices(model, shown, map.isContextLost),
      map: html`
        <div class="canvas" tabindex="0" role="application" aria-label=${mapLabel(model)} @keydown=${mapKeys.down} @blur=${mapKeys.blur}></div>
        <div class="picture" aria-hidden="true" @click=${map.onPictureClick} @pointermove=${map.onPictureMove} @pointerleave=${map.onPictureLeave}></div>
        <div class="fade"></div>
        <div class="labels" aria-hidden="true"></div>`,
      tip: map.hover && map.size ? regionTip(model, map.hover, map.size) : nothing,
      hint: map.hint,
      overRegion: map.hover?.region != null,
      chartWidth: map.chartWidth,
      announced: announcer.text,
    });
  }

  /** What the controls read. null before the data have arrived. */
  #model(scene = this.#session.settled): Model | null {
    if (!scene) return null;
    const { actions, player, live, lazyParts, dialogs, story } = this.#features;
    const { facts, view, words, theme } = scene.basis;
    return {
      facts,
      view,
      scene,
      words,
      theme,
      actions,
      live,
      playing: player.playing,
      part: lazyParts.part,
      dialog: dialogs.current,
      sharing: dialogs.sharing,
      story: story.state,
    };
  }
}

defineOnce('near-map', NearMap);

/** @throws RangeError where it is no place */
function placeOf(lngLat: LngLat): LngLat {
  const [lng = Number.NaN, lat = Number.NaN] = Array.isArray(lngLat) ? (lngLat as number[]) : [];
  if (!Number.isFinite(lng) || !(Math.abs(lat) <= 90))
    throw new RangeError(`No place "${lngLat}"; expected [longitude, latitude] in degrees`);
  return [lng, lat];
}
