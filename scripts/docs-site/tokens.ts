// The colours of the documentation site: the map's own tokens for both themes, as custom properties of the page.

/** The tokens of a rule of src/controls/styles/tokens.css, with the values that a page can set replaced by theirs. */
function tokensIn(css: string, selector: string): string {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no rule "${selector}"`);
  const rule = css.slice(start, css.indexOf('}', start));
  const tokens = [...rule.matchAll(/(--[\w-]+): (?:var\(--[\w-]+, (#\w+)\)|(#\w+));/g)];
  if (tokens.length === 0) throw new Error(`The rule "${selector}" of tokens.css has no colours`);
  return tokens.map(([, name, own, plain]) => `${name}: ${own ?? plain};`).join(' ');
}

/** @param css the text of src/controls/styles/tokens.css */
export function themesOf(css: string): string {
  return `:root { ${tokensIn(css, '.root')} }
@media (prefers-color-scheme: dark) { :root { ${tokensIn(css, '.root[data-theme="dark"]')} } }
`;
}
