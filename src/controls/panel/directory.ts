// All regions there are, by country, each with its state at the date: a list of buttons that the Tab key enters once
// and the arrow keys walk. It keeps how it is sorted and where the keys are; all else is in the view.
import { css, html, noChange, nothing, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { type ChildPart, directive } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import { type RegionState, secondaryObserversAt, textIn } from '../../membership/index.ts';
import { passes } from '../../scene/index.ts';
import type { Model } from '../model.ts';
import { scrollTo } from '../scroll-to.ts';
import { swatch, swatchStyles } from '../swatch.ts';
import { type Directory, directoryOf, type Entry, namesPast, SORTS, type Sort } from './directory-groups.ts';
import { focusWay } from './find-box.ts';
import { sourceLinks } from './notes.ts';
import { openSheet } from './sheet.ts';

export const styles = css`
${swatchStyles}
.directory { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; font-size: 14px; }
.listed { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
.listed select { margin-inline-start: auto; min-height: 32px; font-weight: 600; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 0 4px; }
.directory h3 { display: flex; justify-content: space-between; padding: 4px; font-size: 15px; }
.directory h3 .quiet { font-weight: 400; }
.directory ul { content-visibility: auto; }
.directory li { border-radius: 8px; }
.directory .chosen { background: var(--wash); box-shadow: inset 3px 0 0 var(--accent); }
.entry { display: grid; grid-template-columns: 16px minmax(0, 1fr); gap: 0 10px; align-items: center; width: 100%; min-height: 48px; padding: 3px 6px; text-align: start; border-radius: 8px; line-height: 1.3; }
.entry:hover { background: var(--wash); }
.entry:focus-visible { outline-offset: -3px; }
.entry .who { overflow-wrap: anywhere; }
.entry .who b { font-weight: 600; font-size: 14.5px; }
.entry .what { grid-column: 2; font-size: 13px; color: var(--quiet); }
.entry .swatch-dot { grid-row: span 2; }
.entry-more { display: flex; flex-wrap: wrap; gap: 2px 14px; padding: 0 6px 6px 32px; }
.entry-more .link { min-height: 32px; }
.switch { display: flex; gap: 10px; align-items: center; min-height: 44px; padding: 0 4px; cursor: pointer; }
.switch input { width: 20px; height: 20px; margin: 0; accent-color: var(--accent); flex: none; }
.secondary { border-top: 1px solid var(--line); padding-top: 10px; }
.secondary > .quiet { padding: 0 4px; font-size: 13px; }
/* Where the panel is a sheet under the timeline, the filters take one line. */
@container near-map (max-width: 899px) {
  .root[data-ui="full"][data-panel="list"] {
    & .panel { scroll-padding-top: 64px; }
    & .find-box { position: sticky; top: -2px; z-index: 1; margin: -2px -16px 0; padding: 4px 16px 6px; background: var(--paper); }
    & .legend, & .legend ul { display: flex; flex: none; gap: 6px; }
    & .legend { overflow: auto hidden; border: 0; padding: 3px; margin: -3px; scrollbar-width: thin; }
    & .legend li { flex: none; }
    & .key { display: flex; width: auto; gap: 7px; padding: 0 9px; border: 1px solid var(--line); min-height: 34px; }
  }
}
@container near-map (max-width: 899px) and (max-height: 480px) and (min-width: 560px) {
  .root[data-ui="full"][data-panel="list"] .find-box { position: static; margin: 0; padding: 0; }
}
`;

type State = RegionState | 'none';
/** Height of an entry, CSS pixels, as in the styles: a country out of sight is given its room and laid out later. */
const ROW = 48;

class DirectoryList extends AsyncDirective {
  #model: Model | null = null;
  #sort: Sort = 'name';
  /** What the order was made of, and the order. */
  #made: { readonly of: readonly unknown[]; readonly directory: Directory } | null = null;
  #root: HTMLElement | null = null;
  /** The entry that the Tab key enters. */
  #current: HTMLElement | null = null;
  #shown: string | null = null;
  #said: readonly unknown[] = [];

  override update(part: ChildPart, [model]: [Model]): TemplateResult | typeof noChange {
    const said = saidOf(model);
    this.#model = model;
    // A month of a drag or a frame of a film mostly says nothing new here.
    if (said.length === this.#said.length && said.every((one, i) => one === this.#said[i])) return noChange;
    this.#said = said;
    queueMicrotask(() => this.#settle(part));
    return this.render(model);
  }

  override render(model: Model): TemplateResult {
    const { facts, view, scene, words, actions } = model;
    const { groups, secondary } = this.#directory(model);
    const state = ({ region }: Entry): State => scene.states.get(region.id) ?? 'none';
    const isOn = (entry: Entry) => passes(view, entry.region.country, state(entry));
    const all = groups.reduce((sum, { entries }) => sum + entries.length, 0);
    const filtered = view.countries.length + view.tiers.length > 0;
    const left = filtered
      ? groups
          .map(({ country, entries }) => ({ country, entries: entries.filter(isOn) }))
          .filter(({ entries }) => entries.length > 0)
      : groups;
    const listed = left.reduce((sum, { entries }) => sum + entries.length, 0);
    const others = view.observers ? (filtered ? secondary.filter(isOn) : secondary) : [];
    const list = (entries: readonly Entry[]) =>
      html`<ul .style=${`contain-intrinsic-height:auto ${entries.length * ROW}px`}>${repeat(
        entries,
        ({ region }) => region.id,
        (entry) => row(model, entry, state(entry)),
      )}</ul>`;
    return html`<section class="directory" part="directory" aria-label=${words.allRegions}
      @click=${this.#onClick} @keydown=${this.#onKey} @focusin=${this.#onFocus}>
      <p class="listed"><b>${words.listed(listed, all)}</b>
        <select aria-label=${words.sort} @change=${this.#onSort}>${SORTS.map((sort) => html`<option value=${sort} ?selected=${sort === this.#sort}>${words.sortBy[sort]}</option>`)}</select></p>
      ${listed === 0 ? html`<p>${words.noneListed} <button type="button" class="link" data-all="1">${words.clearFilter}</button></p>` : nothing}
      ${repeat(
        left,
        ({ country }) => country.id,
        ({ country, entries }) => {
          const name = textIn(country.name, view.lang);
          return html`<section aria-label=${name.text}><h3><span lang=${name.lang}>${name.text}</span> <span class="quiet">${words.number(entries.length)}</span></h3>${list(entries)}</section>`;
        },
      )}
      ${
        secondary.length > 0
          ? html`<section class="secondary" aria-label=${words.secondaryOnes}>
        <h3><span>${words.secondaryOnes}</span> <span class="quiet">${words.number(secondary.length)}</span></h3>
        <label class="switch"><input type="checkbox" .checked=${view.observers} @change=${(event: Event) => actions.change({ observers: (event.target as HTMLInputElement).checked })} />
          <span>${words.secondarySwitch(secondary.length)}</span></label>
        ${list(others)}
        ${view.observers ? html`<p class="quiet">${sourceLinks(facts, [...new Set(secondary.flatMap(({ region }) => region.secondaryObserver?.sources ?? []))], words)}</p>` : nothing}
      </section>`
          : nothing
      }
    </section>`;
  }

  #directory({ facts, view, scene, words }: Model): Directory {
    const of = [facts, view.lang, words, this.#sort, namesPast(facts, scene.day)];
    if (!this.#made || of.some((one, i) => one !== this.#made?.of[i]))
      this.#made = { of, directory: directoryOf(facts, scene.day, view.lang, words.compare, this.#sort) };
    return this.#made.directory;
  }

  /** After the list stands: one entry is in the Tab order, and the selected one is in sight once it is another. */
  #settle({ parentNode }: ChildPart): void {
    const selected = this.#model?.view.selected ?? null;
    const before = this.#root;
    this.#root = (parentNode as ParentNode).querySelector('.directory');
    if (this.#root && !before) openSheet(this.#root);
    const chosen = this.#root?.querySelector<HTMLElement>('.entry[aria-current]') ?? null;
    const other = selected !== this.#shown;
    this.#shown = selected;
    if (chosen && other) scrollTo(chosen.closest('li')!, this.#root!.closest('.panel'));
    const held = this.#current?.isConnected ? this.#current : null;
    this.#enterAt(
      (other && chosen) || held || chosen || this.#root?.querySelector<HTMLElement>('.entry') || null,
    );
  }

  #enterAt(entry: HTMLElement | null): void {
    if (this.#current && this.#current !== entry) this.#current.tabIndex = -1;
    if (entry) entry.tabIndex = 0;
    this.#current = entry;
  }

  readonly #onClick = ({ target }: Event) => {
    const { actions, view } = this.#model!;
    const pressed = (target as Element).closest<HTMLElement>('button');
    const { id, date, panel, all } = pressed?.dataset ?? {};
    // What leads on is gone once it has: the focus goes to what it stood for.
    if (date) pressed?.closest('li')?.querySelector<HTMLElement>('.entry')?.focus({ preventScroll: true });
    if (panel) focusWay(pressed!, 'map');
    if (all) focusWay(pressed!);
    if (id) actions.change({ selected: id });
    else if (date) actions.change({ date });
    else if (panel) actions.change({ panel: 'map', selected: view.selected });
    else if (all) actions.change({ countries: [], tiers: [] });
  };

  readonly #onFocus = ({ target }: Event) => {
    const entry = (target as Element).closest<HTMLElement>('.entry');
    if (entry) this.#enterAt(entry);
  };

  readonly #onSort = ({ target }: Event) => {
    this.#sort = (target as HTMLSelectElement).value as Sort;
    if (this.#model) this.setValue(this.render(this.#model));
  };

  /** Up and down by an entry, left and right by a country, Home and End to the ends. */
  readonly #onKey = (event: KeyboardEvent) => {
    const here = (event.target as Element).closest<HTMLElement>('.entry');
    if (!here || !this.#root || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const entries = [...this.#root.querySelectorAll<HTMLElement>('.entry')];
    const firsts = [...this.#root.querySelectorAll<HTMLElement>('li:first-child > .entry')];
    const at = entries.indexOf(here);
    const group = firsts.findLastIndex((one) => entries.indexOf(one) <= at);
    const to: Record<string, HTMLElement | undefined> = {
      ArrowDown: entries[at + 1],
      ArrowUp: entries[at - 1],
      ArrowRight: firsts[group + 1],
      ArrowLeft: firsts[group] === here ? firsts[group - 1] : firsts[group],
      Home: entries[0],
      End: entries.at(-1),
    };
    if (!(event.key in to)) return;
    event.preventDefault();
    const entry = to[event.key];
    if (!entry) return;
    entry.focus({ preventScroll: true });
    scrollTo(entry.closest('li')!, this.#root.closest('.panel'));
  };
}

/** All that the list is made of; views are frozen, so that what is the same is the same object. */
function saidOf({ facts, view, scene, words, theme }: Model): readonly unknown[] {
  const { lang, selected, countries, tiers, observers, colorBy, compare } = view;
  const { index } = scene.basis;
  const secondary = observers ? secondaryObserversAt(facts, scene.day).length : 0;
  const names = namesPast(facts, scene.day);
  return [
    facts,
    words,
    theme,
    lang,
    selected,
    countries,
    tiers,
    observers,
    colorBy,
    compare,
    index,
    names,
    secondary,
  ];
}

export const directory = directive(DirectoryList);

// The space belongs to the text it goes before: one that stands alone between two elements is lost in the button's name.
function row(model: Model, { region, name, native, joined }: Entry, state: State): TemplateResult {
  const { view, scene, words } = model;
  const selected = view.selected === region.id;
  const toCome = joined !== null && joined.day > scene.day;
  // Since when is not known: then it is neither an observer yet, nor not yet one.
  const open = region.tiers.length === 0 && region.secondaryObserver?.from === null;
  const date = joined && words.date(joined.date);
  const what = [state === 'none' && toCome ? words.notYetShort : words.tier[state], date]
    .filter(Boolean)
    .join(' · ');
  return html`<li class=${selected ? 'chosen' : ''}>
    <button type="button" class="entry" tabindex="-1" data-id=${region.id} aria-current=${selected ? 'true' : nothing}>
      ${swatch(scene.styles.get(region.id), state)}
      <span class="who"><b lang=${name.lang}>${name.text}</b>${native ? html`<span class="quiet" lang=${native.lang}>${` ${native.text}`}</span>` : nothing}</span>
      <span class="what">${open ? words.observerKnownBy(date ?? '') : what}</span>
    </button>
    ${
      selected
        ? html`<p class="entry-more">${toCome && !open ? html`<button type="button" class="link" data-date=${joined.date}>${words.goToJoining(words.date(joined.date))}</button>` : nothing}
      <button type="button" class="link" data-panel="map">${words.readAbout(name.text)}</button></p>`
        : nothing
    }
  </li>`;
}
