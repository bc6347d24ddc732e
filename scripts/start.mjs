// `npm start`: installs what is missing, builds what is old, serves the built site and prints its address.
// PORT says where (4173 unless told; the next free one when it is taken), HOST to whom (this machine only).
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, ROOT } from './lib/project.mjs';
import { serve } from './lib/serve.mjs';

serve(async () => {
  await ensureInstalled();
  await ensureBuilt();
  // After the packages are there: the server is made with one of them.
  const { createStaticServer } = await import('./lib/static-server.mjs');
  return createStaticServer(join(ROOT, 'dist'));
}, 'The map is').catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
