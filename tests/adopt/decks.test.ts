// The recipes of docs/recipes.md for slide decks, as they stand there, with the real packages. The deck of reveal.js is
// tested in tests/browser/deck.test.ts.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/project.mjs';
import { baseUrl, openPage } from '../browser/support/browser.ts';
import { served } from './fixture.ts';

const HERE = join(ROOT, 'tests', 'adopt');
const require = createRequire(join(HERE, 'package.json'));
const patient = { timeout: 30_000 };

/** The code after a mark of the document, with the built map in place of the published one. */
function recipe(mark: string): string {
  const text = readFileSync(join(ROOT, 'docs/recipes.md'), 'utf8');
  const [, code] = new RegExp(`<!-- ${mark} -->\\n\\n\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(text) ?? [];
  if (code === undefined) throw new Error(`docs/recipes.md has no code after "${mark}"`);
  return code.replaceAll('https://example.org/near-map/', baseUrl());
}

/** The URL of a page with this body. */
async function pageOf(
  name: string,
  head: string,
  body: string,
  files: readonly string[] = [],
): Promise<string> {
  const folder = join(HERE, 'work', name);
  mkdirSync(folder, { recursive: true });
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>
`;
  writeFileSync(join(folder, 'index.html'), html);
  for (const file of files) cpSync(file, join(folder, file.split(/[\\/]/).at(-1)!));
  return served(folder);
}

test('impress.js: the map follows the steps, also by keys pressed in the map', async () => {
  const script = join(require.resolve('impress.js/package.json'), '..', 'js', 'impress.js');
  const { page, close } = await openPage('', {
    path: await pageOf('impress', '', recipe('impress'), [script]),
    viewport: { width: 1100, height: 700 },
  });
  const frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
  const date = () => frame.evaluate(() => document.querySelector('near-map')?.getState?.()?.date);
  await expect.poll(date, patient).toBe('1996');
  await page.keyboard.press('ArrowRight');
  await expect.poll(date, patient).toBe('2006-09');
  const { x, y, width, height } = (await page.locator('iframe').boundingBox())!;
  await page.mouse.click(x + width / 2, y + height / 3);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(date, patient).toBe('1996');
  await close();
});

test('Marp: each slide has the map of its date', async () => {
  const { Marp } = require('@marp-team/marp-core');
  const { html, css } = new Marp({ html: true, script: false }).render(recipe('marp'));
  const { page, close } = await openPage('', {
    path: await pageOf('marp', `<style>${css}</style>`, html),
    viewport: { width: 1280, height: 1500 },
  });
  const counts = () =>
    Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) =>
          frame.evaluate(() => document.querySelector('near-map')?.getState?.()?.counts.member ?? null),
        ),
    );
  await expect.poll(counts, patient).toEqual([29, 64]);
  await close();
});
