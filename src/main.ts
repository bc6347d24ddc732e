// The page: one <near-map>, the URL, the title and the language. The URL is written throttled; only what a reader would
// want to come back from (a panel, a comparison, a language) is a step of the history.
import type { State } from './contract.ts';
import type { NearMap } from './element/near-map.ts';
import './element/near-map.ts';
import { migrated, PARAMETER_NAMES } from './view/index.ts';

const map = document.querySelector<NearMap>('near-map')!;
const WRITE_AFTER_MS = 250;
const LISTEN_AGAIN_MS = 2000;

const query = migrated(new URLSearchParams(location.search));
/** Who may send messages: no part of the view, and never lost from the URL. */
const hosts = query.get('host');
for (const name of PARAMETER_NAMES) {
  const value = query.get(name);
  if (value === null) continue;
  // The language of the page's own text stands in the attribute; another is requested of the map alone.
  if (name === 'lang') map.lang = value;
  // No attribute: it is only read for what makes no sense in it.
  // biome-ignore lint/complexity/useLiteralKeys: nobody but this page may set it
  else if (name === 'host') map['setParameter'](name, value);
  else map.setAttribute(name, value);
}

// biome-ignore lint/complexity/useLiteralKeys: only on this page can the URL ask for it; a frame belongs to its deck
if (parent === window) map['presentFromUrl'](query.get('date'));

// The site's first page, beside which the scripts lie. A page from a disk has no URL that leads anybody else to it.
if (!map.home && location.protocol.startsWith('http'))
  map.home = new URL(/* @vite-ignore */ '../', import.meta.url).href;

/**
 * Answers the page that embeds us; how, comes in a file that only frames fetch.
 * @param early its messages so far, and those that come until `taken` is called
 */
export function answerHost(early: MessageEvent[], taken: () => void): void {
  if (window.parent === window) return;
  import('./host/index.ts').then(
    ({ listenToHost }) => {
      taken();
      listenToHost(map, hosts, early);
    },
    () => void setTimeout(() => answerHost(early, taken), LISTEN_AGAIN_MS),
  );
}

let waiting = 0;
/** The view at the last change, as it will be in the URL. */
let latest = location.search.slice(1);
/** What of it is a step of the history where it changes; null: the first view has not come, or one is gone back to. */
let place: string | null = null;

function write(how: 'replaceState' | 'pushState', search: string): void {
  if (search === location.search.slice(1)) return;
  try {
    history[how](null, '', `${location.pathname}${search ? `?${search}` : ''}${location.hash}`);
  } catch {
    // A sandboxed frame may not write its URL.
  }
}

let shownLang = '';

const langOf = (search: string) => new URLSearchParams(search).get('lang');
/** The parameters whose changes are entries of the browser's history. */
const placeOf = (search: string) => {
  const query = new URLSearchParams(search);
  return [query.get('panel'), query.get('lang'), query.has('compare')].join();
};

function changed({ caption, title, lang }: State): void {
  const hosting = hosts === null ? '' : `host=${encodeURIComponent(hosts)}`;
  const next = [map.query, hosting].filter(Boolean).join('&');
  const here = placeOf(next);
  clearTimeout(waiting);
  // In a frame the history is that of the page around it.
  if (place !== null && place !== here && window.parent === window) {
    // Back leads to the view as it was left, in its own language, not as it was last written.
    const other = langOf(next) !== null && langOf(next) !== shownLang && langOf(latest) === null;
    write('replaceState', other ? [latest, `lang=${shownLang}`].filter(Boolean).join('&') : latest);
    write('pushState', next);
  }
  place = here;
  latest = next;
  shownLang = lang;
  waiting = window.setTimeout(() => {
    document.title = `${caption} · ${title}`;
    write('replaceState', next);
  }, WRITE_AFTER_MS);
}

map.addEventListener('near-ready', ({ detail: state }) => {
  const { documentElement: page } = document;
  place = placeOf(map.query);
  shownLang = state?.lang ?? '';
  if (!state || state.lang === page.lang) return;
  page.lang = state.lang;
  document.title = state.title;
});
map.addEventListener('near-change', ({ detail: state }) => {
  const { documentElement: page } = document;
  // Written each time, it would have the browser work out the whole page's styles again at each month of a drag.
  if (page.lang !== state.lang) page.lang = state.lang;
  changed(state);
});
addEventListener('popstate', () => {
  place = null;
  map.readQuery(location.search);
});
