// Builds the element for the package: plain ES modules for any bundler, with the data as modules of their own.
// scripts/package.mjs puts the rest of the package around them.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { publishedUrl } from './scripts/lib/site-url.mjs';
import { fonts } from './scripts/vite-fonts.ts';
import { oneFile } from './scripts/vite-one-file.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  publicDir: false,
  plugins: [oneFile(), fonts()],
  resolve: {
    alias: [{ find: /^.*\/published-data\.ts$/, replacement: path('src/packaged-data.ts') }],
  },
  define: {
    'import.meta.env.SITE_URL': JSON.stringify(publishedUrl()),
    // Only MapLibre's own worker would be looked for there, and it is replaced by an empty one; left in, the expression
    // makes bundlers warn that write scripts instead of modules.
    'import.meta.url': 'document.baseURI',
    // The library for slides looks for Node's globals, for which Parcel would require packages.
    Buffer: 'undefined',
    process: 'undefined',
  },
  build: {
    outDir: 'release/package',
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licenses.md' },
    chunkSizeWarningLimit: 1200,
    lib: { entry: 'src/package.ts', formats: ['es'], fileName: () => 'near-map.js' },
    rolldownOptions: {
      output: {
        // Vite leaves white space and comments in libraries, and with them the paths of the machine that builds.
        minify: true,
        // What is loaded at once is one file, evaluated in the order of the imports: the stand-ins for a missing DOM first.
        codeSplitting: { groups: [{ name: 'core', tags: ['$initial'] }] },
        // A data file has the name of its file.
        chunkFileNames: ({ name, facadeModuleId }) =>
          `chunks/${facadeModuleId?.endsWith('?raw') ? basename(facadeModuleId, '.json?raw').replaceAll('.', '-') : name}-[hash].js`,
      },
    },
  },
});
