// The icons, as inline SVG in the text's colour.
import { html, svg, type TemplateResult } from 'lit';

const PATHS = {
  play: svg`<path d="M7 4.5v15l12-7.5z"/>`,
  pause: svg`<path d="M6.5 4.5h4v15h-4zM13.5 4.5h4v15h-4z"/>`,
  back: svg`<path d="M5 5h2.6v14H5zM20 5v14l-11-7z"/>`,
  on: svg`<path d="M16.4 5H19v14h-2.6zM4 5l11 7-11 7z"/>`,
  plus: svg`<path d="M10.8 5h2.4v5.8H19v2.4h-5.8V19h-2.4v-5.8H5v-2.4h5.8z"/>`,
  minus: svg`<path d="M5 10.8h14v2.4H5z"/>`,
  whole: svg`<path d="M4 4h6v2.4H6.4V10H4zM14 4h6v6h-2.4V6.4H14zM4 14h2.4v3.6H10V20H4zM17.6 14H20v6h-6v-2.4h3.6z"/>`,
  close: svg`<path d="M6.7 5 12 10.3 17.3 5 19 6.7 13.7 12l5.3 5.3-1.7 1.7-5.3-5.3L6.7 19 5 17.3l5.3-5.3L5 6.7z"/>`,
  find: svg`<path d="M10.5 3.5a7 7 0 1 0 4.2 12.6l4.7 4.7 1.6-1.6-4.7-4.7A7 7 0 0 0 10.5 3.5zm0 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6z" fill-rule="evenodd"/>`,
  up: svg`<path d="M12 8 20 16l-1.700 1.700L12 11.400l-6.300 6.300L4 16z"/>`,
  menu: svg`<path d="M4 6h16v2.2H4zM4 10.9h16v2.2H4zM4 15.8h16V18H4z"/>`,
};

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">${PATHS[name]}</svg>`;
}
