// A small project that installs the package from its tarball and is built by one of the tools.
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, inject } from 'vitest';
import { listen } from '../../scripts/lib/listen.mjs';
import { ROOT } from '../../scripts/lib/project.mjs';
import { createStaticServer } from '../../scripts/lib/static-server.mjs';
import { openPage } from '../browser/support/browser.ts';

const HERE = join(ROOT, 'tests', 'adopt');
const run = promisify(execFile);
const shell = process.platform === 'win32';
const ENV = {
  ...process.env,
  NODE_ENV: '',
  CI: '1',
  NO_COLOR: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  PARCEL_WORKERS: '0',
};

/** The page that most tools are given: the element in HTML, and one script. */
export const PAGE = (script: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"></head>
<body><near-map date="1998" style="height: 400px"></near-map>${script}</body></html>
`;
export const MAIN = "import 'near-map';\n";

/** Writes the files, installs the package; gives the folder. */
export async function fixture(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(HERE, 'work', name);
  mkdirSync(folder, { recursive: true });
  const own = { name: `adopt-${name}`, private: true, type: 'module' };
  for (const [file, text] of Object.entries({ 'package.json': JSON.stringify(own), ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--offline'];
  await run('npm', ['install', ...quiet, inject('tarball')], { cwd: folder, env: ENV, shell });
  return folder;
}

/**
 * What a tool printed, both streams. Rejects with it where the tool fails.
 * @param script in the tools' packages, or the path of one of the fixture's own
 */
export async function tool(folder: string, script: string, ...args: string[]): Promise<string> {
  const path = resolve(HERE, 'node_modules', script);
  try {
    const { stdout, stderr } = await run(process.execPath, [path, ...args], {
      cwd: folder,
      env: ENV,
      maxBuffer: 1e8,
    });
    return stdout + stderr;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${script} failed:\n${stdout}\n${stderr}`);
  }
}

const servers: Server[] = [];
const ends: (() => void)[] = [];
afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  for (const end of ends) end();
});

/** The URL of a folder that a tool has built. */
export async function served(folder: string): Promise<string> {
  const server = createStaticServer(folder);
  servers.push(server);
  return `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}/`;
}

/** Starts a development server that prints its URL. */
export function developed(folder: string, script: string, ...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [join(HERE, 'node_modules', script), ...args], {
    cwd: folder,
    env: ENV,
  });
  ends.push(() => child.kill());
  return new Promise((resolve, reject) => {
    let text = '';
    const record = (chunk: Buffer) => {
      text += chunk;
      const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(text) ?? [];
      if (url) resolve(url);
    };
    child.stdout.on('data', record);
    child.stderr.on('data', record);
    child.on('exit', (code) => reject(new Error(`${script} ended with ${code}:\n${text}`)));
  });
}

/** Opens the page and uses the map: data, finer boundaries, another language, the interactive renderer. */
export async function mapWorks(url: string, { colorBy = 'country', title = '' } = {}): Promise<void> {
  const open = await openPage('', { path: url, viewport: { width: 640, height: 480 } });
  const { page } = open;
  try {
    await page.waitForFunction(() => document.querySelector('near-map')?.getState?.(), null, {
      timeout: 30_000,
    });
    const first = await page.evaluate(() => document.querySelector('near-map')!.getState()!.counts.member);
    expect(first).toBe(32);
    await expect
      .poll(() => page.evaluate(() => document.querySelector('near-map')!.getState()!.painter), {
        timeout: 30_000,
      })
      .toBe('map');
    const used = await page.evaluate(async () => {
      const map = document.querySelector('near-map')!;
      const { members } = await map.goTo('2024');
      const wrong = map.set({ lang: 'ko', speed: 2, observers: true });
      await map.languageReady;
      const file = await map.export('geojson');
      const { lang, colorBy } = map.getState()!;
      return { members: members.length, wrong, lang, colorBy, type: file.type };
    });
    expect(used).toEqual({ members: 82, wrong: [], lang: 'ko', colorBy, type: 'application/geo+json' });
    if (title) expect(await page.title()).toBe(title);
    const others = open.requests.filter((one) => !one.startsWith(url) && !/^(?:blob|data|ws):/.test(one));
    expect(others).toEqual([]);
    expect(open.consoleErrors).toEqual([]);
  } finally {
    await open.close();
  }
}
