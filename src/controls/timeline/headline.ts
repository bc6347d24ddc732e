// The headline's template: the date and the count, the largest type on the page, as live values; below them who joined
// and where that was decided. The texts come from headline-text.ts and headline-values.ts.
import { html, nothing, type TemplateResult } from 'lit';
import { byTier, type Compared } from '../../scene/index.ts';
import { live } from '../live.ts';
import type { Model } from '../model.ts';
import { countText, detailsText, joinedText, shownText } from './headline-text.ts';
import { dateValues } from './headline-values.ts';

export function headline(model: Model): TemplateResult {
  const { view, words, scene } = model;
  if (scene.compared && !scene.compared.same) return pairHeadline(model);
  const date = (value: keyof ReturnType<typeof dateValues>) =>
    live(model, (now) => dateValues(now.view.date, words)[value]);
  const above = html`<span class="above">${date('above')}</span>`;
  const big = html`<span class="big"><span class="year">${date('year')}</span><small>${date('mark')}</small></span>`;
  const { lead, names, where } = joinedText(model);
  const filtered = view.countries.length > 0 || view.tiers.length > 0;
  return html`
    <div class="headline-area"><div class="headline-layer"><div class="headline" part="headline">
      <h2 class="date">${words.yearFirst ? html`${big} ${above}` : html`${above} ${big}`}</h2>
      <p class="count"><b>${live(model, (now) => countText(now).count)}</b>${words.gap}<span class="unit">${live(model, (now) => countText(now).unit)}</span> <span class="quiet">${detailsText(model)}</span></p>
      ${
        filtered
          ? html`<p class="filtered">${live(model, shownText)}
        <button type="button" class="link" @click=${() => model.actions.change({ countries: [], tiers: [] })}>${words.clearFilter}</button></p>`
          : nothing
      }
      <p class="joined"><b>${lead}</b><span class="names">${names}</span>${words.space}<span class="where">${where}</span></p>
    </div></div></div>
  `;
}

/** Two dates compared, the earlier one first. */
function pairHeadline(model: Model): TemplateResult {
  const { words, view, scene } = model;
  const { difference, changed, ahead } = scene.compared!;
  const pair = (text: (pair: Compared) => string) =>
    live(model, (now) => text(now.scene.compared ?? scene.compared!));
  const later = (value: 'above' | 'year') => pair(({ dates }) => dateValues(dates[1], words)[value]);
  return html`
    <div class="headline-area"><div class="headline-layer"><div class="headline pair" part="headline">
      <h2 class="date"><span class="above">${pair(({ dates }) => words.date(dates[0]))} → ${later('above')}</span> <span class="big">${later('year')}</span></h2>
      <p class="count"><b>${pair(({ members }) => members.map(words.number).join(' → '))}</b>${words.gap}<span class="unit">${pair(({ members }) => words.members(members[1]))}</span></p>
      <p class="joined"><b>${words.changedBetween(byTier(difference.joined), changed.size)}</b> <span class="where">${ahead ? words.mapShows(words.date(view.date)) : ''}</span></p>
    </div></div></div>
  `;
}
