// A static server for the built site: `sirv` handles files, their compressed versions, types and ranges. This module
// adds CORS for pages in frames of other origins, caching of hashed names, redirects of folders without their slash, and
// an answer to every request: `sirv` reads a file without looking after errors.
import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { lookup } from 'mrmime';
import sirv from 'sirv';

const NOT_FOUND = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Not found</title></head>
<body><h1>Not found</h1><p>There is nothing here.</p></body></html>
`;

/**
 * The server, not yet listening.
 * @param {string} folder the absolute path of the folder to serve
 * @returns {import('node:http').Server}
 */
export function createStaticServer(folder) {
  const files = sirv(folder, {
    // Reads the disk for each request, since the site may be rebuilt meanwhile.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ['html'],
    setHeaders(response, path) {
      const type = lookup(path) ?? '';
      if (type.startsWith('text/')) response.setHeader('Content-Type', `${type};charset=utf-8`);
      if (path.startsWith('/assets/'))
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    },
    onNoMatch: (_request, response) => notFound(response),
  });
  return createServer((request, response) => {
    // A page in a sandboxed frame has an opaque origin and needs this for its modules and its data.
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const known = request.method === 'OPTIONS';
      response.writeHead(known ? 204 : 405, { Allow: 'GET, HEAD, OPTIONS' }).end();
      return;
    }
    const slashed = withSlash(folder, request.url ?? '/');
    if (slashed !== null) {
      response.writeHead(301, { Location: slashed }).end();
      return;
    }
    request.headers['accept-encoding'] = withoutRefused(String(request.headers['accept-encoding'] ?? ''));
    if (isBackwards(request.headers.range)) {
      response.writeHead(416).end();
      return;
    }
    whenReadable(response);
    try {
      files(request, response);
    } catch {
      // The file was there a moment ago.
      notFound(response);
    }
  });
}

/** @param {import('node:http').ServerResponse} response */
function notFound(response) {
  if (!response.headersSent)
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(NOT_FOUND);
}

/** @param {string | undefined} range which ends before it begins */
function isBackwards(range) {
  const [, first, last] = /^\s*bytes=(\d+)-(\d+)/.exec(range ?? '') ?? [];
  return Number(last) < Number(first);
}

/**
 * Sends the headers of a file once it is open: one that is removed before that, as by a build, is not found.
 * @param {import('node:http').ServerResponse} response
 */
function whenReadable(response) {
  const writeHead = response.writeHead.bind(response);
  /** @param {number} status @param {import('node:http').OutgoingHttpHeaders} [headers] */
  const later = (status, headers) => {
    if (status >= 300) return writeHead(status, headers);
    response.once('pipe', (/** @type {import('node:fs').ReadStream} */ file) => {
      response.once('close', () => file.destroy());
      file.once('open', () => writeHead(status, headers));
      file.once('error', () => {
        if (response.headersSent) response.destroy();
        else {
          response.writeHead = writeHead;
          notFound(response);
        }
      });
    });
    return response;
  };
  response.writeHead = /** @type {typeof response.writeHead} */ (later);
}

/**
 * The URL of a folder with its closing slash, for a request without it, since links in its page are relative.
 * @param {string} folder
 * @param {string} url
 */
function withSlash(folder, url) {
  const [, path = '', query = ''] = /^([^?]*)(.*)$/.exec(url) ?? [];
  if (path.endsWith('/') || path.split('/').includes('..')) return null;
  try {
    if (!statSync(join(folder, decodeURI(path))).isDirectory()) return null;
  } catch {
    return null;
  }
  // One slash at the start, since `//example` would be a URL of another host.
  return `${path.replace(/^\/+/, '/')}/${query}`;
}

/**
 * An Accept-Encoding header without the encodings that it refuses (`br;q=0`), which `sirv` would accept.
 * @param {string} header
 */
function withoutRefused(header) {
  return header
    .split(',')
    .filter((one) => !/;\s*q=0(?:\.0*)?\s*$/.test(one))
    .join(',');
}
