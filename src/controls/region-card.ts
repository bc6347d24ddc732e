// One region: its names, its state at the date, between which statements it joined and who says so.
import { html, nothing, type TemplateResult } from 'lit';
import {
  changesOf,
  type Facts,
  joiningOf,
  nameAt,
  notesOf,
  type Region,
  type RegionState,
  textIn,
  tierWithSecondary,
} from '../membership/index.ts';
import type { Model } from './asks.ts';
import { icon } from './icons.ts';
import { noteBlock, sourceLinks } from './notes.ts';

export function regionCard(model: Model, id: string): TemplateResult | typeof nothing {
  const { facts, view, words, scene, asks } = model;
  const region = facts.regions.get(id);
  if (!region) return nothing;
  const name = nameAt(region, scene.day);
  const usual = textIn(name.usual, view.lang);
  const country = facts.countries.get(region.country);
  const state = scene.states.get(id) ?? tierWithSecondary(facts, id, scene.day);
  const joining = joiningOf(facts, id);
  return html`
    <article class="card" part="card" aria-label=${usual.text}>
      <header>
        <h3><span lang=${usual.lang}>${usual.text}</span> ${name.native.map(({ lang, text }) => html`<span class="native" lang=${lang}>${text}</span> `)}</h3>
        <button type="button" class="round small" @click=${() => asks.change({ selected: null })} aria-label=${words.close} title=${words.close}>${icon('close')}</button>
      </header>
      <p class="quiet">${country ? textIn(country.name, view.lang).text : ''}${region.names.source ? html` · ${words.spelledInSource(region.names.source)}` : nothing}</p>
      <p class="state"><b>${stateText(model, state)}</b></p>
      ${state === 'not-stated' ? html`<p class="quiet">${words.notStated}</p>` : nothing}
      <p>${joiningText(model, region)}</p>
      ${
        joining && joining.by.effective > scene.day
          ? html`<p><button type="button" class="link" @click=${() => asks.change({ date: joining.by.id })}>${words.goToJoining(words.date(joining.by.id))}</button></p>`
          : nothing
      }
      ${
        joining
          ? html`
        <blockquote lang="en">“${quoteOf(joining.by, region)}”
          <footer>${sourceLinks(facts, [joining.by.source], words)}</footer></blockquote>
        <p class="quiet">${words.assemblyDay(
          textIn(joining.by.admittedBy.body, view.lang).text,
          textIn(joining.by.admittedBy.place, view.lang).text,
          joining.by.admittedBy.day ? words.date(joining.by.admittedBy.day) : words.dayUnknown,
        )} (${words.confidence[joining.by.admittedBy.confidence]}) ${sourceLinks(facts, joining.by.admittedBy.sources, words)}</p>`
          : nothing
      }
      ${(region.formerNames ?? []).map(
        ({ until, usual: former }) =>
          html`<p class="quiet">${words.formerName(textIn(former, view.lang).text, words.date(until))}</p>`,
      )}
      ${changesOf(facts, id).map((change) => html`<p class="quiet"><b>${words.date(change.date)}</b> ${textIn(change.text, view.lang).text} ${sourceLinks(facts, change.sources, words)}</p>`)}
      ${notesOf(facts, { region: id }).map((note) => noteBlock(note, model))}
      ${region.contact ? html`<p class="quiet contact">${words.telephone}: ${region.contact.tel}<br />${words.address}: <span lang="zh">${region.contact.address}</span></p>` : nothing}
    </article>
  `;
}

export function stateText({ words, view, facts }: Model, state: RegionState | 'none' | 'secondary'): string {
  if (state === 'secondary') return words.secondaryOnly;
  if (state === 'none') return words.notYet(words.date(view.date));
  return facts && words.tier[state];
}

/** "Founding member, 1996" or "Joined between 2002 and September 2006 as associate member". */
export function joiningText({ facts, words }: Model, region: Region): string {
  const joining = joiningOf(facts, region.id);
  if (!joining) return '';
  if (joining.kind === 'founding') return words.foundingMember(words.date(joining.by.id));
  const text = words.joinedBetween(words.date(joining.after.id), words.date(joining.by.id));
  return joining.tier === 'member' ? text : `${text} ${words.joinedAs(words.tier[joining.tier])}`;
}

/** The source's sentence, with the line that names the region's country or the region where there is one. */
function quoteOf(statement: Facts['statements'][number], region: Region): string {
  const bare = region.names.source?.replace(/ \(.*\)$/, '') ?? '';
  const line = bare && statement.lines.find((text) => text.includes(bare));
  const whole = line ? `${statement.sentence} … ${line}` : statement.sentence;
  return whole.length > 340 ? shorten(whole, bare) : whole;
}

/** Keeps the beginning and the words around the region's name, whole words only. */
function shorten(text: string, name: string): string {
  const at = name ? text.indexOf(name) : -1;
  const upTo = (end: number) => text.slice(0, text.lastIndexOf(' ', end));
  if (at < 200) return `${upTo(300)} …`;
  const from = text.indexOf(' ', Math.max(0, at - 60));
  const to = text.indexOf(' ', at + name.length + 60);
  return `${upTo(120)} … ${text.slice(from, to < 0 ? text.length : to).trim()}${to < 0 ? '' : ' …'}`;
}
