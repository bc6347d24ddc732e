// What `npm start` says where it can't do what it is asked to, and when a build counts as finished.
import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { isBuildStale } from '../../scripts/lib/project.mjs';
import { serve } from '../../scripts/lib/serve.mjs';
import { folderWith } from '../support/project-file.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('what is wrong is said in a sentence', () => {
  test.each([
    [
      'HOST',
      'no.such.host.invalid',
      /^HOST is "no\.such\.host\.invalid"; expected an address of this machine/,
    ],
    ['HOST', '203.0.113.7', /^HOST is "203\.0\.113\.7"; expected an address of this machine/],
    ['PORT', '99999', /^PORT is "99999"; expected a whole number/],
  ])('%s=%s', async (name, value, sentence) => {
    vi.stubEnv('PORT', '0');
    vi.stubEnv(name, value);
    await expect(serve(async () => createServer(), 'It is')).rejects.toThrow(sentence);
  });

  test('CHROMIUM_PATH=/bin/true, which starts and is none', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/bin/true');
    await expect(findChromium()).rejects.toThrow(
      'CHROMIUM_PATH is "/bin/true"; expected the path of a working Chromium',
    );
  });
});

test('a build is finished when its page has its packed copy, which is written last; one of a fork’s data is another', () => {
  const root = folderWith({ 'dist/readme.txt': '' });
  const file = (name: string) => join(root, 'dist', name);
  const stale = [isBuildStale(root)];
  for (const name of ['index.html', 'index.html.br', 'map.html']) {
    writeFileSync(file(name), name);
    stale.push(isBuildStale(root));
  }
  rmSync(file('map.html'));
  // Of the build before.
  utimesSync(file('index.html.br'), 1, 1);
  stale.push(isBuildStale(root));
  expect(stale).toEqual([true, true, false, true, true]);
});
