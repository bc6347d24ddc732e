// The page: one <near-map>, the address and the title. The address is written seldom and without filling the history.
import './near-map.ts';
import type { NearMap } from './near-map.ts';
import { PARAMETER_NAMES } from './view/index.ts';

const map = document.querySelector('near-map') as NearMap;
const title = document.title;
const WRITE_AFTER_MS = 250;

const query = new URLSearchParams(location.search);
for (const name of PARAMETER_NAMES) {
  const value = query.get(name);
  if (value !== null && name !== 'host') map.setAttribute(name, value);
}

let waiting = 0;
let caption = '';
function write(): void {
  document.title = `${caption} · ${title}`;
  const next = map.query;
  if (next === location.search.slice(1)) return;
  history.replaceState(null, '', `${location.pathname}${next ? `?${next}` : ''}${location.hash}`);
}

map.addEventListener('near-change', (event) => {
  caption = (event as CustomEvent<{ caption: string }>).detail.caption;
  clearTimeout(waiting);
  waiting = window.setTimeout(write, WRITE_AFTER_MS);
});
addEventListener('popstate', () => map.readQuery(location.search));
