// The page's skeleton: which part stands where. The element fills in what lives; the build renders it still.
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { nameAt, textIn } from '../membership/index.ts';
import { countriesAt, type Scene } from '../scene/index.ts';
import type { Model } from './asks.ts';
import { away } from './away.ts';
import { creditLine } from './credit-line.ts';
import { dialogs } from './dialogs.ts';
import { findBox } from './find-box.ts';
import { headline } from './headline.ts';
import { legend } from './legend.ts';
import { plainTable } from './plain-table.ts';
import { sheetHandle } from './sheet.ts';
import { statementCard } from './statement-card.ts';
import { timeline } from './timeline.ts';
import { barControls, mapButtons, toolbar } from './toolbar.ts';

type Part = TemplateResult | typeof nothing;
/** What only a living page has. */
export type Living = {
  /** False in the page as the build wrote it: what a script alone can serve is left out, its room is kept. */
  readonly living: boolean;
  /** For paper: all that the date has, one under another. */
  readonly printing: boolean;
  readonly notices: Part;
  /** The canvas, the picture and the labels. */
  readonly map: Part;
  readonly tip: Part;
  /** A gesture that was left to the page around the map. */
  readonly hint: 'wheel' | 'touch' | null;
  readonly overRegion: boolean;
  readonly chartWidth: number;
  readonly announced: string;
  /** The scene that is read beside the map: while a hand drags, the one before it began. */
  readonly rest: Scene;
};

export function page(model: Model, living: Living): TemplateResult {
  const { view, words, theme, facts } = model;
  const { ui } = view;
  return html`
    <div class="root" lang=${words.lang} data-theme=${theme} data-ui=${ui} data-panel=${view.panel}>
      ${ui === 'full' ? guard([facts, words, view.colorBy, view.theme, view.panel, model.canShare], () => toolbar(model, living.living ? barControls(model) : nothing)) : nothing} ${living.notices}
      <div class=${`map${living.overRegion ? ' over-region' : ''}`} part="map" ?inert=${model.story !== null}>
        ${living.map}
        ${guard([facts, words, ui], () => [
          facts.association.insets.map(({ region }) => inset(model, region)),
          ui === 'full' ? mapButtons(model) : nothing,
          creditLine(model),
        ])}
        ${living.tip}
        ${living.hint ? html`<p class="hint">${living.hint === 'wheel' ? words.zoomWithCtrl(/Mac/.test(navigator.platform) ? '⌘' : 'Ctrl') : words.moveWithTwoFingers}</p>` : nothing}
      </div>
      ${ui === 'full' ? nothing : html`<h1 class="unseen">${textIn(facts.association.title, view.lang).text}</h1>`}
      ${view.panel === 'table' && (ui === 'full' || ui === 'embed') ? (model.part('table')?.table({ ...model, scene: living.rest }) ?? nothing) : nothing}
      ${ui === 'bare' ? nothing : headline(model)} ${ui === 'bare' ? nothing : timeline(model, living.chartWidth)}
      ${ui === 'full' && living.living ? guard([words], () => sheetHandle(model)) : nothing}
      ${ui === 'full' ? panel(model, living) : nothing}
      ${model.story ? (model.part('story')?.story(model) ?? nothing) : nothing} ${dialogs(model)}
      ${living.printing ? plainTable(model) : nothing}
      <p class="unseen" role="status">${living.announced}</p>
    </div>
  `;
}

/** What stands beside the map is made anew where it says something else, not at each month of a drag. */
function panel(model: Model, { rest, living }: Living): TemplateResult {
  const { view, scene, facts, words, theme } = model;
  const said = [facts, words, theme, view.selected, view.countries, view.tiers, view.observers, view.colorBy];
  const compare = view.compare === null ? null : model.part('compare');
  const readings = () => html`
    ${view.selected ? guard([...said, scene.basis.index, view.date, model.part('card')], () => model.part('card')?.regionCard(model, view.selected ?? '') ?? nothing) : nothing}
    ${
      compare
        ? guard([rest, compare], () => compare.differences({ ...model, scene: rest }))
        : guard([...said, rest.basis.index], () => statementCard({ ...model, scene: rest }))
    }`;
  return html`<div class="side"><aside class="panel" part="panel">
    ${findBox(model, living)}
    ${
      view.panel === 'about'
        ? guard([facts, words, model.part('about')], () => model.part('about')?.about(model) ?? nothing)
        : html`${compare && guard([rest, compare], () => compare.comparison({ ...model, scene: rest }))}
          ${guard([...said, rowsOf(rest)], () => legend(model))} ${away({ ...model, scene: rest })}
          ${view.panel === 'list' ? (model.part('directory')?.directory({ ...model, scene: rest }) ?? nothing) : readings()}`
    }
  </aside></div>`;
}

/** Which countries the legend has a row for. */
const rowsOf = ({ basis: { facts }, day }: Scene): string =>
  countriesAt(facts, day)
    .map(({ id }) => id)
    .join();

/**
 * Whether the page of one scene turns into that of another by what follows the date alone; what is read beside the map
 * may then wait until a hand rests.
 */
export function onlyDated(before: Scene, after: Scene): boolean {
  const [a, b] = [before.basis, after.basis];
  return (
    a.facts === b.facts &&
    a.words === b.words &&
    a.theme === b.theme &&
    b.view.panel === 'map' &&
    !after.compared &&
    (Object.keys(b.view) as (keyof typeof b.view)[]).every(
      // Where one looks is nothing that is read.
      (name) => name === 'date' || name === 'camera' || a.view[name] === b.view[name],
    )
  );
}

/** A region far outside the frame, in a box of its own. */
function inset(model: Model, id: string): Part {
  const region = model.facts.regions.get(id);
  if (!region) return nothing;
  const name = textIn(nameAt(region, model.scene.day).usual, model.view.lang);
  return html`<button type="button" class="inset" data-region=${id} @click=${() => model.asks.change({ selected: id })}>
    <span class="inset-name" lang=${name.lang}>${name.text}</span></button>`;
}
