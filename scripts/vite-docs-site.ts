// Writes the documentation site into the build, in docs/: the pages, their style sheet and pictures, and the examples.
// It shares nothing with the map's own pages, so it adds nothing to what they load.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import type { Plugin } from 'vite';
import { exampleFiles } from './docs-site/examples.ts';
import { FOLDER } from './docs-site/pages.ts';
import { renderSite } from './docs-site/render.ts';
import { themesOf } from './docs-site/tokens.ts';
import { urlsOf } from './lib/package-manifest.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const text = (name: string) => readFileSync(ROOT + name, 'utf8');

/** All files of the documentation site, by their paths in the built site. */
export function docsFiles(): Map<string, string | Uint8Array> {
  const { repository } = urlsOf(JSON.parse(text('package.json')));
  const files = new Map<string, string | Uint8Array>();
  for (const { page, html } of renderSite({ read: text, repository })) files.set(FOLDER + page.file, html);
  const css = themesOf(text('src/controls/styles/tokens.css')) + text('scripts/docs-site/site.css');
  const { code } = transform({ filename: 'site.css', code: new TextEncoder().encode(css), minify: true });
  files.set(`${FOLDER}site.css`, code);
  const pictures = existsSync(`${ROOT}docs/pictures`) ? readdirSync(`${ROOT}docs/pictures`) : [];
  for (const name of pictures)
    files.set(`${FOLDER}pictures/${name}`, readFileSync(`${ROOT}docs/pictures/${name}`));
  for (const [name, source] of exampleFiles(ROOT)) files.set(name, source);
  return files;
}

export function docsSite(): Plugin {
  return {
    name: 'near-docs-site',
    apply: 'build',
    generateBundle() {
      for (const [fileName, source] of docsFiles()) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
