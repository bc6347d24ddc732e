// What follows the date by itself. While a hand drags or the film plays, the page is not made anew for each month: each
// text and value that a month changes is written into its own place, and only where it says something else than before.
// The same function gives it when the page is made, so the two cannot disagree.
import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { Model } from './asks.ts';

type Say = (model: Model) => unknown;

/** All that follows the date in one page. */
export class Followers {
  readonly #all = new Set<Follower>();

  add(one: Follower): void {
    this.#all.add(one);
  }

  delete(one: Follower): void {
    this.#all.delete(one);
  }

  /** Brings each to the model's date, or only those that follow each step. */
  write(model: Model, soonToo = true): void {
    for (const one of this.#all) if (soonToo || !one.soon) one.write(model);
  }
}

class Follower extends AsyncDirective {
  #followers: Followers | null = null;
  #say: Say = () => noChange;
  #said: unknown = noChange;
  #soon = false;

  get soon(): boolean {
    return this.#soon;
  }

  override render(model: Model, say: Say, _when?: 'soon'): unknown {
    return say(model);
  }

  override update(_part: unknown, [model, say, when]: [Model, Say, 'soon'?]): unknown {
    this.#say = say;
    this.#soon = when === 'soon';
    this.#followers = model.followers;
    if (this.isConnected) this.#followers.add(this);
    this.#said = say(model);
    return this.#said;
  }

  write(model: Model): void {
    const said = this.#say(model);
    if (said === this.#said) return;
    this.#said = said;
    this.setValue(said);
  }

  protected override disconnected(): void {
    this.#followers?.delete(this);
  }

  protected override reconnected(): void {
    this.#followers?.add(this);
  }
}

/**
 * A text or an attribute's value that a date changes, in a template.
 * @param say from the model alone; nothing that was worked out around it, for that is of an older date
 * @param when 'soon': under a dragging hand it need not follow each step, for nobody reads as quickly
 */
export const dated = directive(Follower);
