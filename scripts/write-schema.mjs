// `npm run schema`: writes the JSON Schema of the data file from src/membership/facts/schema.ts. The data file refers
// to it in "$schema", so that editors can complete and check it.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { runnerImport } from 'vite';
import { describeFields } from './lib/schema-descriptions.mjs';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

export const TEXTS_TITLE = 'The texts of the facts in one language, by their path in the data file';

export const TILES_TITLE = 'The tiles of the map: a column and a row for each region, and short names';

export const SEARCH_TITLE =
  'Names that are only searched for: readings, countries, divisions that are no members';

/**
 * The text of a published file. Objects are strict and every key is described by its pattern or list of values.
 * @param {Parameters<typeof toJsonSchema>[0]} schema
 * @param {string} title
 */
export function schemaText(schema, title) {
  return textOf({ title, ...toJsonSchema(schema, { target: 'draft-07', errorMode: 'throw' }) });
}

const textOf = (/** @type {object} */ json) => `${JSON.stringify(json, null, 2)}\n`;

/**
 * That of the data file, with the comments of its fields.
 * @param {Parameters<typeof toJsonSchema>[0]} schema
 */
export function membershipSchemaText(schema) {
  const json = JSON.parse(schemaText(schema, 'The facts of the map: who belonged when, by which source'));
  const without = describeFields(
    readFileSync(path('src/membership/facts/schema.ts'), 'utf8'),
    'membershipSchema',
    json,
  );
  if (without.length > 0) throw new Error(`These fields have no comment in schema.ts: ${without.join(', ')}`);
  return textOf(json);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  /** @type {{ module: typeof import('../src/membership/facts/schema.ts') }} */
  const { module } = await runnerImport(path('src/membership/facts/schema.ts'), { configFile: false });
  /** @type {{ module: typeof import('../src/membership/facts/texts.ts') }} */
  const texts = await runnerImport(path('src/membership/facts/texts.ts'), { configFile: false });
  /** @type {{ module: typeof import('../src/membership/facts/tile-places.ts') }} */
  const tiles = await runnerImport(path('src/membership/facts/tile-places.ts'), { configFile: false });
  /** @type {{ module: typeof import('../src/membership/search/search-names.ts') }} */
  const search = await runnerImport(path('src/membership/search/search-names.ts'), { configFile: false });
  const files = {
    'public/data/membership.schema.json': membershipSchemaText(module.membershipSchema),
    'public/data/texts.schema.json': schemaText(texts.module.textsSchema, TEXTS_TITLE),
    'public/data/tiles.schema.json': schemaText(tiles.module.tilesSchema, TILES_TITLE),
    'public/data/search.schema.json': schemaText(search.module.searchNamesSchema, SEARCH_TITLE),
  };
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(path(file), text);
    console.log(`${file}: written.`);
  }
}
