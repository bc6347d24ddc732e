// The credit line under the map: the source of the boundaries, and that they have no legal status. In an embedded map it
// has the link to the map's own page, to which the inline script gives its URL in the prerendered page.
import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../membership/index.ts';
import type { Model } from './model.ts';

export function creditLine(model: Model, interactive: boolean): TemplateResult {
  const { facts, view, words, actions, canShare } = model;
  const { unofficial, legalStatus, creditLine: whose } = facts.association;
  return html`<p class="credits" part="credits">${interactive ? nothing : html`<a class="full-map" target="_blank" rel="noopener">${words.fullMap}</a> `}${interactive && view.ui === 'embed' && canShare ? html`<a class="full-map" href=${actions.fullPage()} target="_blank" rel="noopener">${words.fullMap}</a> ` : nothing}<span>${textIn(whose, view.lang).text}</span> <span>${textIn(unofficial, view.lang).text}</span> <span>${textIn(legalStatus, view.lang).text}</span></p>`;
}
