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

  /** Brings to the model's date what follows then. */
  write(model: Model, when: When): void {
    for (const one of this.#all) if (one.when === when) one.write(model);
  }

  /**
   * Brings so many boxes to the model's date.
   * @returns whether some may be left that are of an older one
   */
  writeBoxes(model: Model, most: number): boolean {
    let left = most;
    for (const one of this.#all) if (one.when === 'boxed' && left > 0) left -= Number(one.write(model));
    return left === 0;
  }
}

/**
 * soon: under a dragging hand it need not follow each step, for nobody reads as quickly. boxed: nor all at once, each
 * being laid out in a box of its own.
 */
export type When = 'step' | 'soon' | 'boxed';

class Follower extends AsyncDirective {
  #followers: Followers | null = null;
  #say: Say = () => noChange;
  #said: unknown = noChange;
  #when: When = 'step';

  get when(): When {
    return this.#when;
  }

  override render(model: Model, say: Say, _when?: When): unknown {
    return say(model);
  }

  override update(_part: unknown, [model, say, when = 'step']: [Model, Say, When?]): unknown {
    this.#say = say;
    this.#when = when;
    this.#followers = model.followers;
    if (this.isConnected) this.#followers.add(this);
    this.#said = say(model);
    return this.#said;
  }

  /** Whether it says something else than before. */
  write(model: Model): boolean {
    const said = this.#say(model);
    if (said === this.#said) return false;
    this.#said = said;
    this.setValue(said);
    return true;
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
 */
export const dated = directive(Follower);
