// The date and the count, the largest type on the page; under them who joined and where it was decided.
import { html, nothing, type TemplateResult } from 'lit';
import { byCountryAt, countsAt, joinedWith, nameAt, statementAt, textIn } from '../membership/index.ts';
import { byTier, type Compared, type Scene } from '../scene/index.ts';
import { partsOf } from '../words/index.ts';
import type { Model } from './asks.ts';
import { dated } from './dated.ts';

/** Names listed at most; more are told by the list of who joined. */
const NAMED = 4;

/** What a step of time is told from. */
type Told = Omit<Model, 'asks'>;

/** How many there are, ready to stand in the page. */
function countText({ facts, words, scene }: Told) {
  const counts = countsAt(facts, scene.day);
  const countries = Object.values(byCountryAt(facts, scene.day)).filter((n) => n > 0).length;
  return {
    count: words.number(counts.member),
    unit: words.members(counts.member),
    quiet: words.inCountries(countries) + words.otherTiers(counts),
  };
}

/** Who joined last and where it was decided; empty before the first statement. */
function joinedText({ facts, view, words, scene }: Told) {
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
export const headlineText = (model: Told) => ({ ...countText(model), ...joinedText(model) });
export type HeadlineText = ReturnType<typeof headlineText>;

/** Worked out once for all places that show a piece of it. */
function onceForScene<T extends object>(make: (model: Model) => T): (model: Model) => T {
  const made = new WeakMap<Scene, T>();
  return (model) => {
    const known = made.get(model.scene);
    if (known) return known;
    const now = make(model);
    made.set(model.scene, now);
    return now;
  };
}

const countIn = onceForScene(countText);
const joinedIn = onceForScene(joinedText);

/** How many of the members the filters leave. */
export const shownText = ({ scene, facts, words }: Model): string =>
  words.filtered(
    scene.shown.filter((id) => scene.states.get(id) === 'member').length,
    countsAt(facts, scene.day).member,
  );

export function headline(model: Model): TemplateResult {
  const { view, words, scene } = model;
  if (scene.compared && !scene.compared.same) return pairHeadline(model, scene.compared);
  const count = (name: keyof ReturnType<typeof countText>, when?: 'soon') =>
    dated(model, (now) => countIn(now)[name], when);
  const last = (name: keyof ReturnType<typeof joinedText>) =>
    dated(model, (now) => joinedIn(now)[name], 'soon');
  const part = (say: (parts: ReturnType<typeof partsOf>) => string) =>
    dated(model, (now) => say(partsOf(now.view.date)));
  const above = html`<span class="above">${part(({ month, day }) => words.aboveYear(month, day))}</span>`;
  const big = html`<span class="big"><span class="year">${part(({ year }) => words.year(year))}</span><small>${part(({ month }) => words.yearMark(month !== null))}</small></span>`;
  const filtered = view.countries.length > 0 || view.tiers.length > 0;
  return html`
    <div class="headline" part="headline"><div>
      <h2 class="date">${words.yearFirst ? html`${big} ${above}` : html`${above} ${big}`}</h2>
      <p class="count"><b>${count('count')}</b>${words.gap}<span class="unit">${count('unit')}</span> <span class="quiet">${count('quiet', 'soon')}</span></p>
      ${
        filtered
          ? html`<p class="filtered">${dated(model, shownText)}
        <button type="button" class="link" @click=${() => model.asks.change({ countries: [], tiers: [] })}>${words.clearFilter}</button></p>`
          : nothing
      }
      <p class="joined"><b>${last('lead')}</b><span class="names">${last('names')}</span>${words.space}<span class="where">${last('where')}</span></p>
    </div></div>
  `;
}

/** Two dates compared, in time's order. */
function pairHeadline(
  { words, view }: Model,
  { dates, members, difference, changed, ahead }: Compared,
): TemplateResult {
  const { year, month, day } = partsOf(dates[1]);
  return html`
    <div class="headline pair" part="headline"><div>
      <h2 class="date"><span class="above">${words.date(dates[0])} → ${words.aboveYear(month, day)}</span> <span class="big">${words.year(year)}</span></h2>
      <p class="count"><b>${members.map(words.number).join(' → ')}</b>${words.gap}<span class="unit">${words.members(members[1])}</span></p>
      <p class="joined"><b>${words.changedBetween(byTier(difference.joined), changed.size)}</b> <span class="where">${ahead ? words.mapShows(words.date(view.date)) : ''}</span></p>
    </div></div>
  `;
}
