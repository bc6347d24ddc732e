// A throttle with a leading and a trailing edge: the first request runs at once, those that follow within the interval
// run together after it. The clock is passed in, so that tests need not wait.

export type Clock = {
  now(): number;
  setTimeout(call: () => void, ms: number): number;
  clearTimeout(timer: number): void;
};

const BROWSER_CLOCK: Clock = {
  now: () => performance.now(),
  setTimeout: (call, ms) => window.setTimeout(call, ms),
  clearTimeout: (timer) => window.clearTimeout(timer),
};

/**
 * How long after its interval a run waits for one more request, with which it then runs: what both change is laid out and
 * painted once. Milliseconds; slow machines have 20 requests a second.
 */
const GRACE = 60;

export class Throttle {
  readonly #run: () => void;
  readonly #interval: number;
  readonly #clock: Clock;
  #lastRun = Number.NEGATIVE_INFINITY;
  #timer: number | null = null;

  /** @param interval at least so many milliseconds between two runs that were requested */
  constructor(run: () => void, interval: number, clock: Clock = BROWSER_CLOCK) {
    this.#run = run;
    this.#interval = interval;
    this.#clock = clock;
  }

  /** Runs at once, or after the interval that the last run began: with the first request then, or soon by itself. */
  request(): void {
    const wait = this.#lastRun + this.#interval - this.#clock.now();
    if (wait <= 0) this.flush();
    else this.#timer ??= this.#clock.setTimeout(() => this.flush(), wait + GRACE);
  }

  /** Runs at once, whatever the interval, and in place of what was requested for its end. */
  flush(): void {
    this.cancel();
    this.#lastRun = this.#clock.now();
    this.#run();
  }

  /** Drops what was requested for the end of the interval. */
  cancel(): void {
    if (this.#timer !== null) this.#clock.clearTimeout(this.#timer);
    this.#timer = null;
  }
}
