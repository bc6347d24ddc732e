// The credit line under the map: the source of the boundaries, and that they have no legal status. On a narrow map it is
// folded into one line, a button that opens the rest, also of a text that doesn't fit; the style sheet chooses between the
// two. In an embedded map it has the link to the map's own page, to which the inline script gives its URL in the prerendered page.
import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../membership/index.ts';
import type { EventOn } from './event-on.ts';
import type { Model } from './model.ts';

export function creditLine(model: Model, interactive: boolean): TemplateResult {
  const { facts, view, words, actions } = model;
  const fullPage = interactive && view.ui === 'embed' ? actions.fullPage() : null;
  const { unofficial, legalStatus, creditLine: whose } = facts.association;
  const toggle = ({ currentTarget: button }: EventOn<HTMLElement>) => {
    const isOpen = button.ariaExpanded === 'false';
    button.ariaExpanded = String(isOpen);
    button.closest('.map')?.toggleAttribute('data-credits', isOpen);
  };
  const text = textIn(whose, view.lang).text;
  return html`<p class="credits" part="credits">${interactive ? nothing : html`<a class="full-map" target="_blank" rel="noopener">${words.fullMap}</a> `}${fullPage ? html`<a class="full-map" title=${words.newTab} href=${fullPage} target="_blank" rel="noopener">${words.fullMap}</a> ` : nothing}<button type="button" aria-expanded="false" @click=${toggle}>${text}</button><span class="whose">${text}</span>${words.space}<span>${textIn(unofficial, view.lang).text}</span>${words.space}<span>${textIn(legalStatus, view.lang).text}</span></p>`;
}
