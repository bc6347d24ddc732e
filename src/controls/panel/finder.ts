// <near-map-finder>: the search field. Its results are a lazy part, fetched when the field first gets the focus. Both
// are in one shadow root because the field refers to its list by id.
import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import { defineOnce } from '../define-once.ts';
import { icon } from '../icons.ts';
import type { FinderHost, FinderResults, Model } from '../model.ts';
import { ModelElement } from '../model-element.ts';
import { baseStyles } from '../styles/styles.ts';
import { swatchStyles } from '../swatch.ts';
import css from './finder.css?inline';

class Finder extends ModelElement implements FinderHost {
  static override styles = [baseStyles, swatchStyles, unsafeCSS(css)];
  #results: FinderResults | null = null;

  get input(): HTMLInputElement {
    return this.renderRoot.querySelector('input')!;
  }

  protected override shownOf(model: Model): readonly unknown[] {
    const { words, view, scene } = model;
    return [words, model.part('finder', false), ...(this.#results?.open ? [view, scene] : [])];
  }

  protected override render(): TemplateResult {
    const { words } = this.model;
    return html`<search class="find" lang=${words.lang}>
      ${icon('find')}
      <input
        type="search" role="combobox" aria-label=${words.find} placeholder=${words.find}
        aria-autocomplete="list" aria-expanded="false" aria-controls="found"
        autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
        @focus=${() => this.model.part('finder')}
      />
      ${this.#results?.render() ?? nothing}
    </search>`;
  }

  protected override updated(): void {
    const part = this.#results ? null : this.model.part('finder', false);
    if (!part) return;
    this.#results = part.finderResults(this);
    this.requestUpdate();
  }
}

defineOnce('near-map-finder', Finder);
