// Writes the documentation site, in docs/: the pages, their style sheet and pictures, and the examples.
// It shares nothing with the map's own pages, so it adds nothing to what they load.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { exampleFiles } from '../docs-site/examples.ts';
import { FOLDER } from '../docs-site/pages.ts';
import { renderSite } from '../docs-site/render.ts';
import { themesOf } from '../docs-site/tokens.ts';
import { urlsOf } from '../lib/package-manifest.mjs';
import { ROOT } from '../lib/project.mjs';
import { readText, writeFile } from './files.ts';

const text = (name: string) => readText(ROOT, name);

/** All files of the documentation site, by their paths in the built site. */
export function docsFiles(): Map<string, string | Uint8Array> {
  const { repository } = urlsOf(JSON.parse(text('package.json')));
  const files = new Map<string, string | Uint8Array>();
  for (const { page, html } of renderSite({ read: text, repository })) files.set(FOLDER + page.file, html);
  const css = themesOf(text('src/controls/styles/tokens.css')) + text('scripts/docs-site/site.css');
  const { code } = transform({ filename: 'site.css', code: new TextEncoder().encode(css), minify: true });
  files.set(`${FOLDER}site.css`, code);
  const pictures = join(ROOT, 'docs/pictures');
  for (const name of existsSync(pictures) ? readdirSync(pictures) : [])
    files.set(`${FOLDER}pictures/${name}`, readFileSync(join(pictures, name)));
  for (const [name, source] of exampleFiles(ROOT)) files.set(name, source);
  return files;
}

export function writeDocumentation(dist: string): void {
  for (const [name, source] of docsFiles()) writeFile(dist, name, source);
}
