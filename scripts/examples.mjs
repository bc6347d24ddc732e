// `npm run examples`: installs what is missing, builds what is old, serves the examples and prints their address.
// PORT and HOST as with `npm start`.
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, ROOT } from './lib/project.mjs';
import { serve } from './lib/serve.mjs';

serve(async () => {
  await ensureInstalled();
  await ensureBuilt();
  // After the packages are there: the server is made with one of them.
  const { createExamplesServer } = await import('./lib/examples-server.mjs');
  return createExamplesServer(join(ROOT, 'dist'));
}, 'The examples are').catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
