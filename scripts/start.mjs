// `npm start`: installs what is missing, builds what is old, serves the built site and prints its address.
// PORT says where (4173 unless told; the next free one when it is taken), HOST to whom (this machine only).
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, ROOT } from './lib/project.mjs';
import { createStaticServer, listen } from './lib/static-server.mjs';

const DEFAULT_PORT = 4173;

/** @param {string | undefined} asked */
function portFrom(asked) {
  if (asked === undefined || asked.trim() === '') return DEFAULT_PORT;
  const port = Number(asked);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`PORT is "${asked}"; expected a whole number from 0 to 65535, such as ${DEFAULT_PORT}`);
}

async function start() {
  const wanted = portFrom(process.env.PORT);
  const host = process.env.HOST || '127.0.0.1';
  await ensureInstalled();
  await ensureBuilt();
  const server = createStaticServer(join(ROOT, 'dist'));
  const port = await listen(server, wanted, host, (taken) => {
    console.log(`Port ${taken} is taken; trying ${taken + 1}.`);
  });
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  console.log(`The map is at http://${name}:${port}/ (end with Ctrl+C)`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}

start().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
