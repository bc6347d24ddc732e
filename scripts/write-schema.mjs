// `npm run schema`: writes the JSON Schema of the data file, from the one definition in src/membership/schema.ts.
// An editor then helps whoever keeps the list: the data file names it in "$schema".
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { runnerImport } from 'vite';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/**
 * The text of the published file. Objects are strict and every key is described by its pattern or list of values.
 * @param {Parameters<typeof toJsonSchema>[0]} schema
 */
export function schemaText(schema) {
  const title = 'The facts of the map: who belonged when, by which source';
  const json = { title, ...toJsonSchema(schema, { target: 'draft-07', errorMode: 'throw' }) };
  return `${JSON.stringify(json, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = 'public/data/membership.schema.json';
  /** @type {{ module: typeof import('../src/membership/schema.ts') }} */
  const { module } = await runnerImport(path('src/membership/schema.ts'), { configFile: false });
  writeFileSync(path(file), schemaText(module.membershipSchema));
  console.log(`${file}: written.`);
}
