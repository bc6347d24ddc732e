// The entries of the browser's history, for a page of its own: in a frame the history is that of the page around it. A
// panel, a comparison or a language is an entry to come back from; a card, a dialog or the story is one so that Back
// closes it before it leaves the page. What is closed otherwise takes its entry with it, so that a reader who opens and
// closes much needs no more presses of Back to leave.
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
/** What an entry was added for, and what was open below it. */
type Entry = { readonly open: string; readonly below: string | null };

export type Entries = {
  /** After any change; adds or removes an entry. */
  follow(next?: string): void;
  /** @returns whether going back is dealt with, so that the URL need not be read */
  popped(): boolean;
  /** The URL that was gone back to has been read. */
  adopt(): void;
};

const langOf = (search: string) => new URLSearchParams(search).get('lang');

export function createEntries(map: NearMap, page: Page): Entries {
  /** null: what comes next is adopted without an entry. */
  let place: Place | null = null;
  /** An entry is being removed. */
  let removing = false;

  const placeIn = (search: string): Place => {
    const query = new URLSearchParams(search);
    const inStory = map.ui === 'present';
    const hasCard = query.has('selected') && (query.get('panel') ?? 'map') === 'map' && !inStory;
    const open = [
      hasCard && 'card',
      inStory && 'story',
      map.shadowRoot?.querySelector('dialog') && 'dialog',
    ].filter(Boolean);
    // The story puts everything else aside until it ends.
    const base = [query.get('panel'), query.get('lang'), query.has('compare')].join();
    return { base: inStory && place ? place.base : base, open: open.join() };
  };

  const add = (next: string, entry: Entry | null) => {
    const latest = page.latest();
    // Back leads to the view as it was left, in its own language, not as it was last written.
    const shown = page.shownLang();
    const other = langOf(next) !== null && langOf(next) !== shown && langOf(latest) === null;
    page.write('replaceState', other ? [latest, `lang=${shown}`].filter(Boolean).join('&') : latest);
    page.write('pushState', next, entry);
  };

  const follow = (next = page.query()) => {
    const before = place;
    const here = placeIn(next);
    place = here;
    if (!before || removing) return;
    if (here.base !== before.base) return add(next, here.open ? { open: here.open, below: null } : null);
    if (here.open === before.open) return;
    const entry = history.state as Entry | null;
    if (entry?.open === before.open && entry.below === here.open) {
      removing = true;
      history.back();
    } else if (here.open && !before.open.split(',').includes(here.open.split(',').at(-1)!))
      add(next, { open: here.open, below: before.open });
  };

  const adopt = () => {
    // Another language is shown when its file has arrived.
    place = langOf(location.search) === langOf(page.query()) ? placeIn(page.query()) : null;
  };

  map.addController({ hostUpdated: () => follow() });
  adopt();
  return {
    follow,
    adopt,
    popped() {
      if (removing) {
        removing = false;
        page.write('replaceState', page.query());
        return true;
      }
      place = null;
      const dialog = map.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]');
      dialog?.close();
      return Boolean(dialog);
    },
  };
}
