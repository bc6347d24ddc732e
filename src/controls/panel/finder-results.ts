// The results of the search field: a combobox with a list of options (WAI-ARIA), each with the name that matched. It
// keeps the text that was typed; a choice becomes a change of the view. Names in further languages are fetched on first
// use; until then the names in the facts are searched.
import { html, nothing, type TemplateResult } from 'lit';
import { type Facts, groupNameOf, nameAt, textIn } from '../../membership/index.ts';
import {
  countryOfDivision,
  type Found,
  nearest,
  readSearchNames,
  type SearchIndex,
  type SearchNames,
  search,
  searchIndex,
  type TextTable,
} from '../../membership/search/search.ts';
import type { Change } from '../../view/index.ts';
import { languageName, type Words } from '../../words/index.ts';
import { icon } from '../icons.ts';
import type { FinderHost, FinderResults, Model } from '../model.ts';
import { leaversText } from '../region-texts.ts';
import { scrollTo } from '../scroll-to.ts';
import { swatch } from '../swatch.ts';
import { focusWay } from './find-box.ts';

class Results implements FinderResults {
  readonly #host: FinderHost;
  readonly #input: HTMLInputElement;
  #open = false;
  #active = 0;
  #found: readonly Found[] = [];
  #index: {
    readonly of: Facts;
    readonly tables: readonly TextTable[];
    readonly extra: SearchNames | undefined;
    readonly names: SearchIndex;
  } | null = null;
  #tables: readonly TextTable[] = [];
  /** null: not requested; names that are only searched for. */
  #names: SearchNames | undefined;
  /** Nothing matches: the names found are only the nearest. */
  #onlyNear = false;
  /** The query is no name but asks who has left. */
  #isAboutLeavers = false;
  #status = '';

  constructor(host: FinderHost) {
    const { input } = host;
    this.#host = host;
    this.#input = input;
    input.addEventListener('input', this.#onInput);
    input.addEventListener('focus', this.#onFocus);
    input.addEventListener('keydown', this.#onKey);
    input.parentElement!.addEventListener('focusout', this.#onFocusOut);
    this.#fetch();
    // The reader came, and may have typed, before this part arrived.
    if (input.value || input.matches(':focus')) {
      this.#open = true;
      this.#seek();
    }
  }

  get open(): boolean {
    return this.#open;
  }

  render(): TemplateResult {
    const { model } = this.#host;
    const { words } = model;
    const query = this.#query;
    const open = this.#open && query !== '';
    const list = open && this.#found.length > 0;
    this.#updateAttributes(list);
    const [first] = this.#found;
    const message = this.#isAboutLeavers
      ? leaversText(model)
      : this.#onlyNear
        ? `${words.nothingFound(query)}${list ? words.space + words.nearestNames : ''}`
        : first?.of === 'division'
          ? words.sentences([words.noMember(this.#divisionName(first.id).text)])
          : null;
    const exact = this.#found.filter(({ match }) => match !== 'near').length;
    const seeAll = html`<button type="button" class="link" @click=${this.#seeAll}>${words.seeAll}</button>`;
    return html`
      ${this.#open || query !== '' ? html`<button type="button" class="round small clear" tabindex=${query === '' ? -1 : 0} ?data-empty=${query === ''} @click=${this.#clear} title=${query === '' ? words.close : words.clear}>${icon('close')}</button>` : nothing}
      <p class="unseen" role="status">${open ? (message ?? words.found(exact)) : this.#status}</p>
      ${
        open && message
          ? html`<div class="nothing"><p>${message}</p>
        ${list ? nothing : seeAll}</div>`
          : nothing
      }
      ${
        list
          ? html`<ul class="found" id="found" role="listbox" aria-label=${words.find} @pointerdown=${keepFocus}>
        ${this.#found.map((one, i) => html`<li role="option" id=${`found-${i}`} aria-selected=${i === this.#active} @click=${() => this.#choose(one)}>${one.of === 'division' ? this.#division(one) : option(model, one, query)}</li>`)}</ul>`
          : nothing
      }
      ${open && list && this.#onlyNear ? html`<div class="nothing">${seeAll}</div>` : nothing}`;
  }

  get #query(): string {
    return this.#input.value.trim();
  }

  /** Languages that failed to load last time are requested again. */
  #fetch(): void {
    void this.#host.model.actions.texts().then((tables) => {
      if (tables.length === this.#tables.length) return;
      this.#tables = tables;
      this.#update();
    });
    if (this.#names) return;
    void this.#host.model.actions.searchNames().then((json) => {
      if (json === null) return;
      this.#names = readSearchNames(json);
      this.#update();
    });
  }

  #update(): void {
    this.#seek();
    this.#host.requestUpdate();
  }

  #seek(): void {
    if (!this.#open) return;
    const { facts } = this.#host.model;
    const [tables, extra] = [this.#tables, this.#names];
    if (this.#index?.of !== facts || this.#index.tables !== tables || this.#index.extra !== extra)
      this.#index = { of: facts, tables, extra, names: searchIndex(facts, tables, extra) };
    this.#found = search(this.#index.names, this.#query, MAX_OPTIONS);
    this.#onlyNear = this.#found.every(({ match }) => match === 'near');
    this.#isAboutLeavers = this.#onlyNear && asksForLeavers(this.#query, this.#host.model.words);
    if (this.#isAboutLeavers) this.#found = [];
    else if (this.#found.length === 0) this.#found = nearest(this.#index.names, this.#query);
    this.#active = Math.min(this.#active, Math.max(0, this.#found.length - 1));
  }

  /** The field's ARIA attributes that describe its list. */
  #updateAttributes(list: boolean): void {
    const input = this.#input;
    // The page is styled by attributes: `:has()` would be evaluated at every change of a long list.
    this.#host.closest('.find-box')?.toggleAttribute('data-open', this.#open && this.#query !== '');
    this.#host.closest('.root')?.toggleAttribute('data-finding', this.#open);
    input.setAttribute('aria-expanded', String(list));
    if (list) input.setAttribute('aria-activedescendant', `found-${this.#active}`);
    else input.removeAttribute('aria-activedescendant');
  }

  readonly #onInput = () => {
    this.#open = true;
    this.#active = 0;
    this.#update();
  };

  readonly #onFocus = () => {
    this.#fetch();
    this.#open = true;
    this.#update();
  };

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (!this.#open || this.#input.parentElement!.contains(relatedTarget as Node | null)) return;
    // The focus may leave because the focused option is being removed: don't render during that.
    queueMicrotask(() => {
      this.#open = false;
      this.#update();
    });
  };

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const { length } = this.#found;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.#open && length > 0) {
      this.#active = (this.#active + step + length) % length;
      this.#update();
      void this.#host.updateComplete.then(() => this.#showActive());
    } else if (event.key === 'Enter' && this.#open && this.#found[this.#active]) {
      this.#choose(this.#found[this.#active]!);
    } else if (event.key === 'Escape') {
      // In an empty field the key is the page's: the focus stays.
      if (this.#query === '') return;
      this.#clear();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #showActive(): void {
    const option = this.#input.parentElement!.querySelector(`#found-${this.#active}`);
    if (option) scrollTo(option, this.#host.closest('.panel'));
  }

  /** In an empty field it gives the page back that the search covers on a phone. */
  readonly #clear = () => {
    if (this.#query === '') this.#open = false;
    this.#input.value = '';
    this.#found = [];
    this.#active = 0;
    if (this.#open) this.#input.focus();
    else this.#input.blur();
    this.#update();
  };

  #choose({ of, id }: Found): void {
    const { view } = this.#host.model;
    this.#leave(
      of !== 'region'
        ? { countries: [of === 'country' ? id : countryOfDivision(id)], panel: 'list' }
        : { selected: id, ...(view.panel === 'list' ? {} : { panel: 'map' as const }) },
    );
  }

  /** In the reader's language where it is known. */
  #divisionName(id: string): { readonly text: string; readonly lang: string } {
    const names = this.#names?.divisions.names[id] ?? {};
    const { lang } = this.#host.model.view;
    const known = names[lang] ? lang : 'en';
    return { text: names[known]?.[0] ?? id, lang: known };
  }

  #division({ id, name, match }: Found): TemplateResult {
    const { model } = this.#host;
    const { facts, words, view } = model;
    const shown = this.#divisionName(id);
    const country = facts.countries.get(countryOfDivision(id))!;
    return html`${swatch({ fill: 'transparent', stroke: 'transparent' }, 'none')}<b lang=${shown.lang}>${shown.text}</b>
      <span class="why">${words.tier.none} · ${textIn(country.name, view.lang).text}${why(model, name, match, shown.text, this.#query)}</span>`;
  }

  readonly #seeAll = () => {
    this.#leave({ panel: 'list' });
    // It was hidden until the list closed.
    focusWay(this.#host, 'list');
  };

  /** Closes the list and, on a touch screen, the keyboard, so that the map is visible. */
  #leave(change: Change): void {
    const { actions, words } = this.#host.model;
    this.#input.value = '';
    this.#found = [];
    this.#active = 0;
    this.#open = false;
    if (matchMedia('(pointer: coarse)').matches) this.#input.blur();
    // The page announces the selection, whatever its origin.
    this.#status = change.selected ? '' : words.allRegions;
    actions.change(change, 'find');
    this.#update();
  }
}

export function finderResults(host: FinderHost): FinderResults {
  return new Results(host);
}

/** Whether the last word of a query is in what the page says of leavers; short ones of alphabets are in many texts. */
function asksForLeavers(query: string, { whoLeft, nobodyLeft }: Words): boolean {
  const word = query.toLowerCase().match(/\p{L}+(?=\P{L}*$)/u)?.[0] ?? '';
  const least = /[a-z\u0400-\u04ff]/.test(word) ? 4 : 2;
  return word.length >= least && `${whoLeft} ${nobodyLeft}`.toLowerCase().includes(word);
}

/** Maximum number of options. */
const MAX_OPTIONS = 10;

/** A press on an option keeps the focus in the field. */
const keepFocus = (event: Event) => event.preventDefault();

function option(model: Model, { of, id, name, match }: Found, query: string): TemplateResult {
  const { facts, view, scene, words } = model;
  if (of === 'country') {
    const country = facts.countries.get(id)!;
    const shown = textIn(country.name, view.lang);
    return html`${swatch({ fill: country.hue[scene.basis.theme], stroke: 'transparent' }, 'member')}
      <b lang=${shown.lang}>${shown.text}</b>
      <span class="why">${words.country}${why(model, name, match, shown.text, query)}</span>`;
  }
  const region = facts.regions.get(id)!;
  const { usual, native } = nameAt(region, scene.day);
  const shown = textIn(usual, view.lang);
  const own = native.find(({ lang }) => lang !== shown.lang);
  return html`${swatch(scene.styles.get(id), scene.states.get(id) ?? 'none')}
    <span><b lang=${shown.lang}>${shown.text}</b>${own ? html`<span class="quiet" lang=${own.lang}>${` ${own.text}`}</span>` : nothing}</span>
    <span class="why">${groupNameOf(facts, region, view.lang).text}${why(model, name, match, shown.text, query)}</span>`;
}

/** The name that matched; where it is the name shown, what is near to it, or nothing. */
function why(
  { words }: Model,
  name: Found['name'],
  match: Found['match'],
  shown: string,
  query: string,
): TemplateResult | string {
  const near = match === 'near';
  if (name.text === shown) return near ? ` · ${words.closeTo(query)}` : '';
  const inLanguage = () => words.inLanguage(name.text, languageName(name.lang));
  const phrases = {
    usual: inLanguage,
    native: inLanguage,
    source: () => words.spelledInSource(name.text),
    alias: () => words.alsoCalled(name.text),
    former: () => words.formerName(name.text, words.date(name.until ?? '')),
    code: () => words.code(name.text),
  };
  const named = phrases[name.kind] === inLanguage;
  // An approximate match isn't presented as a name yet.
  if (near) return ` · ${words.closeTo(named ? inLanguage() : name.text)}`;
  const text = phrases[name.kind]();
  return html` · <span lang=${named ? name.lang : nothing}>${text}</span>`;
}
