import { type IncomingHttpHeaders, request, type Server } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../../scripts/lib/listen.mjs';
import { createStaticServer } from '../../scripts/lib/static-server.mjs';
import { folderWith } from '../support/project-file.ts';

const folder = folderWith({
  'secret.txt': 'secret',
  'site/index.html': '<p>start</p>',
  'site/data/a.topo.json': '{}',
  'site/assets/a-1234.js': 'plain',
  'site/assets/a-1234.js.br': brotliCompressSync('plain'),
  'site/assets/a-1234.js.gz': gzipSync('plain'),
});
const site = join(folder, 'site');
let server: Server;
let port: number;

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Node's own client: unlike `fetch` it sends a path as it is written. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

beforeAll(async () => {
  server = createStaticServer(site);
  port = await listen(server, 0, '127.0.0.1');
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

describe('the static server', () => {
  test('serves the start page, fresh each time, to frames of any origin', async () => {
    const { status, headers, body } = await ask('/?date=1998');
    expect(status).toBe(200);
    expect(body.toString()).toBe('<p>start</p>');
    expect(headers).toMatchObject({
      'content-type': 'text/html;charset=utf-8',
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
    });
  });

  test('allows caching of files with a hash in their names', async () => {
    const { headers } = await ask('/assets/a-1234.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe('text/javascript;charset=utf-8');
  });

  test.for([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['identity', undefined],
  ] as const)('for Accept-Encoding "%s" it sends %s', async ([accepted, sent]) => {
    const { headers } = await ask('/assets/a-1234.js', { 'Accept-Encoding': accepted });
    expect(headers['content-encoding']).toBe(sent);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['content-type']).toBe('text/javascript;charset=utf-8');
  });

  test('does not send again what is known', async () => {
    const first = await ask('/data/a.topo.json');
    expect(first.headers['content-type']).toBe('application/json');
    const second = await ask('/data/a.topo.json', { 'If-None-Match': String(first.headers.etag) });
    expect(second.status).toBe(304);
    expect(second.body.length).toBe(0);
  });

  test('sends a part of a file', async () => {
    const { status, headers, body } = await ask('/assets/a-1234.js', { Range: 'bytes=1-3' });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe('bytes 1-3/5');
    expect(body.toString()).toBe('lai');
  });

  test('writes nothing and prints the usage', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405);
    expect(await ask('/', {}, 'OPTIONS')).toMatchObject({
      status: 204,
      headers: { allow: 'GET, HEAD, OPTIONS', 'access-control-allow-origin': '*' },
    });
    expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, headers: { 'content-length': '12' } });
  });

  test.for([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/a%00b',
    '/%',
    '/nothing',
    '/assets/',
  ])('says 404 to %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).toContain('Not found');
    expect(body.toString()).not.toContain('secret');
  });

  test('sends a folder without its slash to the one with it, on this host', async () => {
    expect((await ask('/data?x=1')).headers.location).toBe('/data/?x=1');
    expect((await ask('//data')).headers.location ?? '/').toMatch(/^\/(?!\/)/);
  });

  test('no request ends it: a range backwards, a file that can be seen and not read, any path and header', async () => {
    expect((await ask('/assets/a-1234.js', { Range: 'bytes=5-1' })).status).toBe(416);
    // As a file that vanishes between look and read: it is there, and cannot be opened.
    const socket = createServer().listen(join(site, 'gone.js'));
    await new Promise((resolve) => socket.once('listening', resolve));
    const gone = await ask('/gone.js');
    expect([gone.status, gone.body.toString()]).toEqual([404, expect.stringContaining('Not found')]);
    socket.close();
    const bytes = fc.oneof(
      fc.integer({ min: -3, max: 30 }).map(String),
      fc.constantFrom('', '1e9', 'x', '0x1'),
    );
    const range = fc
      .array(fc.tuple(bytes, bytes), { minLength: 1, maxLength: 3 })
      .map((parts) => `bytes=${parts.map(([a, b]) => `${a}-${b}`).join(',')}`);
    const path = fc.oneof(
      fc.constantFrom('/', '/assets/a-1234.js', '/data', '/data/a.topo.json', '//', '/index'),
      fc.stringMatching(/^[!-~]{0,20}$/).map((text) => `/${text}`),
    );
    const header = fc.oneof(range, fc.stringMatching(/^[ -~]{0,20}$/));
    const names = ['Range', 'Accept-Encoding', 'If-None-Match', 'If-Modified-Since', 'Host'];
    const method = fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'TRACE');
    await fc.assert(
      fc.asyncProperty(
        method,
        path,
        fc.dictionary(fc.constantFrom(...names), header),
        async (how, where, headers) => {
          const { status } = await ask(where, headers, how);
          expect([200, 204, 206, 301, 304, 400, 404, 405, 416]).toContain(status);
        },
      ),
      { numRuns: 300 },
    );
    expect((await ask('/')).status).toBe(200);
  });

  test('reports a port that is in use, and uses the next free one', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    const said: number[] = [];
    const second = createStaticServer(site);
    const used = await listen(second, taken, '127.0.0.1', (one) => said.push(one));
    second.close();
    other.close();
    expect(said[0]).toBe(taken);
    expect(used).toBeGreaterThan(taken);
  });
});
