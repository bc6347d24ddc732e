// `npm run keep-assets`: the parts of the published release stay available after an update.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepAssets } from '../../scripts/lib/keep-assets.mjs';
import { listen } from '../../scripts/lib/listen.mjs';
import { siteUrl } from '../../scripts/lib/site-url.mjs';
import { createStaticServer } from '../../scripts/lib/static-server.mjs';

let folder = '';
let server: Server;
let site = '';
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'near-map-assets-'));
  for (const name of ['old/assets', 'new/assets']) mkdirSync(join(folder, name), { recursive: true });
  server = createStaticServer(join(folder, 'old'));
  site = siteUrl(`http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`);
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

test('the files that the new build lacks are added, the others stay', async () => {
  write('old/assets/a-1.js', 'old a');
  write('old/assets/b-1.js', 'old b');
  write('old/assets.json', '["assets/a-1.js", "assets/b-1.js"]');
  write('new/assets/b-1.js', 'new b');
  expect(await keepAssets(site, join(folder, 'new'))).toEqual(['assets/a-1.js']);
  expect([read('new/assets/a-1.js'), read('new/assets/b-1.js')]).toEqual(['old a', 'new b']);
});

test('the first publication has nothing to keep', async () => {
  expect(await keepAssets(site, join(folder, 'new'))).toEqual([]);
});

test.for([
  ['["assets/../../x.js"]', 'names "assets/../../x.js"'],
  ['["index.html"]', 'names "index.html"'],
  ['{}', 'expected a list of file names'],
  ['<html>', 'expected a list of file names'],
  ['["assets/gone-1.js"]', 'gone-1.js: the server answered 404'],
] as const)('%s is refused', async ([list, message]) => {
  write('old/assets.json', list);
  await expect(keepAssets(site, join(folder, 'new'))).rejects.toThrow(message);
});
