import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './scripts/vite-csp.ts';
import { publishedData } from './scripts/vite-data-files.ts';
import { libraryTypes } from './scripts/vite-library-types.ts';
import { linkPicture } from './scripts/vite-link-picture.ts';
import { oEmbedFile } from './scripts/vite-oembed.ts';
import { ownCopyOfD3Geo } from './scripts/vite-own-copy.ts';
import { precompress } from './scripts/vite-precompress.ts';
import { prerendered } from './scripts/vite-prerender.ts';

export default defineConfig({
  // Relative addresses: the same files work at the root of a site, in a folder, and in a frame.
  base: './',
  plugins: [
    prerendered(),
    ownCopyOfD3Geo(),
    linkPicture(),
    oEmbedFile(),
    publishedData(),
    libraryTypes(),
    contentSecurityPolicy(),
    precompress(),
  ],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    // Only the page itself names what it needs next: a library leaves no links in its host's head.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
    },
    // The licences of what is bundled ask to go with it.
    license: { fileName: 'licenses.md' },
    // MapLibre is one chunk of about 1.1 MB that is loaded only when the map is.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // Two entries to the same chunks: the page, and the element as a library.
      input: { index: 'index.html', 'near-map': 'src/library.ts' },
      preserveEntrySignatures: 'exports-only',
      output: {
        // The library's name is published; all else carries its hash.
        entryFileNames: ({ name }) => (name === 'near-map' ? 'near-map.js' : 'assets/[name]-[hash].js'),
        chunkFileNames: ({ name, facadeModuleId }) => {
          const library = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(
            facadeModuleId ?? '',
          )?.[1];
          return `assets/${library?.replace(/\W+/g, '-') ?? name}-[hash].js`;
        },
        codeSplitting: {
          groups: [
            // The deferred start must not wait for the core, which it imports once the picture is shown.
            { name: 'preload', test: /preload-helper/ },
            // What both entries need at once is one chunk; what only lazy parts share isn't in it.
            { name: 'core', tags: ['$initial'], minShareCount: 2 },
          ],
        },
      },
    },
  },
});
