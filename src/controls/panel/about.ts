// The About section: what the association is, who can join and how, and where the facts and boundaries come from.
import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import { notesOf, textIn } from '../../membership/index.ts';
import { icon } from '../icons.ts';
import type { Model } from '../model.ts';
import { leaverNames } from '../region-texts.ts';
import css from './about.css?inline';
import { noteBlock } from './notes.ts';

export const styles = [unsafeCSS(css)];

export function about(model: Model): TemplateResult {
  const { facts, view, words, actions } = model;
  const { association } = facts;
  const { qualifications = [], procedure = [] } = association.membership ?? {};
  const localized = (text: Parameters<typeof textIn>[0]) => {
    const { text: translated, lang } = textIn(text, view.lang);
    return html`<span lang=${lang}>${translated}</span>`;
  };
  return html`
    <section class="about" part="about" aria-label=${words.about}>
      <header><h2>${localized(association.name)}</h2>
        <button type="button" class="round small" @click=${() => actions.change({ panel: 'map' })} title=${words.close}>${icon('close')}</button></header>
      ${association.about.map((text) => html`<p>${localized(text)}</p>`)}
      ${
        qualifications.length
          ? html`<h3>${words.whoCanJoin}</h3>
      <ul>${qualifications.map(({ tier, text }) => html`<li><b>${words.labelled(words.tier[tier], '')}</b>${localized(text)}</li>`)}</ul>`
          : nothing
      }
      ${
        procedure.length
          ? html`<h3>${words.howToJoin}</h3>
      <ol>${procedure.map((text) => html`<li>${localized(text)}</li>`)}</ol>`
          : nothing
      }
      ${left(model)}
      ${facts.notes.length ? html`<h3>${words.notes}</h3>${facts.notes.map((note) => noteBlock({ ...note, open: false }, model))}` : nothing}
      <h3>${words.boundariesAndSources}</h3>
      <p>${localized(association.unofficial)}${words.space}${localized(association.legalStatus)}</p>
      <ul>${association.credits.map(({ text, licence, url }) => html`<li>${localized(text)}${licence ? words.bracketed(textIn(licence, view.lang).text) : nothing}${url ? html` <a title=${words.newTab} href=${url} target="_blank" rel="noopener noreferrer">${new URL(url).hostname}</a>` : nothing}</li>`)}</ul>
      <ul class="source-list">${[...facts.sources.values()].map((source) => html`<li>${source.kind === 'primary' ? html`<b>${words.primarySource}</b> ` : nothing}${localized(source.title)}${source.url ? html` <a title=${words.newTab} href=${source.url} target="_blank" rel="noopener noreferrer">${source.url}</a>` : words.bracketed(words.sourceAddressUnknown)}${source.remark ? html` ${localized(source.remark)}` : nothing}</li>`)}</ul>
      <p class="quiet">${words.dataVersion(facts.version)}</p>
    </section>
  `;
}

/** Who has left, or that nobody has; with the notes on regions of which the source states no tier for a time. */
function left(model: Model): TemplateResult {
  const { facts, words } = model;
  const names = leaverNames(model);
  const unclear = [...facts.regions.values()].filter(({ tiers }) =>
    tiers.some(({ tier }) => tier === 'not-stated'),
  );
  return html`<h3>${words.whoLeft}</h3>
    <p>${names.length ? words.list(names) : words.nobodyLeft}</p>
    ${unclear.flatMap(({ id }) => notesOf(facts, { region: id })).map((note) => noteBlock({ ...note, open: false }, model))}`;
}
