// <near-map-directory>: all regions by country, each with its state at the date, as a list of buttons with one tab stop
// and arrow keys. Takes the model. It keeps the sort order and the roving focus itself; everything else is in the view.
import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type RegionState, secondaryObserversAt, textIn } from '../../membership/index.ts';
import { passes } from '../../scene/index.ts';
import { defineOnce } from '../define-once.ts';
import type { EventOn } from '../event-on.ts';
import type { Model } from '../model.ts';
import { ModelElement } from '../model-element.ts';
import { leaversText } from '../region-texts.ts';
import { scrollTo } from '../scroll-to.ts';
import { baseStyles } from '../styles/styles.ts';
import { swatch, swatchStyles } from '../swatch.ts';
import css from './directory.css?inline';
import {
  type Directory,
  directoryOf,
  type Entry,
  entryText,
  namesPast,
  SORTS,
  type Sort,
  startUnknown,
} from './directory-groups.ts';
import { focusWay } from './find-box.ts';
import { sourceLinks } from './notes.ts';

type State = RegionState | 'none';
/**
 * Height of an entry, CSS pixels, as in the style sheet: the size reserved for countries that are off screen and not
 * laid out yet.
 */
const ROW = 44;

/** An entry is in place when so many frames in a row have not moved it. */
const STEADY_FRAMES = 4;
/** Longer lists are laid out when they come into view: at 8,500 entries laying all out takes too long. */
const LAZY_FROM = 100;

class DirectoryList extends ModelElement {
  static override styles = [baseStyles, swatchStyles, unsafeCSS(css)];
  /** The entry that is being brought into view. */
  #revealing: Element | null = null;
  #sort: Sort = 'name';
  /** The inputs of the order, and the order. */
  #cached: { readonly of: readonly unknown[]; readonly directory: Directory } | null = null;
  #root: HTMLElement | null = null;
  /** The entry that is the list's tab stop. */
  #current: HTMLElement | null = null;
  #selected: string | null = null;

  protected override shownOf(model: Model): readonly unknown[] {
    const { facts, view, scene, words, theme } = model;
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

  protected override updated(): void {
    // Scrolling needs the sizes of the whole page, so it waits for the page's update.
    queueMicrotask(() => this.#restoreFocusAndScroll());
  }

  protected override render(): TemplateResult {
    const { model } = this;
    const { view, scene, words, actions } = model;
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
      html`<ul class=${entries.length > LAZY_FROM ? 'lazy' : ''} .style=${`contain-intrinsic-height:auto ${entries.length * ROW}px`}>${repeat(
        entries,
        ({ region }) => region.id,
        (entry) => row(model, entry, state(entry)),
      )}</ul>`;
    return html`<section class="directory" part="directory" lang=${words.lang} aria-label=${words.allRegions}
      @click=${this.#onClick} @keydown=${this.#onKey} @focusin=${this.#onFocus}>
      <p class="listed"><b>${view.countries.length > 0 && listed > 0 ? this.#sums(left.flatMap(({ entries }) => entries)) : words.listed(listed, all)}</b>
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
        <label class="switch"><input type="checkbox" .checked=${view.observers} @change=${({ currentTarget }: EventOn<HTMLInputElement>) => actions.change({ observers: currentTarget.checked })} />
          <span>${words.secondarySwitch(secondary.length)}</span></label>
        ${list(others)}
        ${view.observers ? html`<p class="quiet">${sourceLinks(model, [...new Set(secondary.flatMap(({ region }) => region.secondaryObserver?.sources ?? []))])}</p>` : nothing}
      </section>`
          : nothing
      }
      <p class="quiet">${leaversText(model)}</p>
    </section>`;
  }

  /** Of the chosen countries the members at the date, as the legend counts them, then who else is listed. */
  #sums(entries: readonly Entry[]): string {
    const { facts, scene, words } = this.model;
    const states = entries.map(({ region }) => scene.states.get(region.id));
    const later = entries.filter(
      ({ joined }, i) => !states[i] && joined.every(({ day }) => day > scene.day),
    ).length;
    const others = (['associate', 'special', 'observer', 'not-stated'] as const).flatMap((tier) => {
      const count = facts.counted.includes(tier) ? 0 : states.filter((state) => state === tier).length;
      return count ? [words.tierCount(tier, count)] : [];
    });
    const members = words.tierCount('member', states.filter((state) => facts.counted.includes(state)).length);
    return [members, ...others, ...(later ? [words.laterCount(later)] : [])].join(words.comma);
  }

  #directory({ facts, view, scene, words }: Model): Directory {
    const of = [facts, view.lang, words, this.#sort, namesPast(facts, scene.day)];
    if (!this.#cached || of.some((one, i) => one !== this.#cached?.of[i]))
      this.#cached = { of, directory: directoryOf(facts, scene.day, view.lang, words.compare, this.#sort) };
    return this.#cached.directory;
  }

  /** After rendering: one entry is in the tab order, and a newly selected one is scrolled into view. */
  #restoreFocusAndScroll(): void {
    const { selected } = this.model.view;
    this.#root = this.renderRoot.querySelector('.directory');
    const chosen = this.#root?.querySelector<HTMLElement>('.entry[aria-current]') ?? null;
    const other = selected !== this.#selected;
    this.#selected = selected;
    if (chosen && other) this.#reveal(chosen.closest('li')!);
    const held = this.#current?.isConnected ? this.#current : null;
    this.#setTabStop(
      (other && chosen) || held || chosen || this.#root?.querySelector<HTMLElement>('.entry') || null,
    );
  }

  #setTabStop(entry: HTMLElement | null): void {
    if (this.#current && this.#current !== entry) this.#current.tabIndex = -1;
    if (entry) entry.tabIndex = 0;
    this.#current = entry;
  }

  readonly #onClick = ({ target }: EventOn<Element>) => {
    const { actions, view } = this.model;
    const pressed = target.closest<HTMLElement>('button');
    const { id, date, panel, all } = pressed?.dataset ?? {};
    // The pressed button disappears, so the focus goes to what it stood for.
    if (date) pressed?.closest('li')?.querySelector<HTMLElement>('.entry')?.focus({ preventScroll: true });
    if (panel) focusWay(this, 'map');
    if (all) focusWay(this);
    if (id) actions.change({ selected: id }, 'find');
    else if (date) actions.change({ date });
    else if (panel) actions.change({ panel: 'map', selected: view.selected }, 'find');
    else if (all) actions.change({ countries: [], tiers: [] });
  };

  readonly #onFocus = ({ target }: EventOn<Element>) => {
    const entry = target.closest<HTMLElement>('.entry');
    if (entry) this.#setTabStop(entry);
  };

  readonly #onSort = ({ currentTarget }: EventOn<HTMLSelectElement>) => {
    this.#sort = SORTS[currentTarget.selectedIndex] ?? 'name';
    this.requestUpdate();
  };

  /** Up and down move by an entry, left and right by a country, Home and End to the first and the last. */
  readonly #onKey = (event: EventOn<Element, KeyboardEvent>) => {
    const here = event.target.closest<HTMLElement>('.entry');
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
    this.#reveal(entry.closest('li')!);
  };

  /**
   * Scrolls an entry into view and keeps it there until nothing moves any more: a list gets its true height only in the
   * frame after it has come into view (content-visibility), which moves what is below it.
   */
  #reveal(item: Element, frames = STEADY_FRAMES): void {
    const { top } = item.getBoundingClientRect();
    scrollTo(item, this.closest('.panel'));
    const left = item.getBoundingClientRect().top === top ? frames - 1 : STEADY_FRAMES;
    this.#revealing = item;
    if (left > 0)
      requestAnimationFrame(() => {
        if (item.isConnected && this.#revealing === item) this.#reveal(item, left);
      });
  }
}

defineOnce('near-map-directory', DirectoryList);

// The space is part of the text that follows: alone between two elements it is lost from the button's accessible name.
function row(model: Model, entry: Entry, state: State): TemplateResult {
  const { view, scene, words } = model;
  const { region, name, native, joined } = entry;
  const selected = view.selected === region.id;
  const ahead = joined.find(({ day }) => day > scene.day);
  return html`<li class=${selected ? 'chosen' : ''}>
    <button type="button" class="entry" tabindex="-1" data-id=${region.id} aria-current=${selected ? 'true' : nothing}>
      ${swatch(scene.styles.get(region.id), state)}
      <span class="who"><b lang=${name.lang}>${name.text}</b>${native ? html`<span class="quiet" lang=${native.lang}>${` ${native.text}`}</span>` : nothing}</span>
      <span class="what">${entryText(entry, state, scene.day, words)}</span>
    </button>
    ${
      selected
        ? html`<p class="entry-more">${ahead && !startUnknown(region) ? html`<button type="button" class="link" data-date=${ahead.date}>${words.goToJoining(words.date(ahead.date))}</button>` : nothing}
      <button type="button" class="link" data-panel="map">${words.readAbout(name.text)}</button></p>`
        : nothing
    }
  </li>`;
}
