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
import { assemblyLine, noteBlock } from './notes.ts';
import { quotation } from './quote.ts';

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
  const onlyLeft = all.length === 0 && left.length > 0;
  const chip = ({ region, tier }: (typeof joined)[number], isNamed = true) => {
    const name = textIn(nameAt(facts.regions.get(region)!, scene.day).usual, view.lang);
    const small = isNamed && (tier === 'associate' || tier === 'special');
    return html`<button type="button" class="chip" aria-pressed=${view.selected === region} @click=${() => actions.change({ selected: region })}
      ><span lang=${name.lang}>${name.text}</span>${small ? html`<small>${` ${words.tierShort[tier]}`}</small>` : nothing}</button> `;
  };
  return html`
    <section class="statement" part="statement" aria-label=${words.date(statement.id)}>
      <h3>${index === 0 ? words.founders : onlyLeft ? words.leftHere : words.joinedHere} <span class="quiet">${unbrokenDate(words.date(statement.id))}</span></h3>
      ${joined.length === 0 && !onlyLeft ? html`<p>${all.length === 0 ? words.nobodyJoined : words.noneListed}</p>` : nothing}
      ${countries.map((id) => {
        const country = facts.countries.get(id);
        return html`<p class="joiners">${facts.isGrouped && country ? html`<span class="group">${textIn(country.name, view.lang).text}</span>` : nothing}
          ${joined.filter(({ region }) => facts.regions.get(region)?.country === id).map((one) => chip(one))}</p>`;
      })}
      ${others.map(({ tier, those }) => (those.length ? html`<p class="joiners"><span class="group">${words.tier[tier]}</span> ${those.map((one) => chip(one, false))}</p>` : nothing))}
      ${left.length ? html`<p class="joiners">${onlyLeft ? nothing : html`<span class="group">${words.leftHere}</span> `}${left.map((one) => chip(one))}</p>` : nothing}
      ${assemblyLine(model, statement)}
      ${quotation(model, statement, null)}
      ${notesOf(facts, { statement: statement.id }).map((note) => noteBlock(note, model))}
    </section>
  `;
}
