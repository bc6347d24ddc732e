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

test('the published JSON Schema is the one of the types (else: npm run schema)', () => {
  const published = readFileSync(
    new URL('../../../public/data/membership.schema.json', import.meta.url),
    'utf8',
  );
  expect(published).toBe(membershipSchemaText(membershipSchema));
});

test('so is that of the texts in other languages', () => {
  const published = readFileSync(new URL('../../../public/data/texts.schema.json', import.meta.url), 'utf8');
  expect(published).toBe(schemaText(textsSchema, TEXTS_TITLE));
});

test('so is that of the tiles', () => {
  const published = readFileSync(new URL('../../../public/data/tiles.schema.json', import.meta.url), 'utf8');
  expect(published).toBe(schemaText(tilesSchema, TILES_TITLE));
});

test('the published JSON Schema of names that are only searched for is that of the code', () => {
  const published = readFileSync(new URL('../../../public/data/search.schema.json', import.meta.url), 'utf8');
  expect(published).toBe(schemaText(searchNamesSchema, SEARCH_TITLE));
});

test('the data file names it', () => {
  expect(fileWith().$schema).toBe('./membership.schema.json');
});
