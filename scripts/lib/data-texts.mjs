// The data files that a page in one file contains.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA } from './data-folder.mjs';

/** Their texts by name. */
export const dataTexts = () =>
  Object.fromEntries(
    readdirSync(DATA)
      .filter((name) => /(?<!\.(?:schema|record))\.json$/.test(name))
      .sort()
      .map((name) => [name, readFileSync(join(DATA, name), 'utf8')]),
  );
