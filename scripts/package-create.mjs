// `npm run package:create`: builds the package create-near-map in release/create-near-map/ and packs it, for
// `npm create near-map`: scripts/create.mjs as one bundle, the site as Vite has made it, and Natural Earth's outlines. It needs
// neither Vite nor a network.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { naturalEarth, SCHEMAS } from './create/environment.mjs';
import { requireNode } from './lib/node-version.mjs';
import { packFolder } from './lib/pack.mjs';
import { NODE, packageReadme, urlsOf } from './lib/package-manifest.mjs';
import { ensureInstalled, ROOT } from './lib/project.mjs';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'release' } } });
const out = resolve(ROOT, values.out);
const folder = join(out, 'create-near-map');
const text = (/** @type {string} */ name) => readFileSync(join(ROOT, name), 'utf8');
const write = (/** @type {string} */ name, /** @type {string} */ content) =>
  writeFileSync(join(folder, name), content);

/** The site without pages and data, and what is made of the sources beside it. */
async function writeSite() {
  // Other data than the project's own: what is made is for any. Its fonts have the letters of these.
  const data = mkdtempSync(join(tmpdir(), 'near-map-data-'));
  cpSync(SCHEMAS, data, { recursive: true });
  process.env.NEAR_DATA = data;
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  const site = join(folder, 'site');
  await build({ root: ROOT, logLevel: 'error', build: { outDir: site, emptyOutDir: true } });
  rmSync(join(site, 'data'), { recursive: true });
  const { withModules } = await import('./lib/load-modules.mjs');
  const { inlineScript, types } = await withModules(async (load) => {
    /** @type {typeof import('./build/from-sources.ts')} */
    const { fromSources } = await load('/scripts/build/from-sources.ts');
    return fromSources();
  });
  rmSync(data, { recursive: true });
  write('inline-script.js', inlineScript);
  write('site/near-map.d.ts', types);
}

/** The command and all that it imports. */
async function writeScript() {
  const { build } = await import('vite');
  const packed = (/** @type {string} */ name) => ({
    find: new RegExp(`^.*/${name}\\.mjs$`),
    replacement: join(ROOT, `scripts/create/packed/${name}.mjs`),
  });
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: ['environment', 'modules', 'data-folder'].map(packed) },
    ssr: { noExternal: true },
    build: {
      ssr: 'scripts/create.mjs',
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: true,
      license: { fileName: 'licenses.md' },
      rolldownOptions: {
        // For previews of links, which are left out without it.
        external: ['@napi-rs/canvas'],
        output: {
          entryFileNames: 'create.mjs',
          chunkFileNames: '[name]-[hash].mjs',
          banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
        },
      },
    },
  });
}

/** Of Natural Earth's files only what is read: ids and shapes. */
async function writeOutlines() {
  const from = await naturalEarth();
  mkdirSync(join(folder, 'outlines/countries'), { recursive: true });
  mkdirSync(join(folder, 'outlines/states'), { recursive: true });
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(from, name), 'utf8'));
  for (const name of readdirSync(join(from, 'countries')).filter((file) => /^[A-Z]{2}\.json$/.test(file))) {
    const { geometry } = read(`countries/${name}`);
    write(`outlines/countries/${name}`, JSON.stringify({ geometry }));
  }
  const features = read('states/admin1.json').features.map(
    (/** @type {import('geojson').Feature} */ { properties, geometry }) => ({
      properties: { iso_3166_2: properties?.iso_3166_2 },
      geometry,
    }),
  );
  write('outlines/states/admin1.json', JSON.stringify({ features }));
  cpSync(join(from, '../LICENSE.md'), join(folder, 'outlines/LICENSE.md'));
}

try {
  requireNode();
  await ensureInstalled();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { version, license, engines, homepage, repository } = JSON.parse(text('package.json'));
  const manifest = {
    name: 'create-near-map',
    version,
    description: 'Makes an interactive map of an association’s members, with its history, from a table',
    license,
    ...(repository && { repository }),
    type: 'module',
    bin: './create.mjs',
    engines: { node: engines?.node ?? NODE },
  };
  write('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
  write('README.md', packageReadme(text('package/create.md'), urlsOf({ ...manifest, homepage })));
  cpSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
  for (const name of readdirSync(SCHEMAS).filter((file) => file.endsWith('.schema.json')))
    cpSync(join(SCHEMAS, name), join(folder, 'schemas', name));
  await writeSite();
  await writeScript();
  await writeOutlines();
  const { file, files, size, unpackedSize } = await packFolder(folder, out);
  const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(
    `${relative(ROOT, file)}: ${files.length} files, ${megabytes(size)} packed, ${megabytes(unpackedSize)} unpacked`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
