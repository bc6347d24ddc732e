// The headline's template: the date and the count, the largest type on the page, as live values; beside them how many more than
// before, below where that was decided; in an embedded map the legend beside it. Two dates compared have their own, in compared-dates.ts. The texts come from headline-text.ts and headline-values.ts.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from '../live.ts';
import type { Model } from '../model.ts';
import { countText, detailsText, shownText, whereDecided } from './headline-text.ts';
import { dateValues } from './headline-values.ts';

export function headline(model: Model): TemplateResult {
  const { view, words, scene } = model;
  const pair = scene.compared && !scene.compared.same && model.part('compare');
  const legend = view.ui === 'embed' ? (model.part('embedLegend')?.embedLegend(model) ?? nothing) : nothing;
  if (pair) return pair.pairHeadline(model, legend);
  const date = (value: keyof ReturnType<typeof dateValues>) =>
    live(model, (now) => dateValues(now.view.date, words)[value]);
  const above = html`<span class="above">${date('above')}</span>`;
  const big = html`<span class="big"><span class="year">${date('year')}</span><small>${date('mark')}</small></span>`;
  const filtered = view.countries.length > 0 || view.tiers.length > 0;
  return html`
    <div class="headline-area"><div class="headline-layer"><div class="headline" part="headline"><div>
      <h2 class="date">${words.yearFirst ? html`${big} ${above}` : html`${above} ${big}`}</h2>
      <p class="count"><b>${live(model, (now) => countText(now).count)}</b>${words.gap}<span class="unit">${live(model, (now) => countText(now).unit)}</span> <span class="gain">${live(model, (now) => countText(now).gain)}</span> <span class="quiet">${detailsText(model)}</span></p>
      ${
        filtered
          ? html`<p class="filtered">${live(model, shownText)}
        <button type="button" class="link" @click=${() => model.actions.change({ countries: [], tiers: [] })}>${words.clearFilter}</button></p>`
          : nothing
      }
      <p class="joined where">${whereDecided(model)}</p>
    </div></div>${legend}</div></div>
  `;
}
