// The URLs of the data files. Without `src` they are the files published with this script, wherever the page is: the
// map's own page, another site, or the output of a bundler.
import { type DataSource, publishedData } from '../published-data.ts';

export type DataFiles = {
  readonly facts: DataSource;
  /** The URL of a boundary file, from its name in the facts. */
  boundaries(name: string): DataSource;
  /** The URL of a file of texts in another language, or of names that are only searched for, likewise. */
  texts(name: string): DataSource;
};

/** @param src an author's data file, relative to the page's base URL; the files that it names are relative to it */
export function dataFiles(src: string | null, base: string): DataFiles {
  if (src !== null) {
    if (!URL.canParse(src, base)) throw new TypeError(`src is "${src}"; expected the URL of a data file`);
    const facts = new URL(src, base);
    const beside = (name: string) => new URL(name, facts);
    return { facts, boundaries: beside, texts: beside };
  }
  return { facts: publishedData('membership.json'), boundaries: publishedData, texts: publishedData };
}
