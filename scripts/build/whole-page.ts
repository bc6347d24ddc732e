// Writes map.html, the page in one file, as its export makes it in a browser.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholePage } from '../../src/first-paint/whole-page.ts';
import type { PageParts } from '../../src/share/one-file.ts';
import { dataTexts } from '../lib/data-texts.mjs';
import { membership, writeFile } from './files.ts';

export async function writeWholePage(dist: string): Promise<void> {
  const assets = join(dist, 'assets');
  // The bundler's chunk with the page's parts.
  const name = readdirSync(assets).find((file) => /^parts-[^.]*\.js$/.test(file));
  if (!name) throw new Error('The page in one file was not built.');
  // By its text: a file ".js" is a module to Node only where a package.json around it says so.
  const code = readFileSync(join(assets, name), 'base64');
  const chunk: { pageParts?: () => Promise<PageParts> } = await import(
    /* @vite-ignore */ `data:text/javascript;base64,${code}`
  );
  const parts = Object.values(chunk).find((one) => typeof one === 'function');
  if (!parts) throw new Error(`${name} has no parts of the page.`);
  writeFile(dist, 'map.html', await wholePage(membership, await parts(), dataTexts()));
}
