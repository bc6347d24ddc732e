// The notice for a selected region that a filter or the observers switch hides: it says why, with buttons to show the
// region or to clear the selection.
import { html, nothing, type TemplateResult } from 'lit';
import { nameAt, textIn } from '../../membership/index.ts';
import { passes } from '../../scene/index.ts';
import type { Change } from '../../view/index.ts';
import type { EventOn } from '../event-on.ts';
import type { Model } from '../model.ts';
import { focusWay } from './find-box.ts';

export function hiddenSelectionNotice({
  facts,
  view,
  scene,
  words,
  actions,
}: Model): TemplateResult | typeof nothing {
  const region = facts.regions.get(view.selected ?? '');
  if (!region) return nothing;
  const hidden = region.tiers.length === 0 && !view.observers;
  if (!hidden && passes(view, region.country, scene.states.get(region.id) ?? 'none')) return nothing;
  const others = [...facts.regions.values()].filter(({ tiers }) => tiers.length === 0).length;
  const { text } = textIn(nameAt(region, scene.day).usual, view.lang);
  const back: Change = hidden ? { observers: true } : { countries: [], tiers: [] };
  const changeView =
    (change: Change) =>
    ({ currentTarget }: EventOn<Element>) => {
      focusWay(currentTarget);
      actions.change(change);
    };
  return html`<div class="away" part="away">
    <p>${hidden ? words.switchedOff(text) : words.filteredAway(text)}</p>
    <p><button type="button" class="link" @click=${changeView(back)}>${hidden ? words.secondarySwitch(others) : words.clearFilter}</button>
      <button type="button" class="link" @click=${changeView({ selected: null })}>${words.clearSelection}</button></p>
  </div>`;
}
