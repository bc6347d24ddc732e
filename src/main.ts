// The page: one <near-map>, the URL, the title and the language. The URL is written once the view rests; what is an entry of the
// browser's history is in page-history.ts.
import type { State } from './contract.ts';
import type { NearMap } from './element/near-map.ts';
import './element/near-map.ts';
import type { Entries } from './page-history.ts';
import { migrated, PARAMETER_NAMES } from './view/index.ts';

const map = document.querySelector<NearMap>('near-map')!;
const { documentElement: page } = document;
/** Longer than the interval of settled updates: a scrub writes once, when the hand rests. Each write costs 1.3 ms. */
const WRITE_AFTER_MS = 400;
const LISTEN_AGAIN_MS = 2000;

const asked = migrated(new URLSearchParams(location.search));
/** Who may send messages: no part of the view, and never lost from the URL. */
const hosts = asked.get('host');
for (const name of PARAMETER_NAMES) {
  const value = asked.get(name);
  if (value === null) continue;
  // The language of the page's own text stands in the attribute; another is requested of the map alone.
  if (name === 'lang') map.lang = value;
  // No attribute: it is only read for what makes no sense in it.
  else if (name === 'host') map.setParameter(name, value);
  else map.setAttribute(name, value);
}

// Only on this page can the URL ask for it; a frame belongs to its deck.
if (parent === window) map.presentFromUrl(asked.get('date'));

// The site's first page, beside which the scripts lie. A page from a disk has no URL that leads anybody else to it.
if (!map.home && location.protocol.startsWith('http'))
  map.home = new URL(/* @vite-ignore */ '../', import.meta.url).href;

/**
 * Handles messages of the embedding page, with code that only frames fetch.
 * @param queued its messages so far, and those that arrive until `stopQueueing` is called
 */
export function startHostMessages(queued: MessageEvent[], stopQueueing: () => void): void {
  if (window.parent === window) return;
  import('./host/index.ts').then(
    ({ listenToHost }) => {
      stopQueueing();
      listenToHost(map, hosts, queued);
    },
    () => void setTimeout(() => startHostMessages(queued, stopQueueing), LISTEN_AGAIN_MS),
  );
}

let waiting = 0;
/** The view at the last change, as it will be in the URL. */
let latest = location.search.slice(1);
let shownLang = '';
/** null in a frame, and until the file has arrived. */
let entries: Entries | null = null;

const hosting = hosts === null ? '' : `host=${encodeURIComponent(hosts)}`;
const query = () => [map.query, hosting].filter(Boolean).join('&');

function write(how: 'replaceState' | 'pushState', search: string, state: unknown = history.state): void {
  if (how === 'replaceState' && search === location.search.slice(1)) return;
  try {
    history[how](state, '', `${location.pathname}${search ? `?${search}` : ''}${location.hash}`);
  } catch {
    // A sandboxed frame may not write its URL.
  }
}

function changed({ caption, title, lang }: State): void {
  const next = query();
  clearTimeout(waiting);
  entries?.follow(next);
  latest = next;
  shownLang = lang;
  waiting = window.setTimeout(() => {
    document.title = `${caption} · ${title}`;
    write('replaceState', next);
  }, WRITE_AFTER_MS);
}

map.addEventListener('near-ready', ({ detail: state }) => {
  shownLang = state?.lang ?? '';
  if (window.parent === window) void addEntries();
  if (!state || state.lang === page.lang) return;
  page.lang = state.lang;
  document.title = state.title;
});
map.addEventListener('near-change', ({ detail: state }) => {
  // Written each time, it would have the browser work out the whole page's styles again at each month of a drag.
  if (page.lang !== state.lang) page.lang = state.lang;
  changed(state);
});
// Only this page has a URL of the map's.
map.reload = () => {
  clearTimeout(waiting);
  write('replaceState', query());
  // Where the URL may not be written, as in a sandboxed frame, it is followed.
  if (location.search.slice(1) === query()) location.reload();
  else location.search = query();
};
addEventListener('popstate', () => {
  if (entries) entries.popped();
  else map.readQuery(location.search);
});

/** Without its file the URL is written all the same. */
async function addEntries(): Promise<void> {
  const { createEntries } = await import('./page-history.ts').catch(() => ({ createEntries: null }));
  entries ??=
    createEntries?.(map, { query, write, latest: () => latest, shownLang: () => shownLang }) ?? null;
}
