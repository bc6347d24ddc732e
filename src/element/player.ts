// Playback: which date is shown when, frame by frame. The film is a function of time; the clock is the browser's. Takes
// the facts and the view, gives dates, and calls back when it starts, stops and has ended.
import type { ReactiveController } from 'lit';
import { dayOfDate, type Facts } from '../membership/index.ts';
import { filmOf, millisecondOf, momentAt, type View } from '../view/index.ts';

type PlayerOptions = {
  /** The facts and the view as they are now. */
  now(): { readonly facts: Facts; readonly view: View };
  /** Only the milestones are shown. */
  reducedMotion(): boolean;
  show(date: string): void;
  /** It has started, or it has stopped. */
  changed(): void;
  /** It has stopped because there is no more. */
  ended(): void;
};

/** A page that was hidden continues where it stopped: it gets no animation frames, so one may take long. */
const LONGEST_FRAME_MS = 1000;

export class Player implements ReactiveController {
  readonly #options: PlayerOptions;
  #playing = false;
  #frame = 0;
  /** Counts the runs: one that was ended while it showed a date must not go on beside the next. */
  #run = 0;

  constructor(options: PlayerOptions) {
    this.#options = options;
  }

  hostDisconnected(): void {
    this.pause();
  }

  get playing(): boolean {
    return this.#playing;
  }

  /** On from the date shown, from the start if at the end. */
  play(): void {
    if (this.#playing) return;
    const { facts, view } = this.#options.now();
    const film = filmOf(facts);
    const from = dayOfDate(facts, view.date);
    let at = from >= facts.range.last ? 0 : millisecondOf(film, from);
    let last: number | null = null;
    this.#playing = true;
    this.#run += 1;
    const run = this.#run;
    const tick = (time: number) => {
      if (!this.#playing || run !== this.#run) return;
      const { speed, loop } = this.#options.now().view;
      at += last === null ? 0 : Math.min(time - last, LONGEST_FRAME_MS) * speed;
      last = time;
      if (at >= film.length && loop) at %= film.length;
      const moment = momentAt(film, at);
      if (moment.dwelling || !this.#options.reducedMotion()) this.#options.show(moment.date);
      if (!this.#playing || run !== this.#run) return;
      if (moment.ended) {
        this.pause();
        this.#options.ended();
      } else this.#frame = requestAnimationFrame(tick);
    };
    this.#frame = requestAnimationFrame(tick);
    this.#options.changed();
  }

  pause(): void {
    if (!this.#playing) return;
    this.#playing = false;
    cancelAnimationFrame(this.#frame);
    this.#options.changed();
  }
}
