// Makes the fonts for machines that lack a script (src/fonts/): subsets of Noto Sans with the characters of the
// dictionaries and the data, as font files and as outlines, in place of src/fonts/files.ts. Each is a module of its own
// that is fetched when it is wanted.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import opentype from 'opentype.js';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import type { Outlines } from '../src/fonts/files.ts';
import { DATA } from './lib/data-folder.mjs';

const require = createRequire(import.meta.url);
const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const FILES = path('src/fonts/files.ts');
/** A path, so that the chunks are named after its last part. */
const MODULE = 'virtual/near-font/font-';

type Family = {
  readonly name: string;
  readonly family: string;
  readonly package: string;
  readonly files: readonly string[];
  readonly langs: readonly string[];
  readonly hasBold: boolean;
  /** Of the texts in no stated language, those characters. */
  readonly script: RegExp;
};
const FAMILIES: readonly Family[] = [
  {
    name: 'latin',
    family: 'near-map',
    package: 'noto-sans',
    files: ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext'],
    langs: ['en', 'ru', 'mn', 'ko', 'ja', 'zh'],
    hasBold: true,
    script: /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Common}]/u,
  },
  {
    name: 'ko',
    family: 'near-map ko',
    package: 'noto-sans-kr',
    files: ['korean'],
    langs: ['ko'],
    hasBold: false,
    script: /\p{sc=Hangul}/u,
  },
  {
    name: 'ja',
    family: 'near-map ja',
    package: 'noto-sans-jp',
    files: ['japanese'],
    langs: ['ja'],
    hasBold: false,
    script: /[\p{sc=Hiragana}\p{sc=Katakana}]/u,
  },
  {
    name: 'zh',
    family: 'near-map zh',
    package: 'noto-sans-sc',
    files: ['chinese-simplified'],
    langs: ['zh'],
    hasBold: false,
    script: /\p{sc=Han}/u,
  },
];
const LATIN = /[\p{ASCII}\p{sc=Latin}\p{sc=Cyrillic}]/u;

/** The published texts by their language; under '' those in none that is stated. */
export function textsInUse(): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const add = (lang: string, text: string) => texts.set(lang, (texts.get(lang) ?? '') + text);
  const collect = (value: unknown, lang: string): void => {
    if (typeof value === 'string') add(lang, value);
    else if (typeof value === 'object' && value !== null) {
      const of = (value as { lang?: unknown }).lang;
      const own = typeof of === 'string' ? of : lang;
      for (const [key, part] of Object.entries(value))
        collect(part, /^(?:en|ko|zh|ja|ru|mn)$/.test(key) ? key : own);
    }
  };
  for (const file of readdirSync(path('src/words')))
    add(/^(?:ko|zh|ja|ru|mn)\b/.exec(file)?.[0] ?? '', readFileSync(join(path('src/words'), file), 'utf8'));
  for (const file of readdirSync(DATA).filter((name) =>
    /^membership(?:\.(?:\w{2,3}(?:-[\w-]+)?|search))?\.json$/.test(name),
  ))
    collect(JSON.parse(readFileSync(join(DATA, file), 'utf8')), file.split('.').at(-2) ?? '');
  return texts;
}

function charactersOf({ name, langs, script }: Family, texts: ReadonlyMap<string, string>): string {
  const kept = new Set<string>();
  for (const [lang, text] of texts) {
    const isOwn = name !== 'latin' && langs.includes(lang);
    for (const character of text)
      if (character >= ' ' && (script.test(character) || (isOwn && !LATIN.test(character))))
        kept.add(character);
  }
  if (name === 'latin') for (let code = 0x20; code < 0x7f; code++) kept.add(String.fromCodePoint(code));
  return [...kept].sort().join('');
}

type Made = { readonly characters: string; readonly faces: string; readonly outlines: string };

/** From the cache, which holds until a text, a font or this file changes: to make them takes ten seconds. */
async function kept(family: Family): Promise<Made> {
  const wanted = charactersOf(family, textsInUse());
  const { version } = require(`@fontsource/${family.package}/package.json`) as { version: string };
  const own = readFileSync(fileURLToPath(import.meta.url));
  const key = createHash('sha256')
    .update(own)
    .update(JSON.stringify([family, version, wanted]))
    .digest('hex');
  const folder = path('node_modules/.cache/fonts');
  const file = join(folder, `${family.name}-${key.slice(0, 16)}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Made;
  const fresh = await make(family, wanted);
  mkdirSync(folder, { recursive: true });
  // Two builds may make it at the same time.
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(fresh));
  renameSync(`${file}.${process.pid}`, file);
  return fresh;
}

async function make(family: Family, wanted: string): Promise<Made> {
  const faces: { range: string; data: string }[] = [];
  const regular: Record<string, readonly [number, string]> = {};
  const bold: typeof regular = {};
  for (const file of family.files) {
    const source = (weight: number) =>
      readFileSync(
        require.resolve(
          `@fontsource/${family.package}/files/${family.package}-${file}-${weight}-normal.woff2`,
        ),
      );
    const had = Object.keys(regular);
    Object.assign(regular, await outlinesOf(source(400), wanted));
    if (family.hasBold) Object.assign(bold, await outlinesOf(source(700), wanted));
    const own = Object.keys(regular).filter((character) => !had.includes(character));
    const beyond = own.filter((character) => character > '~');
    if (beyond.length === 0) continue;
    const data = await subsetFont(source(400), beyond.join(''), { targetFormat: 'woff2' });
    faces.push({ range: beyond.map(codeOf).join(','), data: data.toString('base64') });
  }
  return {
    characters: Object.keys(regular)
      .filter((character) => character > '~')
      .join(''),
    faces: JSON.stringify(faces),
    outlines: JSON.stringify({ regular, bold: family.hasBold ? bold : null }),
  };
}

const codeOf = (character: string) => `U+${character.codePointAt(0)!.toString(16)}`;

/** The outlines of those characters that a font has. */
async function outlinesOf(source: Buffer, characters: string): Promise<Outlines> {
  const subset = await subsetFont(source, characters, { targetFormat: 'sfnt' });
  const font = opentype.parse(subset.buffer.slice(subset.byteOffset, subset.byteOffset + subset.byteLength));
  const found: Record<string, readonly [number, string]> = {};
  for (const character of characters) {
    const index = font.charToGlyphIndex(character);
    if (index === 0) continue;
    const glyph = font.glyphs.get(index);
    const advance = Math.round(((glyph.advanceWidth ?? 0) * 1000) / font.unitsPerEm);
    found[character] = [advance, relative(glyph.getPath(0, 0, 1000).commands)];
  }
  return found;
}

type Command = ReturnType<import('opentype.js').Glyph['getPath']>['commands'][number];

/** Whole numbers, each relative to the point before it. */
function relative(commands: readonly Command[]): string {
  let [x, y] = [0, 0];
  let start: readonly [number, number] = [0, 0];
  const path = commands.map((command) => {
    if (command.type === 'Z') {
      [x, y] = start;
      return 'z';
    }
    const points = [
      ...('x2' in command
        ? [command.x1, command.y1, command.x2, command.y2]
        : 'x1' in command
          ? [command.x1, command.y1]
          : []),
      command.x,
      command.y,
    ].map(Math.round);
    const steps = points.map((value, i) => value - (i % 2 === 0 ? x : y));
    [x, y] = points.slice(-2) as [number, number];
    if (command.type === 'M') start = [x, y];
    return command.type.toLowerCase() + steps.join(' ').replaceAll(' -', '-');
  });
  return path.join('');
}

const NO_OUTLINES = "async () => { throw new Error('This file has no outlines of letters'); }";

let making: Promise<ReadonlyMap<string, Made>> | null = null;
/** Once for all builds of a process. */
const made = () => {
  making ??= Promise.all(FAMILIES.map(async (family) => [family.name, await kept(family)] as const)).then(
    (all) => new Map(all),
  );
  return making;
};

/** @param outlines false, for the page in one file: they are left out, and with them half of the size */
export function fonts({ outlines = true } = {}): Plugin {
  return {
    name: 'near-fonts',
    apply: 'build',
    enforce: 'pre',
    generateBundle() {
      if (!outlines) return;
      const source = readFileSync(require.resolve('@fontsource/noto-sans/LICENSE'), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'fonts-license.txt', source });
    },
    resolveId: (source) => (source.startsWith(MODULE) ? `\0${source}` : null),
    async load(id) {
      if (id === FILES) return filesModule(await made(), outlines);
      if (!id.startsWith(`\0${MODULE}`)) return null;
      const [kind = '', name = ''] = id.slice(MODULE.length + 1).split('-');
      const font = (await made()).get(name)!;
      return `export default JSON.parse(${JSON.stringify(kind === 'faces' ? font.faces : font.outlines)});`;
    },
  };
}

function filesModule(all: ReadonlyMap<string, Made>, hasOutlines: boolean): string {
  const rows = FAMILIES.map(({ name, family, langs }) => {
    const wanted = (kind: string) => `async () => (await import('${MODULE}${kind}-${name}')).default`;
    const known = { family, langs, characters: all.get(name)!.characters };
    return `{ ...${JSON.stringify(known)}, faces: ${wanted('faces')}, outlines: ${hasOutlines ? wanted('outlines') : NO_OUTLINES} }`;
  });
  return `export const FONTS = [${rows.join(', ')}];`;
}
