// The page's skeleton: which part goes where. Takes the model and the parts that the element or the build supplies;
// gives a template. The build renders it without the parts that need scripts.
import { html, nothing, type TemplateResult } from 'lit';
import { nameAt, textIn } from '../membership/index.ts';
import { concerns } from '../scene/index.ts';
import { creditLine } from './credit-line.ts';
import { dialogs } from './dialogs/dialogs.ts';
import type { Model } from './model.ts';
import { findBox } from './panel/find-box.ts';
import { folds, legend } from './panel/legend.ts';
import { sheetHandle } from './panel/sheet.ts';
import { statementCard } from './panel/statement-card.ts';
import { headline } from './timeline/headline.ts';
import { timeline } from './timeline/timeline.ts';
import { barControls, mapButtons, toolbar } from './toolbar.ts';

type Part = TemplateResult | typeof nothing;
/** What the element or the build supplies in addition to the model. */
export type PageParts = {
  /** False in the prerendered page: parts that need scripts are left out, and their space is reserved. */
  readonly interactive: boolean;
  /** While the whole page is printed; null: it isn't. */
  readonly paper: Pick<typeof import('./paper.ts'), 'plainTable'> | null;
  readonly notices: Part;
  /** The canvas, the picture and the labels. */
  readonly map: Part;
  readonly tip: Part;
  /** The hint about a gesture that was left to the embedding page. */
  readonly hint: 'wheel' | 'touch' | null;
  readonly overRegion: boolean;
  readonly chartWidth: number;
  readonly announced: string;
};

export function page(model: Model, parts: PageParts): TemplateResult {
  const { view, words, theme, facts } = model;
  const { ui } = view;
  const table = view.panel === 'table' && (ui === 'full' || ui === 'embed') && model.part('table') !== null;
  return html`
    <div class="root" lang=${words.lang} data-theme=${theme} data-ui=${ui} data-panel=${view.panel}>
      ${ui === 'full' ? toolbar(model, parts.interactive ? barControls(model) : nothing) : nothing} ${parts.notices}
      <div class=${`map${parts.overRegion ? ' over-region' : ''}`} part="map" ?inert=${model.story !== null}>
        ${parts.map}
        ${facts.association.insets.map(({ region }) => inset(model, region))}
        ${ui === 'full' ? mapButtons(model) : nothing} ${creditLine(model)}
        ${parts.tip}
        ${parts.hint ? html`<p class="hint">${parts.hint === 'wheel' ? words.zoomWithCtrl(/Mac/.test(navigator.platform) ? '⌘' : 'Ctrl') : words.moveWithTwoFingers}</p>` : nothing}
      </div>
      ${ui === 'full' ? nothing : html`<h1 class="unseen">${textIn(facts.association.title, view.lang).text}</h1>`}
      ${table ? html`<near-map-table exportparts="table" .printing=${parts.paper !== null} .model=${model}></near-map-table>` : nothing}
      ${ui === 'bare' ? nothing : headline(model)} ${ui === 'bare' ? nothing : timeline(model, parts.chartWidth)}
      ${ui === 'full' && parts.interactive ? sheetHandle(model) : nothing}
      ${ui === 'full' ? panel(model, parts) : nothing}
      ${model.story ? (model.part('story')?.story(model) ?? nothing) : nothing} ${dialogs(model)}
      ${parts.paper && !table ? parts.paper.plainTable(model) : nothing}
      <p class="unseen" role="status">${parts.announced}</p>
    </div>
  `;
}

function panel(model: Model, { interactive, paper }: PageParts): TemplateResult {
  const { view } = model;
  const compare = view.compare === null ? null : model.part('compare');
  const selected = view.selected ? model.part('card') : null;
  const card = () => selected?.regionCard(model, view.selected!);
  const hidden = () => selected?.hiddenSelectionNotice(model);
  const filter = () => legend(model, { interactive, printing: paper !== null });
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
  return html`<div class="side"><aside class="panel" part="panel" ?data-folds=${paper === null && folds(view)}>
    ${findBox(model, interactive)}
    ${view.panel === 'about' ? (model.part('about')?.about(model) ?? nothing) : contents()}
  </aside></div>`;
}

/** An inset: a region far outside the frame, in a box of its own; shown while it concerns the date. */
function inset(model: Model, id: string): Part {
  const region = model.facts.regions.get(id);
  if (!region) return nothing;
  const name = textIn(nameAt(region, model.scene.day).usual, model.view.lang);
  return html`<button type="button" class="inset" data-region=${id} ?hidden=${!concerns(model.scene, id)} @click=${() => model.actions.change({ selected: id })}>
    <span class="inset-name" lang=${name.lang}>${name.text}</span></button>`;
}
