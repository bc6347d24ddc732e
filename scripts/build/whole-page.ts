// Writes map.html, the page in one file, as its export makes it in a browser.
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { wholePage } from '../../src/first-paint/whole-page.ts';
import type { PageParts } from '../../src/share/one-file.ts';
import { dataTexts } from '../lib/data-texts.mjs';
import { membership, writeFile } from './files.ts';

export async function writeWholePage(dist: string): Promise<void> {
  const assets = join(dist, 'assets');
  // The bundler's chunk with the page's parts.
  const name = readdirSync(assets).find((file) => /^parts-[^.]*\.js$/.test(file));
  if (!name) throw new Error('The page in one file was not built.');
  // By this name Node knows that it is a module, whatever lies around it.
  const folder = mkdtempSync(join(tmpdir(), 'near-map-parts-'));
  const copy = join(folder, 'parts.mjs');
  copyFileSync(join(assets, name), copy);
  const chunk: { pageParts?: () => Promise<PageParts> } = await import(
    /* @vite-ignore */ pathToFileURL(copy).href
  );
  rmSync(folder, { recursive: true });
  const parts = Object.values(chunk).find((one) => typeof one === 'function');
  if (!parts) throw new Error(`${name} has no parts of the page.`);
  writeFile(dist, 'map.html', await wholePage(membership, await parts(), dataTexts()));
}
