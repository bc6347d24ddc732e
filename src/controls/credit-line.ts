// The credit line under the map: the source of the boundaries, and that they have no legal status.
import { html, type TemplateResult } from 'lit';
import { textIn } from '../membership/index.ts';
import type { Model } from './model.ts';

export function creditLine({ facts, view, words }: Model): TemplateResult {
  const { unofficial, legalStatus, creditLine: whose } = facts.association;
  return html`<p class="credits" part="credits"><span>${textIn(whose, view.lang).text}</span>${words.space}<span>${textIn(unofficial, view.lang).text}</span>${words.space}<span>${textIn(legalStatus, view.lang).text}</span></p>`;
}
