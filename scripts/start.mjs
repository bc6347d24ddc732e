// `npm start`: installs missing packages, rebuilds an outdated build, serves the site and prints its URL. PORT is the
// port (4173 by default; the next free one when it is in use), HOST the network interface (this machine only by
// default).
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, ROOT } from './lib/project.mjs';
import { serve } from './lib/serve.mjs';

serve(async () => {
  await ensureInstalled();
  await ensureBuilt();
  // Imported after the packages are installed, since the server uses one of them.
  const { createStaticServer } = await import('./lib/static-server.mjs');
  return createStaticServer(join(ROOT, 'dist'));
}, 'The map is').catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
