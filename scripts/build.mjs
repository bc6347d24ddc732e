// `npm run build`: Vite bundles the site into dist/ (vite.config.ts), then the steps of scripts/build/ write what is made
// from the result. They are TypeScript, which Node 20 can't run, so Vite loads them. `--outDir` names another folder;
// `--data` names a folder with the data of another association, whose map is built without the documents of this one;
// `--no-minify` keeps the names of functions, for profiles.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { withModules } from './lib/load-modules.mjs';
import { ROOT } from './lib/project.mjs';

const { values } = parseArgs({
  options: {
    outDir: { type: 'string', default: 'dist' },
    data: { type: 'string' },
    'no-minify': { type: 'boolean', default: false },
  },
});
const outDir = resolve(ROOT, values.outDir);
if (values.data !== undefined) process.env.NEAR_DATA = resolve(values.data);
await build({
  root: ROOT,
  // For `npm run create`, whose own words come after it.
  ...(values.data !== undefined && { logLevel: /** @type {const} */ ('warn') }),
  build: { outDir, emptyOutDir: true, ...(values['no-minify'] && { minify: false }) },
});

await withModules(async (load) => {
  /** @type {typeof import('./build/finish.ts')} */
  const { finish } = await load('/scripts/build/finish.ts');
  /** @type {typeof import('./build/from-sources.ts')} */
  const { fromSources } = await load('/scripts/build/from-sources.ts');
  await finish(outDir, await fromSources());
});
