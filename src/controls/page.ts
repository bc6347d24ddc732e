// The page's skeleton: which part goes where. Takes the model and the parts that the element or the build supplies;
// gives a template. The build renders it without the parts that need scripts.
import { html, nothing, type TemplateResult } from 'lit';
import { nameAt, textIn } from '../membership/index.ts';
import { concerns } from '../scene/index.ts';
import { creditLine } from './credit-line.ts';
import { dialogs } from './dialogs/dialogs.ts';
import { icon } from './icons.ts';
import type { Model } from './model.ts';
import { headline } from './timeline/headline.ts';
import { timeline } from './timeline/timeline.ts';

type Part = TemplateResult | typeof nothing;
/** The width of the chart on the narrowest paper, for which its labels are chosen, CSS pixels. */
const PRINTED_CHART = 660;
type Inset = Model['facts']['association']['insets'][number];
/** What the element or the build supplies in addition to the model. */
export type PageParts = {
  /** False in the prerendered page: parts that need scripts are left out, and their space is reserved. */
  readonly interactive: boolean;
  /** While the page is printed: the pictures in place of the map, and all members in a table; null: it isn't. */
  readonly printed:
    | (Pick<typeof import('./paper.ts'), 'plainTable'> & { readonly pictures: readonly SVGElement[] })
    | null;
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
  const whole = ui === 'full' ? model.part('whole') : null;
  const printed = ui === 'full' ? parts.printed : null;
  const table = view.panel === 'table' && (ui === 'full' || ui === 'embed') && model.part('table') !== null;
  // Attributes, which the style sheets read: `:has()` on the page would be worked out at each change in it, 0.2 ms of a step.
  return html`
    <div class="root" lang=${words.lang} data-theme=${theme} data-ui=${ui} data-panel=${view.panel}
      ?data-opening=${Boolean(model.story?.endSlide) && !model.part('story')} ?data-table=${table} ?data-notices=${parts.notices !== nothing} data-end-slide=${model.story?.endSlide ?? nothing}>
      ${parts.printed?.pictures.length && !table ? html`<div class="printed">${parts.printed.pictures}</div>` : nothing}
      ${parts.interactive ? whole?.skipLinks(model) : nothing} ${whole?.toolbar(model, parts.interactive ? whole.barControls(model) : nothing)} ${parts.notices}
      <div class=${`map${parts.overRegion ? ' over-region' : ''}`} part="map" ?inert=${model.story !== null}>
        ${parts.map}
        ${facts.association.insets.map((one, i) => (one.region ? inset(model, one.region) : enlarged(model, one, i)))}
        ${whole ? whole.mapButtons(model) : ui !== 'bare' && view.camera ? wholeButton(model) : nothing} ${creditLine(model, parts.interactive)}
        ${parts.tip}
        ${parts.hint ? html`<p class="hint">${parts.hint === 'wheel' ? words.zoomWithCtrl(/Mac/.test(navigator.platform) ? '⌘' : 'Ctrl') : words.moveWithTwoFingers}</p>` : nothing}
      </div>
      ${ui === 'full' ? nothing : html`<h1 class="unseen">${textIn(facts.association.title, view.lang).text}</h1>`}
      ${table ? html`<near-map-table exportparts="table" .printing=${printed !== null} .model=${model}></near-map-table>` : nothing}
      ${ui === 'bare' ? nothing : headline(model)} ${ui === 'bare' ? nothing : timeline(model, printed ? PRINTED_CHART : parts.chartWidth)}
      ${parts.interactive ? html`${whole?.expandTime(model)} ${whole?.sheetHandle(model)}` : nothing}
      ${whole?.panel(model, parts.interactive)}
      ${model.story ? (model.part('story')?.story(model) ?? nothing) : nothing} ${dialogs(model)}
      ${printed && !table ? printed.plainTable(model) : nothing}
      <p class="unseen" role="status">${parts.announced}</p>
    </div>
  `;
}

/** The way back where there are no other buttons. */
const wholeButton = ({ words, actions }: Model) =>
  html`<div class="map-buttons" part="map-buttons"><button type="button" class="round small" @click=${() => actions.wholeArea()} title=${words.wholeArea}>${icon('whole')}</button></div>`;

/** An inset that enlarges a part of the map, and the frame around that part; the stage places and shows both. */
function enlarged({ view }: Model, { title }: Inset, i: number): Part {
  const name = title && textIn(title, view.lang);
  return html`<div class="inset-frame" data-inset=${i} hidden></div>
    <div class="inset enlarged" data-inset=${i} hidden aria-hidden="true"><div class="labels"></div><span class="inset-name" lang=${name?.lang ?? nothing}>${name?.text}</span></div>`;
}

/** An inset: a region far outside the frame, in a box of its own; shown while it concerns the date. */
function inset(model: Model, id: string): Part {
  const region = model.facts.regions.get(id);
  if (!region) return nothing;
  const name = textIn(nameAt(region, model.scene.day).usual, model.view.lang);
  return html`<button type="button" class="inset" data-region=${id} ?hidden=${!concerns(model.scene, id)} @click=${() => model.actions.change({ selected: id })}>
    <span class="inset-name" lang=${name.lang}>${name.text}</span></button>`;
}
