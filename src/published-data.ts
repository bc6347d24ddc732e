// The URLs of the published data files, by name. The package for bundlers has packaged-data.ts in its place,
// since bundlers move files.

/** A file that is bundled with the script instead of published beside it. */
export type DataModule = { readonly name: string; readonly read: () => Promise<string> };
/** The location of a data file. */
export type DataSource = URL | DataModule;

// Each in the form that bundlers recognise, so that they include the files under their own names.
const FILES: Readonly<Record<string, URL>> = {
  'membership.json': new URL(/* @vite-ignore */ '../data/membership.json', import.meta.url),
  'low.topo.json': new URL(/* @vite-ignore */ '../data/low.topo.json', import.meta.url),
  'membership.ko.json': new URL(/* @vite-ignore */ '../data/membership.ko.json', import.meta.url),
  'membership.zh.json': new URL(/* @vite-ignore */ '../data/membership.zh.json', import.meta.url),
  'membership.ja.json': new URL(/* @vite-ignore */ '../data/membership.ja.json', import.meta.url),
  'membership.ru.json': new URL(/* @vite-ignore */ '../data/membership.ru.json', import.meta.url),
  'membership.mn.json': new URL(/* @vite-ignore */ '../data/membership.mn.json', import.meta.url),
  'membership.search.json': new URL(/* @vite-ignore */ '../data/membership.search.json', import.meta.url),
  'membership.tiles.json': new URL(/* @vite-ignore */ '../data/membership.tiles.json', import.meta.url),
  'middle.topo.json': new URL(/* @vite-ignore */ '../data/middle.topo.json', import.meta.url),
};

/** A published file; unknown names are resolved relative to the others. */
export function publishedData(name: string): DataSource {
  return FILES[name] ?? new URL(name, FILES['membership.json']);
}
