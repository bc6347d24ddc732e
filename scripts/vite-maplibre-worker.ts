// `virtual:maplibre-worker` exports `workerText`: MapLibre's worker as the text of a classic script, so that
// it travels in the same chunk as MapLibre itself and starts from a Blob, wherever the page is published.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Plugin, parseSync } from 'vite';

const NAME = 'virtual:maplibre-worker';
const RESOLVED = `\0${NAME}`;
const FILE = 'maplibre-gl/dist/maplibre-gl-worker.mjs';

const CLOSING_EXPORT = /;?\s*export\s*\{[^{}]*\};?\s*(?:\/\/# sourceMappingURL=\S*\s*)?$/;
/**
 * What in this text only a module can do. `import(url)` of an address that comes at run time is left alone: classic
 * workers know it too.
 */
function needsModule(text: string): string | undefined {
  const { module, errors } = parseSync(FILE, text);
  const loads = module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start, end));
  if (errors.length > 0) return errors[0]?.message;
  if (module.staticImports.length > 0) return `import from "${module.staticImports[0]?.moduleRequest.value}"`;
  if (module.staticExports.length > 0) return 'a second export';
  if (module.importMetas.length > 0) return 'import.meta';
  return loads.find((address) => /^["'`]/.test(address));
}

/**
 * The worker's module text as a classic script: strict, in a scope of its own, exporting nothing. Throws when a version
 * of MapLibre has split its worker, or wants more than a script can do.
 */
export function classicScript(moduleText: string): string {
  if (!CLOSING_EXPORT.test(moduleText)) {
    throw new Error(
      `${FILE}: expected it to end with one export statement; look at scripts/vite-maplibre-worker.ts`,
    );
  }
  const body = moduleText.replace(CLOSING_EXPORT, ';');
  const got = needsModule(body);
  if (got !== undefined) {
    throw new Error(
      `${FILE}: expected no import or second export, which a classic worker cannot run; got ${got}`,
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
