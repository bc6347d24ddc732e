// What happens when a file or the map fails: a notice with a way to try again, a `near-error`, and a retry by itself, after
// growing intervals and when the network is back. What the page needs is retried until it comes. What a reader asked
// for is retried while they wait: whatever they do next ends that, so that nothing opens or changes later. An engine may
// keep a module that failed: after a failed retry the notice offers to reload the page.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Words } from '../words/index.ts';
import { LoadError } from './fetch-data.ts';
import type { FailureNotice, Notices } from './notice-list.ts';
import type { Update } from './session.ts';

const FIRST_RETRY_MS = 4000;
const LAST_RETRY_MS = 60_000;

/** Work that has failed. */
export type Work = {
  /** Work of the same name has one notice. */
  readonly name: string;
  /** Does it again; resolves when it is done, or has been reported again. */
  again(): Promise<unknown>;
  /** What a reader waits for, and sees change when it comes. */
  readonly isAsked?: boolean;
  /** The notice, in the language of the moment. */
  readonly text?: FailureNotice['text'];
};
type Pending = {
  readonly isAsked: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  readonly notice: FailureNotice;
};
type FailureHooks = {
  readonly notices: Notices;
  words(): Words;
  emitError(message: string, file: string): void;
};

export class Failures implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #hooks: FailureHooks;
  readonly #pending = new Map<string, Pending>();
  /** How often work has failed in a row. */
  readonly #failed = new Map<string, number>();
  /** The notice was dismissed: what the page needs is retried without one. */
  readonly #quiet = new Set<string>();

  constructor(host: ReactiveControllerHost & Node, hooks: FailureHooks) {
    this.#host = host;
    this.#hooks = hooks;
  }

  hostConnected(): void {
    addEventListener('online', this.#retryWaiting);
    for (const input of INPUTS) addEventListener(input, this.#onInput, true);
    // What failed before the element left the page.
    for (const { notice } of [...this.#pending.values()]) notice.retry?.();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#retryWaiting);
    for (const input of INPUTS) removeEventListener(input, this.#onInput, true);
    for (const [name, { isAsked, timer }] of this.#pending) {
      if (isAsked) this.#remove(name);
      clearTimeout(timer);
    }
  }

  report(
    error: unknown,
    { name, again, isAsked = false, text = (words) => failureText(error, words) }: Work,
  ): void {
    this.#remove(name);
    const failed = (this.#failed.get(name) ?? 0) + 1;
    this.#failed.set(name, failed);
    const retry = async () => {
      this.#remove(name);
      if (!this.#host.isConnected) return;
      await again();
      if (this.#pending.has(name)) return;
      this.#failed.delete(name);
      this.#quiet.delete(name);
    };
    const notice: FailureNotice = {
      text,
      name: (words) => partName(error, words),
      retry: () => void retry(),
      canReload: failed > 1 && error instanceof LoadError && error.isModule,
      dismissed: () => {
        if (isAsked) this.#remove(name);
        else this.#quiet.add(name);
      },
    };
    // A file with invalid contents isn't retried by itself.
    const isWrong = error instanceof LoadError && error.why.kind === 'inconsistent';
    const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failed - 1));
    this.#pending.set(name, {
      isAsked,
      timer: isWrong || !this.#host.isConnected ? undefined : setTimeout(retry, wait),
      notice,
    });
    if (!this.#quiet.has(name)) this.#hooks.notices.addFailure(notice);
    this.#host.requestUpdate();
    this.#hooks.emitError(text(this.#hooks.words()), error instanceof LoadError ? error.file : '');
  }

  readonly update = ({ source }: Update): void => {
    if (source !== 'settled' && source !== 'data') this.movedOn();
  };

  /** Other work has taken the place of these. */
  clear(names: readonly string[]): void {
    for (const name of names) this.#remove(name);
  }

  /** The view has changed, or the reader has done something: they no longer wait for what they asked for. */
  movedOn(): void {
    for (const pending of this.#pending.values())
      if (pending.isAsked) {
        clearTimeout(pending.timer);
        pending.timer = undefined;
      }
  }

  #remove(name: string): void {
    const pending = this.#pending.get(name);
    if (!pending) return;
    clearTimeout(pending.timer);
    this.#pending.delete(name);
    this.#hooks.notices.removeFailure(pending.notice);
    this.#host.requestUpdate();
  }

  readonly #retryWaiting = () => {
    for (const { timer, notice } of [...this.#pending.values()]) if (timer !== undefined) notice.retry?.();
  };

  /** The notices themselves are what a reader may wait beside. */
  readonly #onInput = (event: Event) => {
    const isNotice = event.composedPath().some((at) => at instanceof Element && at.matches('.notices'));
    if (!isNotice) this.movedOn();
  };
}

const INPUTS = ['pointerdown', 'keydown'] as const;

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
