// A table of everything, in the map's place: what is known of each region at the date. The map lives on under it.
// It keeps how it is sorted and what is looked for; the filters by country and tier are the view's.
import { css, html, noChange, nothing, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { periodOf, textIn } from '../../membership/index.ts';
import { copyText } from '../copy.ts';
import type { Model } from '../model.ts';
import {
  asHtml,
  asText,
  COLUMNS,
  type Column,
  find,
  headOf,
  sorted,
  type TableRow,
  tableRows,
} from './table-rows.ts';

export const styles = css`
.root:has(> .table-view) { grid-template: "toolbar toolbar" auto "notices notices" auto "headline panel" auto "table panel" minmax(0, 1fr) "timeline timeline" auto / minmax(0, 1fr) 332px; }
.root:has(> .table-view) > .map { grid-area: headline-start / table-start / table-end / table-end; visibility: hidden; }
.root:has(> .table-view) > .headline { grid-area: headline; place-self: stretch; width: auto; min-width: 0; min-height: 0; margin: 0; padding: 10px 20px 8px; background: var(--wash); }
.root:has(> .table-view) > .headline > div { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 18px; padding: 0; }
.root:has(> .table-view) > .headline :is(.date, .above, .big) { display: inline; font-size: 25px; font-weight: 700; letter-spacing: -0.02em; margin: 0; color: var(--ink); }
.root:has(> .table-view) > .headline :is(.count, .joined, .filtered) { margin: 0; font-size: 17px; }
.root:has(> .table-view) > .headline .count .quiet { display: inline; font-size: 15px; }
.root:has(> .table-view) > .headline .joined :is(.names, .where) { display: none; }
.table-view { grid-area: table; min-width: 0; min-height: 0; display: grid; grid-template-rows: auto minmax(0, 1fr) auto; background: var(--paper); z-index: 1; font-size: 14px; }
.table-bar { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; padding: 8px 20px; border-block: 1px solid var(--line); }
.table-bar input { height: 36px; flex: 0 1 260px; min-width: 0; border: 1px solid var(--line); border-radius: 8px; padding: 0 10px; font: inherit; color: var(--ink); background: var(--paper); }
.table-bar .plain { height: 36px; border: 1px solid var(--line); border-radius: 8px; padding: 0 12px; font-weight: 600; }
.table-bar .plain:hover, .everything tbody tr:hover { background: var(--wash); }
.table-bar .take { display: flex; gap: 8px; align-items: center; margin-inline-start: auto; }
.table-scroll { overflow: auto; min-height: 0; scroll-padding-top: 44px; }
.table-scroll:focus-visible { outline-offset: -3px; }
.everything { display: block; min-width: 1070px; }
.everything :is(thead, tbody) { display: block; }
.everything tr { display: grid; grid-template-columns: minmax(150px, 1.3fr) minmax(118px, 1fr) minmax(100px, 0.8fr) minmax(104px, 0.8fr) minmax(180px, 1.2fr) minmax(150px, 1fr) 104px minmax(160px, 1.3fr); }
.everything tbody { content-visibility: auto; contain-intrinsic-size: auto 5500px; }
.everything tbody tr { border-bottom: 1px solid var(--line); }
.everything tbody tr:has([aria-current]) { background: var(--wash); box-shadow: inset 3px 0 0 var(--accent); }
.everything :is(th, td) { text-align: start; font-weight: 400; padding: 8px 10px; overflow-wrap: anywhere; }
.everything :is(th, td):first-child { padding-inline-start: 20px; }
.everything tbody th { padding-block: 5px; }
.everything thead { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 2px solid var(--line); }
.everything thead th { padding-block: 0; }
.everything thead button { width: 100%; min-height: 40px; text-align: start; font-weight: 700; }
.everything [aria-sort="ascending"] button::after { content: " ▲"; }
.everything [aria-sort="descending"] button::after { content: " ▼"; }
.everything tbody button { font-weight: 600; text-align: start; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 3px; min-height: 24px; }
.table-view > p { padding: 6px 20px; color: var(--quiet); font-size: 12.5px; border-top: 1px solid var(--line); }
@container near-map (max-width: 899px) {
  .root:has(> .table-view) { grid-template: "toolbar" auto "notices" auto "headline" auto "table" minmax(180px, 1fr) "timeline" auto "handle" 28px "panel" minmax(0, 18%) / minmax(0, 1fr); }
  .root:has(> .table-view) > .map { grid-area: table; }
  .root:has(> .table-view) > .headline { padding: 6px 16px; display: block; }
  .root:has(> .table-view) > .headline .joined { display: none; }
  .table-bar { padding: 6px 16px; gap: 6px 8px; }
  .table-bar input { flex: 1 1 88px; }
  .table-bar .take { gap: 6px; }
  .table-bar .plain { padding: 0 9px; }
  .table-view > p { display: none; }
}
/* Rows become cards: nothing is scrolled sideways but the heads, by which they are sorted. */
@container near-map (max-width: 699px) {
  .everything { min-width: 0; }
  .everything thead tr { display: flex; overflow: auto hidden; padding: 0 6px; }
  .everything thead th { flex: none; }
  .everything tbody tr { grid-template-columns: 1fr 1fr; gap: 1px 12px; padding: 8px 16px; }
  .everything tbody :is(th, td):is(th, td, :first-child) { padding: 0; }
  .everything tbody th { grid-column: 1 / -1; font-size: 15px; }
  .everything tbody td:empty { display: none; }
  .everything tbody td::before { content: attr(data-head) ": "; color: var(--quiet); font-size: 12.5px; }
  .everything tbody td[data-column="notes"] { grid-column: 1 / -1; }
}
.root[data-ui="embed"]:has(> .table-view) { grid-template: "notices" auto "headline" auto "table" minmax(0, 1fr) "timeline" auto / minmax(0, 1fr); }
.root[data-ui="embed"]:has(> .table-view) > .headline { grid-area: headline; width: auto; min-height: 0; margin: 0; padding: 6px 20px; background: var(--wash); }
.root[data-ui="embed"]:has(> .table-view) > .headline :is(.date, .above, .big) { display: inline; font-size: 22px; }
@container near-map (max-width: 899px) and (max-height: 480px) and (min-width: 560px) {
  .root[data-ui="full"]:has(> .table-view) { grid-template: "notices notices" auto "table panel" minmax(0, 1fr) "timeline timeline" auto / minmax(0, 1fr) 236px; }
  .root:has(> .table-view) > .headline { display: none; }
}
`;

/** Rows that stand at once; the others come while the browser has nothing better to do. */
const AT_ONCE = 300;
/** Rows that are laid out together, when they come into sight. */
const TOGETHER = 100;

class Table extends AsyncDirective {
  #ready = AT_ONCE;
  /** Many rows in another order are made anew: it is quicker to throw thousands away at once than one by one. */
  #body = 0;
  #timer = 0;
  #model: Model | null = null;
  #by: Column | null = null;
  #down = false;
  #asked = '';
  #said: readonly unknown[] = [];
  #selected: string | null = null;
  #rows: readonly TableRow[] = [];
  /** The region whose button the Tab key enters. */
  #entry: string | null = null;

  override update(_part: unknown, [model]: [Model]): TemplateResult | typeof noChange {
    const said = saidOf(model);
    const { selected } = model.scene.basis.view;
    this.#model = model;
    // A month of a drag or a frame of a film mostly says nothing new here.
    const same = said.length === this.#said.length && said.every((one, i) => one === this.#said[i]);
    if (same && selected === this.#selected) return noChange;
    this.#selected = selected;
    if (!same) {
      this.#said = said;
      this.#rows = tableRows(model);
      this.#begin();
    }
    return this.render(model);
  }

  override render(model: Model): TemplateResult {
    const { words, scene, facts } = model;
    const head = headOf(words);
    const shown = this.#shown(model);
    if (shown.length > this.#ready) this.#goOn();
    const entry = shown.some(({ id }) => id === this.#entry) ? this.#entry : (shown[0]?.id ?? null);
    const primary = [...facts.sources.values()].find(({ kind }) => kind === 'primary');
    const { selected } = scene.basis.view;
    return html`<section class="table-view" part="table" aria-label=${words.viewName.table}>
      <div class="table-bar">
        <input type="search" aria-label=${words.findInTable} placeholder=${words.findInTable} autocomplete="off" spellcheck="false" @input=${this.#onFind} />
        <span role="status">${words.rowCount(shown.length, this.#rows.length)}</span>
        <span class="take"><span role="status"></span>
          <button type="button" class="plain" @click=${this.#onCopy}>${words.sharing.copy}</button>
          <button type="button" class="plain" @click=${this.#onSave}>${words.sharing.saveCsv}</button></span>
      </div>
      <div class="table-scroll" tabindex="0" role="region" aria-label=${scene.caption}>
        <table class="everything" role="table" aria-label=${words.viewName.table}>
          <thead role="rowgroup"><tr role="row">${COLUMNS.map(
            (
              column,
            ) => html`<th role="columnheader" scope="col" aria-sort=${this.#by === column ? (this.#down ? 'descending' : 'ascending') : nothing}>
              <button type="button" @click=${() => this.#onSort(column)}>${head[column]}</button></th>`,
          )}</tr></thead>
          ${keyed(
            this.#body,
            parts(shown.slice(0, this.#ready)).map(
              (rows) =>
                html`<tbody role="rowgroup" @click=${this.#onPress} @keydown=${this.#onKey} @focusin=${this.#onFocus}>${repeat(
                  rows,
                  ({ id }) => id,
                  (row) => line(row, head, row.id === entry, row.id === selected),
                )}</tbody>`,
            ),
          )}
        </table>
        ${shown.length === 0 ? html`<p class="table-bar">${words.noRows} <button type="button" class="link" @click=${this.#onClear}>${words.clearFilter}</button></p>` : nothing}
      </div>
      <p>${words.dataVersion(facts.version)} · ${words.labelled(words.primarySource, [primary ? textIn(primary.title, scene.basis.view.lang).text : '', primary?.publisher].filter(Boolean).join(', '))}${words.bracketed(words.date(facts.association.closing))}</p>
    </section>`;
  }

  #shown({ words }: Model): readonly TableRow[] {
    const found = find(this.#rows, this.#asked);
    return this.#by ? sorted(found, this.#by, this.#down, words) : found;
  }

  protected override disconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  #goOn(): void {
    if (this.#timer) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.#ready += AT_ONCE * 2;
      this.#again();
    }, 60);
  }

  /** Other rows, or in another order: the first of them at once. */
  #anew(): void {
    this.#begin();
    this.#again();
  }

  #begin(): void {
    if (this.#ready > AT_ONCE) this.#body += 1;
    this.#ready = AT_ONCE;
  }

  #again(): void {
    if (this.#model) this.setValue(this.render(this.#model));
  }

  readonly #onFind = ({ target }: Event) => {
    this.#asked = (target as HTMLInputElement).value;
    this.#anew();
  };

  readonly #onClear = ({ currentTarget }: Event) => {
    const root = (currentTarget as HTMLElement).closest('.table-view');
    const input = root?.querySelector<HTMLInputElement>('input');
    this.#asked = '';
    if (input) input.value = '';
    input?.focus();
    this.#model?.actions.change({ countries: [], tiers: [] });
    this.#again();
  };

  #onSort(column: Column): void {
    this.#down = this.#by === column && !this.#down;
    this.#by = column;
    this.#anew();
  }

  readonly #onCopy = async ({ currentTarget }: Event) => {
    const model = this.#model;
    if (!model) return;
    const shown = this.#shown(model);
    const head = headOf(model.words);
    const status = (currentTarget as HTMLElement).parentElement?.querySelector('[role="status"]');
    const done = await copyText(asText(head, shown), asHtml(head, shown));
    if (status) status.textContent = done ? model.words.copied : model.words.notCopied;
  };

  readonly #onSave = () => {
    if (this.#model)
      this.#model.actions.save('csv', { of: 'all', ids: this.#shown(this.#model).map(({ id }) => id) });
  };

  readonly #onPress = ({ target }: Event) => {
    const id = idOf(target);
    if (id) this.#model?.actions.change({ selected: id });
  };

  readonly #onFocus = ({ target }: Event) => {
    const id = idOf(target);
    if (!id || id === this.#entry) return;
    const table = (target as Element).closest('table');
    for (const one of table?.querySelectorAll<HTMLElement>('tbody [tabindex="0"]') ?? []) one.tabIndex = -1;
    (target as HTMLElement).tabIndex = 0;
    this.#entry = id;
  };

  /** Up and down by a row, Home and End to the ends; the Tab key leaves the rows at once. */
  readonly #onKey = (event: KeyboardEvent) => {
    const row = (event.target as Element).closest('tr');
    if (!row || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const body = row.parentElement!;
    const bodies = [...body.parentElement!.querySelectorAll('tbody')];
    const to: Record<string, Element | null | undefined> = {
      ArrowDown: row.nextElementSibling ?? body.nextElementSibling?.firstElementChild,
      ArrowUp:
        row.previousElementSibling ??
        bodies[bodies.indexOf(body as HTMLTableSectionElement) - 1]?.lastElementChild,
      Home: bodies[0]?.firstElementChild,
      End: bodies.at(-1)?.lastElementChild,
    };
    if (!(event.key in to)) return;
    event.preventDefault();
    to[event.key]?.querySelector('button')?.focus();
  };
}

export const table = directive(Table);

function parts(rows: readonly TableRow[]): (readonly TableRow[])[] {
  return Array.from({ length: Math.ceil(rows.length / TOGETHER) }, (_, i) =>
    rows.slice(i * TOGETHER, (i + 1) * TOGETHER),
  );
}

function line(
  { id, cells }: TableRow,
  head: Record<Column, string>,
  entry: boolean,
  selected: boolean,
): TemplateResult {
  const cell = (column: Column) =>
    html`<td role="cell" data-head=${head[column]} data-column=${column} lang=${cells[column].lang}>${cells[column].text}</td>`;
  return html`<tr role="row"><th role="rowheader" scope="row"
    ><button type="button" tabindex=${entry ? 0 : -1} data-id=${id} aria-current=${selected ? 'true' : nothing} lang=${cells.name.lang}>${cells.name.text}</button></th
    >${COLUMNS.slice(1).map(cell)}</tr>`;
}

const idOf = (target: EventTarget | null) =>
  (target as Element).closest<HTMLElement>('[data-id]')?.dataset.id;

/** All that the table is made of; views are frozen, so that what is the same is the same object. */
function saidOf({ facts, words, scene }: Model): readonly unknown[] {
  const { view, index } = scene.basis;
  const { lang, countries, tiers, observers } = view;
  return [
    facts,
    words,
    scene.caption,
    index,
    lang,
    countries,
    tiers,
    observers,
    passedNames(facts, scene.day),
  ];
}

const untils = new WeakMap<Model['facts'], readonly number[]>();

/** How many changes of name, and beginnings that only secondary sources know, lie before a day. */
function passedNames(facts: Model['facts'], day: number): number {
  let days = untils.get(facts);
  if (!days) {
    days = [...facts.regions.values()].flatMap(({ formerNames, secondaryObserver }) => [
      ...(formerNames ?? []).map(({ until }) => periodOf(until)?.first ?? 0),
      ...(secondaryObserver
        ? [periodOf(secondaryObserver.from ?? secondaryObserver.knownBy)?.last ?? 0]
        : []),
    ]);
    untils.set(facts, days);
  }
  return days.filter((one) => one <= day).length;
}
