// The style sheet of the prerendered page: the element's own and rules for the page without scripts, for the
// moments before the inline script has run, and for the table.
import { documentStyles } from '../controls/styles/document-styles.ts';
import pageOnly from './page-only.css?inline';

/** The element's static style sheet, for its light children, with the rules that only the prerendered page needs. */
export function pageStyles(): string {
  const names: string[] = [];
  const shortened = (name: string) => {
    if (!names.includes(name)) names.push(name);
    return `--${names.indexOf(name).toString(36)}`;
  };
  return (
    `${documentStyles}\n${pageOnly}`
      .trim()
      // The custom properties for embedding pages keep their defaults here. The font can be set, so that text keeps its
      // place when the interactive page replaces this one.
      .replace(/var\(\s*--near-map-(?!font)[\w-]+,\s*([^()]*?)\s*\)/g, '$1')
      // Fonts that are missing come after the interactive page.
      .replace(/var\(--web-font\),\s*|--web-font:.*|"near-map[ \w]*",\s*/g, '')
      .replace(/(--near-map-font,(?:[^()]|\([^()]*\))*\)),\s*sans-serif/g, '$1')
      // The layouts' custom properties, which only style sheets use, have names of two words.
      .replace(/--(?!near-map-)[a-z]+-[a-z-]+/g, shortened)
      .replace(/:host\(([^)]*)\)/g, 'near-map$1')
      .replaceAll(':host', 'near-map')
  );
}
