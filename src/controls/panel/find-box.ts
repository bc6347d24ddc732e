// What stands at the panel's top: the field in which a region is looked for, and the way from what the date shows
// to all regions. The field is light; what it finds is a part that is fetched when it gets the focus.
import { html, type TemplateResult } from 'lit';
import type { Panel } from '../../view/index.ts';
import type { Model } from '../model.ts';
import './finder.ts';

/** What had the focus goes away with what it did: the focus goes to the way that is taken, not to nowhere. */
export function focusWay(from: Element, panel?: Panel): void {
  const way = panel ? `[data-panel="${panel}"]` : '[aria-pressed="true"]';
  from.closest('.panel')?.querySelector<HTMLElement>(`.ways ${way}`)?.focus();
}

/** @param interactive false in the prerendered page, where it could do nothing: its space is kept */
export function findBox(model: Model, interactive: boolean): TemplateResult {
  const { words, view, actions } = model;
  if (!interactive) return html`<div class="find-box"></div>`;
  const ways: [Panel, string][] = [
    ['map', words.thisDate],
    ['list', words.allRegions],
  ];
  return html`<div class="find-box">
    <near-map-finder .model=${model}></near-map-finder>
    <div class="ways">
      ${ways.map(
        ([panel, name]) =>
          html`<button type="button" data-panel=${panel} aria-pressed=${view.panel === panel} @click=${() => actions.change({ panel })}>${name}</button>`,
      )}
    </div>
  </div>`;
}
