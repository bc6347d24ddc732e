// A note with its confidence and its sources as links.
import { html, nothing, type TemplateResult } from 'lit';
import { type Note, type Statement, textIn } from '../../membership/index.ts';
import { unbrokenDate } from '../../words/index.ts';
import type { Model } from '../model.ts';

export function noteBlock(note: Note, model: Model): TemplateResult {
  const { view, words } = model;
  const title = textIn(note.title, view.lang);
  const text = textIn(note.text, view.lang);
  const sources = sourceLinks(model, note.sources);
  return html`<details class="note" ?open=${note.open}>
    <summary lang=${title.lang}>${title.text}</summary>
    <p lang=${text.lang}>${text.text}</p>
    <p class="quiet">${words.confidenceLevel(words.confidence[note.confidence])}${sources === nothing ? nothing : html` · ${sources}`}</p>
  </details>`;
}

/** Each source by its title, linked where it has a URL. */
export function sourceLinks(
  { facts, view, words }: Pick<Model, 'facts' | 'view' | 'words'>,
  ids: readonly string[],
): TemplateResult | typeof nothing {
  const sources = ids.flatMap((id) => facts.sources.get(id) ?? []);
  if (sources.length === 0) return nothing;
  return html`<span class="sources">${sources.map((source, i) => {
    const title = textIn(source.title, view.lang);
    return html`${i > 0 ? ' · ' : ''}${
      source.url
        ? html`<a title=${words.sentences([source.remark ? textIn(source.remark, view.lang).text : '', words.newTab])} href=${source.url} target="_blank" rel="noopener noreferrer" lang=${title.lang}>${title.text}</a>`
        : html`<cite title=${words.sourceAddressUnknown} lang=${title.lang}>${title.text}</cite>`
    }`;
  })}</span>`;
}

/** Which body admitted those who joined with a statement, where and when; nothing where that is not known. */
export function assemblyLine(model: Model, { admittedBy }: Statement): TemplateResult | typeof nothing {
  const { words, view } = model;
  if (!admittedBy) return nothing;
  const { body, place, day, confidence, sources } = admittedBy;
  return html`<p class="quiet">${words.assemblyDay(
    textIn(body, view.lang).text,
    textIn(place, view.lang).text,
    day ? unbrokenDate(words.date(day)) : words.dayUnknown,
  )}${words.bracketed(words.confidence[confidence])} ${sourceLinks(model, sources)}</p>`;
}
