// In the page in one file, the module published-data.ts: the data files, unpacked when the first of them is read.
import { unpack } from './unpack.ts';

type DataModule = { readonly name: string; readonly read: () => Promise<string> };

let files: Promise<Readonly<Record<string, string>>> | null = null;

export function publishedData(name: string): DataModule {
  return {
    name,
    async read() {
      files ??= unpack('near-data').then((text) => JSON.parse(text));
      const file = (await files)[name];
      if (file === undefined) throw new RangeError(`There is no data file "${name}" in the page`);
      return file;
    },
  };
}
