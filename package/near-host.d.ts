// The helper for a page with the map in a frame; docs/embedding.md of the project says it in words.
import type { ExportKind, ExportOptions, Settings, State } from './near-map.js';

/** A key that the map did not use. */
export type FrameKey = {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly shiftKey: boolean;
};

export type FrameEvents = {
  ready: { readonly methods: readonly string[]; readonly events: readonly string[]; readonly state: State };
  change: State;
  select: State;
  play: State;
  pause: State;
  ended: State;
  key: FrameKey;
  /** A key of a `key` event was released. */
  keyup: FrameKey;
  /** In CSS pixels. */
  resize: { readonly height: number };
  /** Something failed that no call's promise says. `dropped`: how many messages were too many. */
  error: { readonly message: string; readonly method: string | null; readonly dropped?: number };
};

/**
 * The map in a frame. A method's promise rejects, with a sentence, where a value makes no sense, where the data or the
 * scripts don't load, where a message was one too many, and where a loaded frame doesn't answer in time.
 */
export type FramedMap = {
  /** The first state; a new promise where it was rejected and the map loads later. */
  readonly ready: Promise<State>;
  /** Resolves when the date is shown. */
  goTo(date: string | number): Promise<State>;
  step(n: number): Promise<State>;
  select(id: string | null): Promise<State>;
  play(): Promise<State>;
  pause(): Promise<State>;
  set(values: Settings): Promise<State>;
  getState(): Promise<State>;
  /** What is shown, as a file. */
  export(value: {
    readonly kind: ExportKind;
    readonly options?: Omit<ExportOptions, 'signal' | 'onProgress'>;
  }): Promise<State & { readonly file: Blob }>;
  /** @returns a function that ends it */
  on<K extends keyof FrameEvents>(event: K, handler: (value: FrameEvents[K]) => void): () => void;
};

/**
 * Drives the map in a frame.
 * @param options `keys: false`: keys that the map did not use are not pressed again on the frame; `timeout`: the time
 * limit of an answer after the frame has loaded, in milliseconds, 30,000 if not given, and 20 times that for a file
 */
export declare function nearMap(
  iframe: HTMLIFrameElement,
  options?: { readonly keys?: boolean; readonly timeout?: number },
): FramedMap;
