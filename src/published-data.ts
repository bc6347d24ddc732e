// The published data files, by name: where they lie beside this script. The package for bundlers takes another module in
// this one's place, which holds the files themselves (scripts/vite-packaged-data.ts), since bundlers move files.

/** A file that comes with the script instead of lying beside it. */
export type DataModule = { readonly name: string; readonly read: () => Promise<string> };
/** Where a data file is to be had. */
export type DataSource = URL | DataModule;

// Each written out in the form that bundlers look for, so that they take the files along under their own names.
const FILES: Readonly<Record<string, URL>> = {
  'membership.json': new URL(/* @vite-ignore */ '../data/membership.json', import.meta.url),
  'low.topo.json': new URL(/* @vite-ignore */ '../data/low.topo.json', import.meta.url),
  'membership.ko.json': new URL(/* @vite-ignore */ '../data/membership.ko.json', import.meta.url),
  'membership.zh.json': new URL(/* @vite-ignore */ '../data/membership.zh.json', import.meta.url),
  'membership.ja.json': new URL(/* @vite-ignore */ '../data/membership.ja.json', import.meta.url),
  'membership.ru.json': new URL(/* @vite-ignore */ '../data/membership.ru.json', import.meta.url),
  'membership.mn.json': new URL(/* @vite-ignore */ '../data/membership.mn.json', import.meta.url),
  'middle.topo.json': new URL(/* @vite-ignore */ '../data/middle.topo.json', import.meta.url),
};

/** A published file; one that is not known by name is looked for beside the others. */
export function publishedData(name: string): DataSource {
  return FILES[name] ?? new URL(name, FILES['membership.json']);
}
