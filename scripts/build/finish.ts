// What the build does after Vite has bundled the site into the folder `dist`, step by step. Each step reads what the ones
// before it have written.
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DATA, isOther } from '../lib/data-folder.mjs';
import { publishedUrl } from '../lib/site-url.mjs';
import { writeCompressedCopies } from './compressed-copies.ts';
import { writeDataFiles } from './data-files.ts';
import { readJson, writeFile } from './files.ts';
import type { FromSources } from './from-sources.ts';
import { addLinkPreviews } from './link-previews.ts';
import { addOEmbed } from './oembed.ts';
import { writePages } from './pages.ts';
import { addPolicies } from './policies.ts';
import { writeWholePage } from './whole-page.ts';

export async function finish(dist: string, made: FromSources): Promise<void> {
  const site = publishedUrl();
  if (isOther) replaceData(dist);

  await writePages(dist, readJson(dist, '.vite/manifest.json'), made);
  rmSync(join(dist, '.vite'), { recursive: true });
  if (site) {
    await addLinkPreviews(dist, site);
    addOEmbed(dist, site);
  }
  await writeDataFiles(dist);
  writeFile(dist, 'near-map.d.ts', made.types);
  // Of another association the documents would say things that are not so.
  if (!isOther) made.writeDocumentation(dist);

  // The files whose names change with their contents, of which `npm run keep-assets` keeps those of the release before.
  const assets = readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`);
  writeFile(dist, 'assets.json', `${JSON.stringify(assets.sort(), null, 2)}\n`);

  // The last, since the policies have hashes of what is in the pages, and the copies are of finished files.
  addPolicies(dist, site);
  // It has a policy of its own.
  if (isOther) await writeWholePage(dist);
  await writeCompressedCopies(dist);
}

/** Vite has copied the project's own data; the package create-near-map has none. */
function replaceData(dist: string): void {
  rmSync(join(dist, 'data'), { recursive: true, force: true });
  cpSync(DATA, join(dist, 'data'), { recursive: true });
}
