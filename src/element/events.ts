// The element's events and its `ready` promise. No event but `near-error` comes before `near-ready`.
import type { State } from '../contract.ts';
import type { Update } from './session.ts';

type EventName = 'near-ready' | 'near-change' | 'near-select' | 'near-ended';

export class Events {
  readonly #target: EventTarget;
  readonly #state: () => State | null;
  #resolveReady: (state: State | null) => void = () => {};
  #isReady = false;
  /** Resolves when the requested date is shown; or, with null, when it is known that the facts can't be loaded. */
  readonly ready = new Promise<State | null>((resolve) => {
    this.#resolveReady = resolve;
  });

  constructor(target: EventTarget, state: () => State | null) {
    this.#target = target;
    this.#state = state;
  }

  /** Without facts `ready` resolves all the same; `near-ready` waits until there is something to show. */
  becomeReady(): void {
    const state = this.#state();
    this.#resolveReady(state);
    if (this.#isReady || !state) return;
    this.#isReady = true;
    this.emit('near-ready');
  }

  emit(name: EventName): void {
    if (this.#isReady) this.#dispatch(name, this.#state());
  }

  emitError(message: string, file: string): void {
    this.#dispatch('near-error', { message, file, state: this.#state() });
  }

  readonly update = ({ source, before, view }: Update): void => {
    if (view !== before || source === 'data') this.emit('near-change');
    if (view.selected !== before.selected) this.emit('near-select');
  };

  #dispatch(name: EventName | 'near-error', detail: unknown): void {
    this.#target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
