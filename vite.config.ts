import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './scripts/vite-csp.ts';
import { maplibreWorker } from './scripts/vite-maplibre-worker.ts';
import { precompress } from './scripts/vite-precompress.ts';
import { prerendered } from './scripts/vite-prerender.ts';

export default defineConfig({
  // Relative addresses: the same files work at the root of a site, in a folder, and in a frame.
  base: './',
  plugins: [prerendered(), maplibreWorker(), contentSecurityPolicy(), precompress()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The licences of what is bundled ask to go with it.
    license: { fileName: 'licenses.md' },
    // MapLibre with its worker is one chunk of about 1.6 MB that is loaded only when the map is.
    chunkSizeWarningLimit: 1800,
    // What several chunks use lies in one file beside the entry, not in one for each way of sharing.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'core', minShareCount: 2 }] } } },
  },
});
