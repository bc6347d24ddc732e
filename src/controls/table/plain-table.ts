// All members at the date as a plain table: for readers without scripts, for print and for search engines.
import { html, nothing, type TemplateResult } from 'lit';
import { groupNameOf, joiningOf, nameAt, type Region, textIn } from '../../membership/index.ts';
import type { Model } from '../model.ts';

type Shown = Pick<Model, 'facts' | 'scene' | 'words'>;

/**
 * The members in a table headed by their number, and the other regions shown at the date in one of their own.
 * @param foot a `tfoot` for the last of them, or `nothing`
 */
export function plainTable(model: Shown, foot: TemplateResult | typeof nothing = nothing): TemplateResult {
  const { facts, scene, words } = model;
  const shown = [...facts.regions.values()].filter(({ id }) => scene.states.has(id));
  const members = shown.filter(({ id }) => facts.counted.includes(scene.states.get(id)));
  const others = shown.filter(({ id }) => !facts.counted.includes(scene.states.get(id)));
  const tiers = new Set(others.map(({ id }) => words.tier[scene.states.get(id)!]));
  const otherCaption = [words.date(scene.basis.view.date), ...tiers].join(' · ');
  return html`${table(model, scene.caption, members, others.length > 0 ? nothing : foot)}
    ${others.length > 0 ? table(model, otherCaption, others, foot) : nothing}`;
}

function table(
  { facts, scene, words }: Shown,
  caption: string,
  regions: readonly Region[],
  foot: TemplateResult | typeof nothing,
): TemplateResult {
  const { lang } = scene.basis.view;
  const marked = (of: string) => (of === words.lang ? nothing : of);
  const grouped = facts.isGrouped;
  return html`<table class="membership">
    <caption>${caption}</caption>
    <thead><tr><th scope="col">${words.region}</th>${grouped ? html`<th scope="col">${words.country}</th>` : nothing}<th scope="col">${words.tierHead}</th><th scope="col">${words.joinedHead}</th></tr></thead>
    <tbody>${regions.map((region) => {
      const name = nameAt(region, scene.day);
      const usual = textIn(name.usual, lang);
      const group = groupNameOf(facts, region, lang);
      const joining = joiningOf(facts, region.id, scene.day);
      const state = scene.states.get(region.id);
      return html`<tr><th scope="row" lang=${marked(usual.lang)}>${usual.text} ${name.native.filter((own) => own.text !== usual.text).map((own) => html`<span lang=${own.lang}>${own.text}</span> `)}</th>${grouped ? html`<td lang=${marked(group.lang)}>${group.text}</td>` : nothing}<td>${state ? words.tier[state] : ''}</td><td>${
        joining
          ? joining.kind === 'between'
            ? words.between(words.date(joining.after.id), words.date(joining.by.id))
            : words.date(joining.by.id)
          : ''
      }</td></tr>`;
    })}</tbody>
    ${foot}</table>`;
}
