// `npm run check-data -- path/membership.json`: checks the facts, and the files beside it that it names. Prints each
// problem in words and exits with 1, or prints one line of totals and exits with 0. The checks are TypeScript; Vite loads
// them, since Node 20 can't.
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { checkData } from './lib/check-data.mjs';
import { DATA } from './lib/data-folder.mjs';

/** @param {string} name @returns {Promise<any>} */
async function load(name) {
  const path = fileURLToPath(new URL(`../src/${name}`, import.meta.url));
  return (await runnerImport(path, { configFile: false })).module;
}

const modules = {
  membership: await load('membership/index.ts'),
  fileChecks: await load('membership/file-checks.ts'),
  tilePlaces: await load('membership/facts/tile-places.ts'),
  geography: await load('geography/index.ts'),
};
const [given] = process.argv.slice(2);
const file = given ? resolve(given) : join(DATA, 'membership.json');
const { problems, closing } = checkData(modules, file, given ?? 'membership.json');
for (const problem of problems) console.error(problem);
if (problems.length > 0) console.error(closing);
else console.log(closing);
process.exitCode = problems.length > 0 ? 1 : 0;
