// Gives the canvas paths a copy of d3-geo of their own. d3-geo is published as one file, and a file lies in one chunk:
// the core, which takes the projection of it. The copy lies in the chunk of the exports: 3.7 KB of brotli less in the core.
import type { Plugin } from 'vite';

export function ownCopyOfD3Geo(): Plugin {
  return {
    name: 'near-own-copy-of-d3-geo',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== 'd3-geo' || !importer?.endsWith('/src/picture/canvas-sink.ts')) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && { ...found, id: `${found.id}?own-copy` };
    },
  };
}
