// Builds the element for the package: plain ES modules for any bundler, with the data as modules of their own.
// scripts/package.mjs puts the rest of the package around them.
import { defineConfig } from 'vite';
import { fonts } from './scripts/vite-fonts.ts';
import { libraryTypes } from './scripts/vite-library-types.ts';
import { siteUrl } from './scripts/vite-link-picture.ts';
import { oneFile } from './scripts/vite-one-file.ts';
import { dataChunkName, packagedData } from './scripts/vite-packaged-data.ts';

const site = process.env.SITE_URL;

export default defineConfig({
  publicDir: false,
  plugins: [packagedData(), oneFile(), fonts(), libraryTypes()],
  define: {
    'import.meta.env.SITE_URL': JSON.stringify(site ? siteUrl(site) : ''),
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
        chunkFileNames: ({ name, facadeModuleId }) =>
          `chunks/${dataChunkName(facadeModuleId) ?? name}-[hash].js`,
      },
    },
  },
});
