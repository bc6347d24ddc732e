// Serves the examples as if they were published: their folder, the built map at /map/, and the packages that they use.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { ROOT } from './project.mjs';
import { createStaticServer } from './static-server.mjs';

/**
 * The server, not yet listening.
 * @param {string} map the absolute path of the built map's folder
 */
export function createExamplesServer(map) {
  const published = createStaticServer(map);
  const packages = createStaticServer(join(ROOT, 'node_modules'));
  const examples = createStaticServer(join(ROOT, 'examples'));
  return createServer((request, response) => {
    const url = request.url ?? '/';
    const [, place = '', path = '/'] = /^(\/map|\/reveal\/node_modules)(\/.*)$/.exec(url) ?? [];
    if (place !== '') request.url = path;
    const server = place === '' ? examples : place === '/map' ? published : packages;
    server.emit('request', request, response);
  });
}
