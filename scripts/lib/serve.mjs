// Shared by `npm start` and `npm run examples`: where to listen, what to print, how to end.
import { lookup } from 'node:dns/promises';
import { listen } from './listen.mjs';
import { requireNode } from './node-version.mjs';

const DEFAULT_PORT = 4173;

/** @param {string | undefined} requested */
function portFrom(requested) {
  if (requested === undefined || requested.trim() === '') return DEFAULT_PORT;
  const port = Number(requested);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`PORT is "${requested}"; expected a whole number from 0 to 65535, such as ${DEFAULT_PORT}`);
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 * @param {string} host
 */
function whyNot({ code, message }, port, host) {
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN')
    return `HOST is "${host}"; expected an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them`;
  return code === 'EACCES'
    ? `PORT is "${port}"; expected one that you may listen on, such as ${DEFAULT_PORT}`
    : message;
}

/**
 * Listens on PORT and HOST, prints the URL, and ends with the process.
 * @param {() => Promise<import('node:http').Server>} prepare called once the port is validated
 * @param {string} what such as "The map is"
 */
export async function serve(prepare, what) {
  requireNode();
  const wanted = portFrom(process.env.PORT);
  const host = process.env.HOST || '127.0.0.1';
  // Before anything is built.
  await lookup(host).catch((error) => {
    throw new Error(whyNot(error, wanted, host), { cause: error });
  });
  const server = await prepare();
  const port = await listen(server, wanted, host, (taken) => {
    console.log(`Port ${taken} is in use; trying ${taken + 1}.`);
  }).catch((error) => {
    throw new Error(whyNot(error, wanted, host), { cause: error });
  });
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  console.log(`${what} at http://${name}:${port}/ (press Ctrl+C to stop)`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}
