// How heavy what is published is: a budget for each file, in bytes of brotli at 11, a little over what it weighs. The
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

/** By the file's name without its hash. */
const BUDGETS: Record<string, number> = {
  // The page with the finished picture, the table, the inline script and its styles; 300 of it are the places of the
  // countries' names at each scale, so that no name stands on another country; 2,200 of it are the enlarged insets, the
  // search for their places and the marks that keep apart.
  'index.html': 48_000,
  // The element, the modules it wires together, Lit; d3's scales, shapes, colours and projection, as they are published
  // (docs/decisions/d3.md); and what the parts that are fetched later use of it. d3-shape weighs 3,600 of it, and 7,000 the
  // layout of the map, which lay in four files before that each page fetched as well; 900 read tiers and languages of the data's own.
  'assets/core.js': 96_500,
  // The deferred start, the page's own module, and the library's entry: all import the element.
  'assets/index.js': 500,
  'assets/main.js': 880,
  'near-map.js': 200,
  // Vite's own, for files that are fetched when they are wanted.
  // The history's entries, which a page of its own fetches.
  'assets/page-history.js': 1_000,
  // The drag of a phone's bottom sheet, fetched when its handle is first touched.
  'assets/sheet-drag.js': 650,
  // The reader of boundary files, fetched with the first of them: a page with an inline picture needs none at first. 400
  // of it are the checks of other files, which lay in the core before, 300 the check that shapes can be drawn, 250 say what
  // another file is and how to make one, 100 are shapes without an anchor.
  'assets/read-boundaries.js': 3_750,
  // The tiles and their data, fetched when the layout is first wanted.
  'assets/tiles-loader.js': 2_600,
  'assets/preload.js': 800,
  'assets/rolldown-runtime.js': 600,
  // MapLibre, and the map painter.
  'assets/map.js': 244_000,
  // What a pointer does on the chart, fetched when there is one.
  'assets/chart-gestures.js': 700,
  // What the list of all regions and the table have in common.
  'assets/repeat.js': 1_300,
  // What all dialogs have in common.
  'assets/dialog-frame.js': 1_700,
  // 80 of it say whether it worked, for the table and the comparison.
  'assets/copy.js': 620,
  // What only the whole page has, and what of it other parts use as well. 700 of it are style sheets of toolbar and panel,
  // which lay in the core before, where each embed fetched them.
  'assets/whole-page.js': 6_900,
  // Arrow keys in a group of buttons, for the whole page and the share dialog.
  'assets/one-stop.js': 450,
  'assets/find-box.js': 1_600,
  'assets/model-element.js': 700,
  'assets/notes.js': 600,
  // For data with nouns of their own; those of other languages are in their dictionaries.
  'assets/nouns.js': 1_350,
  'assets/english-phrases.js': 450,
  'assets/quote.js': 750,
  // A region style beside a name.
  'assets/swatch.js': 700,
  // The whole page on paper: its style sheet with the table, and its pictures.
  'assets/paper.js': 1_200,
  'assets/printed-pictures.js': 400,
  'assets/export-error.js': 170,
  // Posters and the drawing of SVG files, which paper and files share, fetched after the map.
  'assets/poster.js': 8_600,
  // The posters, pictures and videos. 500 of it are the tiles and the enlarged insets, which posters and videos have too;
  // 500 draw hatches and haloes of SVG files so that all programs show them.
  'assets/pictures.js': 5_200,
  // What encodes videos: mediabunny, which writes MP4 and WebM; and the encoder of GIFs.
  'assets/video-encoder.js': 47_000,
  'assets/gifenc.js': 3_600,
  // QR codes.
  'assets/uqr.js': 3_800,
  // All of the page and its data once more, packed: what the export in one file is written from. Each part of the page
  // counts here again; insets, tiles and videos brought it above 1,010,000. Nobody fetches it but who exports that file,
  // whose own size has a limit below.
  'assets/parts.js': 1_062_000,
  // The fonts for machines that lack a script, and the same as outlines, each fetched where it is wanted; and the code. The
  // names of the members' countries' divisions, which search has, brought Japanese and Chinese 4 % more.
  'assets/font-faces-latin.js': 10_000,
  'assets/font-faces-ko.js': 31_400,
  'assets/font-faces-ja.js': 94_000,
  'assets/font-faces-zh.js': 129_500,
  'assets/font-outlines-latin.js': 26_000,
  'assets/font-outlines-ko.js': 37_000,
  'assets/font-outlines-ja.js': 121_000,
  'assets/font-outlines-zh.js': 196_000,
  'assets/fonts.js': 1_000,
  'assets/outlines.js': 500,
  'assets/files.js': 2_900,
  // Reads an author's data files again, for the page in one file.
  'assets/file-texts.js': 500,
  // Packs spreadsheets, and unpacks slides, to repair them: fflate.
  'assets/zip-file.js': 5_700,
  // What copied tables and exported files have in common, and the share dialog and the exports.
  'assets/escape-xml.js': 200,
  'assets/export-choices.js': 300,
  // Writes slides, and the charts and spreadsheets in them.
  'assets/pptxgenjs.js': 113_000,
  // What a frame fetches besides, to talk with the page around it; and that page's helper.
  'assets/host.js': 2_850,
  // Every promise settles, which takes a clock for each: 640 bytes more than without.
  'near-host.js': 1_700,
  'near-host-module.js': 90,
  // The list of the assets, which only a publisher reads; a name more or less takes 15, and other hashes 10.
  'assets.json': 975,
  'data/membership.json': 10_200,
  // 1,600 of it are the other names of regions and countries, which lay in the facts before, where each page fetched them;
  // 1,800 the divisions that are no members.
  'data/membership.search.json': 4_200,
  'data/membership.tiles.json': 4_400,
  'data/low.topo.json': 28_000,
  'data/middle.topo.json': 100_000,
};
/** A part of the page that is fetched when it is first wanted (`src/controls/lazy-parts.ts`). */
const PART = 9_000;
const PARTS_TABLE = readFileSync(join(ROOT, 'src/controls/lazy-parts.ts'), 'utf8');
const PARTS = [...PARTS_TABLE.matchAll(/import\('\.\/(?:[\w-]+\/)*([\w-]+)\.ts'\)/g)].map(
  ([, file]) => `assets/${file}.js`,
);
/** What exports are made with; a heavy library has a budget of its own. */
const FORMATS = [
  'share',
  'geojson',
  'csv',
  'xlsx',
  'one-file',
  'gif-colours',
  'tables',
  'table-regions',
  'credits',
  'pptx',
  'deck-texts',
  'zip',
  // Vite's own, for Node's modules that pptxgenjs asks for.
  '__vite-browser-external',
].map((name) => `assets/${name}.js`);
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

  test.each([...PARTS, ...FORMATS])('%s, fetched when it is wanted, is light', (name) => {
    expect(weightOf(name)).toBeLessThanOrEqual(PART);
  });

  test.each(OF_LANGUAGES)('%s, fetched where its language is spoken, is light', (name, budget) => {
    expect(weightOf(name)).toBeLessThanOrEqual(budget);
  });

  test('no budget is so wide that growth would go unseen', () => {
    const wide = Object.entries(BUDGETS).filter(([name, budget]) => weightOf(name) < budget * 0.85 - 500);
    expect(wide).toEqual([]);
  });

  test('every script, style sheet and page has a budget', () => {
    const known = [...Object.keys(BUDGETS), ...PARTS, ...FORMATS, ...OF_LANGUAGES.map(([name]) => name)];
    const unknown = [...weights.keys()].filter((name) => !known.includes(name));
    expect(unknown).toEqual([]);
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
