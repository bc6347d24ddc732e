// Notices: what could not be shown or loaded, each with what can be done about it. Takes their texts; gives a template.
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.ts';
import type { Model } from './model.ts';

/** @param over for a moment over the bottom of the map, instead of in a row that moves the map */
export function notices(
  model: Model,
  shown: readonly { readonly text: string; readonly canRetry: boolean; readonly canReload: boolean }[],
  over = false,
): TemplateResult | typeof nothing {
  if (shown.length === 0) return nothing;
  const { words, actions } = model;
  return html`<div class=${`notices${over ? ' over' : ''}`} part="notices" role="status"><ul>
    ${shown.map(
      ({ text, canRetry, canReload }, i) => html`<li><span>${text}</span>
      ${canRetry ? html`<button type="button" class="link" @click=${() => actions.retry()}>${words.retry}</button>` : nothing}
      ${canReload ? html`<button type="button" class="link" @click=${() => actions.reload()}>${words.reload}</button>` : nothing}
      <button type="button" class="round small" @click=${() => actions.dismiss(i)} title=${words.dismiss}>${icon('close')}</button></li>`,
    )}
  </ul></div>`;
}
