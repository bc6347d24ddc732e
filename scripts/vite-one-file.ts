// Puts the page in one HTML file into the build: its code as one classic script, the data files, the style and the
// policy, in place of src/one-file/parts.ts. `export('html')` writes the file (src/share/one-file.ts).
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import type { PageParts } from '../src/share/one-file.ts';
import { hashOf } from './build/policies.ts';
import { isOther } from './lib/data-folder.mjs';
import { dataTexts } from './lib/data-texts.mjs';
import { fonts } from './vite-fonts.ts';

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const PARTS = path('src/one-file/parts.ts');

/** In the page itself, these modules read what stands in it, or leave out what is too heavy for it. */
const REPLACED = [
  { find: /^.*\/one-file\/parts\.ts$/, replacement: path('src/one-file/own-parts.ts') },
  { find: /^.*\/published-data\.ts$/, replacement: path('src/one-file/packed-data.ts') },
  { find: /^.*\/deck-exports\.ts$/, replacement: path('src/one-file/no-deck-exports.ts') },
];

/** A module and all that it imports, at once or later, as one classic script. */
async function scriptOf(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: path('.'),
    logLevel: 'error',
    publicDir: false,
    plugins: [fonts({ outlines: false })],
    resolve: { alias: REPLACED },
    // The page has no address that others could follow.
    // It has no outlines of letters: they would double its size.
    define: { 'import.meta.url': JSON.stringify('file:///'), 'import.meta.env.ONE_FILE': 'true' },
    build: {
      write: false,
      target: 'es2023',
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: false,
      lib: { entry: path(entry), formats: ['iife'], name: 'page' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${entry} was not built.`);
  const [script, ...others] = output.output;
  if (others.length > 0)
    throw new Error(`${entry} needs other files: ${others.map(({ fileName }) => fileName).join(', ')}`);
  return script.code.trim();
}

function policyOf(scripts: readonly string[], style: string): string {
  return [
    "default-src 'none'",
    ['script-src', ...scripts.map(hashOf)].join(' '),
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'connect-src blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const packed = (text: string) => gzipSync(text, { level: 9 }).toString('base64');

async function partsOf(): Promise<PageParts> {
  const [start, code] = await Promise.all([
    scriptOf('src/one-file/start.ts'),
    scriptOf('src/one-file/main.ts'),
  ]);
  if (start.includes('</script')) throw new Error('The script must not contain "</script".');
  const style = /<style>(.*?)<\/style>/s.exec(readFileSync(path('index.html'), 'utf8'))?.[1];
  if (style === undefined) throw new Error('index.html has no style.');
  const plain = style.replace(/\s+/g, ' ').trim();
  return {
    policy: policyOf([start, code], plain),
    style: plain,
    start,
    code: packed(code),
    // Of another association it fetches them: its chunk is the same for all.
    data: isOther ? '' : packed(JSON.stringify(dataTexts())),
  };
}

export function oneFile(): Plugin {
  return {
    name: 'near-one-file',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (id !== PARTS) return null;
      return `const parts = ${JSON.stringify(await partsOf())}; export const pageParts = async () => parts;`;
    },
  };
}
