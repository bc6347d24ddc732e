// One small server for the map and its peers, on this machine alone. Every file is held in memory, packed with
// brotli 11 beforehand, and the line can be narrowed: what a worker asks for passes through it as well.
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { packed } from './pack.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
};
const TICK_MS = 10;

/** 1.6 Mbit/s, shared by all that is under way, and 150 ms before each answer. */
export const SLOW_LINE = { bytesPerSecond: 200_000, latencyMs: 150 };

/** @typedef {{ path: string, bytes: number, sent: number, start: number, end: number | null }} Transfer */

/** Milliseconds since 1970, on the clock that pages use too. */
const now = () => performance.timeOrigin + performance.now();

/** @param {Map<string, Buffer>} files by path, such as "/near/index.html" */
export async function serve(files) {
  /** @type {Map<string, { body: Buffer, encoding: string | null, type: string }>} */
  const answers = new Map();
  const prepare = async (/** @type {string} */ path, /** @type {Buffer} */ body) => {
    const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(path))] ?? 'application/octet-stream';
    const twin = body.length >= 512 && type !== 'image/png' ? (await packed(body)).br11 : null;
    answers.set(path, { body: twin ?? body, encoding: twin && 'br', type });
  };
  for (const [path, body] of files) await prepare(path, body);

  /** @type {typeof SLOW_LINE | null} */
  let line = null;
  /** @type {Transfer[]} */
  let log = [];
  /** @type {{ transfer: Transfer, body: Buffer, response: import('node:http').ServerResponse }[]} */
  const under = [];

  const pump = setInterval(() => {
    if (under.length === 0) return;
    const share = Math.ceil(((line ?? SLOW_LINE).bytesPerSecond * TICK_MS) / 1000 / under.length);
    for (const one of [...under]) {
      const { transfer, body, response } = one;
      const chunk = body.subarray(transfer.sent, transfer.sent + share);
      response.write(chunk);
      transfer.sent += chunk.length;
      if (transfer.sent < body.length && !response.destroyed) continue;
      under.splice(under.indexOf(one), 1);
      transfer.end = now();
      response.end();
    }
  }, TICK_MS);

  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/').replace(/\/$/, '/index.html');
    const found = answers.get(path);
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    const { body, encoding, type } = found;
    const transfer = { path, bytes: body.length, sent: 0, start: now(), end: null };
    log.push(transfer);
    const head = () =>
      response.writeHead(200, {
        'Content-Type': type,
        'Content-Length': body.length,
        'Cache-Control': 'no-store',
        'Access-Control-Allow-Origin': '*',
        ...(encoding ? { 'Content-Encoding': encoding } : {}),
      });
    if (!line) {
      head().end(body, () => Object.assign(transfer, { sent: body.length, end: now() }));
      return;
    }
    setTimeout(() => {
      head();
      under.push({ transfer, body, response });
    }, line.latencyMs);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

  return {
    /** @param {string} path */
    address: (path) => `http://127.0.0.1:${port}${path}`,
    /** @param {typeof SLOW_LINE | null} next */
    narrow(next) {
      line = next;
    },
    /** What has been asked for since the last call. */
    takeLog() {
      const taken = log;
      log = [];
      return taken;
    },
    close() {
      clearInterval(pump);
      server.close();
      server.closeAllConnections();
    },
  };
}
