// A small static server for the built site, with nothing but Node. It knows nothing of the map.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
};

/** Packed twins that the build may have written beside a file, best first. */
const PACKED = [
  { encoding: 'br', suffix: '.br' },
  { encoding: 'gzip', suffix: '.gz' },
];

const NOT_FOUND = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Not found</title></head>
<body><h1>Not found</h1><p>There is nothing at this address.</p></body></html>
`;

/**
 * The path inside the folder that a request's address names, or null when it names none: badly encoded, a NUL,
 * or a way out of the folder.
 * @param {string} address
 */
function pathOf(address) {
  const [encoded = '/'] = address.split(/[?#]/);
  try {
    const path = decodeURIComponent(encoded);
    if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return null;
    if (path.split('/').includes('..')) return null;
    return normalize(path);
  } catch {
    return null;
  }
}

/**
 * The encodings that an Accept-Encoding header allows.
 * @param {string | string[] | undefined} header
 */
function acceptedEncodings(header) {
  const allowed = new Set();
  for (const part of String(header ?? '').split(',')) {
    const [name = '', ...params] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const refused = params.some((param) => /^q=0(?:\.0*)?$/.test(param));
    if (name !== '' && !refused) allowed.add(name);
  }
  return allowed;
}

/** @param {string} file */
async function fileStat(file) {
  try {
    const found = await stat(file);
    return found.isFile() ? found : null;
  } catch {
    return null;
  }
}

/** @param {string} file */
async function isFolder(file) {
  try {
    return (await stat(file)).isDirectory();
  } catch {
    return false;
  }
}

/**
 * The server, not yet listening.
 * @param {string} folder the absolute path of the folder to serve
 * @returns {import('node:http').Server}
 */
export function createStaticServer(folder) {
  const root = folder.endsWith(sep) ? folder.slice(0, -1) : folder;

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async function answer(request, response) {
    // A page in a sandboxed frame has an opaque origin and needs this for its modules and its data.
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Cache-Control', 'no-cache');
    if (request.method === 'OPTIONS') {
      response.writeHead(204, { 'Access-Control-Allow-Methods': 'GET, HEAD' }).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD, OPTIONS' }).end();
      return;
    }

    const path = pathOf(request.url ?? '/');
    if (path === null) {
      sendNotFound(request, response);
      return;
    }
    if (!path.endsWith('/') && (await isFolder(join(root, path)))) {
      const query = /\?.*$/.exec(request.url ?? '')?.[0] ?? '';
      // One slash at the start: `//elsewhere` would be another host's address.
      const address = encodeURI(`${path}/`).replace(/^\/+/, '/');
      response.writeHead(301, { Location: `${address}${query}` }).end();
      return;
    }
    const wanted = join(root, path.endsWith('/') ? `${path}index.html` : path);
    const plain = await fileStat(wanted);
    if (plain === null) {
      sendNotFound(request, response);
      return;
    }

    const accepted = acceptedEncodings(request.headers['accept-encoding']);
    let file = wanted;
    let found = plain;
    for (const { encoding, suffix } of PACKED) {
      const packed = accepted.has(encoding) ? await fileStat(`${wanted}${suffix}`) : null;
      if (packed === null || packed.mtimeMs < plain.mtimeMs) continue;
      file = `${wanted}${suffix}`;
      found = packed;
      response.setHeader('Content-Encoding', encoding);
      break;
    }

    const etag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
    response.setHeader('ETag', etag);
    if (path.startsWith('/assets/'))
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    const known = String(request.headers['if-none-match'] ?? '').split(/\s*,\s*/);
    if (known.includes(etag) || known.includes(`W/${etag}`)) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(wanted).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': found.size,
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const stream = createReadStream(file);
    stream.on('error', () => response.destroy());
    response.on('close', () => stream.destroy());
    stream.pipe(response);
  }

  return createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function sendNotFound(request, response) {
  response.writeHead(404, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(NOT_FOUND),
  });
  response.end(request.method === 'HEAD' ? undefined : NOT_FOUND);
}

/**
 * Listens on the port, or, where it is taken, on the next free one.
 * @param {import('node:http').Server} server
 * @param {number} port 0 for any free one
 * @param {string} host
 * @param {(taken: number) => void} [onTaken] told of each port that was taken
 * @returns {Promise<number>} the port it listens on
 */
export async function listen(server, port, host, onTaken) {
  for (let attempt = port; attempt <= 65535; attempt++) {
    try {
      return await listenOnce(server, attempt, host);
    } catch (error) {
      const code = /** @type {NodeJS.ErrnoException} */ (error).code;
      if (code !== 'EADDRINUSE') throw error;
      onTaken?.(attempt);
    }
  }
  throw new Error(`No free port from ${port} to 65535`);
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>}
 */
function listenOnce(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
