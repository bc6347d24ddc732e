// All members at the date as a plain table: for readers without scripts, for print and for search engines.
import { html, nothing, type TemplateResult } from 'lit';
import { joiningOf, nameAt, textIn } from '../../membership/index.ts';
import type { Model } from '../model.ts';

/** @param foot a `tfoot`, or `nothing` */
export function plainTable(
  { facts, scene, words }: Pick<Model, 'facts' | 'scene' | 'words'>,
  foot: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { lang } = words;
  return html`<table class="membership">
    <caption>${scene.caption}</caption>
    <thead><tr><th scope="col">${words.region}</th><th scope="col">${words.country}</th><th scope="col">${words.tierHead}</th><th scope="col">${words.joinedHead}</th></tr></thead>
    <tbody>${[...facts.regions.values()]
      .filter(({ id }) => scene.states.has(id))
      .map((region) => {
        const name = nameAt(region, scene.day);
        const usual = textIn(name.usual, lang).text;
        const country = facts.countries.get(region.country);
        const joining = joiningOf(facts, region.id);
        const state = scene.states.get(region.id);
        return html`<tr><th scope="row">${usual} ${name.native.filter((own) => own.text !== usual).map((own) => html`<span lang=${own.lang}>${own.text}</span> `)}</th><td>${country ? textIn(country.name, lang).text : ''}</td><td>${state ? words.tier[state] : ''}</td><td>${
          joining
            ? joining.kind === 'founding'
              ? words.date(joining.by.id)
              : words.between(words.date(joining.after.id), words.date(joining.by.id))
            : ''
        }</td></tr>`;
      })}</tbody>
    ${foot}</table>`;
}
