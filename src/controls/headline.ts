// The date and the count, the largest type on the page; under them who joined and where it was decided.
import { html, nothing, type TemplateResult } from 'lit';
import { byCountryAt, countsAt, joinedWith, nameAt, statementAt, textIn } from '../membership/index.ts';
import { byTier, type Compared } from '../scene/index.ts';
import { partsOf } from '../words/index.ts';
import type { Model } from './asks.ts';

/** Names listed at most; more are told by the list of who joined. */
const NAMED = 4;

/** The headline's pieces, ready to stand in the page. */
export type HeadlineText = {
  readonly count: string;
  readonly unit: string;
  readonly quiet: string;
  readonly lead: string;
  readonly names: string;
  readonly where: string;
};

export function headlineText({ facts, view, words, scene }: Omit<Model, 'asks'>): HeadlineText {
  const counts = countsAt(facts, scene.day);
  const countries = Object.values(byCountryAt(facts, scene.day)).filter((n) => n > 0).length;
  const index = statementAt(facts, scene.day);
  const statement = facts.statements[index];
  const head = {
    count: words.number(counts.member),
    unit: words.members(counts.member),
    quiet: words.inCountries(countries) + words.otherTiers(counts),
  };
  if (!statement) return { ...head, lead: '', names: '', where: '' };
  const joined = joinedWith(facts, index);
  const { body, place, day } = statement.admittedBy;
  const names = joined.map(({ region, tier }) => {
    const known = facts.regions.get(region);
    const name = known ? textIn(nameAt(known, scene.day).usual, view.lang).text : region;
    return tier === 'member' ? name : `${name} (${words.tierShort[tier]})`;
  });
  return {
    ...head,
    lead: index === 0 ? words.founded(joined.length) : words.joined(joined.length),
    names: joined.length <= NAMED ? words.named(names) : '',
    where: words.atBody(
      textIn(body, view.lang).text,
      textIn(place, view.lang).text,
      day ? words.date(day) : '',
    ),
  };
}

export function headline(model: Model): TemplateResult {
  const { view, words, scene, facts } = model;
  const { year, month, day } = partsOf(view.date);
  if (scene.compared && !scene.compared.same) return pairHeadline(model, scene.compared);
  const text = headlineText(model);
  const above = html`<span class="above">${words.aboveYear(month, day)}</span>`;
  const big = html`<span class="big"><span class="year">${words.year(year)}</span><small>${words.yearMark(month !== null)}</small></span>`;
  const filtered = view.countries.length > 0 || view.tiers.length > 0;
  const shownMembers = scene.shown.filter((id) => scene.states.get(id) === 'member').length;
  return html`
    <div class="headline" part="headline">
      <h2 class="date">${words.yearFirst ? html`${big} ${above}` : html`${above} ${big}`}</h2>
      <p class="count"><b>${text.count}</b>${words.gap}<span class="unit">${text.unit}</span> <span class="quiet">${text.quiet}</span></p>
      ${
        filtered
          ? html`<p class="filtered">${words.filtered(shownMembers, countsAt(facts, scene.day).member)}
        <button type="button" class="link" @click=${() => model.asks.change({ countries: [], tiers: [] })}>${words.clearFilter}</button></p>`
          : nothing
      }
      <p class="joined"><b>${text.lead}</b> <span class="names">${text.names}</span> <span class="where">${text.where}</span></p>
    </div>
  `;
}

/** Two dates compared, in time's order. */
function pairHeadline(
  { words, view }: Model,
  { dates, members, difference, changed, ahead }: Compared,
): TemplateResult {
  const { year, month, day } = partsOf(dates[1]);
  return html`
    <div class="headline pair" part="headline">
      <h2 class="date"><span class="above">${words.date(dates[0])} → ${words.aboveYear(month, day)}</span> <span class="big">${words.year(year)}</span></h2>
      <p class="count"><b>${members.map(words.number).join(' → ')}</b> <span class="unit">${words.members(members[1])}</span></p>
      <p class="joined"><b>${words.changedBetween(byTier(difference.joined), changed.size)}</b> <span class="where">${ahead ? words.mapShows(words.date(view.date)) : ''}</span></p>
    </div>
  `;
}
