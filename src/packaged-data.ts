// In the package for bundlers, the module published-data.ts: the data files as modules of their own. Bundlers move scripts
// away from files beside them, each in its own way, but all of them follow `import()`, so the data need no configuration.
import type { DataModule } from './published-data.ts';

/** By name; the schemas and the record of the boundaries are for editors of the data. */
const FILES = import.meta.glob<string>(['./*.json', '!./*.schema.json', '!./*.record.json'], {
  base: '../public/data',
  query: '?raw',
  import: 'default',
});

export function publishedData(name: string): DataModule {
  const read = FILES[`./${name}`];
  if (!read) throw new RangeError(`There is no data file "${name}" in the package`);
  return { name, read };
}
