// <near-map-table>: a table of all regions at the date, in the map's place. Takes the model. It keeps the sort order
// itself; the filters by country and tier are in the view. The map stays rendered underneath.
import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Note, periodOf, textIn } from '../../membership/index.ts';
import { copyFrom } from '../copy.ts';
import { defineOnce } from '../define-once.ts';
import type { EventOn } from '../event-on.ts';
import type { Model } from '../model.ts';
import { areSame, ModelElement } from '../model-element.ts';
import { baseStyles } from '../styles/styles.ts';
import css from './table.css?inline';
import pageCss from './table-page.css?inline';
import {
  asHtml,
  asText,
  type Column,
  columnsOf,
  headOf,
  sorted,
  type TableRow,
  tableRows,
} from './table-rows.ts';

export const styles = [unsafeCSS(pageCss)];

/** Rows that are rendered at once; the others follow. Of 8,500 the first are sorted in 0.6 s instead of 1.7. */
const FIRST_ROWS = 300;
/** Rows in one group, which is laid out when it comes into view: 8,500 rows open in 2.2 s instead of 5.0. */
const GROUP_SIZE = 100;

class Table extends ModelElement {
  static override styles = [baseStyles, unsafeCSS(css)];
  #ready = FIRST_ROWS;
  #timer = 0;
  #printing = false;
  #by: Column | null = null;
  #down = false;
  #rows: readonly TableRow[] = [];
  /** The inputs that the rows were computed from. */
  #inputs: readonly unknown[] = [];
  /** The region whose button is the table's tab stop. */
  #entry: string | null = null;

  /** Renders all rows at once, for paper, with the notes on them below. */
  set printing(printing: boolean) {
    if (printing === this.#printing) return;
    this.#printing = printing;
    this.requestUpdate();
    if (this.hasUpdated) this.performUpdate();
  }

  protected override shownOf(model: Model): readonly unknown[] {
    return [...rowsBasis(model), model.scene.basis.view.selected];
  }

  protected override willUpdate(): void {
    const inputs = rowsBasis(this.model);
    if (areSame(inputs, this.#inputs)) return;
    this.#inputs = inputs;
    this.#rows = tableRows(this.model);
    this.#ready = FIRST_ROWS;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  protected override render(): TemplateResult {
    const { model } = this;
    const { words, scene, facts } = model;
    const head = headOf(words);
    const columns = columnsOf(facts);
    const shown = this.#shown(model);
    if (this.#printing) this.#ready = Math.max(this.#ready, shown.length);
    if (shown.length > this.#ready) this.#renderMore();
    const notes = this.#printing ? notesOn(model, shown) : null;
    const entry = shown.some(({ id }) => id === this.#entry) ? this.#entry : (shown[0]?.id ?? null);
    const primary = [...facts.sources.values()].find(({ kind }) => kind === 'primary');
    const { selected } = scene.basis.view;
    return html`<section class=${`table-view${this.#printing ? ' paper' : ''}`} part="table" lang=${words.lang} aria-label=${words.viewName.table}>
      <div class="table-bar">
        <span role="status">${words.listed(shown.length, shown.length)}</span>
        <span class="take"><span role="status"></span>
          <button type="button" class="plain" @click=${this.#onCopy}>${words.sharing.copy}</button>
          <button type="button" class="plain" @click=${this.#onSave}>${words.sharing.saveCsv}</button></span>
      </div>
      <div class="table-scroll" tabindex="0" role="region" aria-label=${scene.caption}>
        <table class="everything" role="table" aria-label=${words.viewName.table}>
          <thead role="rowgroup"><tr role="row">${columns.map(
            (
              column,
            ) => html`<th role="columnheader" scope="col" aria-sort=${this.#by === column ? (this.#down ? 'descending' : 'ascending') : 'none'}>
              ${this.#printing ? head[column] : html`<button type="button" @click=${() => this.#onSort(column)}>${head[column]}</button>`}</th>`,
          )}</tr></thead>
          ${parts(shown.slice(0, this.#ready)).map(
            (rows) =>
              html`<tbody role="rowgroup" @click=${this.#onPress} @keydown=${this.#onKey} @focusin=${this.#onFocus}>${repeat(
                rows,
                ({ id }) => id,
                (row) =>
                  line(
                    row,
                    head,
                    columns,
                    row.id === entry,
                    row.id === selected,
                    notes && numbersOf(notes, row.id),
                  ),
              )}</tbody>`,
          )}
        </table>
        ${shown.length === 0 ? html`<p class="table-bar">${words.noneListed} <button type="button" class="link" @click=${this.#onClear}>${words.clearFilter}</button></p>` : nothing}
      </div>
      <p>${words.dataVersion(facts.version)} · ${words.labelled(words.primarySource, [primary ? textIn(primary.title, scene.basis.view.lang).text : '', primary?.publisher].filter(Boolean).join(words.comma))}${words.bracketed(words.date(facts.association.closing))}</p>
      ${notes ? printedNotes(model, notes) : nothing}
    </section>`;
  }

  #shown({ words }: Model): readonly TableRow[] {
    return this.#by ? sorted(this.#rows, this.#by, this.#down, words) : this.#rows;
  }

  #renderMore(): void {
    if (this.#timer) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.#ready += FIRST_ROWS * 2;
      this.requestUpdate();
    }, 60);
  }

  readonly #onClear = () => this.model.actions.change({ countries: [], tiers: [] });

  #onSort(column: Column): void {
    this.#down = this.#by === column && !this.#down;
    this.#by = column;
    this.#ready = FIRST_ROWS;
    this.requestUpdate();
  }

  readonly #onCopy = ({ currentTarget }: EventOn<HTMLElement>) => {
    const { words, facts } = this.model;
    const shown = this.#shown(this.model);
    const [head, columns] = [headOf(words), columnsOf(facts)];
    return copyFrom(
      currentTarget,
      words,
      words.notCopied,
      asText(head, shown, columns),
      asHtml(head, shown, columns),
    );
  };

  readonly #onSave = () => {
    this.model.actions.save('csv', { of: 'all', ids: this.#shown(this.model).map(({ id }) => id) });
  };

  readonly #onPress = ({ target }: EventOn<Element>) => {
    const id = idOf(target);
    if (id) this.model.actions.change({ selected: id });
  };

  readonly #onFocus = ({ target }: EventOn<Element, FocusEvent, HTMLElement>) => {
    const id = idOf(target);
    if (!id || id === this.#entry) return;
    const table = target.closest('table');
    for (const one of table?.querySelectorAll<HTMLElement>('tbody [tabindex="0"]') ?? []) one.tabIndex = -1;
    target.tabIndex = 0;
    this.#entry = id;
  };

  /** Up and down move by a row, Home and End to the first and the last; Tab leaves the rows. */
  readonly #onKey = (event: EventOn<Element, KeyboardEvent>) => {
    const row = event.target.closest('tr');
    if (!row || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const body = row.closest('tbody');
    const bodies = [...(body?.parentElement?.querySelectorAll('tbody') ?? [])];
    if (!body) return;
    const to: Record<string, Element | null | undefined> = {
      ArrowDown: row.nextElementSibling ?? body.nextElementSibling?.firstElementChild,
      ArrowUp: row.previousElementSibling ?? bodies[bodies.indexOf(body) - 1]?.lastElementChild,
      Home: bodies[0]?.firstElementChild,
      End: bodies.at(-1)?.lastElementChild,
    };
    if (!(event.key in to)) return;
    event.preventDefault();
    to[event.key]?.querySelector('button')?.focus();
  };
}

defineOnce('near-map-table', Table);

function parts(rows: readonly TableRow[]): (readonly TableRow[])[] {
  return Array.from({ length: Math.ceil(rows.length / GROUP_SIZE) }, (_, i) =>
    rows.slice(i * GROUP_SIZE, (i + 1) * GROUP_SIZE),
  );
}

function line(
  { id, cells }: TableRow,
  head: Record<Column, string>,
  columns: readonly Column[],
  entry: boolean,
  selected: boolean,
  notes: string | null,
): TemplateResult {
  const cell = (column: Column) =>
    html`<td role="cell" data-head=${head[column]} data-column=${column} lang=${cells[column].lang}>${column === 'notes' ? (notes ?? cells.notes.text) : cells[column].text}</td>`;
  return html`<tr role="row"><th role="rowheader" scope="row"
    ><button type="button" tabindex=${entry ? 0 : -1} data-id=${id} aria-current=${selected ? 'true' : nothing} lang=${cells.name.lang}>${cells.name.text}</button></th
    >${columns.slice(1).map(cell)}</tr>`;
}

/** On paper a title can't be pressed for its text: the notes stand below the table, and the rows give their numbers. */
function notesOn({ facts }: Model, rows: readonly TableRow[]): readonly Note[] {
  const shown = new Set(rows.map(({ id }) => id));
  return facts.notes.filter(({ regions }) => regions.some((id) => shown.has(id)));
}

const numbersOf = (notes: readonly Note[], region: string) =>
  notes.flatMap(({ regions }, i) => (regions.includes(region) ? [i + 1] : [])).join(' ');

function printedNotes({ view, words }: Model, notes: readonly Note[]): TemplateResult {
  return html`<section class="printed-notes"><h3>${words.notesHead}</h3><ol>${notes.map(({ title, text }) => {
    const [head, body] = [textIn(title, view.lang), textIn(text, view.lang)];
    return html`<li><b lang=${head.lang}>${head.text}</b> <span lang=${body.lang}>${body.text}</span></li>`;
  })}</ol></section>`;
}

const idOf = (target: Element) => target.closest<HTMLElement>('[data-id]')?.dataset.id;

/** Everything that the rows depend on. */
function rowsBasis({ facts, words, scene }: Model): readonly unknown[] {
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

const endDays = new WeakMap<Model['facts'], readonly number[]>();

/** The number of name changes, and of observers first recorded in secondary sources, up to a day. */
function passedNames(facts: Model['facts'], day: number): number {
  let days = endDays.get(facts);
  if (!days) {
    days = [...facts.regions.values()].flatMap(({ formerNames, secondaryObserver }) => [
      ...(formerNames ?? []).map(({ until }) => periodOf(until)?.first ?? 0),
      ...(secondaryObserver
        ? [periodOf(secondaryObserver.from ?? secondaryObserver.knownBy)?.last ?? 0]
        : []),
    ]);
    endDays.set(facts, days);
  }
  return days.filter((one) => one <= day).length;
}
