// Loads what the session needs: the facts, their boundaries, the reader's language, later the finer boundaries. Each load
// aborts the one before. It puts what it has loaded into the session and calls back when that is done or has failed.
import { equalAreaPlane, type Shapes } from '../geography/index.ts';
import type { Lang } from '../membership/index.ts';
import { type DataFiles, dataFiles } from './data-files.ts';
import { loadFacts, loadShapes, loadTexts } from './fetch-data.ts';
import { inlineShapes } from './inline-shapes.ts';
import type { LanguageController } from './language-controller.ts';
import type { Session } from './session.ts';

/** How long the map waits for its language before it is shown without it. */
const LANGUAGE_TIMEOUT_MS = 2500;

type Hooks = {
  /** The files are known, none has come. */
  started(signal: AbortSignal): void;
  /** The session has the data. @param picture the inline picture that the shapes were read from */
  loaded(signal: AbortSignal, picture?: SVGSVGElement): Promise<void>;
  failed(error: unknown, retry: () => Promise<void>): void;
};

export class Loader {
  readonly #element: Element;
  readonly #session: Session;
  readonly #language: LanguageController;
  readonly #hooks: Hooks;
  #abort = new AbortController();
  #files: DataFiles | null = null;
  /** `src` of the data in the session; undefined: none, or others are on the way. */
  #loadedSrc: string | null | undefined;
  #isAwaitingLanguage = false;
  #finer: FinerShapes | null = null;

  constructor(element: Element, session: Session, language: LanguageController, hooks: Hooks) {
    this.#element = element;
    this.#session = session;
    this.#language = language;
    this.#hooks = hooks;
  }

  /** Aborts when the element leaves the page, or when other data are loaded. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Whether the session has the data that `src` names. */
  get isCurrent(): boolean {
    return this.#loadedSrc === this.#element.getAttribute('src');
  }

  async load(): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#loadedSrc = undefined;
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
      const texts = (lang: Lang) => loadTexts(facts, files, lang, this.signal);
      await Promise.race([this.#language.begin(texts), languageTimeout()]);
      if (signal.aborted) return;
      this.#isAwaitingLanguage = false;
      this.#files = files;
      this.#loadedSrc = src;
      this.#finer = null;
      this.#session.setData({ facts, plane, shapes }, this.#language.current);
      await this.#hooks.loaded(signal, inline?.svg);
    } catch (error) {
      if (!signal.aborted) this.#hooks.failed(error, () => this.load());
    }
  }

  /** The language has come: it is shown at once, or with the data that are on the way. */
  languageArrived(): void {
    if (!this.#isAwaitingLanguage) this.#session.setLanguage(this.#language.current);
  }

  stop(): void {
    this.#abort.abort();
  }

  /** After `stop`, with the data that the session has. */
  resume(): void {
    this.#abort = new AbortController();
    void this.#language.update();
  }

  /** The finer boundaries, fetched once: when the map is zoomed in, or for an export. */
  finerShapes(): Promise<Shapes> {
    this.#finer ??= new FinerShapes();
    if (!this.#finer.isRequested) void this.#refine(this.#finer);
    return this.#finer.promise;
  }

  async #refine(finer: FinerShapes): Promise<void> {
    const { signal } = this;
    const { facts, plane, shapes } = this.#session;
    if (!facts || !plane || !shapes || !this.#files) return;
    finer.isRequested = true;
    try {
      const file = this.#files.boundaries(facts.association.boundaries.middle);
      const loaded = await loadShapes(file, facts, plane, signal, shapes);
      this.#session.setShapes(loaded);
      finer.resolve(loaded);
    } catch (error) {
      if (signal.aborted) finer.isRequested = false;
      else this.#hooks.failed(error, () => this.#refine(finer));
    }
  }
}

/** A promise that outlasts failures and aborted requests. */
class FinerShapes {
  isRequested = false;
  resolve: (shapes: Shapes) => void = () => {};
  readonly promise = new Promise<Shapes>((resolve) => {
    this.resolve = resolve;
  });
}

/** Yields to other tasks on the main thread, such as a file that has arrived, or input. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
const languageTimeout = () => new Promise<void>((resolve) => setTimeout(resolve, LANGUAGE_TIMEOUT_MS));
