// Servers for single tests, on other ports and so other origins than the built site; they close when the test file
// ends.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { createExamplesServer } from '../../../scripts/lib/examples-server.mjs';
import { listen } from '../../../scripts/lib/listen.mjs';
import { ROOT } from '../../../scripts/lib/project.mjs';

export type Served = { readonly body: string; readonly headers?: Readonly<Record<string, string>> };

const running = new Set<Server>();

/** Serves these pages and scripts by their paths; gives the URL with its trailing slash. */
export function servePages(pages: Readonly<Record<string, Served>>): Promise<string> {
  return started(
    createServer((request, response) => {
      const path = (request.url ?? '/').replace(/\?.*/, '');
      const page = pages[path];
      const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
      response.writeHead(page ? 200 : 404, { 'Content-Type': `${type}; charset=utf-8`, ...page?.headers });
      response.end(page?.body);
    }),
  );
}

/** The examples as `npm run examples` serves them, but with the map on another origin, as in production. */
export function serveExamples(map: string): Promise<string> {
  const examples = createExamplesServer(resolve(ROOT, process.env.DIST_DIR || 'dist'));
  return started(
    createServer((request, response) => {
      const path = (request.url ?? '/').replace(/\?.*/, '').replace(/\/$/, '/index.html');
      const type = { '.html': 'text/html', '.js': 'text/javascript' }[extname(path)];
      if (!type || path.includes('node_modules')) examples.emit('request', request, response);
      else {
        const text = readFileSync(join(ROOT, 'examples', path), 'utf8');
        response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` });
        response.end(text.replaceAll(/(["'])\/map\//g, `$1${map}`));
      }
    }),
  );
}

async function started(server: Server): Promise<string> {
  running.add(server);
  return `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}/`;
}

afterAll(() => {
  for (const server of running) {
    server.close();
    server.closeAllConnections();
  }
  running.clear();
});
