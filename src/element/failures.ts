// What happens when a file or the map fails: a notice with a way to retry, a `near-error`, and a retry by itself, after
// growing intervals and when the network is back. Work that can't come right by itself is left to the reader.
import type { Words } from '../words/index.ts';
import { LoadError } from './fetch-data.ts';
import type { FailureNotice, Notices } from './notices.ts';

const FIRST_RETRY_MS = 4000;
const LAST_RETRY_MS = 60_000;

type Hooks = {
  readonly notices: Notices;
  words(): Words;
  isConnected(): boolean;
  /** Ends all automatic retries when it aborts. */
  signal(): AbortSignal;
  /** The notices have changed. */
  changed(): void;
  emitError(message: string, file: string): void;
};

export class Failures {
  readonly #hooks: Hooks;
  #retries = 0;

  constructor(hooks: Hooks) {
    this.#hooks = hooks;
  }

  /**
   * @param again does the failed work once more
   * @param text the notice, in the language of the moment
   */
  report(
    error: unknown,
    again: () => Promise<void>,
    text: FailureNotice['text'] = (words) => failureText(error, words),
  ): void {
    const { notices, words, signal, isConnected, changed, emitError } = this.#hooks;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const retry = () => {
      clearTimeout(timer);
      removeEventListener('online', retry);
      notices.removeFailure(notice);
      changed();
      if (isConnected()) void again();
    };
    const notice: FailureNotice = { text, name: (words) => partName(error, words), retry };
    // A file with invalid contents isn't retried.
    if (!(error instanceof LoadError) || error.why.kind !== 'inconsistent') {
      timer = setTimeout(retry, Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#retries));
      this.#retries += 1;
      addEventListener('online', retry, { once: true, signal: signal() });
      signal().addEventListener('abort', () => clearTimeout(timer), { once: true });
    }
    notices.addFailure(notice);
    changed();
    emitError(text(words()), error instanceof LoadError ? error.file : '');
  }
}

/** The name of what is missing, for readers; null: the failure is of another kind. */
function partName(error: unknown, words: Words): string | null {
  if (!(error instanceof LoadError) || error.why.kind === 'inconsistent') return null;
  return error.part ? words.parts[error.part] : error.file;
}

export function failureText(error: unknown, words: Words): string {
  if (!(error instanceof LoadError)) return (error as Error).message;
  const { file, tried, why } = error;
  if (why.kind === 'missing') return words.fileFailed(tried, words.fileMissing(why.status));
  return why.kind === 'cut' ? words.fileFailed(tried, words.fileCut) : words.fileFailed(file, why.text);
}

/** A module that failed to load, under a name that a reader understands. */
export function moduleError(error: unknown, name: string): LoadError {
  return new LoadError(name, { kind: 'missing', status: (error as Error).message });
}
