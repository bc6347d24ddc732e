// The card of the statement in force: the source's sentence, who joined with it, and what it leaves open.
import { html, nothing, type TemplateResult } from 'lit';
import {
  joinedWith,
  leftWith,
  nameAt,
  notesOf,
  othersWith,
  statementAt,
  type Tier,
  textIn,
} from '../../membership/index.ts';
import { passes } from '../../scene/index.ts';
import { unbrokenDate } from '../../words/index.ts';
import type { Model } from '../model.ts';
import { keepStop, moveStop, stopOf } from '../one-stop.ts';
import { assemblyLine, noteBlock } from './notes.ts';
import { quotation } from './quote.ts';

/** Of one country at once; the others unfold. */
const MOST_NAMES = 8;

export function statementCard(model: Model): TemplateResult | typeof nothing {
  const { facts, view, words, scene, actions } = model;
  const index = statementAt(facts, scene.day);
  const statement = facts.statements[index];
  if (!statement) return nothing;
  const isOn = ({ region, tier }: { readonly region: string; readonly tier: Tier }) =>
    passes(view, facts.regions.get(region)?.country ?? '', tier);
  const all = joinedWith(facts, index);
  const joined = all.filter(isOn);
  const countries = [...new Set(joined.map(({ region }) => facts.regions.get(region)?.country ?? ''))];
  const others = othersWith(facts, index).map(({ tier, those }) => ({ tier, those: those.filter(isOn) }));
  const left = leftWith(facts, index).filter(isOn);
  const named = [...joined, ...others.flatMap(({ those }) => those), ...left].map(({ region }) => region);
  const entry = named.find((region) => region === view.selected) ?? named[0];
  const onlyLeft = all.length === 0 && left.length > 0;
  const link = ({ region, tier }: (typeof all)[number], isNamed = true) => {
    const name = textIn(nameAt(facts.regions.get(region)!, scene.day).usual, view.lang);
    const small = isNamed && !facts.counted.includes(tier) ? words.bracketed(words.tierShort[tier]) : '';
    return html`<button type="button" class="name-link" tabindex=${stopOf(region === entry)} aria-pressed=${view.selected === region} @click=${() => actions.change({ selected: region })}
      ><span lang=${name.lang}>${name.text}</span>${small}</button>`;
  };
  const links = (some: typeof all, isNamed = true) =>
    some.map((one, i) => html`${i ? words.comma : nothing}${link(one, isNamed)}`);
  const group = (label: string, some: typeof all, isNamed = true) => {
    const few = some.length > MOST_NAMES + 1 ? MOST_NAMES : some.length;
    return html`<div class="joiners">${label ? html`<b>${label}</b> ` : nothing}${links(some.slice(0, few), isNamed)}${
      few < some.length
        ? html` <details><summary>${words.andMore(some.length - few)}</summary>${links(some.slice(few), isNamed)}</details>`
        : nothing
    }</div>`;
  };
  const byTier = facts.tiers.flatMap((tier) => {
    const count = joined.filter((one) => one.tier === tier).length;
    return count ? [{ tier, count }] : [];
  });
  const date = unbrokenDate(words.date(statement.id));
  const what = words.changedBetween({ joined: byTier, moved: [], unstated: 0, left: 0, renamed: 0 });
  const heading =
    index === 0 || joined.length === 0
      ? html`${onlyLeft ? words.leftHere : index === 0 ? words.founders : nothing} <span class="quiet">${date}</span>`
      : words.joinedAt(words.date(statement.id), what);
  return html`
    <section class="statement" part="statement" aria-label=${words.date(statement.id)} @keydown=${moveStop} @focusin=${keepStop} @focusout=${keepStop}>
      <h3>${heading}</h3>
      ${joined.length === 0 && !onlyLeft ? html`<p>${all.length === 0 ? words.nobodyJoined : words.noneListed}</p>` : nothing}
      ${countries.map((id) => {
        const country = facts.countries.get(id);
        const own = joined.filter(({ region }) => facts.regions.get(region)?.country === id);
        const name = country && textIn(country.name, view.lang).text;
        return group(facts.isGrouped && name ? words.story.ofCountry(name, own.length) : '', own);
      })}
      ${others.map(({ tier, those }) => (those.length ? group(words.tier[tier], those, false) : nothing))}
      ${left.length ? group(onlyLeft ? '' : words.leftHere, left) : nothing}
      <details class="said"><summary>${words.sourceSays}</summary>
        ${assemblyLine(model, statement)}
        ${quotation(model, statement, null)}
      </details>
      ${notesOf(facts, { statement: statement.id }).map((note) => noteBlock(note, model))}
    </section>
  `;
}
