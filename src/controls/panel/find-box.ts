// The top of the panel: the search field, and the buttons that switch between the date and the list of all regions. The
// field itself is small; its results are a lazy part, fetched when the field gets the focus.
import { html, type TemplateResult } from 'lit';
import type { Panel } from '../../view/index.ts';
import type { Model } from '../model.ts';
import { keepStop, moveStop, stopOf } from '../one-stop.ts';
import './finder.ts';

/** The focused button disappears when it is pressed, so the focus goes to the button for the way back. */
export function focusWay(from: Element, panel?: Panel): void {
  const way = panel ? `[data-panel="${panel}"]` : '[aria-pressed="true"]';
  from.closest('.root')?.querySelector<HTMLElement>(`.ways ${way}`)?.focus();
}

/** @param interactive false in the prerendered page, where it can't work: the same contents reserve its space */
export function findBox(model: Model, interactive: boolean): TemplateResult {
  const { words, view, actions } = model;
  const ways: [Panel, string][] = [
    ['map', words.thisDate],
    ['list', words.allRegions],
  ];
  return html`<div class=${`find-box${interactive ? '' : ' reserved'}`}>
    ${interactive ? html`<near-map-finder .model=${model}></near-map-finder>` : html`<div class="find-space"></div>`}
    <div class="ways" role="toolbar" aria-label=${words.views} @keydown=${moveStop} @focusin=${keepStop} @focusout=${keepStop}>
      ${ways.map(
        ([panel, name]) =>
          html`<button type="button" tabindex=${stopOf(panel === (view.panel === 'list' ? 'list' : 'map'))} data-panel=${panel} aria-pressed=${view.panel === panel} @click=${() => actions.change({ panel })}>${name}</button>`,
      )}
    </div>
  </div>`;
}
