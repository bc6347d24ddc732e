// The page's skeleton: which part goes where. Takes the model and the parts that the element or the build supplies;
// gives a template. The build renders it without the parts that need scripts.
import { html, nothing, type TemplateResult } from 'lit';
import { nameAt, textIn } from '../membership/index.ts';
import { creditLine } from './credit-line.ts';
import { dialogs } from './dialogs/dialogs.ts';
import type { Model } from './model.ts';
import { findBox } from './panel/find-box.ts';
import { hiddenSelectionNotice } from './panel/hidden-selection-notice.ts';
import { legend } from './panel/legend.ts';
import { sheetHandle } from './panel/sheet.ts';
import { statementCard } from './panel/statement-card.ts';
import { plainTable } from './table/plain-table.ts';
import { headline } from './timeline/headline.ts';
import { timeline } from './timeline/timeline.ts';
import { barControls, mapButtons, toolbar } from './toolbar.ts';

type Part = TemplateResult | typeof nothing;
/** What the element or the build supplies in addition to the model. */
export type PageParts = {
  /** False in the prerendered page: parts that need scripts are left out, and their space is reserved. */
  readonly interactive: boolean;
  /** For printing: everything about the date, one part below the other. */
  readonly printing: boolean;
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
  return html`
    <div class="root" lang=${words.lang} data-theme=${theme} data-ui=${ui} data-color-by=${view.colorBy} data-panel=${view.panel}>
      ${ui === 'full' ? toolbar(model, parts.interactive ? barControls(model) : nothing) : nothing} ${parts.notices}
      <div class=${`map${parts.overRegion ? ' over-region' : ''}`} part="map" ?inert=${model.story !== null}>
        ${parts.map}
        ${facts.association.insets.map(({ region }) => inset(model, region))}
        ${ui === 'full' ? mapButtons(model) : nothing} ${creditLine(model, parts.interactive)}
        ${parts.tip}
        ${parts.hint ? html`<p class="hint">${parts.hint === 'wheel' ? words.zoomWithCtrl(/Mac/.test(navigator.platform) ? '⌘' : 'Ctrl') : words.moveWithTwoFingers}</p>` : nothing}
      </div>
      ${ui === 'full' ? nothing : html`<h1 class="unseen">${textIn(facts.association.title, view.lang).text}</h1>`}
      ${view.panel === 'table' && (ui === 'full' || ui === 'embed') && model.part('table') ? html`<near-map-table exportparts="table" .model=${model}></near-map-table>` : nothing}
      ${ui === 'bare' ? nothing : headline(model)} ${ui === 'embed' ? embeddedLegend(model) : nothing} ${ui === 'bare' ? nothing : timeline(model, parts.chartWidth)}
      ${ui === 'full' && parts.interactive ? sheetHandle(model) : nothing}
      ${ui === 'full' ? panel(model, parts) : nothing}
      ${model.story ? (model.part('story')?.story(model) ?? nothing) : nothing} ${dialogs(model)}
      ${parts.printing ? plainTable(model) : nothing}
      <p class="unseen" role="status">${parts.announced}</p>
    </div>
  `;
}

/** The legend of the colours in use, in a row of its own. */
function embeddedLegend(model: Model): Part {
  if (model.scene.legend.compared.length === 0) return legend(model);
  return html`<section class="legend comparison" part="legend" aria-label=${model.words.legend}>
    ${model.part('compare')?.comparedKeys(model) ?? nothing}
  </section>`;
}

function panel(model: Model, { interactive }: PageParts): TemplateResult {
  const { view } = model;
  const compare = view.compare === null ? null : model.part('compare');
  const readings = () => html`
    ${view.selected ? (model.part('card')?.regionCard(model, view.selected) ?? nothing) : nothing}
    ${compare ? compare.differences(model) : statementCard(model)}`;
  const directory = () =>
    model.part('directory')
      ? html`<near-map-directory exportparts="directory" .model=${model}></near-map-directory>`
      : nothing;
  return html`<div class="side"><aside class="panel" part="panel">
    ${findBox(model, interactive)}
    ${
      view.panel === 'about'
        ? (model.part('about')?.about(model) ?? nothing)
        : html`${compare?.comparison(model)} ${legend(model)} ${hiddenSelectionNotice(model)}
          ${view.panel === 'list' ? directory() : readings()}`
    }
  </aside></div>`;
}

/** An inset: a region far outside the frame, in a box of its own. */
function inset(model: Model, id: string): Part {
  const region = model.facts.regions.get(id);
  if (!region) return nothing;
  const name = textIn(nameAt(region, model.scene.day).usual, model.view.lang);
  return html`<button type="button" class="inset" data-region=${id} @click=${() => model.actions.change({ selected: id })}>
    <span class="inset-name" lang=${name.lang}>${name.text}</span></button>`;
}
