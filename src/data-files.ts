// Where the data files lie. Without `src` they are those that are published with this script, wherever the page
// that uses it stands: beside the map's own page, on another site, or where a bundler has put them.

export type DataFiles = {
  readonly facts: URL;
  /** A boundary file, by the name that the facts give it. */
  boundaries(name: string): URL;
  /** A file of texts in another language, likewise. */
  texts(name: string): URL;
};

/** @param src an author's data file, from the page's base; the files that it names lie beside it */
export function dataFiles(src: string | null, base: string): DataFiles {
  if (src !== null) {
    if (!URL.canParse(src, base)) throw new TypeError(`src is "${src}"; expected the address of a data file`);
    const facts = new URL(src, base);
    const beside = (name: string) => new URL(name, facts);
    return { facts, boundaries: beside, texts: beside };
  }
  // Each written out in the form that bundlers look for, so that they take the files along under their own names.
  const published: Record<string, URL> = {
    'membership.json': new URL(/* @vite-ignore */ '../data/membership.json', import.meta.url),
    'low.topo.json': new URL(/* @vite-ignore */ '../data/low.topo.json', import.meta.url),
    'membership.ko.json': new URL(/* @vite-ignore */ '../data/membership.ko.json', import.meta.url),
    'membership.zh.json': new URL(/* @vite-ignore */ '../data/membership.zh.json', import.meta.url),
    'membership.ja.json': new URL(/* @vite-ignore */ '../data/membership.ja.json', import.meta.url),
    'membership.ru.json': new URL(/* @vite-ignore */ '../data/membership.ru.json', import.meta.url),
    'membership.mn.json': new URL(/* @vite-ignore */ '../data/membership.mn.json', import.meta.url),
    'middle.topo.json': new URL(/* @vite-ignore */ '../data/middle.topo.json', import.meta.url),
  };
  const facts = published['membership.json']!;
  const named = (name: string) => published[name] ?? new URL(name, facts);
  return { facts, boundaries: named, texts: named };
}
