// The entries of the browser's history, for a page of its own: in a frame the history is that of the page around it. A
// panel, a comparison or a language is an entry to come back from; a card, a dialog, the menu or the story is one so that
// Back closes it before it leaves the page. Back changes what the entry was added for and keeps the rest, such as the date
// and the colours. What is closed otherwise takes its entry with it, so that
// a reader who opens and closes much needs no more presses of Back to leave.
import type { NearMap } from './element/near-map.ts';

type Page = {
  /** The query of the view as it is, and as it was at the last change. */
  query(): string;
  latest(): string;
  /** The language in which the view was last shown. */
  shownLang(): string;
  write(how: 'replaceState' | 'pushState', search: string, state?: Entry | null): void;
};
/** Where the reader is: what is an entry of its own, and what is open above it, the topmost last. */
type Place = { readonly base: string; readonly open: string };
/** What an entry was added for, what was open below it, and how many entries were added before it. */
type Entry = { readonly open: string; readonly below: string | null; readonly depth: number };
/** How a view was left: its query and its language. */
type Left = { readonly query: string; readonly lang: string };

export type Entries = {
  /** After any change; adds or removes an entry. */
  follow(next: string): void;
  /** The reader has gone to another entry. */
  popped(): void;
};

/** What entries are added for. */
const FIELDS = ['panel', 'compare', 'lang', 'selected', 'ui'] as const;

/** By its id: a search through the page took 0.1 ms of a step. */
const openMenu = (root: ShadowRoot) => {
  const menu = root.getElementById('bar');
  return menu?.matches(':popover-open') ? menu : null;
};
const topOf = (open: string) => open.split(',').at(-1)!;
const depthOf = (entry: Entry | null) => entry?.depth ?? 0;
const langOf = (search: string) => new URLSearchParams(search).get('lang');

export function createEntries(map: NearMap, page: Page): Entries {
  const root = map.shadowRoot!;
  const entryNow = () => history.state as Entry | null;
  /** null: what comes next is adopted without an entry. */
  let place: Place | null = null;
  /** The entry that the reader is at. */
  let entry = entryNow();
  /** While an entry is being removed: how the view below it was left. */
  let removing: Left | null = null;

  const placeIn = (search: string): Place => {
    const query = new URLSearchParams(search);
    const inStory = map.ui === 'present';
    const hasCard = query.has('selected') && (query.get('panel') ?? 'map') === 'map' && !inStory;
    const open = [
      hasCard && 'card',
      inStory && 'story',
      openMenu(root) && 'menu',
      root.querySelector('dialog') && 'dialog',
    ].filter(Boolean);
    // The story puts everything else aside until it ends.
    const base = [query.get('panel'), query.get('lang'), query.has('compare')].join();
    return { base: inStory && place ? place.base : base, open: open.join() };
  };

  const add = (next: string, left: Left, open: string, below: string | null) => {
    const { query, lang } = left;
    // Back leads to the view as it was left, in its own language, not as it was last written.
    const other = langOf(next) !== null && langOf(next) !== lang && langOf(query) === null;
    page.write('replaceState', other ? [query, `lang=${lang}`].filter(Boolean).join('&') : query);
    entry = { open, below, depth: depthOf(entry) + 1 };
    page.write('pushState', next, entry);
  };

  const follow = (next = page.query(), left = { query: page.latest(), lang: page.shownLang() }) => {
    if (removing) return;
    const before = place;
    const here = placeIn(next);
    place = here;
    if (!before) return;
    const moved = here.base !== before.base;
    if (!moved && here.open === before.open) return;
    if (entry && entry.below !== null && entry.open === before.open) {
      const closed = !moved && here.open === entry.below;
      // What is chosen in the menu comes in the place of the menu's entry.
      if (closed || topOf(before.open) === 'menu') {
        removing = closed ? { ...left, query: next } : left;
        place = { base: before.base, open: entry.below };
        history.back();
        return;
      }
    }
    if (moved) add(next, left, here.open, null);
    else if (here.open && !before.open.split(',').includes(topOf(here.open)))
      add(next, left, here.open, before.open);
  };

  const adopt = () => {
    // Another language is shown when its file has arrived.
    place = langOf(location.search) === langOf(page.query()) ? placeIn(page.query()) : null;
  };

  /** Closes what was open above the page. @returns whether there was anything to close */
  const close = (): boolean => {
    const dialog = root.querySelector<HTMLDialogElement>('dialog[open]');
    const menu = openMenu(root);
    if (dialog) dialog.close();
    else menu?.hidePopover();
    return (dialog ?? menu) !== null;
  };

  /** What the entry is for becomes as it was there; the rest stays. */
  const restore = () => {
    const [now, there] = [page.query(), location.search].map((search) => new URLSearchParams(search));
    const others = FIELDS.filter((field) => there!.get(field) !== now!.get(field));
    map.set(Object.fromEntries(others.map((field) => [field, there!.get(field)])));
  };

  map.addController({ hostUpdated: () => follow() });
  // The menu is opened and closed by the browser.
  root.addEventListener('toggle', () => follow(), true);
  adopt();
  let followed = '';
  return {
    follow(next) {
      // The date alone is no entry; looking for what is open takes 0.1 ms of each step of a drag.
      const dateless = map.ui + next.replace(/\bdate=[^&]*/, '');
      if (dateless !== followed) follow(next);
      followed = dateless;
    },
    popped() {
      const before = entry;
      entry = entryNow();
      if (removing) {
        const left = removing;
        const below = entry;
        removing = null;
        follow(page.query(), left);
        if (entry === below) page.write('replaceState', page.query());
        return;
      }
      place = null;
      // What was changed meanwhile, such as the date, stays.
      if (close()) page.write('replaceState', page.query());
      else {
        // The story puts everything back as it was; an entry that was not added here has a view of its own.
        if (map.ui === 'present' || depthOf(entry) === depthOf(before)) map.readQuery(location.search);
        else restore();
        adopt();
      }
    },
  };
}
