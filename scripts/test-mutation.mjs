// `npm run test:mutation -- view scene`: changes the code of these folders of src/, a fault at a time, and counts which the unit
// tests notice; without a name, all folders that need no browser. Takes 20 minutes for `view`, hours for all.
import { join } from 'node:path';
import { ensureInstalled, ensureTools, ROOT, run } from './lib/project.mjs';

const tools = join(ROOT, 'tools/mutation');
await ensureInstalled();
await ensureTools('mutation');
const folders = process.argv.slice(2);
process.exitCode = await run(
  process.execPath,
  [
    join(tools, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    join(tools, 'stryker.config.mjs'),
  ],
  { ...process.env, ...(folders.length > 0 && { MUTATE: folders.join() }) },
);
