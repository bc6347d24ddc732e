// The style sheet of the prerendered page: the element's own and rules for the page without scripts, for the
// moments before the inline script has run, and for the table.
import { staticStyles } from '../controls/index.ts';
import pageOnly from './page-only.css?inline';

/** The element's static style sheet, for its light children, with the rules that only the prerendered page needs. */
export function pageStyles(): string {
  const elementStyles = staticStyles
    // The custom properties for embedding pages keep their defaults here. The font can be set, so that text keeps its
    // place when the interactive page replaces this one.
    .replace(/var\(\s*--near-map-(?!font)[\w-]+,\s*([^()]*?)\s*\)/g, '$1')
    // Fonts that are missing come after the interactive page.
    .replace(/"near-map[ \w]*",\s*/g, '')
    .replace(/(--near-map-font,[^()]*\)),\s*sans-serif/g, '$1')
    .replace(/:host\(([^)]*)\)/g, 'near-map$1')
    .replaceAll(':host', 'near-map');
  return `${elementStyles}\n${pageOnly}`.trim();
}
