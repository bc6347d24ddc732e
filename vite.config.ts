// Bundles the page and the element into dist/. It is one part of `npm run build`: scripts/build.mjs does the rest.
import sirv from 'sirv';
import { defineConfig, type Plugin } from 'vite';
import { DATA, isOther } from './scripts/lib/data-folder.mjs';
import { publishedUrl } from './scripts/lib/site-url.mjs';
import { fonts } from './scripts/vite-fonts.ts';
import { oneFile } from './scripts/vite-one-file.ts';

/** `npm run dev` finds the data of `public` by itself. */
const otherData: Plugin = {
  name: 'near-data',
  configureServer: ({ middlewares }) => {
    if (isOther) middlewares.use('/data', sirv(DATA, { dev: true }));
  },
};

export default defineConfig({
  // Relative URLs: the same files work at the root of a site, in a folder, and in a frame.
  base: './',
  plugins: [oneFile(), fonts(), otherData],
  define: { 'import.meta.env.SITE_URL': JSON.stringify(publishedUrl()) },
  build: {
    target: 'es2023',
    // For the pages, which preload what they import later.
    manifest: true,
    // Browsers that know light-dark(): for older ones two properties more would stand beside each color-scheme.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    // Only the page preloads modules: a library must not add links to its host's head.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
    },
    // The licences of bundled packages must be published with them.
    license: { fileName: 'licenses.md' },
    // The page in one file is a chunk of 1.4 MB that only its export loads; MapLibre has 1.1 MB, loaded with the map.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // The page in one file is a build of its own inside a plugin, which takes its time.
      checks: { bundlerTimings: false },
      // Two entries that share files: the page, and the element as a library.
      input: { index: 'index.html', 'near-map': 'src/library.ts' },
      preserveEntrySignatures: 'exports-only',
      // Named numbers and texts cost nothing where they are used.
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      output: {
        // The library's file name is published; all others have a hash.
        entryFileNames: ({ name }) => (name === 'near-map' ? 'near-map.js' : 'assets/[name]-[hash].js'),
        chunkFileNames: ({ name, facadeModuleId }) => {
          const library = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(
            facadeModuleId ?? '',
          )?.[1];
          return `assets/${library?.replace(/\W+/g, '-') ?? name}-[hash].js`;
        },
        codeSplitting: {
          groups: [
            // The page's entry must not wait for the core, which it loads once the picture is shown.
            { name: 'preload', test: /preload-helper/ },
            // Code that both entries need at start is one file; code that only later parts share is not in it.
            { name: 'core', tags: ['$initial'], minShareCount: 2 },
          ],
        },
      },
    },
  },
});
