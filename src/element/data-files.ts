// Where the data files are. Without `src` they are those that are published with this script, wherever the page
// that uses it stands: beside the map's own page, on another site, or where a bundler has put them.
import { type DataSource, publishedData } from '../published-data.ts';

export type DataFiles = {
  readonly facts: DataSource;
  /** A boundary file, by the name that the facts give it. */
  boundaries(name: string): DataSource;
  /** A file of texts in another language, likewise. */
  texts(name: string): DataSource;
};

/** @param src an author's data file, from the page's base; the files that it names lie beside it */
export function dataFiles(src: string | null, base: string): DataFiles {
  if (src !== null) {
    if (!URL.canParse(src, base)) throw new TypeError(`src is "${src}"; expected the URL of a data file`);
    const facts = new URL(src, base);
    const beside = (name: string) => new URL(name, facts);
    return { facts, boundaries: beside, texts: beside };
  }
  return { facts: publishedData('membership.json'), boundaries: publishedData, texts: publishedData };
}
