// How heavy what is published is: a budget for what a reader waits for, in bytes of brotli at 11, a little over what it weighs. The
// build writes such a copy beside each file, whose size is taken.
// A budget is raised only on purpose, with its reason. `DIST_DIR` names another build, which is taken as it stands.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants as zlib } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt, ROOT } from '../scripts/lib/project.mjs';
import { LANGUAGES } from '../src/membership/facts/languages.ts';

const folder = resolve(ROOT, process.env.DIST_DIR || 'dist');

/**
 * Until the first picture of the asked date is complete: the page alone. In Cyrillic its legend, and the sentences for a
 * page whose scripts don't load, take two bytes a letter.
 */
const FIRST_PICTURE = 49_200;

/**
 * All words of a language, with its counts by tier, at two bytes a letter in Cyrillic, and the facts' texts in it; fetched
 * where it is spoken. The words of videos, slides and tiles were the last to come: Russian, the longest,
 * has 7,370 bytes, 700 of them for data with nouns and tiers of their own.
 */
const WORDS = 7_450;
const TEXTS = 8_000;

const OF_LANGUAGES = LANGUAGES.filter((lang) => lang !== 'en').flatMap((lang): [string, number][] => [
  [`assets/${lang}.js`, WORDS],
  [`data/membership.${lang}.json`, TEXTS],
  [`${lang}/index.html`, FIRST_PICTURE],
]);

/** By the file's name without its hash; what of the page's code is fetched later has none: it is fetched when it is wanted. */
const BUDGETS: Record<string, number> = {
  // The page with the finished picture, the table, the inline script and its styles.
  'index.html': 48_000,
  'near-map.js': 200,
  // MapLibre, and the map painter.
  'assets/map.js': 244_000,
  // Every promise settles, which takes a clock for each: 640 bytes more than without.
  'near-host.js': 1_700,
  'near-host-module.js': 90,
  'data/membership.json': 10_200,
  // The other names of regions and countries, and the divisions that are no members.
  'data/membership.search.json': 4_200,
  'data/membership.tiles.json': 4_400,
  'data/low.topo.json': 28_000,
  'data/middle.topo.json': 100_000,
};
/**
 * All that an embed fetches beyond that until it is interactive. 700 of it are the legend, whose counts add up, and the
 * colours of borders that are seen on both sides; 4,000 place names where they belong and recover what failed; 7,300 are
 * parts of d3 that the page never calls (docs/decisions/d3.md).
 */
const EMBED = 347_000;

/** The heaviest files of the documentation: the library of the deck that is an example, and the notes on translations. */
const DOCUMENT = 29_000;

const weights = new Map<string, number>();
const documentation = new Map<string, number>();
const weightOf = (name: string) => {
  const weight = weights.get(name);
  if (weight === undefined) throw new Error(`There is no ${name}; found ${[...weights.keys()].join(', ')}`);
  return weight;
};

/** The size of the packed copy that the build wrote beside a file, which is checked to be that file; else packed here. */
function packedSize(path: string): number {
  const bytes = readFileSync(path);
  const beside = `${path}.br`;
  if (!existsSync(beside)) return brotli(bytes);
  const packed = readFileSync(beside);
  if (!brotliDecompressSync(packed).equals(bytes)) throw new Error(`${beside} is not a copy of ${path}`);
  return packed.length;
}

function brotli(bytes: Buffer): number {
  return brotliCompressSync(bytes, {
    params: {
      [zlib.BROTLI_PARAM_QUALITY]: 11,
      [zlib.BROTLI_PARAM_LGWIN]: 24,
      [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
      [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
}

beforeAll(async () => {
  if (!process.env.DIST_DIR) await ensureBuilt();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:html|js|css|json)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path
      .slice(folder.length + 1)
      .replaceAll('\\', '/')
      .replace(/-[\w-]{8}(?=\.\w+$)/, '');
    if (name.endsWith('.schema.json') || name.endsWith('.record.json')) continue;
    // The documentation is a site of its own, which the map's pages don't load; its weight is checked as a whole.
    if (name.startsWith('docs/')) {
      documentation.set(name, packedSize(path));
      continue;
    }
    weights.set(name, (weights.get(name) ?? 0) + packedSize(path));
  }
  console.info([...weights].map(([name, weight]) => `${name} ${weight}`).join(', '));
}, 120_000);

describe('what is published', () => {
  test.each(Object.entries(BUDGETS))('%s is at most %i bytes', (name, budget) => {
    expect(weightOf(name)).toBeLessThanOrEqual(budget);
  });

  test.each(OF_LANGUAGES)('%s, fetched where its language is spoken, is light', (name, budget) => {
    expect(weightOf(name)).toBeLessThanOrEqual(budget);
  });

  test('no budget is so wide that growth would go unseen', () => {
    const wide = Object.entries(BUDGETS).filter(([name, budget]) => weightOf(name) < budget * 0.85 - 500);
    expect(wide).toEqual([]);
  });

  test.each(LANGUAGES)('the first picture is complete within its budget in %s', (lang) => {
    expect(weightOf(lang === 'en' ? 'index.html' : `${lang}/index.html`)).toBeLessThanOrEqual(FIRST_PICTURE);
  });

  test('the documentation is light too, and no page of the map loads anything of it', () => {
    expect(documentation.size).toBeGreaterThan(20);
    for (const [name, weight] of documentation) expect(weight, name).toBeLessThanOrEqual(DOCUMENT);
    for (const lang of LANGUAGES) {
      const page = lang === 'en' ? 'index.html' : `${lang}/index.html`;
      expect(readFileSync(join(folder, page), 'utf8')).not.toMatch(/(?:href|src)="[^"]*docs\//);
    }
  });

  test('an embed is interactive with at most 346,000 bytes more', () => {
    // The low boundaries are the picture's own paths: they are not fetched.
    const names = ['index', 'preload', 'main', 'core', 'map'];
    const scripts = names.map((name) => `assets/${name}.js`);
    const files = [...scripts, 'data/membership.json'];
    const beyond = files.reduce((sum, name) => sum + weightOf(name), 0);
    console.info(`an embed beyond its first picture: ${beyond} bytes`);
    expect(beyond).toBeLessThanOrEqual(EMBED);
  });

  test('the page in one HTML file is under 1.5 MB', () => {
    const name = readdirSync(join(folder, 'assets')).find((one) => /^parts-[\w-]{8}\.js$/.test(one))!;
    const { length } = readFileSync(join(folder, 'assets', name));
    console.info(`the parts of the page in one file: ${length} bytes`);
    // The tags, the attributes of the view and the sentence around the parts are less than 3,000 bytes.
    expect(length).toBeLessThan(1_500_000 - 3_000);
  });

  test('the helper for hosts is under 5 KB uncompressed', () => {
    expect(readFileSync(join(folder, 'near-host.js')).length).toBeLessThan(5120);
  });

  test('scripts and style sheets carry their hash, pages and data do not', () => {
    for (const entry of readdirSync(join(folder, 'assets')))
      expect(entry).toMatch(/-[\w-]{8}\.(?:js|css)(?:\.br|\.gz)?$/);
    expect(readdirSync(join(folder, 'data'))).toEqual(
      expect.arrayContaining(['membership.json', 'low.topo.json', 'middle.topo.json']),
    );
  });
});
