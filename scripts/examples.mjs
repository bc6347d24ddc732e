// `npm run examples`: installs missing packages, rebuilds an outdated build, serves the examples and prints their URL.
// PORT and HOST as with `npm start`.
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, ROOT } from './lib/project.mjs';
import { serve } from './lib/serve.mjs';

serve(async () => {
  await ensureInstalled();
  await ensureBuilt();
  // Imported after the packages are installed, since the server uses one of them.
  const { createExamplesServer } = await import('./lib/examples-server.mjs');
  return createExamplesServer(join(ROOT, 'dist'));
}, 'The examples are').catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
