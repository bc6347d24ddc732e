// `virtual:maplibre-worker` exports `workerText`: MapLibre's worker as the text of a classic script, so that
// it travels in the same chunk as MapLibre itself and starts from a Blob, wherever the page is published.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const NAME = 'virtual:maplibre-worker';
const RESOLVED = `\0${NAME}`;
const FILE = 'maplibre-gl/dist/maplibre-gl-worker.mjs';

const CLOSING_EXPORT = /;?\s*export\s*\{[^{}]*\};?\s*(?:\/\/# sourceMappingURL=\S*\s*)?$/;
/**
 * What only a module may say, and imports of neighbours: a version of MapLibre that splits its worker again must
 * not pass unseen. `import(url)` of an address passed in at run time is left alone: classic workers know it too.
 */
const NEEDS_A_MODULE =
  /(?:^|[;}\s])(?:import\s*(?:[\w$*{][^;()]{0,400}?\sfrom\s*)?["'`]|export\s*[{*])|\bimport\.meta\b|\bimport\s*\(\s*["'`]/;

/** The worker's module text as a classic script: strict, in a scope of its own, exporting nothing. */
export function classicScript(moduleText: string): string {
  if (!CLOSING_EXPORT.test(moduleText)) {
    throw new Error(
      `${FILE}: expected it to end with one export statement; look at scripts/vite-maplibre-worker.ts`,
    );
  }
  const body = moduleText.replace(CLOSING_EXPORT, ';');
  const left = NEEDS_A_MODULE.exec(body);
  if (left !== null) {
    const near = body.slice(Math.max(0, left.index - 20), left.index + 60);
    throw new Error(
      `${FILE}: expected no import or second export, which a classic worker cannot run; got "${near}"`,
    );
  }
  return `"use strict";(()=>{${body}\n})();\n`;
}

export function maplibreWorker(): Plugin {
  return {
    name: 'maplibre-worker',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      const file = createRequire(import.meta.url).resolve(FILE);
      const text = classicScript(await readFile(file, 'utf8'));
      return { code: `export const workerText = ${JSON.stringify(text)};\n`, moduleType: 'js', map: null };
    },
  };
}
