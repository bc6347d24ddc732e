// Loads what the session needs: the facts, their boundaries, the reader's language, later the finer boundaries. Each load
// aborts the one before. It puts what it has loaded into the session and calls back when that is done or has failed.
import type { ReactiveController } from 'lit';
import { equalAreaPlane, type Shapes } from '../geography/index.ts';
import { type DataFiles, dataFiles } from './data-sources.ts';
import { fetchJson, isAbort, loadFacts, loadShapes, loadTexts, readFrom } from './fetch-data.ts';
import { inlineShapes } from './inline-shapes.ts';
import type { LanguageController } from './language-controller.ts';
import type { Session } from './session.ts';

/** How long the map waits for its language before it is shown without it. */
const LANGUAGE_TIMEOUT_MS = 2500;

type LoaderHooks = {
  /** The files are known, none has come. */
  started(signal: AbortSignal): void;
  /** The session has the data. @param picture the inline picture that the shapes were read from */
  loaded(signal: AbortSignal, picture?: SVGSVGElement): Promise<void>;
  /** The element has come back to the page, with the data that it had. */
  returned(): void;
  /** What was on the way when it left can be fetched again. */
  resumed(): void;
  failed(error: unknown, what: 'data' | 'finer', again: () => Promise<unknown>): void;
};

export class Loader implements ReactiveController {
  readonly #element: Element;
  readonly #session: Session;
  readonly #language: LanguageController;
  readonly #hooks: LoaderHooks;
  #abort = new AbortController();
  /** Between the callbacks of the element's life: an upgraded element is in the page before. */
  #isConnected = false;
  #files: DataFiles | null = null;
  /** `src` of the data in the session; undefined: none, or others are on the way. */
  #loadedSrc: string | null | undefined;
  #isAwaitingLanguage = false;
  #finer: Promise<Shapes> | null = null;
  /** The map goes on with the shapes that it has until a retry succeeds. */
  #hasFinerFailed = false;

  constructor(element: Element, session: Session, language: LanguageController, hooks: LoaderHooks) {
    this.#element = element;
    this.#session = session;
    this.#language = language;
    this.#hooks = hooks;
  }

  /** Aborts when the element leaves the page, or when other data are loaded. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Of the data in the session; null before they have arrived. */
  get files(): DataFiles | null {
    return this.#files;
  }

  /** Removed while other data were loading, the element starts that again. */
  hostConnected(): void {
    this.#isConnected = true;
    if (this.#isCurrent) void this.#resume();
    else void this.load();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#abort.abort();
  }

  /** Set before the element is connected, as by the parser, it is loaded then. */
  sourceChanged(): void {
    if (this.#isConnected) void this.load();
  }

  async load(): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#loadedSrc = undefined;
    this.#isAwaitingLanguage = false;
    const { signal } = this.#abort;
    const src = this.#element.getAttribute('src');
    try {
      const files = dataFiles(src, document.baseURI);
      this.#hooks.started(signal);
      // The page's script may still set the language that its URL names.
      void Promise.resolve().then(() => this.#language.preload());
      const facts = await loadFacts(files.facts, signal);
      await nextTask();
      const plane = equalAreaPlane(facts.association.projection.center);
      const inline = src === null && !this.#session.shapes ? inlineShapes(this.#element) : null;
      const shapes =
        inline?.shapes ??
        (await loadShapes(files.boundaries(facts.association.boundaries.low), facts, plane, signal));
      await nextTask();
      // From here on the language's texts are those of the new facts, which the session has not got yet.
      this.#isAwaitingLanguage = true;
      const texts = (lang: string) => loadTexts(facts, files, lang, this.signal);
      await Promise.race([this.#language.begin(facts, texts), languageTimeout()]);
      if (signal.aborted) return;
      this.#isAwaitingLanguage = false;
      this.#files = files;
      this.#loadedSrc = src;
      this.#finer = null;
      this.#hasFinerFailed = false;
      readFrom(files.facts, () => this.#session.setData({ facts, plane, shapes }, this.#language.current));
      await this.#hooks.loaded(signal, inline?.svg);
    } catch (error) {
      if (!signal.aborted) this.#hooks.failed(error, 'data', () => this.load());
    }
  }

  /** The language has come: it is shown at once, or with the data that are on the way. */
  languageArrived(): void {
    if (!this.#isAwaitingLanguage) this.#session.setLanguage(this.#language.current);
  }

  /**
   * The finer boundaries, fetched once: when the map is zoomed in, or for an export. Rejects where they can't be had, when
   * the element leaves the page or when other data are loaded; the next call then fetches them again.
   */
  finerShapes(): Promise<Shapes> {
    if (this.#finer) return this.#finer;
    const { signal } = this;
    const request = this.#refine(signal);
    this.#finer = request;
    request.catch((error) => {
      if (this.#finer === request) this.#finer = null;
      // One notice for all that wait for them; its retry fetches them again.
      if (signal.aborted || isAbort(error) || this.#hasFinerFailed) return;
      this.#hasFinerFailed = true;
      this.#hooks.failed(error, 'finer', async () => {
        this.#hasFinerFailed = false;
        await this.finerShapes().catch(() => {});
      });
    });
    return request;
  }

  /** The file of names that are only searched for, unchecked; null where there is none or it fails: search works without. */
  async searchNames(): Promise<unknown> {
    const name = this.#session.facts?.association.search;
    if (!name || !this.#files) return null;
    return fetchJson(this.#files.texts(name), 'texts', this.signal).catch(() => null);
  }

  /**
   * The texts of all data files by the names that the published ones have; null: these are the published ones.
   * @param all the published ones too
   */
  async ownFiles(all: boolean): Promise<Readonly<Record<string, string>> | null> {
    const { facts } = this.#session;
    if (!facts || !this.#files) throw new Error('The data have not arrived.');
    if (!this.#loadedSrc && !all) return null;
    const { fileTexts } = await import('./file-texts.ts');
    return fileTexts(facts, this.#files, this.signal);
  }

  /** For the map that is zoomed in, which asks with each move. */
  prefetchFinerShapes(): void {
    if (!this.#hasFinerFailed) this.finerShapes().catch(() => {});
  }

  /** Whether the session has the data that `src` names. */
  get #isCurrent(): boolean {
    return this.#loadedSrc === this.#element.getAttribute('src');
  }

  async #resume(): Promise<void> {
    this.#abort = new AbortController();
    this.#hooks.returned();
    // What was stopped is known to be so by then.
    await nextTask();
    void this.#language.update();
    this.#hooks.resumed();
  }

  async #refine(signal: AbortSignal): Promise<Shapes> {
    const { facts, plane, shapes } = this.#session;
    if (!facts || !plane || !shapes || !this.#files) throw new Error('The boundaries have not arrived.');
    const file = this.#files.boundaries(facts.association.boundaries.middle);
    const finer = await loadShapes(file, facts, plane, signal, shapes);
    // Other data may have taken the place of those that these shapes belong to.
    if (this.#session.plane !== plane) throw new DOMException('Other data have been loaded.', 'AbortError');
    this.#hasFinerFailed = false;
    this.#session.setShapes(finer);
    return finer;
  }
}

/** Yields to other tasks on the main thread, such as a file that has arrived, or input. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
const languageTimeout = () => new Promise<void>((resolve) => setTimeout(resolve, LANGUAGE_TIMEOUT_MS));
