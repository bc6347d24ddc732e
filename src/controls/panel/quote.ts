// A quotation of the source in its own words and language, followed by a translation that is marked as the project's
// own.
import { html, nothing, type TemplateResult } from 'lit';
import { nameAt, type Region, type Statement, textIn } from '../../membership/index.ts';
import type { Model } from '../model.ts';
import { sourceLinks } from './notes.ts';

type Quotable = { readonly sentence?: string | undefined; readonly lines: readonly string[] };

/** @param region quotes only what concerns it; null: everything */
export function quotation(
  model: Model,
  statement: Statement,
  region: Region | null,
): TemplateResult | typeof nothing {
  if (statement.sentence === undefined) return nothing;
  const { words } = model;
  const { translation } = statement;
  const bare = region?.names.source?.replace(/ \(.*\)$/, '') ?? '';
  const line = bare ? statement.lines.findIndex((text) => text.includes(bare)) : -1;
  const quoted = (of: Quotable, name: string) =>
    region ? excerpt(of, line, name) : [of.sentence, ...of.lines].join(' · ');
  const name =
    region && translation ? namedIn(translation.sentence, region, statement, translation.lang) : '';
  return html`
    <blockquote lang="en">“${quoted(statement, bare)}”
      <footer>${sourceLinks(model, [statement.source])}</footer></blockquote>
    ${translation ? html`<p class="quiet ours">${words.labelled(words.ourTranslation, '')}<span lang=${translation.lang}>${quoted(translation, name)}</span></p>` : nothing}
  `;
}

/** The region's name as the translation has it: that of the date, or a later one where the source uses it. */
function namedIn(text: string, region: Region, statement: Statement, lang: string): string {
  const names = [nameAt(region, statement.period.last), region.names].map(
    ({ usual }) => textIn(usual, lang).text,
  );
  return names.find((name) => text.includes(name)) ?? names[0] ?? '';
}

/** The sentence, followed by the line that names the region, if there is one. */
function excerpt({ sentence = '', lines }: Quotable, line: number, name: string): string {
  const named = lines[line];
  const whole = named ? `${sentence} … ${named}` : sentence;
  return whole.length > 340 ? shorten(whole, name) : whole;
}

/** Keeps the beginning and the words around the region's name, in whole words. */
function shorten(text: string, name: string): string {
  const ends = [...text.matchAll(/[\s、；·]/g)].map(({ index }) => index);
  const before = (at: number) => ends.findLast((end) => end <= at) ?? 0;
  const after = (at: number) => ends.find((end) => end >= at) ?? text.length;
  const at = name ? text.indexOf(name) : -1;
  if (at < 200) return `${text.slice(0, before(300))} …`;
  const to = after(at + name.length + 60);
  const part = text.slice(after(at - 60), to).replace(/^[\s、；·]+/, '');
  return `${text.slice(0, before(120))} … ${part}${to === text.length ? '' : ' …'}`;
}
