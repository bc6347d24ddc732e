// Makes the fonts of the browser tests: subsets of Noto with the characters of the sources and the data, so that texts
// have the same width on every machine. Takes the @fontsource packages; gives a file of faces for the browser's
// FontFace. Works offline; the result is cached in node_modules/.cache until a character is added.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { ROOT } from '../../../scripts/lib/project.mjs';
import type { Face } from './fonts.ts';

const require = createRequire(import.meta.url);
/**
 * Packages with the files that have our characters, and the weights of which there are faces: 500 and 600 are taken
 * from those by the browser, and Han, kana and Hangul are made bold by it, which leaves them as wide.
 */
const FAMILIES = [
  { name: 'noto-sans', files: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'], weights: ['400', '700'] },
  { name: 'noto-sans-kr', files: ['korean'], weights: ['400'], lang: 'ko' },
  { name: 'noto-sans-jp', files: ['japanese'], weights: ['400'], lang: 'ja' },
  { name: 'noto-sans-sc', files: ['chinese-simplified'], weights: ['400'], lang: 'zh' },
] as const;

/** The files that contain the characters: the six dictionaries, all other texts of the page, and the data. */
const TEXTS = ['src', 'public/data'];

/** The characters of all texts except those in languages other than this one; without a language, of all texts. */
function charactersInUse(lang?: string): string {
  const characters = new Set<string>();
  for (const folder of TEXTS)
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      const of = /\b(en|ja|ko|mn|ru|zh)\.(?:ts|json)$/.exec(name)?.[1];
      if (!/\.(?:ts|json)$/.test(name) || name.endsWith('.topo.json')) continue;
      if (lang && of && of !== lang) continue;
      for (const character of readFileSync(join(ROOT, folder, name), 'utf8')) characters.add(character);
    }
  // A date during playback can have any digit, a changed text any letter.
  for (let code = 0x20; code < 0x7f; code++) characters.add(String.fromCodePoint(code));
  return [...characters].sort().join('');
}

/** The path of the file of faces, which is made if it is missing. */
export async function makeFonts(): Promise<string> {
  const families = FAMILIES.map((family) => ({
    ...family,
    version: require(`@fontsource/${family.name}/package.json`).version as string,
    characters: charactersInUse('lang' in family ? family.lang : undefined),
  }));
  const key = createHash('sha256').update(JSON.stringify(families)).digest('hex');
  const folder = join(ROOT, 'node_modules', '.cache', 'test-fonts');
  const path = join(folder, `${key.slice(0, 16)}.json`);
  if (existsSync(path)) return path;
  const faces: Face[] = [];
  for (const { name, files, weights, characters } of families) {
    const ranges: Record<string, string> = require(`@fontsource/${name}/unicode.json`);
    for (const file of files)
      for (const weight of weights) {
        const source = require.resolve(`@fontsource/${name}/files/${name}-${file}-${weight}-normal.woff2`);
        const data = await subsetFont(readFileSync(source), characters, { targetFormat: 'woff2' });
        faces.push({ family: name, weight, unicodeRange: ranges[file] ?? '', data: data.toString('base64') });
      }
  }
  mkdirSync(folder, { recursive: true });
  // Two projects may make it at the same time.
  const half = `${path}.${process.pid}`;
  writeFileSync(half, JSON.stringify(faces));
  renameSync(half, path);
  return path;
}
