// Leaves d3-format and d3-time-format out of the build: d3-scale imports them for `tickFormat` alone, and the page's
// dates and numbers come from its dictionaries. 4.4 KB (brotli) less in the element; docs/decisions/d3.md.
import type { Plugin } from 'vite';

const LEFT_OUT = ['d3-format', 'd3-time-format'];
const ID = '\0no-tick-formats';

/** Scales are created with formats; only `tickFormat` calls them. */
const MODULE = `
const missing = () => { throw new Error('This build has no tickFormat: see scripts/vite-no-tick-formats.ts'); };
export const utcFormat = () => missing;
export { utcFormat as timeFormat };
export {
  missing as format, missing as formatPrefix, missing as formatSpecifier, missing as precisionFixed,
  missing as precisionPrefix, missing as precisionRound,
};
`;

export function noTickFormats(): Plugin {
  return {
    name: 'near-no-tick-formats',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (LEFT_OUT.includes(source) ? ID : null),
    load: (id) => (id === ID ? MODULE : null),
  };
}
