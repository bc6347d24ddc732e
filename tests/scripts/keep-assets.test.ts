// `npm run keep-assets`: the parts of the published release stay available after an update.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepAssets } from '../../scripts/lib/keep-assets.mjs';
import { listen } from '../../scripts/lib/listen.mjs';
import { siteUrl } from '../../scripts/lib/site-url.mjs';
import { createStaticServer } from '../../scripts/lib/static-server.mjs';
import { folderWith } from '../support/project-file.ts';

/** A site with these files. */
async function published(files: Record<string, string>): Promise<string> {
  const server = createStaticServer(folderWith(files));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return siteUrl(`http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`);
}

test('the files that the new build lacks are added, the others stay', async () => {
  const site = await published({
    'assets/a-1.js': 'old a',
    'assets/b-1.js': 'old b',
    'assets.json': '["assets/a-1.js", "assets/b-1.js"]',
  });
  const built = folderWith({ 'assets/b-1.js': 'new b' });
  expect(await keepAssets(site, built)).toEqual(['assets/a-1.js']);
  const texts = ['a', 'b'].map((name) => readFileSync(join(built, `assets/${name}-1.js`), 'utf8'));
  expect(texts).toEqual(['old a', 'new b']);
});

test('the first publication has nothing to keep', async () => {
  expect(await keepAssets(await published({}), folderWith())).toEqual([]);
});

test.for([
  ['["assets/../../x.js"]', 'names "assets/../../x.js"'],
  ['["index.html"]', 'names "index.html"'],
  ['{}', 'expected a list of file names'],
  ['<html>', 'expected a list of file names'],
  ['["assets/gone-1.js"]', 'gone-1.js: the server answered 404'],
] as const)('%s is refused', async ([list, message]) => {
  const site = await published({ 'assets.json': list });
  await expect(keepAssets(site, folderWith())).rejects.toThrow(message);
});
