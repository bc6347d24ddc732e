// The examples as the documentation site publishes them: the files of `examples/`, which tests run, with the URLs of
// the map and of the packages replaced by relative ones.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { FOLDER } from './pages.ts';

/** Folders of packages that examples use, from the project's folder, and the files of them that are published. */
const REVEAL = {
  from: 'node_modules/reveal.js/',
  files: ['dist/reveal.css', 'dist/reveal.js', 'LICENSE'],
  // Not "node_modules", which GitHub Pages and others leave out.
  to: 'reveal/reveal.js/',
};

/** The files by their paths in the built site. */
export function exampleFiles(root: string): Map<string, string> {
  const files = new Map<string, string>();
  const folder = join(root, 'examples');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.parentPath.includes('node_modules')) continue;
    const name = join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/');
    const at = `${FOLDER}examples/${name}`;
    const map = posix.relative(posix.dirname(at), '') || '.';
    const text = readFileSync(join(folder, name), 'utf8')
      .replaceAll(/(["'])(?:\/map\/|map\/)/g, `$1${map}/`)
      .replaceAll('node_modules/reveal.js/', 'reveal.js/');
    files.set(at, text);
  }
  for (const file of REVEAL.files)
    files.set(`${FOLDER}examples/${REVEAL.to}${file}`, readFileSync(join(root, REVEAL.from, file), 'utf8'));
  return files;
}
