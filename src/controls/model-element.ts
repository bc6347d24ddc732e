// The base class of the controls that are custom elements, with a shadow root, styles and state of their own. The page
// passes the model as a property. An element renders in the page's own update, so that focus and sizes are measured
// once, and only when something that it shows has changed: most steps of a drag or of playback change nothing in a
// list.
import { LitElement } from 'lit';
import type { Model } from './model.ts';

export abstract class ModelElement extends LitElement {
  static override properties = { model: { attribute: false } };
  declare model: Model;
  #shown: readonly unknown[] = [];
  /** Whether the element's own state has changed since it last rendered. */
  #stateChanged = false;

  /** Everything that the rendering depends on. Views and scenes are frozen, so comparing references is enough. */
  protected abstract shownOf(model: Model): readonly unknown[];

  override connectedCallback(): void {
    super.connectedCallback();
    this.performUpdate();
  }

  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    // Lit requests the first update before this class's fields are initialised.
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
