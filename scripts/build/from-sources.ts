// What the build makes of the project's sources beside Vite's bundle. The package create-near-map has it ready made.
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { build } from 'vite';
import { libraryTypes } from '../lib/library-types.mjs';
import { ROOT } from '../lib/project.mjs';
import { writeDocumentation } from './documentation.ts';

export type FromSources = {
  /** A classic script without imports, which every page contains. */
  readonly inlineScript: string;
  readonly minified: (css: string) => string;
  /** Of the library. */
  readonly types: string;
  readonly writeDocumentation: (dist: string) => void;
};

/** Those of `cssTarget` in vite.config.ts, as its minifier wants them. */
const BROWSERS = { chrome: 123 << 16, firefox: 120 << 16, safari: (17 << 16) | (5 << 8) };

/** The inline script as one classic script without imports. */
async function inlineScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 3 } } },
      lib: { entry: join(ROOT, 'src/first-paint/inline-script.ts'), formats: ['iife'], name: 'inline' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('The inline script was not built.');
  const code = output.output[0].code.trim();
  if (code.includes('</script')) throw new Error('The inline script must not contain "</script".');
  return code;
}

function minified(css: string): string {
  return transform({
    filename: 'page.css',
    code: new TextEncoder().encode(css),
    minify: true,
    targets: BROWSERS,
  }).code.toString();
}

export const fromSources = async (): Promise<FromSources> => ({
  inlineScript: await inlineScript(),
  minified,
  types: libraryTypes(),
  writeDocumentation,
});
