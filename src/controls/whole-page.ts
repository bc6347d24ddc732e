// What the whole page (ui="full") has around the map, the headline and the timeline: toolbar, map buttons and panel.
// Takes the model; gives templates and their styles. Fetched by whole pages only: an embed is 6 KB lighter without it.
import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import type { Model } from './model.ts';
import findBoxStyles from './panel/find-box.css?inline';
import { findBox } from './panel/find-box.ts';
import legendStyles from './panel/legend.css?inline';
import { folds, legend } from './panel/legend.ts';
import panelStyles from './panel/panel.css?inline';
import sheetStyles from './panel/sheet.css?inline';
import statementStyles from './panel/statement-card.css?inline';
import { statementCard } from './panel/statement-card.ts';
import toolbarStyles from './toolbar.css?inline';

export { expandTime, sheetHandle } from './panel/sheet.ts';
export { barControls, mapButtons, skipLinks, toolbar } from './toolbar.ts';

export const styles = [
  toolbarStyles,
  panelStyles,
  findBoxStyles,
  legendStyles,
  statementStyles,
  sheetStyles,
].map((text) => unsafeCSS(text));

export function panel(model: Model, interactive: boolean): TemplateResult {
  const { view } = model;
  const compare = view.compare === null ? null : model.part('compare');
  const selected = view.selected ? model.part('card') : null;
  const card = () => selected?.regionCard(model, view.selected!);
  const hidden = () => selected?.hiddenSelectionNotice(model);
  const filter = () => legend(model, interactive);
  // The results of a comparison come first, then the legend that filters them.
  const contents = () => {
    if (view.panel === 'list')
      return html`${compare?.comparison(model)} ${filter()} ${hidden()} ${directory()}`;
    return compare
      ? html`${compare.comparison(model)} ${hidden()} ${card()} ${compare.differences(model)} ${filter()}`
      : html`${filter()} ${hidden()} ${card()} ${statementCard(model)}`;
  };
  const directory = () =>
    model.part('directory')
      ? html`<near-map-directory exportparts="directory" .model=${model}></near-map-directory>`
      : nothing;
  return html`<div class="side"><aside class="panel" part="panel" ?data-folds=${folds(view)}>
    ${findBox(model, interactive)}
    ${view.panel === 'about' ? (model.part('about')?.about(model) ?? nothing) : contents()}
  </aside></div>`;
}
