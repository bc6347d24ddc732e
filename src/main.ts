// The page: one <near-map>, the address, the title and the language. The address is written seldom and without
// filling the history.
import './near-map.ts';
import type { State } from './contract.ts';
import { PARAMETER_NAMES } from './view/index.ts';

const map = document.querySelector('near-map')!;
const WRITE_AFTER_MS = 250;
const MOST_EARLY = 500;
const LISTEN_AGAIN_MS = 2000;

const query = new URLSearchParams(location.search);
/** Who may send messages: no part of the view, and never lost from the address. */
const hosts = query.get('host');
for (const name of PARAMETER_NAMES) {
  const value = query.get(name);
  if (value === null || name === 'host') continue;
  // The language of the page's own text stands in the attribute; another is asked of the map alone.
  if (name === 'lang') map.lang = value;
  else map.setAttribute(name, value);
}

// The site's first page, beside which the scripts lie. A page from a disk has no address that leads anybody else to it.
if (!map.home && location.protocol.startsWith('http'))
  map.home = new URL(/* @vite-ignore */ '../', import.meta.url).href;

// A page that embeds us is heard from the first moment; how it is answered comes in a file that only frames fetch.
if (window.parent !== window) {
  const early: MessageEvent[] = [];
  const keep = (event: MessageEvent) => {
    if (event.source === window.parent && early.length < MOST_EARLY) early.push(event);
  };
  addEventListener('message', keep);
  const listen = () =>
    import('./host.ts').then(
      ({ listenToHost }) => {
        removeEventListener('message', keep);
        listenToHost(map, hosts, early);
      },
      () => void setTimeout(listen, LISTEN_AGAIN_MS),
    );
  void listen();
}

let waiting = 0;
function write({ caption, title }: State): void {
  document.title = `${caption} · ${title}`;
  const next = [map.query, hosts === null ? '' : `host=${encodeURIComponent(hosts)}`]
    .filter(Boolean)
    .join('&');
  if (next === location.search.slice(1)) return;
  try {
    history.replaceState(null, '', `${location.pathname}${next ? `?${next}` : ''}${location.hash}`);
  } catch {
    // A sandboxed frame may not write its address.
  }
}

map.addEventListener('near-ready', ({ detail: state }) => {
  const { documentElement: page } = document;
  if (!state || state.lang === page.lang) return;
  page.lang = state.lang;
  document.title = state.title;
});
map.addEventListener('near-change', ({ detail: state }) => {
  document.documentElement.lang = state.lang;
  clearTimeout(waiting);
  waiting = window.setTimeout(() => write(state), WRITE_AFTER_MS);
});
addEventListener('popstate', () => map.readQuery(location.search));
