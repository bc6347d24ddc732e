// The tip beside the pointer: the region's name, what it is at the date and since when.
import { html, nothing, type TemplateResult } from 'lit';
import { joiningText, type Model, stateText } from '../controls/index.ts';
import { nameAt, textIn, tierWithSecondary } from '../membership/index.ts';
import type { Hover } from './map-controller.ts';

/** CSS pixels: the tip's distance from the pointer and the map's edge, and its greatest width. */
const BESIDE = 14;
const BELOW = 16;
const MARGIN = 6;
const WIDTH = 280;

/** @param mapWidth CSS pixels, inside which the tip stays */
export function regionTip(model: Model, hover: Hover, mapWidth: number): TemplateResult | typeof nothing {
  const region = model.facts.regions.get(hover.region);
  if (!region) return nothing;
  const { usual, native } = nameAt(region, model.scene.day);
  const name = textIn(usual, model.view.lang);
  const left = Math.max(MARGIN, Math.min(hover.x + BESIDE, mapWidth - WIDTH));
  const state =
    model.scene.states.get(region.id) ?? tierWithSecondary(model.facts, region.id, model.scene.day);
  return html`<div class="tip" .style=${`transform:translate(${left}px,${hover.y + BELOW}px)`}>
      <b lang=${name.lang}>${name.text}</b> ${native.filter(({ text }) => text !== name.text).map(({ lang, text }) => html`<span class="quiet" lang=${lang}>${text}</span> `)}
      <p>${stateText(model, state)}</p><p class="quiet">${joiningText(model, region)}</p></div>`;
}
