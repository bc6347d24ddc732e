// The icons, as inline SVG in the text's colour.
import { html, svg, type TemplateResult } from 'lit';

const PATHS = {
  play: svg`<path d="M7 4.5v15l12-7.5z"/>`,
  pause: svg`<path d="M6.5 4.5h4v15h-4zM13.5 4.5h4v15h-4z"/>`,
  back: svg`<path d="M5 5h2.6v14H5zM20 5v14l-11-7z"/>`,
  on: svg`<path d="M16.4 5H19v14h-2.6zM4 5l11 7-11 7z"/>`,
  loop: svg`<path d="M7 6h8.5V3.2L20 7.2l-4.5 4V8.4H8.4v3.2H6V7q0-1 1-1zM17 18H8.5v2.8L4 16.8l4.5-4v2.8h7.1v-3.2H18V17q0 1-1 1z"/>`,
  plus: svg`<path d="M10.8 5h2.4v5.8H19v2.4h-5.8V19h-2.4v-5.8H5v-2.4h5.8z"/>`,
  minus: svg`<path d="M5 10.8h14v2.4H5z"/>`,
  whole: svg`<path d="M4 4h6v2.4H6.4V10H4zM14 4h6v6h-2.4V6.4H14zM4 14h2.4v3.6H10V20H4zM17.6 14H20v6h-6v-2.4h3.6z"/>`,
  close: svg`<path d="M6.7 5 12 10.3 17.3 5 19 6.7 13.7 12l5.3 5.3-1.7 1.7-5.3-5.3L6.7 19 5 17.3l5.3-5.3L5 6.7z"/>`,
  present: svg`<path d="M3 4h18v2h-1v9h-7v1.700l3.600 3.600-1.500 1.500-3.100-3.100-3.100 3.100-1.500-1.500L11 16.700V15H4V6H3zm3 2v7h12V6zm4 1.200 4.500 2.300L10 11.800z" fill-rule="evenodd"/>`,
  help: svg`<path d="M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zm0 2a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm-1.1 9.6v-.5c0-1.3.6-2 1.5-2.6.8-.5 1.1-.9 1.1-1.5 0-.8-.6-1.3-1.5-1.3s-1.6.5-1.7 1.5H8.4C8.5 8.200 10 7 12.100 7c2 0 3.500 1.100 3.500 2.900 0 1.200-.6 2-1.600 2.700-.8.500-1.100.9-1.100 1.600v.4zm-.2 3.200v-2h2.300v2z" fill-rule="evenodd"/>`,
  compare: svg`<path d="M4 5h9v2.4H4zM4 10.8h16v2.4H4zM11 16.6h9V19h-9z"/>`,
  share: svg`<path d="M17.500 3a3 3 0 0 1 0 6 3 3 0 0 1-2.200-1L9 11.400v1.200l6.300 3.400a3 3 0 1 1-.8 1.700l-6.300-3.400a3 3 0 1 1 0-4.600l6.300-3.400A3 3 0 0 1 17.500 3z"/>`,
  find: svg`<path d="M10.5 3.5a7 7 0 1 0 4.2 12.6l4.7 4.7 1.6-1.6-4.7-4.7A7 7 0 0 0 10.5 3.5zm0 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6z" fill-rule="evenodd"/>`,
  up: svg`<path d="M12 8 20 16l-1.700 1.700L12 11.400l-6.300 6.300L4 16z"/>`,
  menu: svg`<path d="M4 6h16v2.2H4zM4 10.9h16v2.2H4zM4 15.8h16V18H4z"/>`,
  globe: svg`<path d="M3 12h18M12 3c-6 5-6 13 0 18 6-5 6-13 0-18zM12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z" fill="none" stroke="currentColor" stroke-width="1.8"/>`,
  theme: svg`<path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zm0 2.2v12.6a6.3 6.3 0 0 0 0-12.6z" fill-rule="evenodd"/>`,
};

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">${PATHS[name]}</svg>`;
}
