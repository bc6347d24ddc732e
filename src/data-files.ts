// Where the data files lie. Without `src` they are those that are published with this script, wherever the page
// that uses it stands: beside the map's own page, on another site, or where a bundler has put them.

export type DataFiles = {
  readonly facts: URL;
  /** A boundary file, by the name that the facts give it. */
  boundaries(name: string): URL;
};

/** @param src an author's data file, from the page's base; its boundary files lie beside it */
export function dataFiles(src: string | null, base: string): DataFiles {
  if (src !== null) {
    if (!URL.canParse(src, base)) throw new TypeError(`src is "${src}"; expected the address of a data file`);
    const facts = new URL(src, base);
    return { facts, boundaries: (name) => new URL(name, facts) };
  }
  // Each written out in the form that bundlers look for, so that they take the files along under their own names.
  const published: Record<string, URL> = {
    'membership.json': new URL(/* @vite-ignore */ '../data/membership.json', import.meta.url),
    'low.topo.json': new URL(/* @vite-ignore */ '../data/low.topo.json', import.meta.url),
    'middle.topo.json': new URL(/* @vite-ignore */ '../data/middle.topo.json', import.meta.url),
  };
  const facts = published['membership.json']!;
  return { facts, boundaries: (name) => published[name] ?? new URL(name, facts) };
}
