// The date and the count, the largest type on the page, live; under them who joined and where it was decided.
import { html, nothing, type TemplateResult } from 'lit';
import { byCountryAt, countsAt, joinedWith, nameAt, statementAt, textIn } from '../../membership/index.ts';
import { byTier, type Compared } from '../../scene/index.ts';
import { partsOf } from '../../words/index.ts';
import { live } from '../live.ts';
import type { Model } from '../model.ts';

/** Names listed at most; where more joined, the panel has them. */
const NAMED = 4;

type Given = Pick<Model, 'facts' | 'view' | 'words' | 'scene'>;

/** How many members there are, ready to stand in the page. */
function countText({ facts, words, scene }: Given) {
  const { member } = countsAt(facts, scene.day);
  return { count: words.number(member), unit: words.members(member) };
}

/** In how many countries, and how many there are of the other tiers. */
function quietText({ facts, words, scene }: Given): string {
  const countries = Object.values(byCountryAt(facts, scene.day)).filter((n) => n > 0).length;
  return words.inCountries(countries) + words.otherTiers(countsAt(facts, scene.day));
}

/** Who joined last and where it was decided; empty before the first statement. */
function joinedText({ facts, view, words, scene }: Given) {
  const index = statementAt(facts, scene.day);
  const statement = facts.statements[index];
  if (!statement) return { lead: '', names: '', where: '' };
  const joined = joinedWith(facts, index);
  const named = joined.length <= NAMED;
  const { body, place, day } = statement.admittedBy;
  const nameOf = ({ region, tier }: (typeof joined)[number]) => {
    const known = facts.regions.get(region);
    const name = known ? textIn(nameAt(known, scene.day).usual, view.lang).text : region;
    return tier === 'member' ? name : name + words.bracketed(words.tierShort[tier]);
  };
  return {
    lead: index === 0 ? words.founded(joined.length) : words.joined(joined.length, named),
    names: named ? words.named(joined.map(nameOf)) : '',
    where: words.atBody(
      textIn(body, view.lang).text,
      textIn(place, view.lang).text,
      day ? words.date(day) : '',
    ),
  };
}

/** All of the headline but its date. */
export const headlineText = (model: Given) => ({
  ...countText(model),
  quiet: quietText(model),
  ...joinedText(model),
});
export type HeadlineText = ReturnType<typeof headlineText>;

/** How many of the members the filters leave. */
export const shownText = ({ scene, facts, words }: Model): string =>
  words.filtered(
    scene.shown.filter((id) => scene.states.get(id) === 'member').length,
    countsAt(facts, scene.day).member,
  );

export function headline(model: Model): TemplateResult {
  const { view, words, scene } = model;
  if (scene.compared && !scene.compared.same) return pairHeadline(model);
  const date = (text: (parts: ReturnType<typeof partsOf>) => string) =>
    live(model, (now) => text(partsOf(now.view.date)));
  const above = html`<span class="above">${date(({ month, day }) => words.aboveYear(month, day))}</span>`;
  const big = html`<span class="big"><span class="year">${date(({ year }) => words.year(year))}</span><small>${date(({ month }) => words.yearMark(month !== null))}</small></span>`;
  const { lead, names, where } = joinedText(model);
  const filtered = view.countries.length > 0 || view.tiers.length > 0;
  return html`
    <div class="headline" part="headline"><div>
      <h2 class="date">${words.yearFirst ? html`${big} ${above}` : html`${above} ${big}`}</h2>
      <p class="count"><b>${live(model, (now) => countText(now).count)}</b>${words.gap}<span class="unit">${live(model, (now) => countText(now).unit)}</span> <span class="quiet">${quietText(model)}</span></p>
      ${
        filtered
          ? html`<p class="filtered">${live(model, shownText)}
        <button type="button" class="link" @click=${() => model.actions.change({ countries: [], tiers: [] })}>${words.clearFilter}</button></p>`
          : nothing
      }
      <p class="joined"><b>${lead}</b><span class="names">${names}</span>${words.space}<span class="where">${where}</span></p>
    </div></div>
  `;
}

/** Two dates compared, in time's order. */
function pairHeadline(model: Model): TemplateResult {
  const { words, view, scene } = model;
  const { difference, changed, ahead } = scene.compared!;
  const pair = (text: (pair: Compared) => string) =>
    live(model, (now) => text(now.scene.compared ?? scene.compared!));
  const later = (text: (parts: ReturnType<typeof partsOf>) => string) =>
    pair(({ dates }) => text(partsOf(dates[1])));
  return html`
    <div class="headline pair" part="headline"><div>
      <h2 class="date"><span class="above">${pair(({ dates }) => words.date(dates[0]))} → ${later(({ month, day }) => words.aboveYear(month, day))}</span> <span class="big">${later(({ year }) => words.year(year))}</span></h2>
      <p class="count"><b>${pair(({ members }) => members.map(words.number).join(' → '))}</b>${words.gap}<span class="unit">${pair(({ members }) => words.members(members[1]))}</span></p>
      <p class="joined"><b>${words.changedBetween(byTier(difference.joined), changed.size)}</b> <span class="where">${ahead ? words.mapShows(words.date(view.date)) : ''}</span></p>
    </div></div>
  `;
}
