// The date and the count, the largest type on the page; under them who joined and where it was decided.
import { html, nothing, type TemplateResult } from 'lit';
import { byCountryAt, countsAt, joinedWith, nameAt, statementAt, textIn } from '../membership/index.ts';
import { partsOf } from '../words/index.ts';
import type { Model } from './asks.ts';

/** Names listed before "and n more". */
const NAMED = 4;

export function headline(model: Model): TemplateResult {
  const { facts, view, words, scene } = model;
  const { year, month, day } = partsOf(view.date);
  const counts = countsAt(facts, scene.day);
  const countries = Object.values(byCountryAt(facts, scene.day)).filter((n) => n > 0).length;
  const filtered = view.countries.length > 0 || view.tiers.length > 0;
  const shownMembers = scene.shown.filter((id) => scene.states.get(id) === 'member').length;
  return html`
    <div class="headline" part="headline">
      <h2 class="date"><span class="above">${words.aboveYear(month, day) || nothing}</span> <span class="big">${words.year(year)}</span></h2>
      <p class="count"><b>${words.number(counts.member)}</b> ${words.members(counts.member)}
        <span class="quiet">${words.inCountries(countries)} ${words.otherTiers(counts)}</span></p>
      ${
        filtered
          ? html`<p class="filtered">${words.filtered(shownMembers, counts.member)}
        <button type="button" class="link" @click=${() => model.asks.change({ countries: [], tiers: [] })}>${words.clearFilter}</button></p>`
          : nothing
      }
      ${joiners(model)}
    </div>
  `;
}

function joiners({ facts, view, words, scene }: Model): TemplateResult | typeof nothing {
  const index = statementAt(facts, scene.day);
  const statement = facts.statements[index];
  if (!statement) return nothing;
  const joined = joinedWith(facts, index);
  const lead = index === 0 ? words.founded(joined.length) : words.joined(joined.length);
  const { body, place, day } = statement.admittedBy;
  const where = words.atBody(
    textIn(body, view.lang).text,
    textIn(place, view.lang).text,
    day ? words.date(day) : '',
  );
  const names = joined.slice(0, NAMED).map(({ region, tier }) => {
    const known = facts.regions.get(region);
    const name = known ? textIn(nameAt(known, scene.day).usual, view.lang).text : region;
    return tier === 'member' ? name : `${name} (${words.tierShort[tier]})`;
  });
  if (joined.length > NAMED) names.push(words.andMore(joined.length - NAMED));
  return html`<p class="joined"><b>${lead}</b> ${joined.length <= NAMED ? html`<span>${words.list(names)}.</span>` : nothing} <span class="where">${where}</span></p>`;
}
