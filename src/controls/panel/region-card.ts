// The card of the selected region: its names, its state at the date, the two statements between which it joined, and
// the sources. A lazy part, with the notice that a filter hides the selected region.
import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import {
  groupNameOf,
  joiningOf,
  nameAt,
  notesOf,
  textIn,
  tierWithSecondary,
} from '../../membership/index.ts';
import { joiningText } from '../../scene/index.ts';
import { icon } from '../icons.ts';
import type { Model } from '../model.ts';
import { stateText, tierMeaning } from '../region-texts.ts';
import { lifeLine, secondaryLine } from './life-line.ts';
import { assemblyLine, noteBlock } from './notes.ts';
import { quotation } from './quote.ts';
import css from './region-card.css?inline';

export const styles = [unsafeCSS(css)];
export { hiddenSelectionNotice } from './hidden-selection-notice.ts';

export function regionCard(model: Model, id: string): TemplateResult | typeof nothing {
  const { facts, view, words, scene, actions } = model;
  const region = facts.regions.get(id);
  if (!region) return nothing;
  const name = nameAt(region, scene.day);
  const usual = textIn(name.usual, view.lang);
  const { source } = region.names;
  const about = [groupNameOf(facts, region, view.lang).text, source ? words.spelledInSource(source) : '']
    .filter(Boolean)
    .join(' · ');
  const state = scene.states.get(id) ?? tierWithSecondary(facts, id, scene.day);
  const joining = joiningOf(facts, id, scene.day);
  const meaning = state === 'member' ? null : tierMeaning(model, state === 'secondary' ? 'observer' : state);
  return html`
    <article class="card" part="card" aria-label=${usual.text}>
      <header>
        <h3><span lang=${usual.lang}>${usual.text}</span>${name.native.filter(({ text }) => text !== usual.text).map(({ lang, text }) => html`<span class="native" lang=${lang}>${` ${text}`}</span>`)}</h3>
        <button type="button" class="round small" @click=${() => actions.change({ selected: null })} title=${words.close}>${icon('close')}</button>
      </header>
      ${about ? html`<p class="quiet">${about}</p>` : nothing}
      <p class="state"><b>${stateText(model, state)}</b></p>
      ${meaning ? html`<p class="quiet" lang=${meaning.lang}>${meaning.text}</p>` : nothing}
      <p>${joiningText(model, region)}</p>
      ${secondaryLine(model, region)}
      ${lifeLine(model, region)}
      ${
        joining && joining.by.effective > scene.day
          ? html`<p><button type="button" class="link" @click=${() => actions.change({ date: joining.by.id })}>${words.goToJoining(words.date(joining.by.id))}</button></p>`
          : nothing
      }
      ${
        joining
          ? html`
        ${quotation(model, joining.by, region)}
        ${assemblyLine(model, joining.by)}`
          : nothing
      }
      ${notesOf(facts, { region: id }).map((note) => noteBlock(note, model))}
      ${region.contact ? html`<p class="quiet contact">${words.labelled(words.telephone, region.contact.tel)}<br />${words.labelled(words.address, '')}<span lang="zh">${region.contact.address}</span></p>` : nothing}
    </article>
  `;
}
