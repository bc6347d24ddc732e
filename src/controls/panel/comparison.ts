// The comparison of two dates: which two, how many regions joined and changed, in numbers and by name, and an action to
// export it. The earlier date comes first, whichever of the two the map shows.
import { html, nothing, svg, type TemplateResult, unsafeCSS } from 'lit';
import {
  byCountryAt,
  dayOfDate,
  nameAt,
  type RegionId,
  statementAt,
  stateWith,
  textIn,
} from '../../membership/index.ts';
import { type Compared, gainText, type LegendCompared, passes, type Scene } from '../../scene/index.ts';
import type { EventOn } from '../event-on.ts';
import { icon } from '../icons.ts';
import type { Model } from '../model.ts';
import { comparedStyles, pairHeadline, pairSlider } from '../timeline/compared-dates.ts';
import css from './comparison.css?inline';

export const styles = [unsafeCSS(css), comparedStyles];
export { pairHeadline, pairSlider };

/** The two dates and the main figures, above the legend. */
export function comparison(model: Model): TemplateResult | typeof nothing {
  const { words, scene } = model;
  const { compared, basis } = scene;
  if (!compared) return nothing;
  const shown = words.date(basis.view.date);
  return html`
    <section class="comparison" part="comparison" aria-label=${words.compareDates}>
      <header><h3>${words.compareDates}</h3>
        <button type="button" class="round small" @click=${stop(model)} title=${words.stopComparing}>${icon('close')}</button></header>
      ${choice(model, compared)}
      ${differs(compared) ? comparedKeys(model) : html`<p>${compared.same ? words.sameDates(shown) : scene.caption}</p>`}
    </section>
  `;
}

const differs = ({ joined, changed }: Compared) => joined.size + changed.size > 0;

/** The legend of a comparison. */
export function comparedKeys({ scene, words }: Model): TemplateResult {
  return html`<ul class="keys">${scene.legend.compared.map((one) => keyRow(one, scene, words.number))}</ul>`;
}

/** What joined and changed, in numbers and by name; above the legend, which filters it. */
export function differences(model: Model): TemplateResult | typeof nothing {
  const { words, actions } = model;
  const { compared } = model.scene;
  if (!compared || !differs(compared)) return nothing;
  return html`
    <section class="comparison" aria-label=${compared.dates.map(words.date).join(' → ')}>
      ${sums(model, compared)} ${lists(model, compared)}
      <p class="take">
        <button type="button" class="plain" @click=${() => actions.save('csv', { of: 'changes' })}>${words.sharing.saveCsv}</button>
      </p>
    </section>
  `;
}

/** The earlier date and the later one, each a milestone, or what a link or a handle set; the map then shows the later. */
function choice({ facts, words, actions }: Model, { dates }: Compared): TemplateResult {
  const inOrder = (a: string, b: string) => dayOfDate(facts, a) - dayOfDate(facts, b);
  const milestones = facts.statements.map(({ id }) => id);
  const list = (name: string, own: string, other: string, index: number) => {
    const choose = ({ currentTarget }: EventOn<HTMLSelectElement>) => {
      const [compare, date] = [currentTarget.value, other].sort(inOrder) as [string, string];
      // Chosen beyond the other date, the two change places.
      currentTarget.value = [compare, date][index]!;
      actions.change({ date, compare });
    };
    const options = [...new Set([...milestones, own])].sort(inOrder);
    return html`<label>${name} <select @change=${choose}>
      ${options.map((id) => html`<option value=${id} .selected=${id === own}>${words.date(id)}</option>`)}
    </select></label>`;
  };
  const [from, to] = dates;
  return html`<div class="pair">${list(words.compareFrom, from, to, 0)} ${list(words.compareTo, to, from, 1)}</div>`;
}

/** The swatch shows the colours that these regions have on the map, side by side. */
function keyRow(
  { kind, name, count, others, style, fills }: LegendCompared,
  { palette }: Scene,
  number: (n: number) => string,
) {
  const dot = svg`<circle cx="10" cy="7" r="4.6" fill=${palette.paper} stroke=${palette.rim} stroke-width="2.4"/>`;
  const width = 17 / fills.length;
  return html`<li><svg viewBox="0 0 20 14" width="20" height="14" aria-hidden="true">${fills.map((fill, i) => svg`<rect x=${1.5 + i * width} y="1.5" width=${width} height="11" fill=${fill}/>`)}<rect x="1.5" y="1.5" width="17" height="11" fill="none" stroke=${style.rim ?? (kind === 'left' ? style.stroke : null) ?? 'none'} stroke-width="2"/>${kind === 'changed' ? dot : nothing}</svg>
    <span>${name}${others ? html` <small class="quiet">${others}</small>` : nothing}</span><b>${number(count)}</b></li>`;
}

/** Members by country on both dates. */
function sums(
  { facts, words, scene }: Model,
  { difference, dates }: Compared,
): TemplateResult | typeof nothing {
  if (!facts.isGrouped) return nothing;
  const [before, after] = [byCountryAt(facts, difference.earlier), byCountryAt(facts, difference.later)];
  const { countries } = scene.basis.view;
  return html`<table aria-label=${words.countries}>
    <thead><tr><td></td>${dates.map((iso) => html`<th scope="col">${words.date(iso)}</th>`)}<td></td></tr></thead>
    <tbody>${Object.keys(after)
      .filter((id) => countries.length === 0 || countries.includes(id))
      .map((id) => {
        const name = textIn(facts.countries.get(id)!.name, scene.basis.view.lang);
        const [was, is] = [before[id] ?? 0, after[id] ?? 0];
        return html`<tr><th scope="row" lang=${name.lang}>${name.text}</th><td>${words.number(was)}</td><td>${words.number(is)}</td>
          <td>${gainText(is - was, words)}</td></tr>`;
      })}</tbody></table>`;
}

/** The regions by kind of change and country, as far as the filters show them. */
function lists(model: Model, { difference, arrived }: Compared): TemplateResult {
  const { words, facts, scene } = model;
  const { view } = scene.basis;
  const countryOf = (id: RegionId) => facts.regions.get(id)?.country ?? '';
  const through = <T extends { readonly region: RegionId }>(list: readonly T[], tierOf: (one: T) => string) =>
    list.filter((one) => passes(view, countryOf(one.region), tierOf(one) as 'member'));
  const now = (region: RegionId) => scene.states.get(region) ?? 'none';
  const joined = through(arrived, ({ tier }) => tier);
  const moved = through(difference.moved, ({ to }) => to);
  const left = through(difference.left, ({ tier }) => tier);
  const changed = through(difference.changed, ({ region }) => now(region));
  const tiers = { ...words.tier, none: words.tier.none };
  const group = (title: string, list: readonly unknown[], body: () => unknown) =>
    list.length === 0 ? nothing : html`<h4>${title}</h4>${body()}`;
  const after = statementAt(facts, difference.later);
  const isMoved = new Set(difference.moved.map(({ region }) => region));
  const unstated = through(
    [...facts.regions.keys()]
      .filter((id) => stateWith(facts, id, after) === 'not-stated' && !isMoved.has(id))
      .map((region) => ({ region })),
    () => 'not-stated',
  );
  const byCountry = (list: typeof joined) =>
    [...facts.countries.values()].map(({ id, name }) => {
      const own = list.filter(({ region }) => countryOf(region) === id);
      const country = textIn(name, view.lang);
      return own.length === 0
        ? nothing
        : html`<p class="joiners">${facts.isGrouped ? html`<span class="group" lang=${country.lang}>${country.text}</span>` : nothing}
          ${own.map(({ region, tier }) => html`${chip(model, region, tier === 'member' ? '' : words.tierShort[tier])} `)}</p>`;
    });
  return html`
    ${group(words.joinedHere, joined, () => byCountry(joined))}
    ${group(words.changedTier, moved, () => moved.map(({ region, from, to }) => html`<p>${chip(model, region)} ${tiers[from]} → ${tiers[to]}</p>`))}
    ${difference.left.length === 0 ? html`<p class="quiet">${words.nobodyLeft}</p>` : group(words.leftHere, left, () => byCountry(left))}
    ${group(
      words.changedName,
      changed,
      () =>
        html`<ul class="changes">${changed.map(
          ({ region, name, changes }) => html`<li>${chip(model, region)}
          ${name ? html`<span>${inFull(name.from, view.lang)} → ${inFull(name.to, view.lang)}</span>` : nothing}
          ${changes.map(({ date, text }) => {
            const translated = textIn(text, view.lang);
            return html`<p><b>${words.date(date)}</b> <span lang=${translated.lang}>${translated.text}</span></p>`;
          })}</li>`,
        )}</ul>`,
    )}
    ${group(words.tier['not-stated'], unstated, () => html`<p>${unstated.map(({ region }) => chip(model, region))}</p>`)}
  `;
}

function chip({ facts, actions, scene }: Model, id: RegionId, small = ''): TemplateResult {
  const { view } = scene.basis;
  const region = facts.regions.get(id)!;
  const name = textIn(nameAt(region, scene.compared!.difference.later).usual, view.lang);
  return html`<button type="button" class="chip" aria-pressed=${view.selected === id} @click=${() => actions.change({ selected: id })}
    ><span lang=${name.lang}>${name.text}</span>${small ? html`<small>${` ${small}`}</small>` : nothing}</button>`;
}

/** The usual name; where that stayed the same, the native names that show the change, each marked with its language. */
function inFull({ usual, native }: ReturnType<typeof nameAt>, lang: string): TemplateResult {
  const name = textIn(usual, lang);
  return html`<span lang=${name.lang}>${name.text}</span>${native.map((one) => html` / <span lang=${one.lang}>${one.text}</span>`)}`;
}

/** This button disappears, so the focus goes to the button that starts a comparison. */
const stop =
  ({ actions }: Model) =>
  ({ currentTarget }: EventOn<Element>) => {
    const root = currentTarget.closest('.root');
    actions.change({ compare: null });
    const back = [...(root?.querySelectorAll<HTMLElement>('.action.compare, .menu') ?? [])];
    back.findLast((one) => one.checkVisibility())?.focus();
  };
