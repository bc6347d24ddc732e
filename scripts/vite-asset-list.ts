// Writes assets.json into the build: the files in assets/, whose names change with their contents. `npm run keep-assets`
// reads it from the published site before an update.
import type { Plugin } from 'vite';

export function assetList(): Plugin {
  return {
    name: 'near-asset-list',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const names = Object.keys(bundle)
          .filter((name) => name.startsWith('assets/'))
          .sort();
        this.emitFile({
          type: 'asset',
          fileName: 'assets.json',
          source: `${JSON.stringify(names, null, 2)}\n`,
        });
      },
    },
  };
}
