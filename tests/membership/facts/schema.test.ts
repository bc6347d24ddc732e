import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  membershipSchemaText,
  SEARCH_TITLE,
  schemaText,
  TEXTS_TITLE,
  TILES_TITLE,
} from '../../../scripts/write-schema.mjs';
import { tilesSchema } from '../../../src/membership/facts/tile-places.ts';
import { membershipSchema, textsSchema } from '../../../src/membership/index.ts';
import { searchNamesSchema } from '../../../src/membership/search/search-names.ts';
import { fileWith } from '../support.ts';

test.each([
  ['membership', membershipSchemaText(membershipSchema)],
  ['texts', schemaText(textsSchema, TEXTS_TITLE)],
  ['tiles', schemaText(tilesSchema, TILES_TITLE)],
  ['search', schemaText(searchNamesSchema, SEARCH_TITLE)],
])('the published JSON Schema of %s is the one of the code (else: npm run schema)', (name, text) => {
  const url = new URL(`../../../public/data/${name}.schema.json`, import.meta.url);
  expect(readFileSync(url, 'utf8')).toBe(text);
});

test('the data file names it', () => {
  expect(fileWith().$schema).toBe('./membership.schema.json');
});
