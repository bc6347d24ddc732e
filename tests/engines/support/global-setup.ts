// Once for the tests in all engines: a build that is not older than its sources, a server for it, the engines that
// ENGINES names (all three where it names none), and a display for their windows.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { withOrigin } from '../../../scripts/build/policies.ts';
import {
  type Engine,
  findEngines,
  findXvfb,
  namedEngines,
  needsXvfb,
} from '../../../scripts/lib/engines.mjs';
import { listen } from '../../../scripts/lib/listen.mjs';
import { ensureBuilt, ROOT } from '../../../scripts/lib/project.mjs';
import { createStaticServer } from '../../../scripts/lib/static-server.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    engines: Engine[];
    /** The same site as `baseUrl`, built with its own URL, elsewhere. */
    namedUrl: string;
    /** The X display for windows; empty where the system has windows of its own. */
    display: string;
  }
}

/** So long the map's own code waits, so that the first picture stands for some screenshots. */
const MAP_DELAY_MS = 2500;

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { found, missing } = await findEngines(
    namedEngines((process.env.ENGINES ?? '').split(',').filter((name) => name !== '')),
  );
  if (missing.length > 0) throw new Error(missing.map(({ advice }) => advice).join('\n'));
  const folder = process.env.DIST_DIR;
  if (!folder) await ensureBuilt();
  const dist = resolve(ROOT, folder || 'dist');
  const site = createStaticServer(dist);
  const delayed = createServer((request, response) => {
    const isMap = /\/assets\/map-[^/]*\.js/.test(request.url ?? '');
    setTimeout(() => site.emit('request', request, response), isMap ? MAP_DELAY_MS : 0);
  });
  const baseUrl = `http://127.0.0.1:${await listen(delayed, 0, '127.0.0.1')}/`;
  const named = createServer((request, response) => {
    if (!/^\/(?:\?|$)/.test(request.url ?? '')) site.emit('request', request, response);
    else {
      const html = readFileSync(join(dist, 'index.html'), 'utf8');
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(withItsAddress(html, namedUrl));
    }
  });
  const namedUrl = `http://127.0.0.1:${await listen(named, 0, '127.0.0.1')}/`;
  const xvfb = needsXvfb() && found.some(({ name }) => name !== 'chromium') ? await startXvfb() : null;
  project.provide('baseUrl', baseUrl);
  project.provide('namedUrl', namedUrl);
  project.provide('engines', found);
  project.provide('display', xvfb?.display ?? process.env.DISPLAY ?? '');
  return async () => {
    xvfb?.child.kill();
    for (const server of [delayed, named]) {
      server.close();
      server.closeAllConnections();
    }
  };
}

/** A built page as it would be had the build known its URL. */
function withItsAddress(html: string, site: string): string {
  return html.replace(
    /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)/,
    (_, tag, policy) => tag + withOrigin(policy, site),
  );
}

/** Starts a virtual display, which chooses a free number itself and tells it. */
async function startXvfb(): Promise<{ child: ChildProcess; display: string }> {
  const screen = ['-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
  const child = spawn(findXvfb()!, ['-displayfd', '3', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    child.stdio[3]!.once('data', (number: Buffer) => resolve(`:${String(number).trim()}`));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
  });
  return { child, display };
}
