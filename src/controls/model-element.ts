// The base of the controls that are elements of their own: a shadow root, styles and a state for each. The page gives the
// model as a property. An element renders together with the page, so that focus and sizes are measured once, and only
// when something that it shows has changed: a month of a drag or a frame of a film mostly shows nothing new in a list.
import { LitElement } from 'lit';
import type { Model } from './model.ts';

export abstract class ModelElement extends LitElement {
  static override properties = { model: { attribute: false } };
  declare model: Model;
  #shown: readonly unknown[] = [];
  /** The element's own state has changed since it last rendered, whatever the model has. */
  #stateChanged = false;

  /** All that the element is made of; views and scenes are frozen, so that what is the same is the same object. */
  protected abstract shownOf(model: Model): readonly unknown[];

  override connectedCallback(): void {
    super.connectedCallback();
    this.performUpdate();
  }

  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    // Lit asks for the first update before this class has its fields.
    if (change[0] === undefined && this.hasUpdated) this.#stateChanged = true;
    super.requestUpdate(...change);
    if (change[0] === 'model' && this.hasUpdated && this.isConnected) this.performUpdate();
  }

  protected override shouldUpdate(): boolean {
    const shown = this.shownOf(this.model);
    const same = areSame(shown, this.#shown);
    this.#shown = shown;
    const stateChanged = this.#stateChanged;
    this.#stateChanged = false;
    return !same || stateChanged;
  }
}

export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
