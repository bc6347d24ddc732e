import { defineConfig } from 'vite';
import { assetList } from './scripts/vite-asset-list.ts';
import { contentSecurityPolicy } from './scripts/vite-csp.ts';
import { publishedData } from './scripts/vite-data-files.ts';
import { docsSite } from './scripts/vite-docs-site.ts';
import { fonts } from './scripts/vite-fonts.ts';
import { libraryTypes } from './scripts/vite-library-types.ts';
import { linkPicture } from './scripts/vite-link-picture.ts';
import { oEmbedFile } from './scripts/vite-oembed.ts';
import { oneFile } from './scripts/vite-one-file.ts';
import { precompress } from './scripts/vite-precompress.ts';
import { prerendered } from './scripts/vite-prerender.ts';

export default defineConfig({
  // Relative URLs: the same files work at the root of a site, in a folder, and in a frame.
  base: './',
  plugins: [
    prerendered(),
    oneFile(),
    fonts(),
    linkPicture(),
    oEmbedFile(),
    publishedData(),
    libraryTypes(),
    docsSite(),
    assetList(),
    contentSecurityPolicy(),
    precompress(),
  ],
  build: {
    target: 'es2023',
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
    // MapLibre is one chunk of about 1.1 MB that is loaded only when the map is.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
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
