// The examples as if they were published: their folder, the built map at /map/, and the packages that they name.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { ROOT } from './project.mjs';
import { createStaticServer } from './static-server.mjs';

/**
 * The server, not yet listening.
 * @param {string} map the absolute path of the built map's folder
 */
export function createExamplesServer(map) {
  /** @type {[string, import('node:http').Server][]} the first that fits is taken */
  const places = [
    ['/map/', createStaticServer(map)],
    ['/reveal/node_modules/', createStaticServer(join(ROOT, 'node_modules'))],
    ['/', createStaticServer(join(ROOT, 'examples'))],
  ];
  return createServer((request, response) => {
    const address = request.url ?? '/';
    const [prefix, server] = places.find(([start]) => address.startsWith(start)) ?? places[2];
    request.url = address.slice(prefix.length - 1);
    server.emit('request', request, response);
  });
}
